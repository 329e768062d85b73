"""PDF: the text layer page by page, without the lines that every page repeats; a scan is refused."""

import re
from collections import Counter
from pathlib import Path

from knowledge.documents.formats.extracted import PAGE, Extracted, UnreadableError

_EDGE = 3  # lines at the top and at the bottom that may be a running head or foot
_DIGITS = re.compile(r"\d+")
_LEAST_LETTERS = 20  # on a page; fewer on all of them is a scan
_ENDS = ("。", "！", "？", "：", "；", ".", "!", "?", ":", ";")
_HEADING = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+、|\d{1,2}(?:\.\d{1,2}){0,3}[.、]?\s)\s*\S.*"
)
_LONGEST_HEADING = 60


def read_pdf(place: Path) -> Extracted:
    """Read a PDF's text; raises UnreadableError for one that is damaged, locked or a scan."""
    import pypdfium2 as pdfium  # only for a PDF

    try:
        with pdfium.PdfDocument(place) as document:
            pages = [_lines(page.get_textpage().get_text_bounded()) for page in document]
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(
                "is locked with a password", "Save it without one, then add it again."
            ) from error
        raise UnreadableError("is no PDF that can be read", "Save it again as PDF, then add it.") from error
    if sum(len(line) for page in pages for line in page) < _LEAST_LETTERS * max(1, len(pages)) ** 0.5:
        raise UnreadableError(
            "has no text in it: it is a scan or a picture", "Run text recognition over it, then add it again."
        )
    repeated = _repeated(pages)
    return Extracted(
        text=PAGE.join("\n".join(_paragraphs(_body(page, repeated))) for page in pages), markdown=True
    )


def _lines(text: str) -> list[str]:
    """Give a page's lines; a word that a hyphen parts at the end of a line is whole again."""
    joined = re.sub(r"[\ufffe\u00ad]\s*", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    return [" ".join(line.split()) for line in joined.split("\n")]


def _repeated(pages: list[list[str]]) -> frozenset[str]:
    """Give the lines, digits aside, that stand at the edge of more than half of at least three pages."""
    if len(pages) < _EDGE:
        return frozenset()
    counts = Counter(each for page in pages for each in {_shape(line) for line in _edges(page)})
    return frozenset(shape for shape, count in counts.items() if count * 2 > len(pages))


def _edges(page: list[str]) -> list[str]:
    filled = [line for line in page if line]
    return filled[:_EDGE] + filled[-_EDGE:]


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line)


def _body(page: list[str], repeated: frozenset[str]) -> list[str]:
    edges = {line for line in _edges(page) if _shape(line) in repeated}
    return [line for line in page if line not in edges]


def _paragraphs(lines: list[str]) -> list[str]:
    """Join lines that a sentence runs over; numbered headings become Markdown's."""
    found: list[str] = []
    for line in lines:
        heading = _HEADING.fullmatch(line) and len(line) <= _LONGEST_HEADING and not line.endswith(_ENDS)
        if not line or heading:
            found += ["", f"{'#' * _level(line)} {line}", ""] if heading else [""]
        elif found and found[-1] and not found[-1].endswith(_ENDS):
            found[-1] += line if _glued(found[-1][-1], line[0]) else f" {line}"
        else:
            found.append(f"\\{line}" if line.startswith("#") else line)
    return found


def _glued(before: str, after: str) -> bool:
    return before > "\u2e7f" or after > "\u2e7f"


def _level(heading: str) -> int:
    """Give a heading's level from its number: chapters first, then articles, then 1.1 and so on."""
    if heading.startswith("第"):
        return 1 if "章" in heading[:6] else 2
    number = heading.split()[0].rstrip(".、")
    return min(1 + number.count("."), 6)

"""The lines of a PDF's pages: running heads taken out, sentences put together, headings and lists told."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.lazy_pattern import lazily

_EDGE = 3
"""Lines at the top and at the bottom that may be a running head or foot."""
_LEAST_PAGES = 3
_DIGITS = lazily(r"\d+")
_PARTED = lazily(r"[\ufffe\u00ad\u0002]\s*")
_NUMBER_OF_PAGE = lazily(
    r"[-\u2013\u2014\s]*(?:page|p\.|第)?\s*[\divxl]+\s*(?:页|頁)?\s*(?:(?:of|/|共)\s*\d+\s*(?:页|頁)?)?[-\u2013\u2014\s]*",
    re.IGNORECASE,
)
_ENDS = ("。", "！", "？", "：", "；", ".", "!", "?", ":", ";", "|")
_CLOSED = "”’）)】」』\"'"
_HEADING = lazily(
    r"第[一二三四五六七八九十百零\d]+[章节節条條](?:[\s\u3000:：]+\S.*|[^\s，。；]{0,30})|[一二三四五六七八九十]+、\S.*"
    r"|[（(][一二三四五六七八九十]+[）)]\S.*|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[^\d\s.,%].*|\d{1,2}[.、]\s*[^\W\d_].*"
    r"|\d{1,2}\s+[A-Z\u4e00-\u9fff].*"
)
_ITEM = lazily(
    r"(?:[•·●▪■◦○◆➢✓\u2013\u2014*-]\s*|[（(]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)）]\s*|\d{1,2}[.、]\s+|[①-⑳]\s*)(?=\S)"
)
_BULLET = lazily(r"[•·●▪■◦○◆➢✓\u2013\u2014*-]\s*")
_CONTENTS = lazily(r".*(?:\.{4,}|(?:\. ){4,}|…{2,}|·{4,})\s*\d{1,4}")
_LONGEST_HEADING = 80
_SHORT = 0.7
"""Of a page's usual line; one that ends sooner ends its paragraph, or is a row of a table."""
_NOT_FULL = 0.85
"""Of a page's usual line; a numbered one that is fuller is the beginning of a sentence."""


@dataclass(frozen=True)
class Line:
    """A line as the page has it, the size of its letters, and how long it is where it ends.

    Two lines that a parted word joins are one.
    """

    text: str
    size: float
    length: int = 0


@dataclass
class _Page:
    """A page being written, and whether its last line goes on in the next one."""

    lines: list[str] = field(default_factory=list)
    open: bool = False


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Give the pages without the heads and feet that more than half of them repeat, and lines of contents."""
    cleaned = [[_cleaned(line) for line in page] for page in pages]
    repeated = _repeated(cleaned)
    return [_body(page, repeated, many=len(pages) > 1) for page in cleaned]


def paragraphs(pages: Sequence[Sequence[Line]], levels: Mapping[float, int]) -> list[list[str]]:
    """Join lines that a sentence runs over, over the end of a page as well; headings become Markdown's."""
    found: list[_Page] = []
    for page in pages:
        usual = _usual(page)
        current = _Page()
        before = next((each for each in reversed(found) if each.lines), None)
        for line in _with_joined_headings(page, levels):
            last = current if current.lines else before
            _put(line, current, last, levels, usual)
        found.append(current)
    return [page.lines for page in found]


def _put(line: Line, page: _Page, last: _Page | None, levels: Mapping[float, int], usual: int) -> None:
    goes_on = last is not None and last.open and (last is page or _continues(line.text))
    level = None if goes_on and line.size not in levels else _level(line, levels, usual)
    if level:
        page.lines += ["", f"{'#' * level} {line.text}", ""]
    elif _ITEM.match(line.text):
        page.lines += [] if page.lines and page.lines[-1].startswith("- ") else [""]
        page.lines.append(f"- {_BULLET.sub('', line.text, count=1)}")
    elif goes_on and last is not None:
        last.lines[-1] += line.text if _glued(last.lines[-1][-1], line.text[0]) else f" {line.text}"
    else:
        page.lines += [""] if _ends(page.lines) else []
        page.lines.append(f"\\{line.text}" if line.text.startswith("#") else line.text)
    ended = level or line.text.rstrip(_CLOSED).endswith(_ENDS) or line.length < usual * _SHORT
    if last is not None and last is not page:
        last.open = last.open and goes_on and not ended
    page.open = not ended and bool(page.lines)


def _ends(lines: Sequence[str]) -> bool:
    """Say whether a paragraph ends with the last line: a row of a table does not end one."""
    return bool(lines) and (lines[-1].startswith("- ") or lines[-1].rstrip(_CLOSED).endswith(_ENDS))


def _continues(text: str) -> bool:
    """Say whether a page's first line can go on with the sentence of the page before."""
    return not _HEADING.fullmatch(text) and (text[0].islower() or text[0] > "\u2e7f")


def _cleaned(line: Line) -> Line:
    text = " ".join(line.text.split())
    return Line(
        text=text, size=line.size, length=_weight(_PARTED.split(text.rstrip("\ufffe\u00ad\u0002"))[-1])
    )


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Give the lines, digits aside, that run along at the edges of at least three pages.

    They stand on more than half of the pages, or are the first or the last line of some and count them, as
    a chapter's own head does.
    """
    filled = [page for page in pages if any(line.text for line in page)]
    if len(filled) < _LEAST_PAGES:
        return frozenset()
    edges = [[_shape(line.text) for line in _edges(page)] for page in filled]
    counts = Counter(shape for page in edges for shape in set(page))
    outermost = Counter(shape for page in edges for shape in {page[0], page[-1]} if "#" in shape)
    chapters = {shape for shape, count in outermost.items() if count >= _LEAST_PAGES}
    return frozenset(shape for shape, count in counts.items() if count * 2 > len(filled)) | chapters


def _edges(page: Sequence[Line]) -> list[Line]:
    filled = [line for line in page if line.text]
    return filled[:_EDGE] + filled[-_EDGE:]


def _shape(text: str) -> str:
    return _DIGITS.sub("#", text)


def _body(page: Sequence[Line], repeated: frozenset[str], *, many: bool) -> list[Line]:
    """Leave out what is running, from the edges of the page inwards until the first line that is not."""
    lines = [line for line in page if line.text]
    for _ in range(2):
        for place in range(_EDGE):
            number = many and place == 0 and lines and _NUMBER_OF_PAGE.fullmatch(lines[0].text)
            if not lines or not (number or _shape(lines[0].text) in repeated):
                break
            del lines[0]
        lines.reverse()
    return [line for line in lines if not _CONTENTS.fullmatch(line.text)]


def _with_joined_headings(page: Sequence[Line], levels: Mapping[float, int]) -> list[Line]:
    """Put together a word that a hyphen parts, and the lines of a heading that runs over two."""
    found: list[Line] = []
    for line in page:
        before = found[-1] if found else None
        if before is not None and _PARTED.search(before.text[-1:]):
            found[-1] = Line(text=before.text[:-1] + line.text, size=before.size, length=line.length)
        elif (
            before is not None
            and line.size in levels
            and before.size == line.size
            and not before.text.endswith(_ENDS)
            and not _HEADING.fullmatch(line.text)
            and len(before.text) + len(line.text) < _LONGEST_HEADING
        ):
            glue = "" if _glued(before.text[-1], line.text[0]) else " "
            found[-1] = Line(text=f"{before.text}{glue}{line.text}", size=line.size, length=line.length)
        else:
            found.append(line)
    whole = [Line(text=_PARTED.sub("", line.text), size=line.size, length=line.length) for line in found]
    return [line for line in whole if line.text]


def _usual(page: Sequence[Line]) -> int:
    """Give the length of a page's longer lines, four of five of all being shorter."""
    lengths = sorted(line.length for line in page)
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def _weight(text: str) -> int:
    return sum(2 if letter > "\u2e7f" else 1 for letter in text)


def _glued(before: str, after: str) -> bool:
    return before > "\u2e7f" or after > "\u2e7f"


def _level(line: Line, levels: Mapping[float, int], usual: int) -> int | None:
    """Give a heading's level from its number, or from how large it is written; None for what is none."""
    text = line.text
    if len(text) > _LONGEST_HEADING or (text.endswith(_ENDS) and not text.endswith(("？", "?"))):
        return None
    if _HEADING.fullmatch(text) and "，" not in text and line.length < usual * _NOT_FULL:
        return _numbered_level(text)
    return levels.get(line.size)


def _numbered_level(heading: str) -> int:
    """Give a heading's level from its number: chapters first, then articles, then 1.1 and so on."""
    if heading.startswith("第"):
        return 1 if "章" in heading[:6] else 2
    if heading.startswith(("（", "(")):
        return 3
    number = re.match(r"[\d.]+", heading)
    return min(1 + number[0].rstrip(".").count("."), 6) if number else 2

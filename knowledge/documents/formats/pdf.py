"""PDF: the text layer page by page, without the lines that every page repeats; a scan is refused."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.documents.formats.extracted import PAGE, Extracted, UnreadableError
from knowledge.documents.formats.pdf_lines import Line, paragraphs, without_running

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_LEAST_LETTERS = 12
"""On the fullest page; where none has more, what there is are stamps and numbers of pages."""
_MOST_PAGES = 3000
_HEADINGS = 3
"""Levels of headings that are told by their size."""
_LARGER = 1.12
"""Times the size of the text itself; a smaller difference is none that a reader sees."""


def read_pdf(place: Path) -> Extracted:
    """Read a PDF's text; raises UnreadableError for one that is damaged, locked or a scan.

    Pages without text in a document that has some elsewhere are said in the note.
    """
    import pypdfium2 as pdfium  # only for a PDF

    try:
        with pdfium.PdfDocument(place) as document:
            raw = _pages(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(
                "is locked with a password", "Save it without one, then add it again."
            ) from error
        raise UnreadableError("is no PDF that can be read", "Save it again as PDF, then add it.") from error
    pages = without_running(raw)
    if all(_letters(page) < _LEAST_LETTERS for page in pages):
        raise UnreadableError(
            "has no text in it: it is a scan or a picture", "Run text recognition over it, then add it again."
        )
    empty = [number for number, page in enumerate(pages, start=1) if _letters(page) == 0]
    text = PAGE.join("\n".join(page) for page in paragraphs(pages, _levels(pages)))
    return Extracted(text=text, markdown=True, note=_note(empty))


def _pages(document: "PdfDocument") -> list[list[Line]]:
    if len(document) > _MOST_PAGES:
        raise UnreadableError(f"has more than {_MOST_PAGES:,} pages", "Split it into smaller files.")
    found = []
    for page in document:
        found.append(_lines(page))
        page.close()  # else all pages are held until the end
    return found


def _lines(page: "PdfPage") -> list[Line]:
    """Give a page's lines with the size of their letters, 0 where it cannot be told."""
    layer = page.get_textpage()
    found, place = [], 0
    for raw in layer.get_text_range().splitlines(keepends=True):
        first = place + len(raw) - len(raw.lstrip())
        found.append(Line(text=raw, size=_size(layer, first) if raw.strip() else 0.0))
        place += len(raw)
    layer.close()
    return found


def _size(layer: "PdfTextPage", place: int) -> float:
    """Give the size of a letter as it stands on the page: its font's, as far as it is drawn out."""
    import pypdfium2.raw as raw  # as above

    index = raw.FPDFText_GetCharIndexFromTextIndex(layer.raw, place)
    matrix = raw.FS_MATRIX()
    if index < 0 or not raw.FPDFText_GetMatrix(layer.raw, index, matrix):
        return 0.0
    return round(float(raw.FPDFText_GetFontSize(layer.raw, index)) * hypot(matrix.c, matrix.d), 1)


def _letters(page: Sequence[Line]) -> int:
    return sum(len("".join(line.text.split())) for line in page)


def _levels(pages: Sequence[Sequence[Line]]) -> dict[float, int]:
    """Give the level of a heading of each size that is larger than the text's own, the largest first."""
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page:
            weights[line.size] += len(line.text)
    if not weights or weights.most_common(1)[0][0] == 0:
        return {}
    own = weights.most_common(1)[0][0]
    larger = sorted((size for size in weights if size >= own * _LARGER), reverse=True)
    return {size: min(place, _HEADINGS) for place, size in enumerate(larger, start=1)}


def _note(blank: Sequence[int]) -> str:
    """Say which pages have no text, those that follow each other together."""
    if not blank:
        return ""
    runs = [
        [page for _, page in run] for _, run in groupby(enumerate(blank), key=lambda each: each[1] - each[0])
    ]
    said = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}\u2013{run[-1]}" for run in runs)
    return f"page {said} has no text" if len(blank) == 1 else f"pages {said} have no text"

"""PowerPoint: a page a slide that is shown, its title as the heading, then texts, tables and notes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from knowledge.documents.formats.archive import check_unpacked
from knowledge.documents.formats.extracted import PAGE, Extracted, UnreadableError, plain_line, table_lines

_RUNNING = frozenset(("DATE", "FOOTER", "HEADER", "SLIDE_NUMBER"))


def read_powerpoint(place: Path) -> Extracted:
    """Read a .pptx file; raises UnreadableError for one that is damaged, locked or of the old format."""
    import pptx  # only for a PowerPoint file
    from pptx.exc import PackageNotFoundError

    try:
        check_unpacked(place)
        slides = ["\n".join(_lines(slide)) for slide in pptx.Presentation(str(place)).slides]
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableError(
            "is no PowerPoint file that can be read",
            "Save it as .pptx without a password, then add it again.",
        ) from error
    return Extracted(text=PAGE.join(slides), markdown=True)


def _lines(slide: Any) -> Iterator[str]:  # noqa: ANN401 - pptx ships no types
    if slide.element.get("show") == "0":  # a hidden slide still counts as a page
        return
    title = slide.shapes.title
    if title is not None and title.text_frame.text.strip():
        yield from (f"# {' '.join(title.text_frame.text.split())}", "")
    for shape in _flat(slide.shapes):
        if (title is not None and shape.shape_id == title.shape_id) or _is_running(shape):
            continue
        if shape.has_text_frame:
            yield from _text(shape.text_frame)
        elif getattr(shape, "has_table", False):
            yield from ("", *table_lines(_rows(shape.table)), "")
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        notes = slide.notes_slide.notes_text_frame.text
        yield from ("", *(plain_line(line) for line in notes.splitlines() if line.strip()))


def _text(frame: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Write a box's paragraphs: several are the points of a list, those below a point further in."""
    paragraphs = [each for each in frame.paragraphs if each.text.strip()]
    for each in paragraphs:
        said = plain_line(each.text)
        yield f"{'  ' * each.level}- {said}" if len(paragraphs) > 1 else said
    yield ""


def _rows(table: Any) -> list[list[str]]:  # noqa: ANN401 - as above
    """Give a table's cells; one joined downwards is said in every row."""
    rows: list[list[str]] = []
    for row in table.rows:
        found: list[str] = []
        for place, cell in enumerate(row.cells):
            down = cell.is_spanned and rows and place < len(rows[-1]) and "vMerge" in cell._tc.attrib
            found.append(rows[-1][place] if down else "" if cell.is_spanned else cell.text)
        rows.append(found)
    return rows


def _flat(shapes: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Give the shapes as they are read, from the top and from the left, groups taken apart."""
    for shape in sorted(shapes, key=lambda each: (each.top or 0, each.left or 0)):
        if hasattr(shape, "shapes"):
            yield from _flat(shape.shapes)
        else:
            yield shape


def _is_running(shape: Any) -> bool:  # noqa: ANN401 - as above
    return bool(shape.is_placeholder) and shape.placeholder_format.type.name in _RUNNING

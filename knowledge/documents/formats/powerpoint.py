"""PowerPoint: a page a slide, its title as the heading, then texts, tables and the speaker's notes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from knowledge.documents.formats.extracted import PAGE, Extracted, UnreadableError, plain_line, table_lines


def read_powerpoint(place: Path) -> Extracted:
    """Read a .pptx file; raises UnreadableError for one that is damaged, locked or of the old format."""
    import pptx  # only for a PowerPoint file
    from pptx.exc import PackageNotFoundError

    try:
        slides = ["\n".join(_lines(slide)) for slide in pptx.Presentation(str(place)).slides]
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise UnreadableError(
            "is no PowerPoint file that can be read",
            "Save it as .pptx without a password, then add it again.",
        ) from error
    return Extracted(text=PAGE.join(slides), markdown=True)


def _lines(slide: Any) -> Iterator[str]:  # noqa: ANN401 - pptx ships no types
    title = slide.shapes.title
    if title is not None and title.text_frame.text.strip():
        yield from (f"# {' '.join(title.text_frame.text.split())}", "")
    for shape in _flat(slide.shapes):
        if title is not None and shape.shape_id == title.shape_id:
            continue
        if shape.has_text_frame:
            yield from (plain_line(each.text) for each in shape.text_frame.paragraphs if each.text.strip())
            yield ""
        elif getattr(shape, "has_table", False):
            yield from table_lines([[cell.text for cell in row.cells] for row in shape.table.rows])
            yield ""
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        notes = slide.notes_slide.notes_text_frame.text
        yield from (plain_line(line) for line in notes.splitlines() if line.strip())


def _flat(shapes: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _flat(shape.shapes)
        else:
            yield shape

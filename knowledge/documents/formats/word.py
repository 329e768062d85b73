"""Word: headings, paragraphs, lists and tables in their order, without what is deleted or hidden."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from knowledge.documents.formats.extracted import Extracted, UnreadableError, plain_line, table_lines

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Row as Row
    from docx.text.paragraph import Paragraph

_DEEPEST = 6


def read_word(place: Path) -> Extracted:
    """Read a .docx file; raises UnreadableError for one that is damaged, locked or of the old format."""
    import docx  # only for a Word file
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(str(place))
        lines = list(_lines(document))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise UnreadableError(
            "is no Word file that can be read", "Save it as .docx without a password, then add it again."
        ) from error
    return Extracted(text="\n".join(lines), markdown=True)


def _lines(document: "WordDocument") -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("", *table_lines([_cells(row) for row in block.rows]), "")
        else:
            yield from _paragraph(block)


def _paragraph(paragraph: "Paragraph") -> Iterator[str]:
    text = "".join(run.text for run in paragraph.runs if not run.font.hidden) or _linked(paragraph)
    style = str(paragraph.style.name if paragraph.style else "")
    if not text.strip():
        yield ""
    elif style == "Title" or style.startswith("Heading"):
        level = int(style.split()[-1]) if style.split()[-1].isdecimal() else 1
        yield from ("", f"{'#' * min(level, _DEEPEST)} {' '.join(text.split())}", "")
    elif "List" in style:
        yield f"- {plain_line(text)}"
    else:
        yield from (plain_line(text), "")


def _linked(paragraph: "Paragraph") -> str:
    """Give the text of a paragraph that is a link."""
    return paragraph.text if paragraph.hyperlinks else ""


def _cells(row: "Row") -> list[str]:
    """Give a row's cells, those that were joined once."""
    return [cell.text for cell in {id(cell._tc): cell for cell in row.cells}.values()]

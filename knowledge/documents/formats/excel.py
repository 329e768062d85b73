"""Excel: a page a sheet that is shown, its name as the heading, what is shown of its cells as tables."""

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from knowledge.documents.formats.archive import check_unpacked
from knowledge.documents.formats.extracted import (
    PAGE,
    Extracted,
    UnreadableError,
    plain_line,
    table_lines,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_MARKUP = 30_000_000
"""Bytes of cells; more is a table of data, and takes gigabytes to hold."""
_EXACT = 15
"""Digits that Excel itself keeps of a number."""


def read_excel(place: Path) -> Extracted:
    """Read an .xlsx file's cells as they are shown; raises UnreadableError for a damaged or locked one.

    A formula whose result the file does not hold is given as it is written, never worked out.
    """
    import openpyxl  # only for an Excel file
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        check_unpacked(place)
        with_formulas = _has_formulas(place)
        with place.open("rb") as file:  # openpyxl would go by the name
            book = openpyxl.load_workbook(file, data_only=True)
            written = openpyxl.load_workbook(file) if with_formulas else book
        pages = [
            "\n".join([f"# {sheet.title}", "", *_lines(_shown(sheet, written[sheet.title]))])
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
        raise UnreadableError(
            "is no Excel file that can be read", "Save it as .xlsx without a password, then add it again."
        ) from error
    filled = any(line and not line.startswith("# ") for page in pages for line in page.split("\n"))
    return Extracted(text=PAGE.join(pages) if filled else "", markdown=True)


def _has_formulas(place: Path) -> bool:
    """Say whether a sheet holds a formula; raises UnreadableError for one with too many cells."""
    found = False
    with ZipFile(place) as archive:
        sheets = [each for each in archive.infolist() if each.filename.startswith("xl/worksheets/")]
        if sum(each.file_size for each in sheets) > _MOST_MARKUP:
            raise UnreadableError(
                "holds more cells than a document does", "Keep what is to be looked up, then add it again."
            )
        for each in sheets:
            data = archive.read(each)
            found = found or b"<f>" in data or b"<f " in data
    return found


def _shown(sheet: "Worksheet", written: "Worksheet") -> list[list[str]]:
    """Give the rows that are shown; a cell joined downwards is said in every row that it spans."""
    columns = _hidden_columns(sheet)
    joined = {
        (row, area.min_col): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row + 1, area.max_row + 1)
    }
    rows = []
    for number in range(1, sheet.max_row + 1):
        if sheet.row_dimensions[number].hidden:
            continue
        places = [
            joined.get((number, column), (number, column))
            for column in range(1, sheet.max_column + 1)
            if column not in columns
        ]
        rows.append([_said(sheet.cell(*each), written.cell(*each)) for each in places])
    return rows


def _hidden_columns(sheet: "Worksheet") -> set[int]:
    return {
        column
        for each in sheet.column_dimensions.values()
        if each.hidden and each.min and each.max
        for column in range(each.min, min(each.max, sheet.max_column) + 1)
    }


def _lines(rows: list[list[str]]) -> Iterator[str]:
    """Write what empty rows part as tables; a row of one cell before a table is a line of text."""
    table: list[list[str]] = []
    for row in [*rows, []]:
        filled = [cell for cell in row if cell.strip()]
        if not filled or (len(filled) == 1 and not table):
            yield from ("", *table_lines(table), "") if table else ()
            table = []
            yield from (plain_line(filled[0]), "") if filled else ()
        else:
            table.append(row)


def _said(cell: Any, written: Any) -> str:  # noqa: ANN401 - cells of several kinds
    """Write a cell's value as a reader sees it: a share in percent, a day without its hour."""
    value, shown_as = cell.value, str(cell.number_format or "")
    if value is None:
        formula = getattr(written.value, "text", written.value)
        return formula if isinstance(formula, str) and formula.startswith("=") else ""
    if cell.data_type == "e" or shown_as == ";;;":
        return ""
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date().isoformat()
    if isinstance(value, datetime | date | time):
        return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        exact = Decimal(format(value, f".{_EXACT}g")) * (100 if "%" in shown_as else 1)
        plainly = format(exact.normalize(), "f")
        return f"{plainly}%" if "%" in shown_as else plainly
    return str(value)

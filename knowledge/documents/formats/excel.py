"""Excel: a page a sheet that is shown, its name as the heading, its filled cells as a table."""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from zipfile import BadZipFile

from knowledge.documents.formats.extracted import PAGE, Extracted, UnreadableError, table_lines


def read_excel(place: Path) -> Extracted:
    """Read an .xlsx file's cells as they are shown; raises UnreadableError for a damaged or locked one."""
    import openpyxl  # only for an Excel file
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(place, read_only=True, data_only=True)
        sheets = [
            "\n".join(
                [
                    f"# {sheet.title}",
                    "",
                    *table_lines([[_said(cell) for cell in row] for row in sheet.iter_rows()]),
                ]
            )
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
        book.close()
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
        raise UnreadableError(
            "is no Excel file that can be read", "Save it as .xlsx without a password, then add it again."
        ) from error
    return Extracted(text=PAGE.join(sheets), markdown=True)


def _said(cell: object) -> str:
    """Write a cell's value as a reader sees it: a share in percent, a day without its hour."""
    value = getattr(cell, "value", None)
    shown_as = str(getattr(cell, "number_format", "") or "")
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date().isoformat()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        exact = Decimal(repr(value)) * (100 if "%" in shown_as else 1)
        written = format(exact.normalize(), "f")
        return f"{written}%" if "%" in shown_as else written
    return str(value)

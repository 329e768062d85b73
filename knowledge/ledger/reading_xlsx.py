"""Reading the sheets of an Excel workbook as columns of text."""

import re
import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from knowledge.ledger.mapping import CellStyle
from knowledge.ledger.reading_errors import UnreadableFileError
from knowledge.ledger.reading_typed import cell_text
from knowledge.ledger.source import Cells, Ragged
from knowledge.ledger.tables import TABLES

# A formula that is followed by no value: a program wrote it and no spreadsheet has worked it out since.
_UNSAVED = re.compile(rb"<f[^<>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_CELL = 2**15


def sheets(path: Path) -> "list[Sheet]":
    """Give a workbook's sheets; a lone sheet goes by the file's name unless its own is a table's."""
    workbook = _workbook(path)
    titles = [str(sheet.title) for sheet in workbook.worksheets]
    if len(titles) == 1 and titles[0].strip().casefold() not in TABLES:
        return [Sheet(path, workbook, titles[0], path.stem)]
    return [Sheet(path, workbook, title, title.strip()) for title in titles]


class Sheet:
    """One sheet of a workbook: its first row with content is the header."""

    def __init__(self, path: Path, workbook: Any, title: str, key: str) -> None:  # noqa: ANN401 - openpyxl is untyped
        self.key = key
        self.label = f"{path.name}, sheet {title}"
        self._workbook = workbook
        self._title = title

    def header(self, style: CellStyle) -> list[str]:
        """Give the header's cells; raises UnreadableFileError."""
        for _, row in self._rows():
            return [cell_text(value, style) or "" for value in row]
        raise UnreadableFileError(self.label, "it is empty")

    def cells(self, positions: Sequence[int], style: CellStyle) -> Cells:
        """Read the columns at `positions` as text; numbers are written without artefacts of a double."""
        import pyarrow as pa

        columns: list[list[str | None]] = [[] for _ in positions]
        lines: list[int] = []
        rows = self._rows()
        width = len(next(rows)[1])
        ragged: list[Ragged] = []
        for line, row in rows:
            if any(value is not None for value in row[width:]):
                ragged.append(Ragged(line, "the row has cells to the right of the header"))
            lines.append(line)
            for column, position in zip(columns, positions, strict=True):
                column.append(cell_text(row[position], style) if position < len(row) else None)
        arrays = [pa.array(column, pa.string()) for column in columns]
        return Cells(arrays, lambda wanted: [lines[row] for row in wanted], tuple(ragged))

    def _rows(self) -> Iterator[tuple[int, tuple[object, ...]]]:
        sheet = self._workbook[self._title]
        sheet.reset_dimensions()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and validations, which hold no data
            try:
                headed = False
                for line, row in enumerate(sheet.iter_rows(values_only=True), start=1):
                    if any(value is not None for value in row):
                        yield line, row if headed else _trimmed(row)
                        headed = True
            except (KeyError, ValueError, BadZipFile) as error:
                raise UnreadableFileError(self.label, f"the sheet is damaged ({error})") from error


def _trimmed(row: tuple[object, ...]) -> tuple[object, ...]:
    width = max(position for position, value in enumerate(row, start=1) if value is not None)
    return row[:width]


def _workbook(path: Path) -> Any:  # noqa: ANN401 - openpyxl is untyped
    import openpyxl  # 0.3 s, needed for workbooks only

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and validations, which hold no data
        try:
            # From memory: openpyxl would keep the file open for as long as the sheets are read.
            content = BytesIO(path.read_bytes())
            _refuse_unsaved_formulas(path, content)
            return openpyxl.load_workbook(content, read_only=True, data_only=True)
        except (BadZipFile, KeyError, ValueError) as error:
            problem = f"it is not an .xlsx workbook, or it has a password ({error})"
            raise UnreadableFileError(path.name, problem) from error


def _refuse_unsaved_formulas(path: Path, content: BytesIO) -> None:
    """Refuse a workbook whose formulas hold no values: they would be read as empty cells."""
    with ZipFile(content) as parts:
        for name in parts.namelist():
            if not name.startswith("xl/worksheets/sheet"):
                continue
            tail = b""
            with parts.open(name) as part:
                while block := part.read(2**22):
                    if _UNSAVED.search(tail + block):
                        problem = "it has formulas without values; open and save it in a spreadsheet first"
                        raise UnreadableFileError(path.name, problem)
                    tail = block[-_CELL:]
    content.seek(0)

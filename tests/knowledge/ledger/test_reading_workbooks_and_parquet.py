"""Workbooks and Parquet files are read like CSV files, or refused in one clear sentence."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.reading_errors import UnreadableFileError
from tests.knowledge.ledger.ledger_files import GOOD, bad_rows, checked, column, written


@pytest.mark.parametrize("name", ["customers.parquet", "customers.xlsx"])
def test_a_broken_parquet_or_excel_file_is_refused(tmp_path: Path, name: str) -> None:
    (written(tmp_path, without=["customers"]) / name).write_bytes(b"nothing of the kind")
    with pytest.raises(UnreadableFileError, match=f"{name} cannot be read"):
        checked(tmp_path)


def _typed(name: str, text: str) -> object:
    """Give a cell as Excel or a data frame holds it."""
    if text == "":
        return None
    if name.endswith(("_date", "_on", "_from")):
        return date.fromisoformat(text)
    if name in {"amount", "credit_limit", "rate"} and text != "unlimited":
        return float(text)
    if name == "terms_days":
        return int(text)
    return text


def _rows(table: str) -> tuple[list[str], list[list[Any]]]:
    header, *rows = csv.reader(GOOD[table])
    return header, [[_typed(name, cell) for name, cell in zip(header, row, strict=True)] for row in rows]


def _as_workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for table in GOOD:
        sheet = book.create_sheet(table.title())
        header, rows = _rows(table)
        sheet.append(header)
        for row in rows:
            sheet.append(
                [datetime.fromisoformat(str(cell)) if isinstance(cell, date) else cell for cell in row]
            )
        sheet.append([])
    book.save(path)
    return path


def _as_parquet(folder: Path, number: Callable[[float], object] = lambda value: value) -> Path:
    folder.mkdir()
    for table in GOOD:
        header, rows = _rows(table)
        columns = {}
        for place, name in enumerate(header):
            cells = [row[place] for row in rows]
            if "unlimited" in cells:
                cells = [None if cell is None else str(cell) for cell in cells]
            columns[name] = [number(cell) if isinstance(cell, float) else cell for cell in cells]
        parquet.write_table(pa.table(columns), folder / f"{table}.parquet")
    return folder


@pytest.mark.parametrize(
    "made",
    [
        lambda folder: _as_workbook(folder / "ledger.xlsx"),
        lambda folder: _as_parquet(folder / "floats"),
        lambda folder: _as_parquet(
            folder / "decimals", lambda value: Decimal(str(value)).quantize(Decimal("0.000000"))
        ),
    ],
    ids=["workbook", "parquet of doubles", "parquet of decimals"],
)
def test_csv_parquet_and_workbook_give_the_same_ledger(tmp_path: Path, made: Callable[[Path], Path]) -> None:
    plain, expected = checked(written(tmp_path / "csv"))
    other, report = checked(made(tmp_path))
    assert other.tables == plain.tables
    assert (report.totals, report.data_as_of) == (expected.totals, expected.data_as_of)


def _with_cell(path: Path, cell: object) -> CheckedLedger:
    book = openpyxl.load_workbook(_as_workbook(path / "ledger.xlsx"))
    book["Invoices"].cell(row=2, column=5).value = cell
    book.save(path / "ledger.xlsx")
    return checked(path / "ledger.xlsx")[0]


@pytest.mark.parametrize(
    ("cell", "minor"),
    [(0.1 + 0.2, 30), (1234567.89, 123456789), (1.1 * 3, 330), (5, 500), (1e7 / 8, 125000000)],
)
def test_excel_numbers_lose_their_binary_artefacts(tmp_path: Path, cell: object, minor: int) -> None:
    assert column(_with_cell(tmp_path, cell), "invoices", "amount")[0] == minor


def test_a_bad_row_of_a_sheet_is_named_by_workbook_sheet_and_row(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_as_workbook(tmp_path / "ledger.xlsx"))
    book["Invoices"].cell(row=3, column=5).value = "#N/A"
    book.save(tmp_path / "ledger.xlsx")
    (found,) = bad_rows(tmp_path / "ledger.xlsx")
    assert str(found) == "ledger.xlsx, sheet Invoices, line 3, amount: '#N/A' is not a number"


def test_a_workbook_of_one_sheet_goes_by_its_file_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    header, rows = _rows("invoices")
    for row in (header, *rows):
        book.worksheets[0].append(row)
    book.save(written(tmp_path, without=["invoices"]) / "Invoices.xlsx")
    assert checked(tmp_path)[0].tables["invoices"].num_rows == 3


def test_formulas_that_were_never_worked_out_are_refused_and_not_read_as_empty(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="formulas without values"):
        _with_cell(tmp_path, "=1+1")


def test_a_parquet_column_of_lists_is_refused_by_name(tmp_path: Path) -> None:
    table = pa.table({"customer_id": ["C1"], "name": [["A", "B"]], "currency": ["CNY"]})
    parquet.write_table(table, written(tmp_path, without=["customers"]) / "customers.parquet")
    with pytest.raises(UnreadableFileError, match="its column name holds list"):
        checked(tmp_path)


def test_parquet_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    broken = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.array([0, 2], pa.int32()).buffers()[1], pa.py_buffer(b"\xff\xfe")]
    )
    table = pa.table({"customer_id": ["C1"], "name": broken, "currency": ["CNY"]})
    parquet.write_table(table, written(tmp_path, without=["customers"]) / "customers.parquet")
    with pytest.raises(UnreadableFileError, match=r"customers\.parquet cannot be read"):
        checked(tmp_path)

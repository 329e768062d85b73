"""A ledger is read from whatever finance departments export, or refused in one clear sentence."""

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

from knowledge import sample_company
from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.importing import NoCustomersError, UnusableDataDateError
from knowledge.ledger.reading_errors import (
    DoubleTableError,
    EncodingError,
    MissingColumnError,
    MissingTableError,
    NoLedgerError,
    UnreadableFileError,
)
from tests.knowledge.ledger.ledger_files import GOOD, added, bad_rows, checked, column, written


def test_a_folder_that_does_not_exist_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NoLedgerError, match="does not exist") as caught:
        checked(tmp_path / "nowhere")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("missing", ["customers", "invoices"])
def test_half_a_ledger_is_refused_naming_the_missing_table(tmp_path: Path, missing: str) -> None:
    with pytest.raises(MissingTableError, match=f"has no table {missing}") as caught:
        checked(written(tmp_path, without=[missing]))
    assert "payments.csv" in caught.value.problem
    assert caught.value.exit_code == 1


def test_an_empty_folder_has_no_table_at_all(tmp_path: Path) -> None:
    with pytest.raises(MissingTableError, match=r"no table customers and no table invoices.*no CSV, Parquet"):
        checked(tmp_path)


def test_a_lone_table_is_half_a_ledger_too(tmp_path: Path) -> None:
    with pytest.raises(MissingTableError, match="no table invoices"):
        checked(written(tmp_path) / "customers.csv")


def test_a_missing_column_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    lines = ("invoice_id,customer_id,amount,currency", "I1,C1,5,CNY")
    with pytest.raises(
        MissingColumnError, match=r"invoices.csv has no column invoice_date.*invoice_id, customer_id"
    ):
        checked(written(tmp_path, {"invoices": lines}))


def test_an_optional_table_without_a_column_it_lives_by_is_left_out_and_noted(tmp_path: Path) -> None:
    lines = ("order_id,customer_id,amount", "O1,C1,5")
    ledger, report = checked(written(tmp_path, {"orders": lines}))
    assert "orders" in ledger.absent_tables
    assert any("orders.csv has no column ordered_on" in note and "left out" in note for note in report.notes)


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    lines = ("customer_id,name,Name,currency", "C1,A,B,CNY")
    with pytest.raises(DoubleTableError, match="The column name is there more than once"):
        checked(written(tmp_path, {"customers": lines}))


def test_a_table_in_two_files_is_refused(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"customer_id": ["C1"]}), written(tmp_path) / "Customers.parquet")
    with pytest.raises(DoubleTableError, match=r"The table customers .*Customers.parquet, customers.csv"):
        checked(tmp_path)


def test_a_ledger_without_customers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoCustomersError):
        checked(written(tmp_path, {"customers": ("customer_id,name,currency",)}))


def test_a_ledger_without_invoices_is_imported_with_a_note(tmp_path: Path) -> None:
    lines = (GOOD["invoices"][0],)
    ledger, report = checked(written(tmp_path, {"invoices": lines}, without=["payments"]))
    assert ledger.tables["invoices"].num_rows == 0
    assert "invoices has no rows" in report.notes


def test_wrong_encoding_names_the_file_the_byte_the_line_and_the_next_step(tmp_path: Path) -> None:
    text = "customer_id,name,currency\nC1,Alpha,CNY\nC2,江南轴承,CNY\n"
    (written(tmp_path) / "customers.csv").write_bytes(text.encode("gb18030"))
    with pytest.raises(EncodingError, match=r"customers.csv is not UTF-8 text: byte 42 in line 3") as caught:
        checked(tmp_path)
    assert "UTF-8" in caught.value.next_step


def test_a_broken_byte_far_into_a_file_is_found_where_it_is(tmp_path: Path) -> None:
    rows = "".join(f"X{number:07d},某某公司,CNY\n" for number in range(300_000)).encode()
    start = b"customer_id,name,currency\n"
    (written(tmp_path) / "customers.csv").write_bytes(start + rows + b"C9,\xff,CNY\n")
    with pytest.raises(EncodingError) as caught:
        checked(tmp_path)
    assert f"byte {len(start) + len(rows) + 3:,} in line 300,002" in caught.value.problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("customer_id,name\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04rest", "an Excel workbook"),
        (b"PAR1rest", "a Parquet file"),
        (b"", "it is empty"),
        (b"\n\n", "it is empty"),
    ],
)
def test_a_csv_that_is_something_else_is_called_what_it_is(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    (written(tmp_path) / "customers.csv").write_bytes(content)
    with pytest.raises(UnreadableFileError, match=problem):
        checked(tmp_path)


@pytest.mark.parametrize("name", ["customers.parquet", "customers.xlsx"])
def test_a_broken_parquet_or_excel_file_is_refused(tmp_path: Path, name: str) -> None:
    (written(tmp_path, without=["customers"]) / name).write_bytes(b"nothing of the kind")
    with pytest.raises(UnreadableFileError, match=f"{name} cannot be read"):
        checked(tmp_path)


def test_a_quote_that_never_closes_is_refused_for_it_would_swallow_rows(tmp_path: Path) -> None:
    lines = (
        "invoice_id,opened_on,reason",
        'I1,2026-02-01,"late',
        "I2,2026-02-01,wrong",
        "I3,2026-02-01,damaged",
    )
    with pytest.raises(UnreadableFileError, match="a quote that opens in line 2 is never closed"):
        checked(written(tmp_path, {"disputes": lines}))


def test_a_lone_inch_sign_inside_a_cell_is_text(tmp_path: Path) -> None:
    ledger, _ = checked(
        written(tmp_path, added("customers", 'C9,Pipes 5" and more,,CNY,,', "C8,Next,,CNY,,"))
    )
    assert column(ledger, "customers", "name")[-2:] == ['Pipes 5" and more', "Next"]


def _rewritten(folder: Path, change: Callable[[str], bytes]) -> Path:
    for file in folder.glob("*.csv"):
        file.write_bytes(change(file.read_text("utf-8")))
    return folder


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace(",", ";").encode(),
        lambda text: text.replace(",", "\t").encode(),
        lambda text: text.replace(",", " , ").encode(),
        lambda text: text.replace("\n", "\n\n").encode(),
        lambda text: (
            ("\n" + text + ",,,\n" * 2).replace("\n,,,", "\n" + "," * text.split("\n")[0].count(",")).encode()
        ),
        lambda text: text.rstrip("\n").encode(),
        lambda text: "\n".join(
            (text.split("\n")[0].upper().replace("_", " "), *text.split("\n")[1:])
        ).encode(),
        lambda text: "\n".join(
            ",".join(f'"{cell}"' for cell in line.split(",")) for line in text.split("\n")[:-1]
        ).encode(),
    ],
    ids=[
        "bom",
        "crlf",
        "semicolons",
        "tabs",
        "blanks",
        "empty lines",
        "empty rows",
        "no last newline",
        "header",
        "quotes",
    ],
)
def test_the_same_cells_are_read_however_the_csv_is_written(
    tmp_path: Path, change: Callable[[str], bytes]
) -> None:
    plain, _ = checked(written(tmp_path / "plain"))
    other, _ = checked(_rewritten(written(tmp_path / "other"), change))
    assert other.tables == plain.tables


def test_the_line_of_a_bad_row_counts_empty_lines_and_newlines_inside_cells(tmp_path: Path) -> None:
    folder = written(tmp_path)
    text = 'customer_id,name,currency\n\nC1,"Two\nlines",CNY\nC2,B,EUR\n,,\nC3,C,JPY\nC3,D,JPY\nshort\n'
    (folder / "customers.csv").write_text(text, "utf-8")
    assert [(row.line, row.reason) for row in bad_rows(folder)] == [
        (8, "C3 is in line 7 already"),
        (9, "the row has 1 cells, the header has 3"),
    ]


def test_blank_rows_are_skipped_and_counted(tmp_path: Path) -> None:
    _, report = checked(written(tmp_path, added("customers", ",,,,,", " , ,,,,")))
    (count,) = [count for count in report.counts if count.table == "customers"]
    assert (count.read, count.kept, count.skipped) == (5, 3, 2)


def test_what_is_not_read_is_noted(tmp_path: Path) -> None:
    folder = written(
        tmp_path, {"customers": ("customer_id,Phone,name,currency", "C1,1,A,CNY", "C2,2,B,EUR", "C3,3,C,JPY")}
    )
    (folder / "people.csv").write_text("email\n", "utf-8")
    (folder / "README.txt").write_text("hello", "utf-8")
    (folder / ".hidden.csv").write_text("hello", "utf-8")
    notes = checked(folder)[1].notes
    assert "customers.csv: columns not read: Phone" in notes
    assert "not a table of the ledger, so not read: README.txt, people.csv" in notes
    assert not any("hidden" in note for note in notes)


def test_what_the_files_do_not_have_is_absent_and_not_empty(tmp_path: Path) -> None:
    ledger, report = checked(written(tmp_path, without=["payments", "fx"]))
    assert {"payments", "fx", "disputes"} <= ledger.absent_tables
    assert {"customers", "invoices"}.isdisjoint(ledger.absent_tables)
    assert "customers.group_limit" in ledger.absent_columns
    assert "customers.credit_limit" not in ledger.absent_columns
    assert any(note.startswith("not in this ledger: limits, payments, ") for note in report.notes)


def test_a_data_date_in_the_future_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableDataDateError):
        checked(written(tmp_path), data_as_of=date(2026, 7, 2))


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


def test_the_sample_company_is_imported_without_a_bad_row() -> None:
    ledger, report = checked(Path(sample_company.__file__).with_name("tables"))
    assert not ledger.absent_tables
    assert not ledger.absent_columns
    assert all(count.read == count.kept > 0 for count in report.counts)


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

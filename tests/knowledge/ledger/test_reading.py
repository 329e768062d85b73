"""A ledger is read from whatever finance departments export: what is missing or left out is said."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from knowledge import sample_company
from knowledge.ledger.importing import NoCustomersError, UnusableDataDateError
from knowledge.ledger.reading_errors import (
    DoubleTableError,
    MissingColumnError,
    MissingTableError,
    NoLedgerError,
)
from tests.knowledge.ledger.ledger_files import GOOD, added, checked, written


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


def test_the_sample_company_is_imported_without_a_bad_row() -> None:
    ledger, report = checked(Path(sample_company.__file__).with_name("tables"))
    assert not ledger.absent_tables
    assert not ledger.absent_columns
    assert all(count.read == count.kept > 0 for count in report.counts)

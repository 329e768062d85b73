"""A foreign ledger is mapped onto the canonical names by a file that its company writes."""

from pathlib import Path

import pytest

from knowledge.ledger.mapping import LedgerMapping, MappingError, read_mapping
from knowledge.ledger.reading_errors import MissingColumnError, NoLedgerError
from tests.knowledge.ledger.ledger_files import bad_rows, checked, column

MAPPING = """
encoding = "cp1252"
delimiter = ";"
date_format = "%d.%m.%Y"
decimal = ","
thousands = "."
trailing_minus = true

[tables.customers]
file = "Kunden.csv"
[tables.customers.columns]
customer_id = "Kontonummer"
name = "Name 1"
credit_limit = "Kreditlimit"
[tables.customers.constants]
currency = "EUR"

[tables.invoices]
file = "Belege"
[tables.invoices.columns]
invoice_id = "Belegnr"
customer_id = "Kontonummer"
invoice_date = "Belegdatum"
amount = "Betrag"
currency = "Währung"

[tables.payments]
file = "Zahlungen.csv"
[tables.payments.columns]
payment_id = "Nr"
customer_id = "Konto"
paid_on = "Datum"
amount = "Betrag"
kind = "Art"
[tables.payments.constants]
currency = "EUR"
[tables.payments.values.kind]
"Zahlung" = "receipt"
"Skonto" = "discount"
"""
FILES = {
    "Kunden.csv": "Kontonummer;Name 1;Kreditlimit\n1001;Müller Söhne;1.500.000,00\n1002;Groß AG;unlimited\n",
    "Belege.csv": "Belegnr;Kontonummer;Belegdatum;Betrag;Währung\n"
    "R1;1001;31.01.2026;1.234,56;EUR\n"
    "R2;1002;01.02.2026;99,5-;EUR\n",
    "Zahlungen.csv": "Nr;Konto;Datum;Betrag;Art\n"
    "Z1;1001;15.02.2026;234,56;ZAHLUNG\n"
    "Z2;1001;15.02.2026;1000;Skonto\n",
}


def _foreign(folder: Path, **changed: str) -> Path:
    for name, text in {**FILES, **changed}.items():
        (folder / name).write_bytes(text.encode("cp1252"))
    return folder


def _mapping(folder: Path, text: str = MAPPING) -> LedgerMapping:
    file = folder / "mapping.toml"
    file.write_text(text, "utf-8")
    return read_mapping(file)


def test_a_german_ledger_is_read_with_its_own_names_numbers_and_dates(tmp_path: Path) -> None:
    ledger, _ = checked(_foreign(tmp_path), _mapping(tmp_path))
    assert column(ledger, "customers", "name") == ["Müller Söhne", "Groß AG"]
    assert column(ledger, "customers", "credit_limit") == [150000000, 2**62]
    assert [str(day) for day in column(ledger, "invoices", "invoice_date")] == ["2026-01-31", "2026-02-01"]
    assert column(ledger, "invoices", "amount") == [123456, -9950]
    assert column(ledger, "payments", "amount") == [23456, 100000]
    assert column(ledger, "payments", "kind") == ["receipt", "discount"]
    assert column(ledger, "payments", "currency") == ["EUR", "EUR"]


def test_one_column_may_serve_twice_and_a_constant_fills_empty_cells(tmp_path: Path) -> None:
    text = MAPPING.replace('payment_id = "Nr"', 'payment_id = "Nr"\nreceipt_id = "Nr"')
    text = text.replace("[tables.payments.constants]", '[tables.payments.constants]\nkind = "Skonto"')
    files = {"Zahlungen.csv": FILES["Zahlungen.csv"].replace("ZAHLUNG", "")}
    ledger, _ = checked(_foreign(tmp_path, **files), _mapping(tmp_path, text))
    assert (
        column(ledger, "payments", "receipt_id") == column(ledger, "payments", "payment_id") == ["Z1", "Z2"]
    )
    assert column(ledger, "payments", "kind") == ["discount", "discount"]


@pytest.mark.parametrize("amount", ["12.34", "1.23.4,5", "1,234.56", "1.2345,00", "1 000,00"])
def test_a_number_in_another_notation_than_the_mappings_is_a_bad_row(tmp_path: Path, amount: str) -> None:
    text = f"Nr;Konto;Datum;Betrag;Art\nZ1;1001;15.02.2026;{amount};Zahlung\n"
    (found,) = bad_rows(_foreign(tmp_path, **{"Zahlungen.csv": text}), _mapping(tmp_path))
    assert (found.line, found.column) == (2, "amount")
    assert "not a number as the mapping writes them" in found.reason


def test_a_date_in_another_notation_than_the_mappings_is_a_bad_row(tmp_path: Path) -> None:
    text = "Nr;Konto;Datum;Betrag;Art\nZ1;1001;2026-02-15;1;Zahlung\n"
    (found,) = bad_rows(_foreign(tmp_path, **{"Zahlungen.csv": text}), _mapping(tmp_path))
    assert found.reason == "'2026-02-15' is not a date as %d.%m.%Y"


def test_a_value_that_the_mapping_does_not_know_is_a_bad_row(tmp_path: Path) -> None:
    text = "Nr;Konto;Datum;Betrag;Art\nZ1;1001;15.02.2026;1;Storno\n"
    (found,) = bad_rows(_foreign(tmp_path, **{"Zahlungen.csv": text}), _mapping(tmp_path))
    assert found.reason.startswith("'Storno' is not one of receipt")


def test_a_mapped_column_that_is_not_there_is_an_error_even_where_it_is_optional(tmp_path: Path) -> None:
    with pytest.raises(MissingColumnError, match=r"Kunden.csv has no column Limit"):
        checked(_foreign(tmp_path), _mapping(tmp_path, MAPPING.replace('"Kreditlimit"', '"Limit"')))


def test_a_mapped_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoLedgerError, match=r"has no Debitoren.csv, which the mapping names for customers"):
        checked(_foreign(tmp_path), _mapping(tmp_path, MAPPING.replace("Kunden.csv", "Debitoren.csv")))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("tables.invoice.file = 'x'", "there is no table 'invoice'"),
        ("tables.invoices.columns.total = 'x'", "table 'invoices' has no column 'total'"),
        ("decimals = ','", "decimals: Extra inputs are not permitted"),
        ("decimal = ','\nthousands = ','", "decimal and thousands are the same sign"),
        ("encoding = 'klingon'", "'klingon' is not an encoding"),
        ("decimal = ", "it is not TOML"),
    ],
)
def test_a_wrong_mapping_is_refused_naming_what_is_wrong(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(MappingError) as caught:
        _mapping(tmp_path, text)
    assert problem in caught.value.problem
    assert caught.value.exit_code == 2


def test_a_mapping_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match="No such file"):
        read_mapping(tmp_path / "none.toml")

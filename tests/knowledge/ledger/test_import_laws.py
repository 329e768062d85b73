"""What is imported is what the files say, whatever their cells hold."""

import csv
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from knowledge.ledger.checking_cells import EXCEL_ERRORS
from knowledge.ledger.tables import UNLIMITED_MINOR
from knowledge.money import from_minor
from tests.knowledge.ledger.ledger_files import checked, column

CURRENCY = st.sampled_from(["CNY", "EUR", "JPY", "KWD"])
LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"])
TEXT = st.text(LETTERS, min_size=1, max_size=12).filter(lambda typed: typed.upper() not in EXCEL_ERRORS)
DAY = st.dates(date(1990, 1, 1), date(2100, 1, 1))
MINOR = st.integers(-UNLIMITED_MINOR + 1, UNLIMITED_MINOR - 1)
CUSTOMER = st.fixed_dictionaries(
    {
        "name": TEXT,
        "country": st.none() | st.sampled_from(["CN", "DE", "US"]),
        "currency": CURRENCY,
        "key_customer": st.none() | st.booleans(),
        "credit_limit": st.none() | st.just("unlimited") | st.integers(0, UNLIMITED_MINOR - 1),
        "terms_days": st.none() | st.integers(0, 3650),
        "onboarded_on": st.none() | DAY,
        "hold_reason": st.none() | TEXT,
    }
)
INVOICE = st.fixed_dictionaries(
    {"owner": st.integers(0, 10**6), "invoice_date": DAY, "amount": MINOR, "currency": CURRENCY}
)
STATEMENT = st.fixed_dictionaries(
    {"cash": st.none() | st.decimals(-(10**20), 10**20, places=6, allow_nan=False, allow_infinity=False)}
)


def _money(minor: object, currency: str) -> str:
    if isinstance(minor, int):
        return f"{from_minor(minor, currency):f}"
    return "" if minor is None else str(minor)


def _plain(cell: object) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


Rows = list[dict[str, str]]


def _write(folder: Path, name: str, rows: Rows, columns: list[str], *, as_parquet: bool) -> None:
    if as_parquet:
        cells = {key: pa.array([row[key] or None for row in rows], pa.string()) for key in columns}
        parquet.write_table(pa.table(cells), folder / f"{name}.parquet")
        return
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(CUSTOMER, min_size=1, max_size=6),
    st.lists(INVOICE, max_size=6),
    st.lists(STATEMENT, max_size=4),
    st.booleans(),
)
def test_an_imported_ledger_reads_back_cell_by_cell(
    customers: list[dict[str, object]],
    invoices: list[dict[str, object]],
    statements: list[dict[str, object]],
    as_parquet: bool,
) -> None:
    people: Rows = [
        {"customer_id": f"C{number}"}
        | {key: _plain(cell) for key, cell in row.items()}
        | {"credit_limit": _money(row["credit_limit"], str(row["currency"]))}
        for number, row in enumerate(customers)
    ]
    items: Rows = [
        {"invoice_id": f"I{number}", "customer_id": f"C{int(str(row['owner'])) % len(customers)}"}
        | {key: _plain(row[key]) for key in ("invoice_date", "currency")}
        | {"amount": _money(row["amount"], str(row["currency"]))}
        for number, row in enumerate(invoices)
    ]
    figures: Rows = [
        {
            "customer_id": "C0",
            "period_end": f"20{number + 10}-12-31",
            "period_months": "12",
            "cash": _plain(row["cash"]),
        }
        for number, row in enumerate(statements)
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, "customers", people, list(people[0]), as_parquet=as_parquet)
        header = ["invoice_id", "customer_id", "invoice_date", "currency", "amount"]
        _write(folder, "invoices", items, header, as_parquet=as_parquet)
        header = ["customer_id", "period_end", "period_months", "cash"]
        _write(folder, "statements", figures, header, as_parquet=as_parquet)
        ledger, _ = checked(folder)
    for key in ("name", "country", "currency", "key_customer", "terms_days", "onboarded_on", "hold_reason"):
        assert column(ledger, "customers", key) == [row[key] for row in customers]
    limits = [
        UNLIMITED_MINOR if row["credit_limit"] == "unlimited" else row["credit_limit"] for row in customers
    ]
    assert column(ledger, "customers", "credit_limit") == limits
    for key in ("invoice_date", "currency", "amount"):
        assert column(ledger, "invoices", key) == [row[key] for row in invoices]
    assert column(ledger, "statements", "cash") == [row["cash"] for row in statements]

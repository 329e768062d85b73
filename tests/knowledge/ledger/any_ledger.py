"""Ledgers of every shape, row by row as an import has them: for the laws that hold on all of them."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st

from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.tables import TABLES, Column, Kind
from tests.builders import minor
from tests.ledgers import Rows

FIRST, LAST = date(2026, 1, 1), date(2026, 4, 30)
"""Every row is dated between these days; the laws ask on any of them."""

CURRENCIES = ("CNY", "EUR", "JPY")
DAYS = st.just(LAST) | st.dates(FIRST, LAST)
_KINDS = (
    *("receipt", "receipt", "receipt", "prepayment", "discount", "credit_applied"),
    *("write_off", "write_off", "bank_bill", "commercial_bill", "commercial_bill"),
)
_STATES = ("held", "endorsed", "discounted", "paid", "dishonoured", "dishonoured", None)
_AMOUNTS = st.integers(1, 12) | st.integers(-3, -1)
_TYPES = {
    **dict.fromkeys(Kind, pa.string()),
    Kind.DATE: pa.date32(),
    Kind.MONEY: pa.int64(),
    Kind.LIMIT: pa.int64(),
    Kind.COUNT: pa.int64(),
    Kind.FLAG: pa.bool_(),
    Kind.FIGURE: pa.decimal128(38, 6),
    Kind.NUMBER: pa.decimal128(38, 12),
}
Tables = Mapping[str, Rows]


@st.composite
def any_ledger(draw: st.DrawFn) -> Tables:
    """Draw a ledger of up to four customers, some related, with all that makes up an open item."""
    customers = draw(st.integers(1, 4))
    invoices = [
        _invoice(draw, number, f"C{draw(st.integers(0, customers - 1))}")
        for number in range(draw(st.integers(0, 4)))
    ]
    return {
        "customers": [_customer(draw, number) for number in range(customers)],
        "invoices": invoices,
        "payments": [_payment(draw, number, invoices) for number in range(draw(st.integers(0, 10)))],
        "disputes": [
            _dispute(draw, number, invoices) for number in range(draw(st.integers(0, 3)) if invoices else 0)
        ],
        "orders": [_order(draw, number, customers) for number in range(draw(st.integers(0, 3)))],
        "fx": [
            {"currency": currency, "valid_from": FIRST, "rate": rate}
            for currency, rate in (("EUR", "7.83"), ("JPY", "0.0471"))
        ],
    }


def _customer(draw: st.DrawFn, number: int) -> dict[str, Any]:
    parent = draw(st.none() | st.integers(0, number - 1)) if number else None
    return {
        "customer_id": f"C{number}",
        "name": f"Customer {number}",
        "currency": draw(st.sampled_from(CURRENCIES)),
        "parent_id": None if parent is None else f"C{parent}",
        "salesperson": draw(st.sampled_from(["anna@seller.example", "bo@seller.example", None])),
        "country": draw(st.sampled_from(["DE", "FR", None])),
        "industry": draw(st.sampled_from(["gears", None])),
        "terms_days": draw(st.none() | st.integers(0, 60)),
    }


def _invoice(draw: st.DrawFn, number: int, customer_id: str) -> dict[str, Any]:
    dated = draw(st.dates(FIRST, LAST))
    return {
        "invoice_id": f"I{number}",
        "customer_id": customer_id,
        "invoice_date": dated,
        "due_date": draw(st.none() | st.integers(0, 60).map(lambda days: dated + timedelta(days=days))),
        "amount": draw(_AMOUNTS),
        "currency": draw(st.sampled_from(CURRENCIES)),
    }


def _payment(draw: st.DrawFn, number: int, invoices: list[dict[str, Any]]) -> dict[str, Any]:
    invoice = draw(st.none() | st.sampled_from(invoices)) if invoices else None
    kind = draw(st.sampled_from(_KINDS)) if invoice else draw(st.sampled_from(["receipt", "commercial_bill"]))
    is_bill = kind in ("bank_bill", "commercial_bill")
    paid_on = draw(st.dates(FIRST, LAST))
    return {
        "payment_id": f"P{number}",
        "customer_id": invoice["customer_id"] if invoice else "C0",
        "invoice_id": invoice["invoice_id"] if invoice else None,
        "paid_on": paid_on,
        "amount": draw(_AMOUNTS),
        "currency": invoice["currency"] if invoice else draw(st.sampled_from(CURRENCIES)),
        "kind": kind,
        "matures_on": draw(st.none() | st.dates(paid_on, LAST + timedelta(days=60))) if is_bill else None,
        "bill_status": draw(st.sampled_from(_STATES)) if is_bill else None,
    }


def _dispute(draw: st.DrawFn, number: int, invoices: list[dict[str, Any]]) -> dict[str, Any]:
    opened = draw(st.dates(FIRST, LAST))
    return {
        "dispute_id": f"D{number}",
        "invoice_id": draw(st.sampled_from(invoices))["invoice_id"],
        "opened_on": opened,
        "resolved_on": draw(st.none() | st.dates(opened, LAST)),
        "amount": draw(st.none() | st.integers(0, 9)),
    }


def _order(draw: st.DrawFn, number: int, customers: int) -> dict[str, Any]:
    ordered = draw(st.dates(FIRST, LAST))
    status = draw(st.sampled_from(["open", "invoiced", "cancelled"]))
    closed = None if status == "open" else draw(st.none() | st.dates(ordered, LAST))
    return {
        "order_id": f"O{number}",
        "customer_id": f"C{draw(st.integers(0, customers - 1))}",
        "ordered_on": ordered,
        "closed_on": closed,
        "amount": draw(st.integers(0, 9)),
        "currency": draw(st.sampled_from(CURRENCIES)),
        "status": status,
    }


def ledger_of(tables: Tables) -> Ledger:
    """Give the ledger of these tables without the detour over files, which the laws need not take."""
    currencies = {row["invoice_id"]: row["currency"] for row in tables["invoices"]}
    stored = {
        name: pa.table(
            {
                column.name: pa.array(
                    [_stored(row, column, currencies) for row in tables.get(name, ())], _TYPES[column.kind]
                )
                for column in columns
            }
        )
        for name, columns in TABLES.items()
    }
    absent = frozenset(TABLES.keys() - tables.keys())
    checked = CheckedLedger(stored, LAST, "CNY", absent, frozenset(), {})
    return Ledger.from_checked(checked, standard_terms_days=30)


def _stored(row: Mapping[str, Any], column: Column, currencies: Mapping[Any, Any]) -> object:
    cell = row.get(column.name)
    if cell is None or column.kind is not Kind.MONEY:
        return Decimal(cell) if cell is not None and column.kind is Kind.NUMBER else cell
    return minor(cell, row.get("currency") or currencies[row["invoice_id"]])


def cut_at(tables: Tables, day: date) -> Tables:
    """Give the ledger as it was on a day: what is dated later is not in it yet."""
    invoices = [row for row in tables["invoices"] if row["invoice_date"] <= day]  # type: ignore[operator] # our own rows
    known = {row["invoice_id"] for row in invoices}

    def upto(column: str, row: Mapping[str, Any]) -> date | None:
        return row[column] if row[column] is not None and row[column] <= day else None

    return {
        **tables,
        "invoices": invoices,
        "payments": [
            {**row, "invoice_id": row["invoice_id"] if row["invoice_id"] in known else None}
            for row in tables["payments"]
            if upto("paid_on", row)
        ],
        "disputes": [
            {**row, "resolved_on": upto("resolved_on", row)}
            for row in tables["disputes"]
            if upto("opened_on", row) and row["invoice_id"] in known
        ],
        "orders": [
            {**row, "closed_on": upto("closed_on", row), "status": _status(row, upto("closed_on", row))}
            for row in tables["orders"]
            if upto("ordered_on", row)
        ],
    }


def _status(row: Mapping[str, Any], closed: date | None) -> str:
    return row["status"] if row["closed_on"] == closed else "open"

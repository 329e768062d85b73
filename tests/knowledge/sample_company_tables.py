"""The checked-in sample company as its tests read it: plain rows, and sums done with nothing of ours."""

import csv
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import knowledge.sample_company

FOLDER = Path(knowledge.sample_company.__file__).parent
DATA_DATE = date(2026, 6, 30)
Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of a checked-in table."""
    with (FOLDER / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def people() -> list[Row]:
    """The rows of people.csv."""
    with (FOLDER / "people.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of(customer_id: str, name: str) -> list[Row]:
    """A customer's rows of a table."""
    return [row for row in table(name) if row["customer_id"] == customer_id]


def customer(customer_id: str) -> Row:
    """A customer's own row."""
    return of(customer_id, "customers")[0]


def due(invoice: Row) -> date:
    """The invoice's due date, written or reckoned (30 days where the customer's terms are not recorded)."""
    if invoice["due_date"]:
        return date.fromisoformat(invoice["due_date"])
    terms = int(customer(invoice["customer_id"])["terms_days"] or 30)
    return date.fromisoformat(invoice["invoice_date"]) + timedelta(terms)


@cache
def _paid() -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in table("payments"):
        if row["invoice_id"] and row["bill_status"] != "dishonoured":
            sums[row["invoice_id"]] += Decimal(row["amount"])
    return sums


def open_amount(invoice: Row) -> Decimal:
    """What is open on the data date; dishonoured bills have paid nothing."""
    return Decimal(invoice["amount"]) - _paid().get(invoice["invoice_id"], Decimal(0))


def overdue(customer_id: str) -> dict[str, tuple[int, Decimal]]:
    """Days past due and open amount of each of a customer's overdue invoices."""
    late = {
        row["invoice_id"]: ((DATA_DATE - due(row)).days, open_amount(row))
        for row in of(customer_id, "invoices")
    }
    return {number: (days, left) for number, (days, left) in late.items() if days > 0 and left > 0}


def unapplied(customer_id: str) -> Decimal:
    """Money and credit notes not set against any invoice."""
    cash = sum(
        (Decimal(row["amount"]) for row in of(customer_id, "payments") if not row["invoice_id"]), Decimal(0)
    )
    return cash - sum((min(Decimal(0), open_amount(row)) for row in of(customer_id, "invoices")), Decimal(0))


def open_disputes(customer_id: str) -> dict[str, Row]:
    """A customer's unresolved disputes by invoice number."""
    numbers = {row["invoice_id"] for row in of(customer_id, "invoices")}
    return {
        row["invoice_id"]: row
        for row in table("disputes")
        if row["invoice_id"] in numbers and not row["resolved_on"]
    }


def days_to_pay(customer_id: str, first: date, last: date) -> Decimal:
    """Mean days from invoice to payment, or to the data date, of the invoices due from `first` to `last`."""
    paid_on = {row["invoice_id"]: date.fromisoformat(row["paid_on"]) for row in of(customer_id, "payments")}
    waits = [
        (paid_on.get(row["invoice_id"], DATA_DATE) - date.fromisoformat(row["invoice_date"])).days
        for row in of(customer_id, "invoices")
        if first <= due(row) <= last and Decimal(row["amount"]) > 0
    ]
    return Decimal(sum(waits)) / len(waits)


def ratio(row: Row, above: str, below: str) -> Decimal:
    """One column of a statement over another."""
    return Decimal(row[above]) / Decimal(row[below])

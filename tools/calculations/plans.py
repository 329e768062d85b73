"""Repayment plans: which invoices an agreed plan holds, and whether its instalments come in.

The ledger's plan names no invoices. It holds what was overdue when it was agreed: the invoice of exactly the
plan's sum where there is one, else the earliest due as long as they fit into that sum. What comes in on those
invoices, or unallocated, from the day of agreement on pays the instalments in their order.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice, PlanInstalment
from knowledge.records import Record
from tools.calculations.open_items import open_item, stands
from tools.calculations.valuation import Valuation


class PlanStanding(Record):
    """A plan at a day; exact amounts in the valuation's currency.

    `missed_on` is the due day of the first instalment that did not come in full, None where none is missed;
    `next_on` and `next_amount` are the next instalment to come and what is left of it.
    """

    plan_id: str
    status: Literal["running", "missed", "fulfilled"]
    held: frozenset[str]
    missed_on: date | None
    arrears: Fraction
    next_on: date | None
    next_amount: Fraction


def plan_standing(book: CustomerBook, valuation: Valuation) -> PlanStanding | None:
    """Judge the latest agreed plan at the book's day, None where there is none; raises MissingRateError."""
    latest = max(((row.agreed_on, row.plan_id) for row in book.plans), default=None)
    if latest is None:
        return None
    rows = sorted(
        (row for row in book.plans if (row.agreed_on, row.plan_id) == latest), key=lambda row: row.due_on
    )
    held = _held(book, rows, valuation)
    owed = [(row.due_on, valuation.of(row.amount, row.currency)) for row in rows]
    left = _unpaid(owed, _received(book, held, latest[0], valuation))
    missed = [(due, amount) for due, amount in left if due < book.as_of]
    coming = [(due, amount) for due, amount in left if due >= book.as_of]
    next_on, next_amount = coming[0] if coming else (None, Fraction(0))
    return PlanStanding(
        plan_id=latest[1],
        status="missed" if missed else "running" if coming else "fulfilled",
        held=frozenset(held),
        missed_on=missed[0][0] if missed else None,
        arrears=sum((amount for _, amount in missed), Fraction(0)),
        next_on=next_on,
        next_amount=next_amount,
    )


def _held(book: CustomerBook, rows: list[PlanInstalment], valuation: Valuation) -> list[str]:
    agreed_on = rows[0].agreed_on
    before = agreed_on - timedelta(days=1)
    overdue = [
        (invoice.invoice_id, valuation.of(open_item(invoice, before).open_minor, invoice.currency))
        for invoice in sorted(book.invoices, key=_earliest)
        if invoice.due_date < agreed_on and open_item(invoice, before).open_minor > 0
    ]
    total = sum((valuation.of(row.amount, row.currency) for row in rows), Fraction(0))
    exactly = [invoice_id for invoice_id, amount in overdue if amount == total]
    if exactly:
        return exactly[:1]
    held: list[str] = []
    for invoice_id, amount in overdue:
        if amount <= total:
            held.append(invoice_id)
            total -= amount
    return held


def _received(book: CustomerBook, held: list[str], since: date, valuation: Valuation) -> Fraction:
    rows = [row for invoice in book.invoices if invoice.invoice_id in held for row in invoice.payments]
    counted = (
        row
        for row in (*rows, *book.unallocated)
        if row.kind != "write_off" and row.paid_on >= since and stands(row, book.as_of)
    )
    return sum((valuation.of(row.amount, row.currency) for row in counted), Fraction(0))


def _unpaid(owed: list[tuple[date, Fraction]], received: Fraction) -> list[tuple[date, Fraction]]:
    left = []
    for due, amount in owed:
        paid = min(amount, max(Fraction(0), received))
        received -= paid
        if amount > paid:
            left.append((due, amount - paid))
    return left


def _earliest(invoice: Invoice) -> tuple[date, str]:
    return invoice.due_date, invoice.invoice_id

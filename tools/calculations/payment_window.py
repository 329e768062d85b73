"""The payment window: the invoices by which a way of paying is judged, and when each was settled."""

from datetime import date
from typing import NamedTuple

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice, Payment
from tools.calculations.months import months_before
from tools.calculations.open_items import stands


class JudgedInvoice(NamedTuple):
    """An invoice of the window as of a day; while it is not settled its days are a lower bound."""

    invoice: Invoice
    settled_on: date | None
    days_late: int
    days_to_pay: int

    @property
    def on_time(self) -> bool:
        """Say whether it was settled on or before its due date."""
        return self.settled_on is not None and self.settled_on <= self.invoice.due_date


def payment_window(book: CustomerBook, months: int) -> tuple[JudgedInvoice, ...]:
    """Give the invoices due in the last months up to the book's day, the day so many months ago not included.

    Credit notes and invoices that credit notes closed wholly are left out.
    """
    after = months_before(book.as_of, months)
    return tuple(
        judged(invoice, book.as_of)
        for invoice in book.invoices
        if after < invoice.due_date <= book.as_of and counts(invoice, book.as_of)
    )


def counts(invoice: Invoice, on: date) -> bool:
    """Say whether an invoice tells of paying: one to be paid, not closed wholly by credit notes."""
    if invoice.amount <= 0:
        return False
    credited = sum(row.amount for row in invoice.payments if row.kind == "credit_applied" and stands(row, on))
    return credited < invoice.amount


def judged(invoice: Invoice, on: date, tolerated: int = 0) -> JudgedInvoice:
    """Judge an invoice at a day; an open amount up to `tolerated` minor units counts as settled."""
    settled = settled_on(invoice, on, tolerated)
    until = settled or on
    return JudgedInvoice(
        invoice=invoice,
        settled_on=settled,
        days_late=max(0, (until - invoice.due_date).days),
        days_to_pay=max(0, (until - invoice.invoice_date).days),
    )


def settled_on(invoice: Invoice, on: date, tolerated: int = 0) -> date | None:
    """Give the first day from which the open amount stays at most `tolerated` through a day, else None.

    A write-off is no payment; a returned payment or a dishonoured bill reopens the invoice.
    """
    changes: dict[date, int] = {}
    for payment in invoice.payments:
        if payment.kind != "write_off":
            for day, amount in _changes(payment):
                if day <= on:
                    changes[day] = changes.get(day, 0) + amount
    left, settled = invoice.amount, None
    for day in sorted(changes):
        left -= changes[day]
        if left > tolerated:
            settled = None
        elif settled is None:
            settled = day
    if not changes and 0 < invoice.amount <= tolerated:
        return invoice.invoice_date  # too small to be chased from the first day on
    return settled


def _changes(payment: Payment) -> tuple[tuple[date, int], ...]:
    """Give what an allocation takes off an invoice, and what a dishonoured bill puts back, by day."""
    if payment.kind in ("bank_bill", "commercial_bill") and payment.bill_status == "dishonoured":
        if payment.matures_on is None:
            return ()
        return ((payment.paid_on, payment.amount), (payment.matures_on, -payment.amount))
    return ((payment.paid_on, payment.amount),)

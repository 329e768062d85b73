"""Payment behaviour as the scorecard reads it: so that leaving an invoice unpaid never looks better.

The measures of the payment window fall short of that: a fresh overdue invoice lowers a mean of days late, an
old one leaves the window, one that stays open in the earlier half makes the drift look like an improvement.
So open invoices of before the window count too, an open invoice enters a mean only where it makes it worse,
and an invoice still open from the earlier half takes the drift to its lowest band.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from knowledge.money import to_minor
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure, absent
from tools.calculations.months import months_before
from tools.calculations.open_items import open_item
from tools.calculations.payment_behaviour import halves, mean
from tools.calculations.payment_window import JudgedInvoice, counts, judged, payment_window

Worst = Literal["worst"]


class ScoredBehaviour(Record):
    """What the scorecard holds against its bands; "worst" earns the lowest band without a figure."""

    on_time_rate: Figure
    average_days_late: Figure | Worst
    payment_drift: Figure | Worst
    invoice_count: int
    older_open_count: int


def scored_behaviour(book: CustomerBook, policy: Policy) -> ScoredBehaviour:
    """Judge the invoices of the policy's window and those still open from before it."""
    months = policy.count("FILE-PAYMENT.window_months")
    older = _older_open(book, policy, months)
    window = (*older, *payment_window(book, months))
    missing = absent(book, "payments")
    if missing is None and not window:
        missing = NotAvailable(reason="nothing_due", values={"months": str(months)})
    return ScoredBehaviour(
        on_time_rate=missing or Fraction(sum(each.on_time for each in window), len(window)),
        average_days_late=missing or _days_late(window),
        payment_drift=missing or _drift(book, window, policy, months),
        invoice_count=len(window),
        older_open_count=0 if missing else len(older),
    )


def _older_open(book: CustomerBook, policy: Policy, months: int) -> tuple[JudgedInvoice, ...]:
    until = months_before(book.as_of, months)
    return tuple(
        judged(invoice, book.as_of)
        for invoice in book.invoices
        if invoice.due_date <= until
        and not _plainly_paid(invoice)
        and counts(invoice, book.as_of)
        and open_item(invoice, book.as_of).open_minor > _tolerated(invoice.currency, policy)
    )


def _plainly_paid(invoice: Invoice) -> bool:
    """Say of most old invoices cheaply that nothing is left of them."""
    doubtful = any(row.bill_status == "dishonoured" or row.kind == "write_off" for row in invoice.payments)
    return not doubtful and sum(row.amount for row in invoice.payments) >= invoice.amount


def _tolerated(currency: str, policy: Policy) -> int:
    return to_minor(policy.tolerance(currency), currency) or 0


def _days_late(window: Sequence[JudgedInvoice]) -> Figure | Worst:
    settled = [each.days_late for each in window if each.settled_on]
    left_open = [each.days_late for each in window if each.settled_on is None]
    return worst_mean(settled, left_open) if settled else "worst"


def worst_mean(settled: Sequence[int], left_open: Sequence[int]) -> Fraction:
    """Give the largest mean of all settled invoices' days with any of the open ones'."""
    total, count = sum(settled), len(settled)
    for days in sorted(left_open, reverse=True):
        if days * count <= total:
            break
        total, count = total + days, count + 1
    return Fraction(total, count)


def _drift(
    book: CustomerBook, window: Sequence[JudgedInvoice], policy: Policy, months: int
) -> Figure | Worst:
    before, lately = halves(window, months_before(book.as_of, months // 2))
    if any(_still_open(each, book, policy) for each in before):
        return "worst"
    if not before or not lately:
        return NotAvailable(reason="no_drift")
    settled = [each.days_to_pay for each in lately if each.settled_on]
    if not settled:
        return "worst"
    left_open = [each.days_to_pay for each in lately if each.settled_on is None]
    return worst_mean(settled, left_open) - mean(each.days_to_pay for each in before)


def _still_open(each: JudgedInvoice, book: CustomerBook, policy: Policy) -> bool:
    tolerated = _tolerated(each.invoice.currency, policy)
    return judged(each.invoice, book.as_of, tolerated).settled_on is None

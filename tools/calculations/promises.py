"""Promises: whether a promise to pay was kept, and whether it pauses reminders.

A promise is pending until its day; kept when the promised amount came in by then (and stayed), kept late when
it came later, else broken. Money counts from the day after the promise; credit notes and write-offs are not
money received, though an invoice settled without a write-off needs no more. A pending promise pauses
reminders for its own amount, if it was made for a day within the policy's horizon, and only the first for an
invoice does.
"""

from datetime import date
from fractions import Fraction
from typing import Literal

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice, Payment, Promise
from knowledge.policy.policy import Policy
from knowledge.records import Record
from tools.calculations.open_items import open_item, stands
from tools.calculations.valuation import Valuation

PromiseStatus = Literal["none", "pending", "kept", "kept_late", "broken"]
_NOT_RECEIVED = frozenset({"write_off", "credit_applied"})
_ON_ACCOUNT = _NOT_RECEIVED | {"discount"}


class JudgedPromise(Record):
    """A promise at a day, exact in the valuation's currency; `pauses` says that it may hold reminders."""

    promise: Promise
    status: PromiseStatus
    amount: Fraction
    outstanding: Fraction
    pauses: bool

    def covers(self, invoice: Invoice) -> bool:
        """Say whether the promise speaks of an invoice: by name, or of the account when it was there."""
        return _covers(self.promise, invoice)


def judged_promises(book: CustomerBook, valuation: Valuation, policy: Policy) -> tuple[JudgedPromise, ...]:
    """Judge every promise of a book at its day, oldest first; raises MissingRateError."""
    ordered = sorted(book.promises, key=_order)
    return tuple(_judged(promise, book, valuation, policy) for promise in ordered)


def pausing(promises: tuple[JudgedPromise, ...], invoice: Invoice) -> JudgedPromise | None:
    """Give the promise that holds reminders of an invoice: the first one for it, while it pauses."""
    first = next((each for each in promises if each.covers(invoice)), None)
    return first if first and first.pauses else None


def telling(promises: tuple[JudgedPromise, ...], invoice: Invoice | None) -> JudgedPromise | None:
    """Give the promise that tells most: the latest about the invoice, else the latest pending, else any."""
    about = [each for each in promises if invoice is not None and each.covers(invoice)]
    pending = [each for each in promises if each.status == "pending"]
    return next((group[-1] for group in (about, pending, list(promises)) if group), None)


def _judged(promise: Promise, book: CustomerBook, valuation: Valuation, policy: Policy) -> JudgedPromise:
    invoice = next((each for each in book.invoices if each.invoice_id == promise.invoice_id), None)
    amount = _amount(promise, invoice, book, valuation)
    by_day = min(book.as_of, promise.promised_for)
    kept_then = _kept(promise, invoice, amount, book, by_day, valuation)
    kept_now = _kept(promise, invoice, amount, book, book.as_of, valuation)
    status = _status(promise, invoice, book.as_of, kept_then=kept_then, kept_now=kept_now)
    horizon = policy.threshold("LADDER-STANDARD.promise_horizon")
    received = _received(promise, book, book.as_of, valuation)
    return JudgedPromise(
        promise=promise,
        status=status,
        amount=amount,
        outstanding=max(Fraction(0), amount - max(Fraction(0), received)),
        pauses=status == "pending" and horizon.crossed((promise.promised_for - promise.made_on).days),
    )


def _status(
    promise: Promise, invoice: Invoice | None, on: date, *, kept_then: bool, kept_now: bool
) -> PromiseStatus:
    if kept_now:
        return "kept" if kept_then else "kept_late"
    closed = invoice is not None and open_item(invoice, on).open_minor <= 0
    if closed or (promise.invoice_id is not None and invoice is None):
        return "none"
    return "pending" if on <= promise.promised_for else "broken"


def _kept(
    promise: Promise,
    invoice: Invoice | None,
    amount: Fraction,
    book: CustomerBook,
    by: date,
    valuation: Valuation,
) -> bool:
    if invoice is not None:
        item = open_item(invoice, by)
        if item.open_minor + item.written_off <= 0:
            return True
    return bool(amount) and _received(promise, book, by, valuation) >= amount


def _received(promise: Promise, book: CustomerBook, by: date, valuation: Valuation) -> Fraction:
    """Add up the money received after the promise: on its invoice, or on the whole account."""
    rows: list[Payment] = [
        payment
        for invoice in book.invoices
        if promise.invoice_id in (None, invoice.invoice_id)
        for payment in invoice.payments
    ]
    if promise.invoice_id is None:
        rows.extend(book.unallocated)
    ignored = _ON_ACCOUNT if promise.invoice_id is None else _NOT_RECEIVED
    counted = (row for row in rows if row.kind not in ignored and row.paid_on > promise.made_on)
    return sum((valuation.of(row.amount, row.currency) for row in counted if stands(row, by)), Fraction(0))


def _amount(promise: Promise, invoice: Invoice | None, book: CustomerBook, valuation: Valuation) -> Fraction:
    """Give the promised amount; without one, what was open of the invoice, or due by then on the account."""
    if promise.amount is not None:
        own = invoice.currency if invoice else book.customer.currency
        return valuation.of(promise.amount, promise.currency or own)
    meant = (
        [invoice]
        if invoice
        else [
            each
            for each in book.invoices
            if promise.invoice_id is None and each.due_date <= promise.promised_for
        ]
    )
    known = [each for each in meant if each.invoice_date <= promise.made_on]
    return sum(
        (valuation.of(max(0, open_item(each, promise.made_on).open_minor), each.currency) for each in known),
        Fraction(0),
    )


def _covers(promise: Promise, invoice: Invoice) -> bool:
    if promise.invoice_id is None:
        return invoice.invoice_date <= promise.made_on
    return promise.invoice_id == invoice.invoice_id


def _order(promise: Promise) -> tuple[date, str]:
    return promise.made_on, promise.promise_id

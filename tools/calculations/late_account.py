"""What is claimed late interest on: a customer's overdue invoices, one invoice, or a bare amount.

A customer's claim is about its open overdue invoices. What invoices settled late in the last months would
have cost is worked out beside it and never added. Credit that no invoice uses is not taken off.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.business_day import counted_day
from tools.calculations.disputes import disputed_parts
from tools.calculations.late_interest import InterestLine, LateClaim, Lines
from tools.calculations.months import months_before
from tools.calculations.open_items import open_item, open_items, unapplied_items
from tools.calculations.payment_window import counts, settled_on
from tools.calculations.valuation import Valuation


@dataclass(frozen=True)
class LateItem:
    """An invoice with the day on which it counts as due; minor units of its own currency."""

    invoice: Invoice
    due: date
    open_minor: int
    disputed_minor: int


@dataclass(frozen=True)
class LateAccount:
    """The items and lines of a claim; `principal` and `unapplied` are exact in the claim's currency."""

    items: tuple[LateItem, ...]
    lines: Lines
    principal: Fraction
    unapplied: Fraction = Fraction(0)
    paid_late: tuple[LateItem, ...] = ()
    paid_late_lines: Lines | None = None
    paid_late_since: date | None = None

    @property
    def claims(self) -> int:
        """Count what bears undisputed interest: each invoice is a claim, a bare amount is one."""
        if isinstance(self.lines, NotAvailable):
            return 0
        return len({line.invoice_id for line in self.lines if not line.disputed})


def bare_account(amount: Fraction, days: int, claim: LateClaim) -> LateAccount:
    """Give the interest on an amount that has been late for so many days up to the asked day."""
    first = claim.on - timedelta(days=days - 1)
    return LateAccount((), claim.on_balance(amount, first, claim.on) if days else (), amount)


def invoice_account(book: CustomerBook, invoice: Invoice, claim: LateClaim, policy: Policy) -> LateAccount:
    """Give the interest on one invoice, to its payments or the asked day; raises MissingRateError."""
    item = _items(book, (invoice,), policy)[0]
    late = (item,) if item.due < book.as_of else ()  # what is not due yet is no part of a claim
    return LateAccount((item,), _lines(late, claim), _open(late, claim.valuation))


def customer_account(book: CustomerBook, claim: LateClaim, policy: Policy) -> LateAccount:
    """Give the interest on a customer's overdue invoices, the earliest due first; raises MissingRateError."""
    owed = (invoice for invoice in book.invoices if open_item(invoice, book.as_of).open_minor > 0)
    overdue = tuple(item for item in _items(book, owed, policy) if item.due < book.as_of)
    after = months_before(book.as_of, policy.count("FILE-PAYMENT.window_months"))
    paid = _paid_late(book, after, policy)
    loose = unapplied_items(book, open_items(book))
    return LateAccount(
        items=overdue,
        lines=_lines(overdue, claim),
        principal=_open(overdue, claim.valuation),
        unapplied=sum((claim.valuation.of(each.minor, each.currency) for each in loose), Fraction(0)),
        paid_late=paid,
        paid_late_lines=_lines(paid, claim),
        paid_late_since=after + timedelta(days=1),
    )


def _paid_late(book: CustomerBook, after: date, policy: Policy) -> tuple[LateItem, ...]:
    settled = [
        (invoice, settled_on(invoice, book.as_of))
        for invoice in book.invoices
        if after < invoice.due_date <= book.as_of and counts(invoice, book.as_of)
    ]
    late = (invoice for invoice, day in settled if day and day > counted_day(invoice.due_date, policy))
    return _items(book, late, policy)


def _items(book: CustomerBook, invoices: Iterable[Invoice], policy: Policy) -> tuple[LateItem, ...]:
    opened = tuple(open_item(invoice, book.as_of) for invoice in invoices)
    parts = disputed_parts(book, opened, policy)
    items = (
        LateItem(
            item.invoice, counted_day(item.invoice.due_date, policy), max(0, item.open_minor), part.disputed
        )
        for item, part in zip(opened, parts, strict=True)
    )
    return tuple(sorted(items, key=lambda item: (item.due, item.invoice.invoice_id)))


def _lines(items: Iterable[LateItem], claim: LateClaim) -> Lines:
    found: list[InterestLine] = []
    for item in items:
        lines = claim.on_invoice(item.invoice, item.due, item.disputed_minor)
        if isinstance(lines, NotAvailable):
            return lines
        found += lines
    return tuple(found)


def _open(items: Iterable[LateItem], valuation: Valuation) -> Fraction:
    return sum((valuation.of(item.open_minor, item.invoice.currency) for item in items), Fraction(0))


def interest_of(lines: Lines | None) -> Fraction | NotAvailable:
    """Add the interest of lines up."""
    if isinstance(lines, NotAvailable):
        return lines
    return sum((line.interest for line in lines or ()), Fraction(0))

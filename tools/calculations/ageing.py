"""Ageing: the positive open items of a customer by days past due, and what of the overdue is chased.

Buckets hold gross receivables: not due (0 days and fewer), 1–30, 31–60, 61–90 and over 90 days. The edges are
the fixed meaning of the measure, not a policy of the company.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from knowledge.policy.policy import Policy
from knowledge.records import Record
from tools.calculations.disputes import disputed_parts
from tools.calculations.figures import apportioned, with_rest
from tools.calculations.open_items import open_items, unapplied_items
from tools.calculations.valuation import Valuation
from tools.facts import Amount

BUCKETS = ("1_30", "31_60", "61_90", "over_90")
LAST_DAYS = (0, 30, 60, 90, 180, 365)
"""The last day of each age but the oldest: the buckets begin after the first four."""
_LATEST = 10**9


class AgedItem(Record):
    """A positive open item; minor units of its own currency, and its exact value in the valuation's.

    `days` is 0 where it is not past due. `chased` is the open amount that no timely dispute spares.
    """

    invoice: Invoice
    days: int
    open_minor: int
    disputed_minor: int
    chased_minor: int
    disputed_late: bool
    open: Fraction
    disputed: Fraction
    chased: Fraction


class Ageing(Record):
    """The aged items of a customer, the earliest due first, and the credit that stands against them."""

    items: tuple[AgedItem, ...]
    unapplied: Fraction

    @property
    def gross(self) -> Fraction:
        """Give gross receivables."""
        return _sum(item.open for item in self.items)

    @property
    def not_due(self) -> Fraction:
        """Give what is not past due."""
        return _sum(item.open for item in self.items if not item.days)

    @property
    def overdue(self) -> Fraction:
        """Give what is past due, disputed or not."""
        return self.older_than(0)

    @property
    def buckets(self) -> dict[str, Fraction]:
        """Give what is past due by bucket."""
        edges = pairwise((*LAST_DAYS[: len(BUCKETS)], _LATEST))
        return {
            name: _sum(item.open for item in self.items if before < item.days <= last)
            for name, (before, last) in zip(BUCKETS, edges, strict=True)
        }

    @property
    def disputed(self) -> Fraction:
        """Give the disputed part of all open items."""
        return _sum(item.disputed for item in self.items)

    @property
    def oldest_days(self) -> int:
        """Give the days past due of the oldest open item, 0 where none is."""
        return max((item.days for item in self.items), default=0)

    @property
    def chased_overdue(self) -> Fraction:
        """Give the undisputed overdue."""
        return _sum(item.chased for item in self.items if item.days)

    @property
    def overdue_net(self) -> Fraction:
        """Give the undisputed overdue less unapplied credit, at least 0."""
        return max(Fraction(0), self.chased_overdue - max(Fraction(0), self.unapplied))

    def older_than(self, days: int) -> Fraction:
        """Give what is past due by more than so many days."""
        return _sum(item.open for item in self.items if item.days > days)

    def uncovered(self) -> tuple[tuple[AgedItem, Fraction], ...]:
        """Give the undisputed overdue items that credit does not cover, with what is left of each.

        Credit covers the earliest due first.
        """
        return tuple(_uncovered(self.items, max(Fraction(0), self.unapplied)))


class ShownAges(NamedTuple):
    """Gross receivables and their ages as they are shown: the parts add up to the cent."""

    gross: Amount
    not_due: Amount
    overdue: Amount
    buckets: dict[str, Amount]


def shown_ages(not_due: Fraction, buckets: Mapping[str, Fraction], currency: str) -> ShownAges:
    """Round so that not due and overdue add up to the gross, and the buckets to the overdue.

    Gross and overdue are rounded by themselves, as every answer shows them; what is not due and the buckets
    take the cents.
    """
    late = sum(buckets.values(), Fraction(0))
    overdue, rest = with_rest(late, (not_due,), currency)
    parts = apportioned(tuple(buckets.values()), currency)
    return ShownAges(
        gross=Amount.of(not_due + late, currency),
        not_due=Amount(value=rest, currency=currency),
        overdue=Amount(value=overdue, currency=currency),
        buckets={
            name: Amount(value=part, currency=currency) for name, part in zip(buckets, parts, strict=True)
        },
    )


def days_past_due(due: date, on: date) -> int:
    """Give the days from the due date to a day, 0 up to the due date."""
    return max(0, (on - due).days)


def ageing(book: CustomerBook, valuation: Valuation, policy: Policy) -> Ageing:
    """Age a customer's open items at the book's day; raises MissingRateError."""
    items = open_items(book)
    parts = disputed_parts(book, items, policy)
    aged = [
        AgedItem(
            invoice=item.invoice,
            days=days_past_due(item.invoice.due_date, book.as_of),
            open_minor=item.open_minor,
            disputed_minor=part.disputed,
            chased_minor=item.open_minor - part.spared,
            disputed_late=part.late,
            open=valuation.of(item.open_minor, item.invoice.currency),
            disputed=valuation.of(part.disputed, item.invoice.currency),
            chased=valuation.of(item.open_minor - part.spared, item.invoice.currency),
        )
        for item, part in zip(items, parts, strict=True)
        if item.open_minor > 0
    ]
    loose = unapplied_items(book, items)
    return Ageing(
        items=tuple(sorted(aged, key=lambda item: (item.invoice.due_date, item.invoice.invoice_id))),
        unapplied=_sum(valuation.of(each.minor, each.currency) for each in loose),
    )


def _uncovered(items: tuple[AgedItem, ...], credit: Fraction) -> Iterator[tuple[AgedItem, Fraction]]:
    for item in items:
        if item.days and item.chased:
            covered = min(credit, item.chased)
            credit -= covered
            if item.chased > covered:
                yield item, item.chased - covered


def _sum(values: Iterator[Fraction]) -> Fraction:
    return sum(values, Fraction(0))

"""What was sold: the sales of any period, month by month and by customer, valued at the positions' day.

Sales of a period are the invoices and credit notes dated in it. Receivables and the sales that they are held
against are valued at the same rates, those of the day: a rate that moved is neither a sale nor a collection.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

import numpy as np

from knowledge.ledger.columns import day_number
from knowledge.ledger.portfolio_items import Entries
from knowledge.records import NotAvailable
from tools.calculations.count_back import count_back
from tools.calculations.figures import Figure
from tools.calculations.portfolio.amounts import Amounts, Ints
from tools.calculations.portfolio.positions import Positions

_EPOCH = date(1970, 1, 1)


class Turnover:
    """The invoices and credit notes of a view's customers up to its day; may raise MissingRateError."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        invoices = positions.snapshot.table("invoices")
        column, owner = invoices.coded("currency"), invoices.numbers("customer_row").array()
        dated = invoices.days("invoice_date").array()
        on = day_number(positions.view.desk.as_of)
        rows = np.flatnonzero((dated <= on) & positions.view.chosen[owner])
        minor = invoices.numbers("amount").array()[rows]
        self._entries = Entries(owner[rows], column.array()[rows], minor)
        self._dated: Ints = dated[rows]
        self._currencies = column.labels

    @cached_property
    def first_day(self) -> date | None:
        """Give the day of the first invoice, None where there is none."""
        return _EPOCH + timedelta(int(self._dated.min())) if len(self._dated) else None

    def sales(self, after: date, until: date) -> Fraction:
        """Give the sales of (after, until]."""
        entries = self._within(after, until)
        everybody = np.zeros(len(entries.minor), dtype=np.int64)
        valued = self.positions.valued
        return valued.grouped(entries, entries.minor, everybody, 1, self._currencies).at(0)

    def by_customer(self, after: date, until: date) -> Amounts:
        """Give the sales of (after, until], an amount a customer row."""
        return self.positions.valued.entries(self._within(after, until), self._currencies)

    def countback(self, receivables: Fraction) -> Figure:
        """Count back how many days of sales the receivables are: whole months, the last one pro rata.

        Not available where they are below zero or go beyond the first invoice.
        """
        found = count_back(receivables, self._months_back())
        if isinstance(found, NotAvailable) and found.reason == "beyond_history":
            on = self.positions.view.desk.as_of
            history = (on - self.first_day).days + 1 if self.first_day else 0
            return NotAvailable(reason=found.reason, values={"days": str(history)})
        return found

    def _months_back(self) -> Iterator[tuple[Fraction, int]]:
        """Give the sales and the days of each month back to the first invoice, the running one first."""
        last = self.positions.view.desk.as_of
        while self.first_day and last >= self.first_day:
            before = last.replace(day=1) - timedelta(1)
            yield self.sales(before, last), last.day
            last = before

    def _within(self, after: date, until: date) -> Entries:
        inside = (self._dated > day_number(after)) & (self._dated <= day_number(until))
        at, all_of = np.flatnonzero(inside), self._entries
        return Entries(all_of.customer[at], all_of.currency[at], all_of.minor[at])

"""What was sold: the sales of any period, month by month and by customer, valued at the positions' day.

Sales of a period are the invoices and credit notes dated in it. Receivables and the sales that they are held
against are valued at the same rates, those of the day: a rate that moved is neither a sale nor a collection.
"""

from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

import numpy as np

from knowledge.ledger.columns import day_number
from knowledge.ledger.portfolio_items import Entries
from knowledge.records import NotAvailable
from tools.calculations.figures import Figure
from tools.calculations.months import month_end
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
        everybody = np.zeros(len(self._dated), dtype=np.int64)
        found = self.positions.valued.grouped(
            self._entries, self._within(after, until), everybody, 1, self._currencies
        )
        return found.at(0)

    def by_customer(self, after: date, until: date) -> Amounts:
        """Give the sales of (after, until], an amount a customer row."""
        return self.positions.valued.entries(self._entries, self._currencies, self._within(after, until))

    def countback(self, receivables: Fraction) -> Figure:
        """Count back how many days of sales the receivables are: whole months, the last one pro rata.

        Not available where they are below zero or go beyond the first invoice.
        """
        on = self.positions.view.desk.as_of
        if receivables < 0:
            return NotAvailable(reason="net_credit")
        if not receivables:
            return Fraction(0)
        left, days, ends_on = receivables, Fraction(0), on
        for sold in self._months:
            if sold > 0 and left <= sold:
                return days + left / sold * ends_on.day
            left, days = left - sold, days + ends_on.day
            ends_on = ends_on.replace(day=1) - timedelta(1)
        history = (on - self.first_day).days + 1 if self.first_day else 0
        return NotAvailable(reason="beyond_history", values={"days": str(history)})

    @cached_property
    def _months(self) -> tuple[Fraction, ...]:
        """Give the sales of each month, the day's own first, back to that of the first invoice."""
        if not len(self._dated):
            return ()
        months = self._dated.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        latest = _month(month_end(self.positions.view.desk.as_of))
        back = latest - months
        size = int(back.max()) + 1
        found = self.positions.valued.grouped(
            self._entries, self._entries.minor, back, size, self._currencies
        )
        return tuple(found.at(month) for month in range(size))

    def _within(self, after: date, until: date) -> Ints:
        inside = (self._dated > day_number(after)) & (self._dated <= day_number(until))
        return np.where(inside, self._entries.minor, 0)


def _month(day: date) -> int:
    return (day.year - _EPOCH.year) * 12 + day.month - 1

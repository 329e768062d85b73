"""The ageing of a view's open items by customer, sales person, industry, country or currency."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from knowledge.ledger.portfolio_items import Entries
from tools.calculations.ageing import LAST_DAYS
from tools.calculations.portfolio.amounts import Amounts, Ints
from tools.calculations.portfolio.positions import Positions

By = Literal["customer", "salesperson", "industry", "country", "currency"]
AGE_COUNT = len(LAST_DAYS) + 1


@dataclass(frozen=True)
class Ages:
    """The open items of a view's customers added up by group and age; `by` None makes one group of all.

    Groups are numbered 0 … `count` - 1; the last one has what is not filled in. Ages run from not due over
    1–30, 31–60, 61–90, 91–180 and 181–365 days to more.
    """

    positions: Positions
    by: By | None

    @cached_property
    def count(self) -> int:
        """Give the number of groups."""
        return int(self._labels_and_codes[0])

    def label(self, group: int) -> str | None:
        """Give a group's key: a customer's id, an e-mail, industry, country or currency; None if empty."""
        if self.by == "customer":
            return self.positions.view.customer_id(group)
        if self.by == "currency":
            return self.positions.items.currencies[group]
        if self.by is None:
            return None
        labels = self.positions.snapshot.table("customers").coded(self.by).labels
        return labels[group] if group < len(labels) else None

    @cached_property
    def by_age(self) -> tuple[Amounts, ...]:
        """Give the open items by group, one entry an age."""
        due = self.positions.items.receivables
        ages = np.searchsorted(LAST_DAYS, due.days, side="left")
        keys = self._codes(due).astype(np.int64) * AGE_COUNT + ages
        size = self.count * AGE_COUNT
        found = self.positions.valued.grouped(due, due.minor, keys, size, self.positions.items.currencies)
        return tuple(Amounts(found.numerators[age::AGE_COUNT], found.denominator) for age in range(AGE_COUNT))

    @cached_property
    def gross(self) -> Amounts:
        """Give gross receivables by group."""
        return self._together(0)

    @cached_property
    def overdue(self) -> Amounts:
        """Give what is past due by group."""
        return self._together(1)

    @cached_property
    def disputed(self) -> Amounts:
        """Give the disputed part of all open items by group."""
        due = self.positions.items.receivables
        return self._added(due, due.disputed)

    @cached_property
    def unapplied(self) -> Amounts:
        """Give unapplied credit by group."""
        return self._added(self.positions.items.unapplied)

    @cached_property
    def customers(self) -> Ints:
        """Count the customers with open items by group."""
        due, chosen = self.positions.items.receivables, self.positions.view.chosen
        owing = np.zeros(len(chosen), dtype=np.bool_)
        if self.by != "currency":
            owing[due.customer] = True
            return np.bincount(self._labels_and_codes[1][owing & chosen], minlength=self.count)
        counts = np.zeros(self.count, dtype=np.int64)
        for code in range(self.count):
            owing[:] = False
            owing[due.customer[due.currency == code]] = True
            counts[code] = np.count_nonzero(owing & chosen)
        return counts

    def in_order(self) -> Ints:
        """Give the groups with anything in them: the largest overdue first, then the largest gross."""
        anything = (self.gross.numerators != 0) | (self.unapplied.numerators != 0)
        by_gross = self.gross.order(np.flatnonzero(anything))
        return self.overdue.order(by_gross)

    @cached_property
    def _labels_and_codes(self) -> tuple[int, Ints]:
        rows = len(self.positions.view.chosen)
        if self.by == "customer":
            return rows, np.arange(rows)
        if self.by == "currency":
            return len(self.positions.items.currencies), np.zeros(0, dtype=np.int64)
        if self.by is None:
            return 1, np.zeros(rows, dtype=np.int64)
        column = self.positions.snapshot.table("customers").coded(self.by)
        return len(column.labels) + 1, column.array()

    def _codes(self, entries: Entries) -> Ints:
        return entries.currency if self.by == "currency" else self._labels_and_codes[1][entries.customer]

    def _added(self, entries: Entries, minor: Ints | None = None) -> Amounts:
        amounts = entries.minor if minor is None else minor
        currencies = self.positions.items.currencies
        return self.positions.valued.grouped(entries, amounts, self._codes(entries), self.count, currencies)

    def _together(self, first: int) -> Amounts:
        found = self.by_age[first]
        for more in self.by_age[first + 1 :]:
            found = found + more
        return found

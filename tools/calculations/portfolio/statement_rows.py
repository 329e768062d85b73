"""Every customer's statement and the earlier ones beside it, as rows of the snapshot's statements."""

from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.snapshot import Snapshot
from tools.calculations.portfolio.cells import filled
from tools.calculations.portfolio.latest_statements import (
    chosen_rows,
    ends_before,
    known_by,
    received,
    scopes,
)

Ints = NDArray[Any]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
NO_ROW = -1
_SCOPES, _MONTH_BITS, _DAY_BITS = 3, 12, 22
_YEAR_ONE = day_number(date.min)


class StatementRows:
    """The statements received by a day.

    `chosen` holds the row of each customer that has one, `customer` that customer's row; `ends` and `months`
    run over all statements. A row of NO_ROW is no statement.
    """

    def __init__(self, snapshot: Snapshot, as_of: date) -> None:
        self._table = snapshot.table("statements")
        self._rows = known_by(self._table, day_number(as_of))
        self.chosen = chosen_rows(self._table, self._rows)
        self.ends: Ints = self._table.days("period_end").array().astype(np.int64)
        self.months: Ints = self._table.numbers("period_months").array()
        self._owner = self._table.numbers("customer_row").array()
        self.customer: Ints = self._owner[self.chosen]

    def value(self, name: str, rows: Ints) -> Floats:
        """Give an item as floating point; any value where it is not known."""
        if not self._table.rows:
            return np.zeros(len(rows))
        return self._table.decimals(name).approximate(rows)

    def known(self, name: str, rows: Ints) -> Flags:
        """Say where an item is known."""
        if not self._table.rows:
            return np.zeros(len(rows), dtype=np.bool_)
        known: Flags = (rows != NO_ROW) & filled(self._table.decimals(name))[rows]
        return known

    def exact(self, name: str, row: int) -> Fraction:
        """Give an item of one statement that is known."""
        value = self._table.decimals(name)[int(row)]
        assert value is not None, name  # noqa: S101 - only asked where it is known
        return Fraction(value)

    def ending_before(self, months: int) -> Ints:
        """Give the statement of the same scope that ends so many months before each chosen one."""
        ends = ends_before(self.ends[self.chosen], months)
        return self._found(self.chosen, ends, lengths=False)

    def adjacent(self, rows: Ints) -> Ints:
        """Give the statement of the same scope and length whose period ends where each of these begins."""
        ends = np.zeros(len(rows), dtype=np.int64)
        for months in np.unique(self.months[rows]).tolist() if self._table.rows else ():
            same = self.months[rows] == months
            ends[same] = ends_before(self.ends[rows[same]], months)
        return self._found(rows, ends, lengths=True)

    def _found(self, rows: Ints, ends: Ints, *, lengths: bool) -> Ints:
        """Look up statements by customer, scope and end: of several the shortest, then that received last."""
        if not len(rows) or not len(self._rows):
            return np.full(len(rows), NO_ROW, dtype=np.int64)
        keys, held = self._by_length if lengths else self._of_any_length
        wanted = self._keys(rows, ends, lengths=lengths)
        at = np.searchsorted(keys, wanted, side="right") - 1
        there = (at >= 0) & (keys[at] == wanted)
        return np.where(there, held[at], NO_ROW)

    @cached_property
    def _by_length(self) -> tuple[Ints, Ints]:
        return self._index(lengths=True)

    @cached_property
    def _of_any_length(self) -> tuple[Ints, Ints]:
        return self._index(lengths=False)

    def _index(self, *, lengths: bool) -> tuple[Ints, Ints]:
        """Give the statements in the order of their keys; of one key the preferred one stands last."""
        rows = self._rows
        keys = self._keys(rows, self.ends[rows], lengths=lengths)
        order = np.argsort(keys, kind="stable")
        if (keys[order][1:] == keys[order][:-1]).any():
            order = np.lexsort((-rows, received(self._table, rows), -self.months[rows], keys))
        return keys[order], rows[order]

    def _keys(self, rows: Ints, ends: Ints, *, lengths: bool) -> Ints:
        """Give one number for a customer, a scope, a length where it matters, and a period end."""
        owner = self._owner[rows].astype(np.int64)
        key: Ints = owner * _SCOPES + scopes(self._table, rows)
        if lengths:
            key = (key << _MONTH_BITS) + self.months[rows]
        found: Ints = (key << _DAY_BITS) + (ends - _YEAR_ONE)
        return found

"""Every customer's statement and the earlier ones beside it, as rows of the snapshot's statements."""

from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.snapshot import Snapshot
from tools.calculations.portfolio.judged import filled
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
_LONGEST = 2**16


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
        return (rows != NO_ROW) & filled(self._table.decimals(name))[rows]

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
        parts = [self._owner, scopes(self._table, np.arange(self._table.rows))]
        parts += [self.months] if lengths else []
        held, wanted = self._keys(parts, self.ends, self._rows, rows, ends)
        worst_first = (-self._rows, received(self._table, self._rows), -self.months[self._rows], held)
        order = np.lexsort(worst_first)
        at = np.searchsorted(held[order], wanted, side="right") - 1
        there = (at >= 0) & (held[order][at] == wanted)
        return np.where(there, self._rows[order][at], NO_ROW)

    def _keys(
        self, parts: list[Ints], all_ends: Ints, held: Ints, rows: Ints, ends: Ints
    ) -> tuple[Ints, Ints]:
        """Give one number a combination: for the statements held, and for those looked for."""
        both = [np.concatenate((part[held], part[rows])) for part in parts]
        both.append(np.concatenate((all_ends[held], ends)))
        key = np.zeros(len(both[0]), dtype=np.int64)
        for part in both:
            _, places = np.unique(part, return_inverse=True)
            key = key * (int(places.max()) + 1) + places
        return key[: len(held)], key[len(held) :]

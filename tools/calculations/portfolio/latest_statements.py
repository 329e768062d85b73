"""The latest statement of every customer with a year's flows, as floating point or exactly.

The choice is that of `statement_choice` and `statement_flows`. Floating point, with the size of what it was
added from, sorts customers into the scorecard's bands where it is far from every edge; the few others are
looked at exactly.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.packed_table import PackedTable
from knowledge.ledger.snapshot import Snapshot
from tools.calculations.portfolio.cells import filled
from tools.calculations.statement_choice import QUARTER_MONTHS
from tools.calculations.statement_figures import FLOWS, YEAR_MONTHS

Ints = NDArray[Any]
Numbers = NDArray[Any]
Flags = NDArray[np.bool_]
_DAY_BITS, _MONTH_BITS = 22, 16
_LONGEST = 2**_MONTH_BITS - 1
_A_YEAR = 380  # days, and some more, in which four quarters end
_YEAR_ONE = day_number(date.min)


@dataclass(frozen=True)
class Item:
    """An item of the statements: its value, the sum of its parts' sizes, and whether it is known.

    Exact values are Python's whole numbers in a unit of the statement's own; nothing of them is in doubt.
    """

    value: Numbers
    size: Numbers
    known: Flags


class LatestStatements:
    """The statements that customers are scored by; arrays run over the customers that have one.

    `customer` holds their rows of `customers`; `exact` says of which kind the values are.
    """

    exact = False

    def __init__(self, table: PackedTable, rows: Ints, quarters: Ints) -> None:
        self.customer: Ints = table.numbers("customer_row").array()[rows]
        self._table, self._row, self._quarters = table, rows, quarters
        self._months: Ints = table.numbers("period_months").array()[rows]
        self._found: dict[str, Item] = {}

    @classmethod
    def of(cls, snapshot: Snapshot, as_of: date) -> "LatestStatements":
        """Choose every customer's statement among those received by a day."""
        table = snapshot.table("statements")
        rows = known_by(table, day_number(as_of))
        chosen = chosen_rows(table, rows)
        return cls(table, chosen, _quarters_before(table, rows, chosen))

    def exactly(self, places: Ints) -> "LatestStatements":
        """Give some of the statements with exact figures."""
        return _ExactStatements(self._table, self._row[places], self._quarters[:, places])

    def item(self, name: str) -> Item:
        """Give a balance, or a flow of a year."""
        if name not in self._found:
            self._found[name] = self._flow(name) if name in FLOWS else self._own(name)
        return self._found[name]

    def _own(self, name: str) -> Item:
        value = self._whole(self._values(name, self._row))
        return Item(value, np.abs(value), self._there(name, self._row))

    def _flow(self, name: str) -> Item:
        """Add four adjacent quarters up where all are known, else scale the period's own to a year."""
        own = self._values(name, self._row)
        value = self._yearly(own)
        size, known = np.abs(value), self._there(name, self._row)
        complete = known & (self._quarters >= 0).all(axis=0)
        for rows in self._quarters:
            complete &= self._there(name, rows)
        at = np.flatnonzero(complete)
        parts = [own[at], *(self._values(name, rows[at]) for rows in self._quarters)]
        value[at] = self._whole(np.add.reduce(parts), at)
        size[at] = self._whole(np.add.reduce([np.abs(part) for part in parts]), at)
        return Item(value, size, known)

    def _there(self, name: str, rows: Ints) -> Flags:
        return filled(self._table.decimals(name))[rows]

    def _values(self, name: str, rows: Ints) -> Numbers:
        return self._table.decimals(name).approximate(rows)

    def _whole(self, values: Numbers, places: Ints | slice = slice(None)) -> Numbers:
        """Bring what needs no scaling into the statement's unit."""
        return values

    def _yearly(self, values: Numbers) -> Numbers:
        """Scale the flows of the statement's own period to a year, in its unit."""
        return np.asarray(values * YEAR_MONTHS / self._months)


class _ExactStatements(LatestStatements):
    """Statements in whole numbers: their unit is the stored one over the months of the period."""

    exact = True

    def _values(self, name: str, rows: Ints) -> Numbers:
        return self._table.decimals(name).scaled(rows)

    def _whole(self, values: Numbers, places: Ints | slice = slice(None)) -> Numbers:
        return np.asarray(values * self._months[places].astype(object))

    def _yearly(self, values: Numbers) -> Numbers:
        return np.asarray(values * YEAR_MONTHS)


def known_by(table: PackedTable, on: int) -> Ints:
    """Give the rows of the statements received by a day, as a number; by their end where it is not said."""
    received, ended = table.days("received_on"), table.days("period_end").array()
    known = np.where(filled(received), received.array(), ended) <= on
    return np.flatnonzero(known)


def received(table: PackedTable, rows: Ints) -> Ints:
    """Give when a statement was received, days since the year 1; before everything where it is not said."""
    received = table.days("received_on")
    days = received.array()[rows].astype(np.int64) - _YEAR_ONE
    return np.where(filled(received)[rows], days, 0)


def scopes(table: PackedTable, rows: Ints) -> Ints:
    """Give a customer's own statements 2, of unknown scope 1, consolidated 0."""
    column = table.coded("scope")
    worth = np.array([{"entity": 2, "consolidated": 0}[label] for label in column.labels] + [1])
    return np.take(worth, column.array()[rows])


def chosen_rows(table: PackedTable, rows: Ints) -> Ints:
    """Give the row of each customer's statement: its own first, the latest, the shortest, received last."""
    if not len(rows):
        return rows
    owner = table.numbers("customer_row").array()[rows]
    months = table.numbers("period_months").array()[rows]
    preference = scopes(table, rows).astype(np.int64)
    for further, bits in (
        (table.days("period_end").array()[rows].astype(np.int64) - _YEAR_ONE, _DAY_BITS),
        (np.maximum(0, _LONGEST - months), _MONTH_BITS),
        (received(table, rows), _DAY_BITS),
    ):
        preference = (preference << bits) + further
    starts = np.flatnonzero(np.concatenate(([True], owner[1:] != owner[:-1])))  # they stand by customer
    best = np.repeat(np.maximum.reduceat(preference, starts), np.diff([*starts, len(rows)]))
    at = np.flatnonzero(preference == best)
    first = np.concatenate(([True], owner[at][1:] != owner[at][:-1]))
    found: Ints = rows[at[first]]
    return found


def _quarters_before(table: PackedTable, rows: Ints, chosen: Ints) -> Ints:
    """Give the three adjacent quarters before each chosen statement that is one, -1 where one is missing."""
    found = np.full((YEAR_MONTHS // QUARTER_MONTHS - 1, len(chosen)), -1, dtype=np.int64)
    quarterly = np.flatnonzero(table.numbers("period_months").array()[chosen] == QUARTER_MONTHS)
    candidates = _quarters_near(table, rows, chosen[quarterly])
    if not len(candidates):
        return found
    ends, keys = table.days("period_end").array(), _keys(table, candidates)
    if not (keys[1:] > keys[:-1]).all():  # corrected statements: the one received last comes last
        order = np.lexsort((-candidates, received(table, candidates), keys))
        keys, candidates = keys[order], candidates[order]
    own = _keys(table, chosen[quarterly])
    end = ends[chosen[quarterly]].astype(np.int64)
    there = np.ones(len(own), dtype=np.bool_)
    for step in found:
        earlier = ends_before(end, QUARTER_MONTHS)
        own, end = own - (end - earlier), earlier
        at = np.searchsorted(keys, own, side="right") - 1  # of several the one received last
        there &= (at >= 0) & (keys[at] == own)
        step[quarterly[there]] = candidates[at[there]]
    return found


def _quarters_near(table: PackedTable, rows: Ints, chosen: Ints) -> Ints:
    """Give the quarters among the rows that end in the year before the chosen statement of their customer."""
    owner, ends = table.numbers("customer_row").array(), table.days("period_end").array()
    latest = np.full(int(owner.max(initial=0)) + 1, np.iinfo(np.int32).min, dtype=np.int64)
    latest[owner[chosen]] = ends[chosen]
    before = latest[owner[rows]] - ends[rows]
    quarters = table.numbers("period_months").array()[rows] == QUARTER_MONTHS
    near: Ints = rows[quarters & (before > 0) & (before < _A_YEAR)]
    return near


def _keys(table: PackedTable, rows: Ints) -> Ints:
    """Give one number for a statement's customer, scope, currency and period end."""
    currency = table.coded("currency")
    owner = table.numbers("customer_row").array()[rows].astype(np.int64)
    kind = (owner * 3 + scopes(table, rows)) * (len(currency.labels) + 1) + currency.array()[rows]
    keys: Ints = (kind << _DAY_BITS) + (table.days("period_end").array()[rows].astype(np.int64) - _YEAR_ONE)
    return keys


def ends_before(ends: Ints, months: int) -> Ints:
    """Give period ends some months earlier; the last day of a month stays the last day of a month."""
    days = ends.astype("datetime64[D]")
    month = days.astype("datetime64[M]")
    is_last = (days + 1).astype("datetime64[M]") != month
    earlier = month - months
    first = earlier.astype("datetime64[D]").astype(np.int64)
    length = (earlier + 1).astype("datetime64[D]").astype(np.int64) - first
    of_month = ends - month.astype("datetime64[D]").astype(np.int64)
    return np.asarray(first + np.where(is_last, length - 1, np.minimum(of_month, length - 1)))

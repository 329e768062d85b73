"""The latest statement of every customer with a year's flows, as floating point beside its parts' size.

The choice is that of `statement_choice` and `statement_flows`. Floating point only sorts customers into the
scorecard's bands where it is far from every edge; `grades` looks at the others one by one.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.packed_table import PackedTable
from knowledge.ledger.snapshot import Snapshot
from tools.calculations.portfolio.judged import filled
from tools.calculations.statement_choice import QUARTER_MONTHS
from tools.calculations.statement_figures import FLOWS, YEAR_MONTHS

Ints = NDArray[Any]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
_DAY_BITS, _MONTH_BITS = 22, 16
_LONGEST = 2**_MONTH_BITS - 1
_A_YEAR = 380  # days, and some more, in which four quarters end
_YEAR_ONE = day_number(date.min)


@dataclass(frozen=True)
class Item:
    """An item of the statements: its value, the sum of its parts' sizes, and whether it is known."""

    value: Floats
    size: Floats
    known: Flags


class LatestStatements:
    """The statements that customers are scored by; arrays run over the customers that have one.

    `customer` holds their rows of `customers`.
    """

    def __init__(self, snapshot: Snapshot, as_of: date) -> None:
        self._table = snapshot.table("statements")
        rows = _known_by(self._table, day_number(as_of))
        self._row = _chosen(self._table, rows)
        self.customer: Ints = self._table.numbers("customer_row").array()[self._row]
        self._months: Ints = self._table.numbers("period_months").array()[self._row]
        self._quarters = _quarters_before(self._table, rows, self._row)
        self._found: dict[str, Item] = {}

    def item(self, name: str) -> Item:
        """Give a balance, or a flow of a year."""
        if name not in self._found:
            self._found[name] = self._flow(name) if name in FLOWS else self._own(name)
        return self._found[name]

    def _own(self, name: str) -> Item:
        column = self._table.decimals(name)
        value = column.approximate(self._row)
        return Item(value, np.abs(value), filled(column)[self._row])

    def _flow(self, name: str) -> Item:
        """Add four adjacent quarters up where all are known, else scale the period's own to a year."""
        own, column = self._own(name), self._table.decimals(name)
        factor = YEAR_MONTHS / np.maximum(1, self._months)
        value, size = own.value * factor, own.size * factor
        complete = own.known & (self._quarters >= 0).all(axis=0)
        there = filled(column)
        for rows in self._quarters:
            complete &= there[rows]
        at = np.flatnonzero(complete)
        parts = [own.value[at], *(column.approximate(rows[at]) for rows in self._quarters)]
        value[at] = np.add.reduce(parts)
        size[at] = np.add.reduce(np.abs(parts))
        return Item(value, size, own.known)


def _known_by(table: PackedTable, on: int) -> Ints:
    received, ended = table.days("received_on"), table.days("period_end").array()
    known = np.where(filled(received), received.array(), ended) <= on
    return np.flatnonzero(known)


def _received(table: PackedTable, rows: Ints) -> Ints:
    """Give when a statement was received, days since the year 1; before everything where it is not said."""
    received = table.days("received_on")
    days = received.array()[rows].astype(np.int64) - _YEAR_ONE
    return np.where(filled(received)[rows], days, 0)


def _scopes(table: PackedTable, rows: Ints) -> Ints:
    """Give a customer's own statements 2, of unknown scope 1, consolidated 0."""
    column = table.coded("scope")
    worth = np.array([{"entity": 2, "consolidated": 0}[label] for label in column.labels] + [1])
    return np.take(worth, column.array()[rows])


def _chosen(table: PackedTable, rows: Ints) -> Ints:
    """Give the row of each customer's statement: its own first, the latest, the shortest, received last."""
    if not len(rows):
        return rows
    owner = table.numbers("customer_row").array()[rows]
    months = table.numbers("period_months").array()[rows]
    preference = _scopes(table, rows).astype(np.int64)
    for further, bits in (
        (table.days("period_end").array()[rows].astype(np.int64) - _YEAR_ONE, _DAY_BITS),
        (np.maximum(0, _LONGEST - months), _MONTH_BITS),
        (_received(table, rows), _DAY_BITS),
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
    order = np.argsort(keys, kind="stable")
    if (keys[order][1:] == keys[order][:-1]).any():  # corrected statements: the one received last comes last
        order = np.lexsort((-candidates, _received(table, candidates), keys))
    keys, candidates = keys[order], candidates[order]
    own = _keys(table, chosen[quarterly])
    end = ends[chosen[quarterly]].astype(np.int64)
    there = np.ones(len(own), dtype=np.bool_)
    for step in found:
        earlier = _ends_before(end, QUARTER_MONTHS)
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
    kind = (owner * 3 + _scopes(table, rows)) * (len(currency.labels) + 1) + currency.array()[rows]
    keys: Ints = (kind << _DAY_BITS) + (table.days("period_end").array()[rows].astype(np.int64) - _YEAR_ONE)
    return keys


def _ends_before(ends: Ints, months: int) -> Ints:
    """Give period ends some months earlier; the last day of a month stays the last day of a month."""
    days = ends.astype("datetime64[D]")
    month = days.astype("datetime64[M]")
    is_last = (days + 1).astype("datetime64[M]") != month
    earlier = month - months
    first = earlier.astype("datetime64[D]").astype(np.int64)
    length = (earlier + 1).astype("datetime64[D]").astype(np.int64) - first
    of_month = ends - month.astype("datetime64[D]").astype(np.int64)
    return np.asarray(first + np.where(is_last, length - 1, np.minimum(of_month, length - 1)))

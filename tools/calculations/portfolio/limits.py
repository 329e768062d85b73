"""The limit in force of every customer and the limit of every group, over arrays.

The rules are those of a single customer's limit: the latest permanent row of the history, else the customer's
own columns; a temporary one that is valid on the day stands in where it is higher, or where the permanent one
has expired or is not set.
"""

from dataclasses import dataclass, replace

import numpy as np

from knowledge.ledger.columns import Days, day_number
from knowledge.ledger.packed_table import PackedTable
from knowledge.ledger.snapshot import Snapshot
from knowledge.ledger.tables import UNLIMITED_MINOR
from tools.calculations.portfolio.amounts import Amounts, Flags, Ints
from tools.calculations.portfolio.valued import Valued

NEVER = 2**31 - 1
"""The day number of a limit that has no end."""


@dataclass(frozen=True)
class Limits:
    """A limit a customer row. `amount` is 0 where none is set or it is unlimited; `until` is a day's number.

    `temporary` says that a temporary limit counts, `dated` that the limit has a history of its own.
    """

    amount: Amounts
    is_set: Flags
    unlimited: Flags
    expired: Flags
    until: Ints
    temporary: Flags
    dated: Flags

    @property
    def in_force(self) -> Amounts:
        """Give what is allowed on the day: 0 once expired; what is unlimited or not set is 0 here too."""
        return self.amount.kept(~self.expired)

    @property
    def bounded(self) -> Flags:
        """Flag the rows where an amount counts: set and not unlimited; an expired one counts as 0."""
        return self.is_set & (~self.unlimited | self.expired)


def own_limits(snapshot: Snapshot, valued: Valued) -> Limits:
    """Find every customer's own limit that counts on the day; raises MissingRateError."""
    on = day_number(valued.scale.on)
    customers = snapshot.table("customers")
    history = _latest(snapshot, valued, "permanent", on)
    columns = _of_columns(customers, valued, "credit_limit", on)
    permanent = _either(history.is_set, history, columns)
    temporary = _latest(snapshot, valued, "temporary", on)
    higher = temporary.amount.numerators > permanent.amount.numerators
    stands_in = (
        permanent.expired | ~permanent.is_set | (~permanent.unlimited & (temporary.unlimited | higher))
    )
    return _either(temporary.is_set & ~temporary.expired & stands_in, temporary, permanent)


def group_limits(snapshot: Snapshot, valued: Valued) -> Limits:
    """Find the group limit that each customer's row holds: it counts for the topmost ancestor of a group."""
    on = day_number(valued.scale.on)
    history = _latest(snapshot, valued, "group", on)
    columns = _of_columns(snapshot.table("customers"), valued, "group_limit", on)
    return _either(history.is_set, history, columns)


def _of_columns(customers: PackedTable, valued: Valued, name: str, on: int) -> Limits:
    column, currency = customers.numbers(name), customers.coded("currency")
    filled, rows = column.present(), customers.rows
    is_set = np.ones(rows, dtype=np.bool_) if filled is None else filled
    until = np.full(rows, NEVER)
    if name == "credit_limit":
        until = _ends(customers.days("limit_valid_until"))
    return _limits(
        valued, np.flatnonzero(is_set), column.array(), (currency.array(), currency.labels), until, on
    )


def _latest(snapshot: Snapshot, valued: Valued, kind: str, on: int) -> Limits:
    """Give the latest row of a kind by customer; of temporary ones the latest that has not ended."""
    table, rows = snapshot.table("limits"), snapshot.table("customers").rows
    kinds, until = table.coded("kind"), _ends(table.days("valid_until"))
    place = kinds.labels.index(kind) if kind in kinds.labels else -1
    meant = (kinds.array() == place) & (table.days("valid_from").array() <= on)
    if kind == "temporary":
        meant &= until >= on
    # A customer's rows stand in order of their first day, then id: the last one that is written stays.
    last = np.full(rows, -1)
    chosen = np.flatnonzero(meant)
    last[table.numbers("customer_row").array()[chosen]] = chosen
    having = np.flatnonzero(last >= 0)
    currency, at = table.coded("currency"), last[having]
    minor, codes, ends = np.zeros(rows, dtype=np.int64), np.zeros(rows, dtype=np.int64), np.full(rows, NEVER)
    minor[having], codes[having] = table.numbers("amount").array()[at], currency.array()[at]
    ends[having] = until[at]
    found = _limits(valued, having, minor, (codes, currency.labels), ends, on)
    return replace(found, temporary=found.is_set & (kind == "temporary"), dated=found.is_set)


def _limits(
    valued: Valued, having: Ints, minor: Ints, currency: tuple[Ints, tuple[str, ...]], until: Ints, on: int
) -> Limits:
    codes, labels = currency
    none = np.zeros(len(minor), dtype=np.bool_)
    is_set, unlimited = none.copy(), none.copy()
    is_set[having] = True
    unlimited[having] = minor[having] == UNLIMITED_MINOR
    bounded = having[~unlimited[having]]
    return Limits(
        amount=valued.of(bounded, codes[bounded], minor[bounded], labels),
        is_set=is_set,
        unlimited=unlimited,
        expired=is_set & (until < on),
        until=until,
        temporary=none,
        dated=none,
    )


def _either(first: Flags, one: Limits, other: Limits) -> Limits:
    """Take the flagged rows of one, all others of the other."""
    amount = Amounts(np.where(first, one.amount.numerators, other.amount.numerators), one.amount.denominator)
    names = ("is_set", "unlimited", "expired", "until", "temporary", "dated")
    return Limits(
        amount=amount,
        **{name: np.where(first, getattr(one, name), getattr(other, name)) for name in names},
    )


def _ends(column: Days) -> Ints:
    filled, days = column.present(), column.array()
    return days if filled is None else np.where(filled, days, NEVER)

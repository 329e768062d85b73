"""Which customers of a view stand in a given way to their limit: over it, near it, without one, and so on."""

from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np

from knowledge.ledger.columns import day_number
from knowledge.policy.policy import Policy
from knowledge.policy.values import Threshold
from knowledge.records import NotAvailable
from tools.calculations.portfolio.amounts import Amounts, Flags, Ints, times
from tools.calculations.portfolio.limits import NEVER
from tools.calculations.portfolio.positions import Positions

Condition = Literal["over_limit", "near_limit", "expiring", "expired", "on_hold", "no_limit", "all"]
BY_EXPOSURE: frozenset[Condition] = frozenset({"over_limit", "near_limit"})
"""Conditions that need the exposure."""
_COLUMNS: Mapping[Condition, str] = {
    **dict.fromkeys(("over_limit", "near_limit", "no_limit"), "credit_limit"),
    **dict.fromkeys(("expiring", "expired"), "limit_valid_until"),
    "on_hold": "hold",
}


class Standing:
    """How the customers of a view stand to their limits, each condition worked out once."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        self.policy = positions.view.desk.policy
        self._found: dict[Condition, Flags] = {}

    def at(self, condition: Condition) -> Flags:
        """Flag the view's customers that meet a condition.

        Over the limit: exposure above the limit in force, 0 once expired, as ORDER-LIMIT compares. Near it:
        not over and used from ORDER-NEAR's share. Expiring: ends within REVIEW-ORDER's days. No limit: none
        set.
        """
        if condition not in self._found:
            self._found[condition] = self.positions.view.chosen & self._flags(condition)
        return self._found[condition]

    def unknown(self, condition: Condition) -> NotAvailable | None:
        """Give the reason why nobody can say who meets a condition, None where it can be said."""
        if condition in BY_EXPOSURE and (missing := self.positions.missing("orders", "payments")):
            return missing
        ledger = self.positions.view.desk.ledger
        column = _COLUMNS.get(condition)
        has_history = condition != "on_hold" and "limits" not in ledger.absent_tables
        if has_history or column not in ledger.absent_columns.get("customers", frozenset()):
            return None
        return NotAvailable(reason="absent_column", values={"table": "customers", "column": column})

    def in_order(self, condition: Condition, *, by_exposure: bool) -> Ints:
        """Give the rows that meet a condition, the most pressing first.

        Over: the most over. Expiring: the first to end. Near and all: the fullest, no limit in force with
        something owed before them. Else the largest exposure. Without exposure, the order of the customers.
        """
        rows, positions = np.flatnonzero(self.at(condition)), self.positions
        if condition == "expiring":
            return rows[np.argsort(positions.limit.until[rows], kind="stable")]
        if not by_exposure:
            return rows
        if condition == "over_limit":
            return rows[np.argsort(positions.available.numerators[rows], kind="stable")]
        if condition in ("near_limit", "all"):
            return _fullest(positions, rows)
        return positions.exposure.order(rows)

    def _flags(self, condition: Condition) -> Flags:
        limit = self.positions.limit
        found: Mapping[Condition, Callable[[], Flags]] = {
            "over_limit": lambda: _over(self.positions, self.policy),
            "near_limit": lambda: _near(self.positions, self.policy) & ~self.at("over_limit"),
            "expiring": lambda: _expiring(self.positions, self.policy),
            "expired": lambda: limit.expired,
            "on_hold": lambda: self.positions.hold > 0,
            "no_limit": lambda: ~limit.is_set,
            "all": lambda: self.positions.view.chosen,
        }
        return found[condition]()


def uses(threshold: Threshold, used: Amounts, limit: Amounts) -> Flags:
    """Flag the rows that use a limit beyond an edge; of a limit of nothing, any exposure does."""
    edge = threshold.value.as_integer_ratio()
    left, right = times(used.numerators, edge[1]), times(limit.numerators, edge[0])
    compared: Mapping[str, Callable[[], Flags]] = {
        "below": lambda: left < right,
        "under": lambda: left < right,
        "above": lambda: left > right,
        "over": lambda: left > right,
        "at_most": lambda: left <= right,
        "at_least": lambda: left >= right,
        "from": lambda: left >= right,
    }
    nothing = limit.numerators == 0
    flags: Flags = np.where(nothing, used.numerators > 0, compared[threshold.compare]())
    return flags


def group_over(positions: Positions) -> Flags:
    """Flag the view's customers whose group is over its limit, as far as the asker may know it."""
    limit = positions.group_limit
    edge = positions.view.desk.policy.threshold("ORDER-GROUP.utilisation")
    over = limit.bounded & uses(edge, positions.group_exposure, limit.in_force)
    return positions.view.chosen & positions.group_visible & positions.group_valued & over


def _over(positions: Positions, policy: Policy) -> Flags:
    limit = positions.limit
    edge = policy.threshold("ORDER-LIMIT.utilisation")
    return limit.bounded & uses(edge, positions.exposure, limit.in_force)


def _near(positions: Positions, policy: Policy) -> Flags:
    limit = positions.limit
    used = uses(policy.threshold("ORDER-NEAR.utilisation"), positions.exposure, limit.in_force)
    return limit.bounded & (limit.in_force.numerators > 0) & used


def _expiring(positions: Positions, policy: Policy) -> Flags:
    """Flag limits that have an end within the days, and not behind them."""
    limit, edge = positions.limit, policy.threshold("REVIEW-ORDER.expiring_days")
    ends = limit.is_set & ~limit.expired & (limit.until < NEVER)
    left = limit.until.astype(np.int64) - day_number(positions.view.desk.as_of)
    soon = [each for each in np.unique(left[ends]).tolist() if edge.crossed(each)]
    flags: Flags = ends & np.isin(left, soon)
    return flags


def _fullest(positions: Positions, rows: Ints) -> Ints:
    """Sort by the share of the limit used; floating point does, for nothing is decided by this order."""
    limit = positions.limit
    owed, allowed = positions.exposure.approximate()[rows], limit.in_force.approximate()[rows]
    bounded = limit.bounded[rows]
    shares = np.full(len(rows), -np.inf)
    some = bounded & (allowed > 0)
    shares[some] = owed[some] / allowed[some]
    shares[bounded & (allowed <= 0) & (owed > 0)] = np.inf
    return rows[np.lexsort((-owed, -shares))]

"""The warning rules about statements for all customers: the ratio rules, payable days, stale statements.

The statement is the one that `statement_choice` chooses. Floating point decides what is far from an edge; the
few values near one are compared as exact fractions.
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.desk import Desk
from knowledge.ledger.columns import day_number
from knowledge.policy.values import Threshold
from tools.calculations.months import months_before, period_end_before
from tools.calculations.portfolio.signal_edges import crossed, levels, spread
from tools.calculations.portfolio.signal_trade import customers_of, dated_events
from tools.calculations.portfolio.statement_rows import NO_ROW, StatementRows
from tools.calculations.statement_figures import YEAR_DAYS, YEAR_MONTHS

Ints = NDArray[Any]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
_EPOCH = date(1970, 1, 1)
_NEAR = 1e-9


class AccountLevels:
    """Judges the chosen statement of every customer by each rule."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.policy = desk, desk.policy
        self.rows = StatementRows(desk.ledger.snapshot, desk.as_of)

    def of(self, rule: str) -> Ints:
        """Give the codes of a rule for all customers; without a statement it cannot tell."""
        judge: dict[str, Callable[[], tuple[Flags, Flags]]] = {
            "RATIO-CASH": self._cash,
            "RATIO-CURRENT": self._current,
            "RATIO-COVER": self._cover,
            "RATIO-INVENTORY": self._inventory,
            "RATIO-DEBT": self._debt,
            "RATIO-CORE": self._core,
            "SIGNAL-PAYABLE": self._payable,
            "SIGNAL-STALE": self._stale,
        }
        fired, unknown = judge[rule]()
        codes = levels(fired, self.policy.choice(f"{rule}.level"), unknown)
        found = spread(codes, self.rows.customer, customers_of(self.desk))
        if rule == "RATIO-DEBT":
            found[self._changed] = self._level(rule)
        return found

    def _level(self, rule: str) -> int:
        one = np.ones(1, dtype=np.bool_)
        return int(levels(one, self.policy.choice(f"{rule}.level"), ~one)[0])

    def _cash(self) -> tuple[Flags, Flags]:
        return self._ratio("RATIO-CASH.current_ratio", "current_assets", "current_liabilities")

    def _ratio(self, edge: str, above: str, below: str, rows: Ints | None = None) -> tuple[Flags, Flags]:
        """Hold the ratio of two items against an edge: who crosses it, and of whom it is not known."""
        at = self.rows.chosen if rows is None else rows
        known = (
            (at != NO_ROW)
            & self.rows.known(above, at)
            & self.rows.known(below, at)
            & (self.rows.value(below, at) > 0)
        )
        values = _over(self.rows.value(above, at), self.rows.value(below, at), known)

        def exactly(place: int) -> Fraction:
            return self.rows.exact(above, at[place]) / self.rows.exact(below, at[place])

        return crossed(self.policy.threshold(edge), values, known, exactly), ~known

    def _current(self) -> tuple[Flags, Flags]:
        """Look back a quarter at a time as long as the ratio is below the edge."""
        chosen = self.rows.chosen
        fired = np.ones(len(chosen), dtype=np.bool_)
        unknown = np.zeros(len(chosen), dtype=np.bool_)
        for back in range(self.policy.count("RATIO-CURRENT.consecutive_quarters")):
            rows = self.rows.ending_before(3 * back) if back else chosen
            below, missing = self._ratio(
                "RATIO-CURRENT.current_ratio", "current_assets", "current_liabilities", rows
            )
            unknown |= fired & missing
            fired &= below
        return fired, unknown

    def _cover(self) -> tuple[Flags, Flags]:
        fired, unknown = self._ratio("RATIO-COVER.interest_cover", "ebit", "interest_expense")
        at = self.rows.chosen
        profit = self.rows.value("ebit", at)
        free = self.rows.known("ebit", at) & self.rows.known("interest_expense", at)
        free &= self.rows.value("interest_expense", at) == 0
        return np.where(free, profit <= 0, fired), unknown & ~free

    def _inventory(self) -> tuple[Flags, Flags]:
        edge, at = self.policy.threshold("RATIO-INVENTORY.above_industry"), self.rows.chosen
        usual, code = self._industry_days
        typical = np.array([float(each or 0) for each in usual])[code]
        days, known = self._turnover("inventory", at)
        known &= typical > 0
        excess = _over(days, typical, known) - 1

        def exactly(place: int) -> Fraction:
            return self._exact_turnover("inventory", at[place]) / (usual[code[place]] or 1) - 1

        return crossed(edge, excess, known, exactly), ~known

    @property
    def _industry_days(self) -> tuple[list[Fraction | None], Ints]:
        """Give the inventory days of each industry, and the industry of each customer with a statement."""
        column = self.desk.ledger.snapshot.table("customers").coded("industry")
        newest = [self.desk.ledger.industry(label, self.desk.as_of) for label in column.labels]
        found = [rows[-1].inventory_days if rows else None for rows in newest]
        days = [*(None if each is None else Fraction(each) for each in found), None]
        return days, column.array()[self.rows.customer]

    def _turnover(self, stock: str, at: Ints) -> tuple[Floats, Flags]:
        """Give a stock in days of cost of sales, and where it is known."""
        cost = self.rows.value("cost_of_sales", at)
        known = (
            (at != NO_ROW) & self.rows.known(stock, at) & self.rows.known("cost_of_sales", at) & (cost > 0)
        )
        days = YEAR_DAYS * self.rows.months[at] / YEAR_MONTHS
        return _over(self.rows.value(stock, at), cost, known) * days, known

    def _exact_turnover(self, stock: str, row: int) -> Fraction:
        days = Fraction(YEAR_DAYS * int(self.rows.months[row]), YEAR_MONTHS)
        return self.rows.exact(stock, row) / self.rows.exact("cost_of_sales", row) * days

    def _debt(self) -> tuple[Flags, Flags]:
        return self._ratio("RATIO-DEBT.debt_ratio", "total_liabilities", "total_assets")

    @cached_property
    def _changed(self) -> Flags:
        """Flag the customers with a major change of assets in the policy's months."""
        events = self.desk.ledger.snapshot.table("events")
        after = months_before(self.desk.as_of, self.policy.count("RATIO-DEBT.asset_change_months"))
        kind = events.coded("kind")
        found = np.zeros(customers_of(self.desk), dtype=np.bool_)
        if "asset_change" in kind.labels:
            meant = dated_events(self.desk, after) & (kind.array() == kind.labels.index("asset_change"))
            found[events.numbers("customer_row").array()[meant]] = True
        return found

    def _core(self) -> tuple[Flags, Flags]:
        """Count the falls of the gross margin over adjacent periods, as far as the edge needs."""
        edge, chosen = self.policy.threshold("RATIO-CORE.falling_periods"), self.rows.chosen
        _, told = self._cost_share(chosen)
        falls, ended = np.zeros(len(chosen), dtype=np.int64), np.zeros(len(chosen), dtype=np.bool_)
        falling, later = np.flatnonzero(told), chosen[told]
        for _ in range(int(edge.value) + 1):
            earlier = self.rows.adjacent(later)
            fell, known = self._fell(later, earlier)
            ended[falling[known & ~fell]] = True
            falling, later = falling[fell], earlier[fell]
            falls[falling] += 1
        fired = _counts(edge, falls)
        return fired, ~fired & ~(ended & told)

    def _cost_share(self, at: Ints) -> tuple[Floats, Flags]:
        """Give the cost of a unit of revenue: what the margin leaves."""
        revenue = self.rows.value("revenue", at)
        known = (
            (at != NO_ROW)
            & self.rows.known("revenue", at)
            & self.rows.known("cost_of_sales", at)
            & (revenue > 0)
        )
        return _over(self.rows.value("cost_of_sales", at), revenue, known), known

    def _fell(self, later: Ints, earlier: Ints) -> tuple[Flags, Flags]:
        """Say where the later margin is below the earlier one: where its cost of a unit is higher."""
        (now, known), (before, also) = self._cost_share(later), self._cost_share(earlier)
        known = known & also
        fell = known & (now > before)
        near = known & (np.abs(now - before) <= _NEAR * np.maximum(np.abs(now), np.abs(before)))
        for place in np.flatnonzero(near).tolist():
            fell[place] = self._exact_share(later[place]) > self._exact_share(earlier[place])
        return fell, known

    def _exact_share(self, row: int) -> Fraction:
        return self.rows.exact("cost_of_sales", row) / self.rows.exact("revenue", row)

    def _payable(self) -> tuple[Flags, Flags]:
        at = self.rows.chosen
        then = self.rows.ending_before(self.policy.count("SIGNAL-PAYABLE.compared_months"))
        now, known = self._turnover("payables", at)
        before, also = self._turnover("payables", then)
        known = known & also & (before != 0)

        def exactly(place: int) -> Fraction:
            earlier = self._exact_turnover("payables", then[place])
            return self._exact_turnover("payables", at[place]) / earlier

        edge = self.policy.threshold("SIGNAL-PAYABLE.growth")
        return crossed(edge, _over(now, before, known), known, exactly), ~known

    def _stale(self) -> tuple[Flags, Flags]:
        """Judge each pair of period end and length once."""
        on = day_number(self.desk.as_of)
        if not len(self.rows.chosen):
            return np.zeros(0, dtype=np.bool_), np.zeros(0, dtype=np.bool_)
        edge = self.policy.threshold("SIGNAL-STALE.days")
        ends, months = self.rows.ends[self.rows.chosen], self.rows.months[self.rows.chosen]
        width = int(months.max()) + 1
        pairs, place = np.unique(ends * width + months, return_inverse=True)
        stale = [edge.crossed(on - _next_due(*divmod(pair, width))) for pair in pairs.tolist()]
        fired = np.array(stale, dtype=np.bool_)[place]
        return fired, np.zeros(len(fired), dtype=np.bool_)


def _next_due(end: int, months: int) -> int:
    return day_number(period_end_before(_EPOCH + timedelta(days=end), -months))


def _over(above: Floats, below: Floats, known: Flags) -> Floats:
    return np.asarray(np.where(known, above, 0) / np.where(known, below, 1))


def _counts(edge: Threshold, numbers: Ints) -> Flags:
    found = np.unique(numbers)
    return np.isin(numbers, [each for each in found.tolist() if edge.crossed(each)])

"""Every warning rule for every customer in sight: who has which signal at which level, exactly.

Each code equals what the rule says of the customer alone; evidence is worked out for the rows shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.money import MissingRateError
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_accounts import AccountLevels
from tools.calculations.portfolio.signal_edges import CANNOT_TELL
from tools.calculations.portfolio.signal_small_firm import small_firm_levels
from tools.calculations.portfolio.signal_surroundings import chain_levels, country_levels, industry_levels
from tools.calculations.portfolio.signal_trade import (
    legal_levels,
    order_levels,
    payment_levels,
    terms_levels,
)
from tools.calculations.signals.finding import LEVELS, RULES, Level
from tools.calculations.signals.findings import SAME_CAUSE

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
Codes = Mapping[str, Ints]


@dataclass(frozen=True)
class SignalLevels:
    """Codes by rule over all customer rows: -1 = cannot tell, 0 = nothing, 1 to 3 = watch to critical.

    Outside the view they mean nothing.
    """

    positions: Positions
    codes: Codes

    def kept(self, level: Level | None) -> Codes:
        """Give the codes of the signals in sight, one a cause, of one level or of all; elsewhere 0."""
        chosen = self.positions.view.chosen
        found = {rule: np.where(chosen & (codes > 0), codes, 0) for rule, codes in self.codes.items()}
        for first, second in SAME_CAUSE:
            if first in found and second in found:
                both = (found[first] > 0) & (found[second] > 0)
                stronger = found[first] > found[second]
                found[second] = np.where(both & stronger, 0, found[second])
                found[first] = np.where(both & ~stronger, 0, found[first])
        if level is None:
            return found
        wanted = LEVELS.index(level) + 1
        return {rule: np.where(codes == wanted, codes, 0) for rule, codes in found.items()}

    def merged_into(self, row: int, rule: str) -> tuple[str, ...]:
        """Name the rules of a row that another one stands for."""
        pairs = [pair for pair in SAME_CAUSE if rule in pair and all(each in self.codes for each in pair)]
        others = [first if rule == second else second for first, second in pairs]
        return tuple(other for other in others if self.codes[other][row] > 0)

    def first(self, kept: Codes, most: int) -> list[tuple[int, str]]:
        """Give the first signals: the most severe, then the largest exposure, then the customer's row."""
        rank = self._rank()
        found: list[tuple[int, str]] = []
        for level in range(len(LEVELS), 0, -1):
            found += self._of_level(kept, level, rank, most - len(found))
        return found

    def _of_level(self, kept: Codes, level: int, rank: Ints, most: int) -> list[tuple[int, str]]:
        names = list(kept)
        places = [np.flatnonzero(kept[rule] == level) for rule in names]
        rows = np.concatenate([*places, np.zeros(0, dtype=np.int64)]).astype(np.int64)
        rules = np.repeat(np.arange(len(names)), [len(each) for each in places])
        if most <= 0 or not len(rows):
            return []
        if most < len(rows):  # sort only those that can be among the first
            last = np.partition(rank[rows], most - 1)[most - 1]
            near = rank[rows] <= last
            rows, rules = rows[near], rules[near]
        order = np.lexsort((rules, rows, rank[rows]))[:most]
        return [(int(rows[each]), names[int(rules[each])]) for each in order]

    def _rank(self) -> Ints:
        """Give each customer's place by exposure, the largest first; none where it cannot be compared."""
        view = self.positions.view
        ranks = np.zeros(len(view.chosen), dtype=np.int64)
        if self.exposure_unknown:
            return ranks
        ranks[self.positions.exposure.order(view.rows)] = np.arange(len(view.rows))
        return ranks

    @property
    def exposure_unknown(self) -> bool:
        """Say that exposures cannot be compared: a table or a rate is missing, which silences no warning."""
        if self.positions.missing("payments", "orders"):
            return True
        try:
            _ = self.positions.exposure
        except MissingRateError:
            return True
        return False

    def count(self, kept: Codes) -> int:
        """Count signals."""
        return sum(int(np.count_nonzero(codes)) for codes in kept.values())

    def by_level(self, kept: Codes) -> dict[Level, int]:
        """Count signals by level."""
        return {
            level: sum(int(np.count_nonzero(codes == place)) for codes in kept.values())
            for place, level in enumerate(LEVELS, start=1)
        }

    def customers(self, kept: Codes) -> int:
        """Count the customers with a signal."""
        some = np.zeros(len(self.positions.view.chosen), dtype=np.bool_)
        for codes in kept.values():
            some |= codes > 0
        return int(np.count_nonzero(some))

    def fired_rules(self, kept: Codes) -> tuple[str, ...]:
        """Name the rules with a signal."""
        return tuple(rule for rule, codes in kept.items() if codes.any())

    def not_checked(self) -> dict[str, int]:
        """Count, by rule, the customers in sight of whom it cannot tell."""
        chosen = self.positions.view.chosen
        counts = {
            rule: int(np.count_nonzero(chosen & (codes == CANNOT_TELL))) for rule, codes in self.codes.items()
        }
        return {rule: count for rule, count in counts.items() if count}


def signal_levels(positions: Positions, rule: str | None = None) -> SignalLevels:
    """Ask every rule about all customers of a view, or one rule."""
    accounts = AccountLevels(positions.view.desk)
    wanted = RULES if rule is None else (rule,)
    return SignalLevels(positions, {each: _codes(each, positions, accounts) for each in wanted})


def _codes(rule: str, positions: Positions, accounts: AccountLevels) -> Ints:
    desk = positions.view.desk
    match rule:
        case "SIGNAL-PAYMENT":
            return payment_levels(desk)
        case "SIGNAL-ORDER":
            return order_levels(desk)
        case "SIGNAL-TERMS":
            return terms_levels(desk)
        case "SIGNAL-LEGAL":
            return legal_levels(desk)
        case "SIGNAL-INDUSTRY":
            return industry_levels(desk)
        case "SIGNAL-COUNTRY":
            return country_levels(desk)
        case "SIGNAL-CHAIN":
            return chain_levels(positions)
        case "SIGNAL-SME":
            return small_firm_levels(positions)
    return accounts.of(rule)

"""Amounts of many customers, each in a unit of its own, for shares and changes that need no common currency.

Who uses one currency is added up in its minor units, so that no rate is needed; who uses several is valued in
the base currency, in exact whole numbers.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.desk import Desk
from tools.calculations.portfolio.amounts import Scale, sums

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
Coded = tuple[Ints, Ints, Sequence[str]]
"""Customers, currency codes and what the codes stand for."""


class Used:
    """Which customers use more than one currency in some entries."""

    def __init__(self, customers: int, *entries: Coded) -> None:
        names = sorted({label for _, _, labels in entries for label in labels})
        lowest = np.full(customers, len(names), dtype=np.int64)
        highest = np.full(customers, -1, dtype=np.int64)
        for customer, codes, labels in entries:
            places = np.array([*(names.index(label) for label in labels), 0], dtype=np.int64)[codes]
            np.minimum.at(lowest, customer, places)
            np.maximum.at(highest, customer, places)
        self.mixed: Flags = highest > lowest


class OwnUnits:
    """Turns minor units into each customer's unit."""

    def __init__(self, desk: Desk, mixed: Flags) -> None:
        self._desk, self.mixed = desk, mixed

    def values(self, customer: Ints, codes: Ints, labels: Sequence[str], minor: Ints) -> tuple[Ints, Flags]:
        """Give each entry in its customer's unit, and flag the entries that lack a rate."""
        several = self.mixed[customer]
        lacking = np.zeros(len(customer), dtype=np.bool_)
        if not several.any():
            return minor, lacking
        scale = Scale(self._desk.ledger.fx, self._desk.as_of, self._desk.policy.base_currency, labels)
        found = minor.astype(object)
        for place, label in enumerate(labels):
            meant = np.flatnonzero(several & (codes == place))
            if len(meant) and scale.has(label):
                found[meant] = scale.numerators(found[meant], label)
            lacking[meant] = not scale.has(label)
        return found, lacking

    def totals(self, customer: Ints, codes: Ints, labels: Sequence[str], minor: Ints) -> tuple[Ints, Flags]:
        """Add entries up by customer, and flag the customers that lack a rate for one of them."""
        values, missing = self.values(customer, codes, labels, minor)
        lacking = np.zeros(len(self.mixed), dtype=np.bool_)
        lacking[customer[missing]] = True
        return sums(customer, values, len(self.mixed)), lacking

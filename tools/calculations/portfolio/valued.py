"""Entries of many customers valued in one currency, with care for rates that are missing.

A rate that a customer in sight needs and that is not there is an error, which names the currency. A customer
beside them (another member of a group) is marked instead: the error would tell what its currency is.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

import numpy as np

from knowledge.ledger.portfolio_items import Entries
from tools.calculations.portfolio.amounts import Amounts, Flags, Ints, Scale, sums
from tools.calculations.portfolio.view import View
from tools.calculations.valuation import Valuation


class Valued:
    """Values amounts of customer rows; `unvalued` flags rows beside the view that lack a rate.

    `valuation` remembers the rates that customers in the view needed.
    """

    def __init__(self, view: View, currency: str, currencies: Iterable[str]) -> None:
        desk = view.desk
        self.view = view
        self.scale = Scale(desk.ledger.fx, desk.as_of, currency, currencies)
        self.valuation = Valuation(desk.ledger.fx, desk.as_of, currency)
        self.unvalued: Flags = np.zeros(len(view.chosen), dtype=np.bool_)

    def entries(self, entries: Entries, currencies: Sequence[str], minor: Ints | None = None) -> Amounts:
        """Add entries up by customer, `minor` in place of their own amounts; raises MissingRateError."""
        amounts = entries.minor if minor is None else minor
        return self.of(entries.customer, entries.currency, amounts, currencies)

    def of(self, customers: Ints, codes: Ints, minor: Ints, currencies: Sequence[str]) -> Amounts:
        """Add minor units up by customer row; raises MissingRateError."""
        rows = len(self.view.chosen)
        found = self.scale.zeros(rows)
        for code in np.flatnonzero(np.bincount(codes, minlength=len(currencies))).tolist():
            meant = np.flatnonzero((codes == code) & (minor != 0))
            if len(meant):
                whose, amounts = customers[meant], minor[meant]
                found = found + self._in(currencies[code], whose, amounts)
        return found

    def grouped(
        self, entries: Entries, minor: Ints, keys: Ints, size: int, currencies: Sequence[str]
    ) -> Amounts:
        """Add up the entries of the view's customers by key (0 … size - 1); raises MissingRateError."""
        counted = self.view.chosen[entries.customer] & (minor != 0)
        found = self.scale.zeros(size)
        for code in np.flatnonzero(np.bincount(entries.currency[counted])).tolist():
            meant = np.flatnonzero(counted & (entries.currency == code))
            self.valuation.of_exact(Fraction(1), currencies[code])
            added = sums(keys[meant], minor[meant], size)
            numerators = self.scale.numerators(added, currencies[code])
            found = found + Amounts(numerators, self.scale.denominator)
        return found

    def _in(self, currency: str, customers: Ints, minor: Ints) -> Amounts:
        rows = len(self.view.chosen)
        if self.view.chosen[customers].any():
            self.valuation.of_exact(Fraction(1), currency)
        elif not self.scale.has(currency):
            self.unvalued[customers] = True
            return self.scale.zeros(rows)
        added = sums(customers, minor, rows)
        return Amounts(self.scale.numerators(added, currency), self.scale.denominator)

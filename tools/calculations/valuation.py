"""Valuation: amounts of any currency in one currency, with the rates of one day."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from knowledge.money import FxRates, decimal_of, exact
from tools.results import FxUsed


class Valuation:
    """Values amounts in `currency` at the rates in force on a day, and remembers which rates it needed."""

    def __init__(self, rates: FxRates, on: date, currency: str) -> None:
        self.currency = currency
        self._rates = rates
        self._on = on
        self._used: dict[str, Fraction] = {}

    def of(self, minor: int, currency: str) -> Fraction:
        """Value minor units of a currency; raises MissingRateError where no rate is known by the day."""
        return self.of_exact(exact(minor, currency), currency)

    def total(self, amounts: Iterable[tuple[int, str]]) -> Fraction:
        """Value (minor units, currency) pairs together: added up a currency before they are converted."""
        by_currency: dict[str, int] = {}
        for minor, currency in amounts:
            by_currency[currency] = by_currency.get(currency, 0) + minor
        return sum((self.of(minor, currency) for currency, minor in by_currency.items()), Fraction(0))

    def of_exact(self, amount: Fraction, currency: str) -> Fraction:
        """Value an exact amount; zero needs no rate. Raises MissingRateError."""
        if currency == self.currency or not amount:
            return amount
        if currency not in self._used:
            self._used[currency] = self._rates.cross(currency, self.currency, self._on)
        return amount * self._used[currency]

    def into(self, currency: str) -> "Valuation":
        """Give a valuation in another currency at the same day's rates."""
        return Valuation(self._rates, self._on, currency)

    @property
    def used(self) -> tuple[FxUsed, ...]:
        """Give the rates that were needed, by currency."""
        return tuple(
            FxUsed(
                of=currency,
                to=self.currency,
                rate=decimal_of(rate),
                on=self._on,
                since=self._rates.since(currency, self.currency, self._on),
            )
            for currency, rate in sorted(self._used.items())
        )

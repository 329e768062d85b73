"""Exact amounts of many customers: whole numbers over one denominator, in one currency.

Every currency's minor unit is worth a fraction of the shown currency; over their common denominator each is a
whole number. Amounts are therefore whole numbers too: 64 bits where they fit, else Python's own, which never
overflow. Nothing is rounded, so that sums, comparisons and order are exact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.money import FxRates, MissingRateError, scale

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
_SAFE = 2**60
"""64-bit numerators stay below this, so that adding two of them cannot overflow."""
_EXACT = 2**53
"""Whole numbers up to here are exact in floating point, which adds up several times as fast."""
_HALF = 32
_LIMB = 20  # three of them hold what is below _SAFE


@dataclass(frozen=True)
class Amounts:
    """An exact amount a customer row (the snapshot's order of customers), in the currency of its scale."""

    numerators: Ints
    denominator: int

    def at(self, row: int) -> Fraction:
        """Give the amount of a row."""
        return Fraction(int(self.numerators[row]), self.denominator)

    def total(self, rows: Ints | Flags | None = None) -> Fraction:
        """Add up the amounts of some rows, by default of all."""
        meant = self.numerators if rows is None else self.numerators[rows]
        return Fraction(_total(meant), self.denominator)

    def grouped(self, codes: Ints, count: int) -> "Amounts":
        """Add up the amounts by a code (0 … count - 1) of each row."""
        return Amounts(sums(codes, self.numerators, count), self.denominator)

    def floored(self) -> "Amounts":
        """Give the amounts, those below zero as zero."""
        return Amounts(np.where(self.numerators > 0, self.numerators, 0), self.denominator)

    def kept(self, flags: Flags) -> "Amounts":
        """Give the amounts of the flagged rows, zero elsewhere."""
        return Amounts(np.where(flags, self.numerators, 0), self.denominator)

    def approximate(self) -> NDArray[np.float64]:
        """Give the amounts as floating point: for a first sorting or a picture, never to decide or show."""
        return np.asarray(self.numerators / self.denominator, dtype=np.float64)

    def order(self, rows: Ints) -> Ints:
        """Sort rows by their amount, the largest first; of equal ones the first row first."""
        return rows[np.argsort(-self.numerators[rows], kind="stable")]

    def largest(self, rows: Ints, count: int) -> Ints:
        """Give so many of the rows, those with the largest amounts, in the order of `order`."""
        if 0 < count < len(rows) and self.numerators.dtype != object:  # sort only what can be among them
            amounts = self.numerators[rows]
            rows = rows[amounts >= np.partition(amounts, -count)[-count]]
        return self.order(rows)[:count]

    def __add__(self, other: "Amounts") -> "Amounts":
        return Amounts(_safe(self.numerators + other.numerators), self.denominator)

    def __sub__(self, other: "Amounts") -> "Amounts":
        return Amounts(_safe(self.numerators - other.numerators), self.denominator)


class Scale:
    """What a minor unit of each currency is worth in the shown one on a day.

    Currencies without a rate up to the day are kept apart: whoever meets an amount in one has to say so.
    """

    def __init__(self, rates: FxRates, on: date, currency: str, currencies: Iterable[str]) -> None:
        self.currency = currency
        self.on = on
        worth: dict[str, Fraction] = {}
        for each in sorted({currency, *currencies}):
            try:
                worth[each] = rates.cross(each, currency, on) / 10 ** scale(each)
            except MissingRateError:
                continue
        self.denominator = lcm(*(value.denominator for value in worth.values()))
        self._units: Mapping[str, int] = {
            each: int(value * self.denominator) for each, value in worth.items()
        }

    def has(self, currency: str) -> bool:
        """Say whether amounts of a currency can be valued."""
        return currency in self._units

    def numerators(self, minor: Ints, currency: str) -> Ints:
        """Value minor units of a currency; raises MissingRateError."""
        if currency not in self._units:
            raise MissingRateError(currency, self.on)
        return times(minor, self._units[currency])

    def zeros(self, rows: int) -> Amounts:
        """Give an amount of zero a row."""
        return Amounts(np.zeros(rows, dtype=np.int64), self.denominator)


def sums(codes: Ints, minor: Ints, count: int) -> Ints:
    """Add up whole numbers by code (0 … count - 1), exactly at any magnitude."""
    most = _largest(minor) * len(minor) if minor.dtype != object else _SAFE
    if most < _EXACT:
        return np.bincount(codes, weights=minor, minlength=count).astype(np.int64)
    fits = most < _SAFE
    added = np.zeros(count, dtype=np.int64 if fits else object)
    places = codes.astype(np.intp, copy=False)
    np.add.at(added, places, minor.astype(np.int64 if fits else object, copy=False))
    return _narrow(added)


def raised(least: Ints, places: Ints, numbers: Ints) -> Ints:
    """Give what was there, at each of the places raised to the largest of its numbers; all fit 64 bits.

    With an index and numbers of just these types numpy takes a fortieth of the time that it takes else.
    """
    largest = least.astype(np.int64)
    np.maximum.at(largest, places.astype(np.intp), numbers.astype(np.int64))
    return largest


def times(numbers: Ints, factor: int) -> Ints:
    """Multiply whole numbers, exactly at any magnitude."""
    fits = numbers.dtype != object and _largest(numbers) * abs(factor) < _SAFE
    return numbers.astype(np.int64 if fits else object, copy=False) * factor


def squares(numbers: Ints) -> int:
    """Add up the squares of whole numbers that are not negative, exactly at any magnitude."""
    if numbers.dtype == object or len(numbers) >= _SAFE >> 2 * _LIMB:
        return sum(each * each for each in numbers.tolist())
    limbs = [(numbers >> (_LIMB * place)) & (2**_LIMB - 1) for place in range(3)]
    return sum(
        int(one @ other) << _LIMB * (place + beside)
        for place, one in enumerate(limbs)
        for beside, other in enumerate(limbs)
    )


def _total(numbers: Ints) -> int:
    if numbers.dtype == object:
        return sum(numbers.tolist())
    if _largest(numbers) * len(numbers) < _SAFE:
        return int(numbers.sum())
    high = numbers >> _HALF  # two sums, neither of which can pass 64 bits
    return (int(high.sum()) << _HALF) + int((numbers - (high << _HALF)).sum())


def _safe(numbers: Ints) -> Ints:
    return numbers.astype(object) if numbers.dtype != object and _largest(numbers) >= _SAFE else numbers


def _narrow(numbers: Ints) -> Ints:
    """Give Python's whole numbers as 64-bit ones again where they fit."""
    if numbers.dtype != object or _largest(numbers) >= _SAFE:
        return numbers
    return numbers.astype(np.int64)


def _largest(numbers: Ints) -> int:
    return max(int(numbers.max()), -int(numbers.min())) if len(numbers) else 0

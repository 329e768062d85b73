"""What factors of the scorecard earn for many customers: whole numbers of one unit, so sums are exact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.policy.values import Factor

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
_SAFE = 2**62


@dataclass(frozen=True)
class Judgement:
    """A factor for every customer: the place of the band that it reaches, and what stands instead.

    `band` is a place among the factor's edges (their number = none reached). `known` has a figure, `lowest`
    counts as the lowest band, `absent` does not apply; the rest is unknown.
    """

    band: Ints
    known: Flags
    lowest: Flags
    absent: Flags


class PointUnit:
    """The unit in which every band of some factors earns a whole number of points."""

    def __init__(self, factors: Iterable[Factor]) -> None:
        parts = [
            value
            for factor in factors
            for value in (Fraction(factor.weight), *(_earned(factor, each) for each in _percents(factor)))
        ]
        self.unit = lcm(*(value.denominator for value in parts))

    def weight(self, factor: Factor) -> int:
        """Give a factor's weight."""
        return int(Fraction(factor.weight) * self.unit)

    def earned(self, factor: Factor, judged: Judgement) -> Ints:
        """Give what a factor earns for every customer; nothing where it is not counted."""
        points = [int(_earned(factor, percent) * self.unit) for percent in _percents(factor)]
        earned = np.array(points, dtype=np.int64)[judged.band]
        return np.where(judged.known, earned, np.where(judged.lowest, min(points), 0))


def _percents(factor: Factor) -> list[Fraction]:
    return [*(Fraction(percent) for _, percent in factor.edges), Fraction(factor.otherwise)]


def _earned(factor: Factor, percent: Fraction) -> Fraction:
    return Fraction(factor.weight) * percent / 100


def bands(factor: Factor, numerators: Ints, denominators: Ints | int = 1) -> Ints:
    """Give the place of the first edge that each exact fraction reaches; denominators are above zero."""
    found = np.full(len(numerators), len(factor.edges), dtype=np.int64)
    for place, (edge, _) in reversed(list(enumerate(factor.edges))):
        top, bottom = Fraction(edge).as_integer_ratio()
        left, right = times(numerators, bottom), times(np.asarray(denominators), top)
        found[left >= right if factor.better == "higher" else left <= right] = place
    return found


def times(numbers: Ints, factor: int) -> Ints:
    """Multiply exactly: in Python's own whole numbers where 64 bits might not hold the product."""
    largest = max(abs(int(numbers.max())), abs(int(numbers.min()))) if numbers.size else 0
    fits = numbers.dtype != object and largest * abs(factor) < _SAFE
    return numbers.astype(np.int64 if fits else object, copy=False) * factor


def by_label(values: Mapping[str, Fraction], labels: Iterable[str], factor: Factor) -> tuple[Ints, Flags]:
    """Give the band of each label's value and whether it is known; an empty cell comes after the last."""
    known = [*(label in values for label in labels), False]
    found = [*(values.get(label, Fraction(0)) for label in labels), Fraction(0)]
    tops = np.array([value.numerator for value in found], dtype=object)
    bottoms = np.array([value.denominator for value in found], dtype=object)
    return bands(factor, tops, bottoms), np.array(known)

"""The area under the ROC curve with its confidence interval, after DeLong, DeLong and Clarke-Pearson (1988).

Floats are right here: these figures judge a policy, they decide nothing about a customer.
"""

from collections.abc import Sequence
from math import sqrt

import numpy as np
import numpy.typing as npt

from knowledge.records import Record

Floats = npt.NDArray[np.float64]
Z_95 = 1.959964
"""The 97.5th percentile of the normal distribution: an interval of 95 %."""


class Area(Record):
    """The chance that a company that failed scores below one that did not, ties half; with 95 % bounds."""

    area: float
    low: float
    high: float


class Difference(Record):
    """By how much one score's area exceeds another's on the same companies, with 95 % bounds."""

    difference: float
    low: float
    high: float


def area(scores: Sequence[float], failed: Sequence[bool]) -> Area:
    """Give the area of a score that is higher for safer companies; both outcomes must be there."""
    placements = _placements(scores, failed)
    return _bounded(_mean(placements), _variance(placements))


def difference(scores: Sequence[float], others: Sequence[float], failed: Sequence[bool]) -> Difference:
    """Compare two scores of the same companies; being paired, the interval is narrower than the two alone."""
    first, second = _placements(scores, failed), _placements(others, failed)
    apart = _mean(first) - _mean(second)
    reach = Z_95 * sqrt(_variance((first[0] - second[0], first[1] - second[1])))
    return Difference(difference=apart, low=apart - reach, high=apart + reach)


def _bounded(value: float, variance: float) -> Area:
    reach = Z_95 * sqrt(variance)
    return Area(area=value, low=max(0.0, value - reach), high=min(1.0, value + reach))


def _placements(scores: Sequence[float], failed: Sequence[bool]) -> tuple[Floats, Floats]:
    """Give each failed company's share of sound ones above it, and each sound one's share of failed below."""
    values, labels = np.asarray(scores, dtype=np.float64), np.asarray(failed, dtype=np.bool_)
    bad, good = values[labels], values[~labels]
    above = 1 - _below(bad, good)
    return above, _below(good, bad)


def _below(values: Floats, others: Floats) -> Floats:
    """Give for each value the share of the others below it, equal ones half."""
    ordered = np.sort(others)
    left, right = np.searchsorted(ordered, values, "left"), np.searchsorted(ordered, values, "right")
    share: Floats = (left + right) / (2 * len(ordered))
    return share


def _mean(placements: tuple[Floats, Floats]) -> float:
    return float(placements[0].mean())


def _variance(placements: tuple[Floats, Floats]) -> float:
    """Add up the variance of the mean over each outcome; one company alone has none."""
    return sum(float(each.var(ddof=1)) / len(each) for each in placements if len(each) > 1)

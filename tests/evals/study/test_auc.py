"""The area under the curve: small cases by hand, its laws, and its interval against a bootstrap."""

import random
from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.study.auc import Z_95, area, difference

SCORES = [1.0, 2.0, 2.0, 3.0, 4.0]
FAILED = [True, True, False, False, False]


def test_the_area_counts_the_pairs_in_order_and_ties_half() -> None:
    """Failed 1 lies below 2, 3 and 4; failed 2 below 3 and 4 and level with 2: 5.5 of 6 pairs."""
    assert area(SCORES, FAILED).area == pytest.approx(5.5 / 6)


def test_the_interval_is_delongs_worked_by_hand() -> None:
    """Failed: shares 1 and 5/6, variance 1/72, over 2; sound: 3/4, 1, 1, variance 1/48, over 3; sum 1/72."""
    found = area(SCORES, FAILED)
    assert found.low == pytest.approx(5.5 / 6 - Z_95 * sqrt(1 / 72))
    assert found.high == 1  # 1.148 is no area


@pytest.mark.parametrize(
    ("scores", "expected"), [([1.0, 1, 9, 9, 9], 1.0), ([9.0, 9, 1, 1, 1], 0.0), ([5.0] * 5, 0.5)]
)
def test_perfect_reversed_and_blind(scores: list[float], expected: float) -> None:
    assert area(scores, FAILED).area == expected


def test_one_company_of_an_outcome_is_enough() -> None:
    assert area([1.0, 2, 3], [True, False, False]).area == 1


def test_a_score_that_cannot_be_had_is_the_worst() -> None:
    assert area([float("-inf"), 0, 1], [True, False, False]).area == 1
    assert area([float("-inf"), 0, 1], [False, True, False]).area == 0.5


def _made_up(count: int) -> tuple[list[float], list[float], list[bool]]:
    dice = random.Random(7)
    failed = [number % 3 == 0 for number in range(count)]
    first = [dice.gauss(-1.2 if bad else 0, 1) for bad in failed]
    second = [value + dice.gauss(0, 1) for value in first]
    return first, second, failed


def test_the_interval_is_as_wide_as_a_bootstraps() -> None:
    first, _, failed = _made_up(300)
    dice, values, labels = np.random.default_rng(1), np.array(first), np.array(failed)
    bad, good = values[labels], values[~labels]
    areas = [
        area([*dice.choice(bad, len(bad)), *dice.choice(good, len(good))], sorted(failed, reverse=True)).area
        for _ in range(1000)
    ]
    found = area(first, failed)
    assert (found.high - found.low) / 2 == pytest.approx(Z_95 * np.std(areas), rel=0.1)


def test_a_paired_difference_is_narrower_than_the_two_intervals_together() -> None:
    first, second, failed = _made_up(300)
    one, other, apart = area(first, failed), area(second, failed), difference(first, second, failed)
    assert apart.difference == pytest.approx(one.area - other.area)
    assert apart.low > 0
    assert apart.high - apart.low < sqrt((one.high - one.low) ** 2 + (other.high - other.low) ** 2)


@given(st.lists(st.tuples(st.integers(-5, 5), st.booleans()), min_size=2, max_size=40))
def test_the_area_is_the_share_of_pairs_and_turns_round_with_the_score(rows: list[tuple[int, bool]]) -> None:
    scores, failed = [float(score) for score, _ in rows], [label for _, label in rows]
    bad = [score for score, label in rows if label]
    good = [score for score, label in rows if not label]
    if not bad or not good:
        return
    pairs = [(low < high) + (low == high) / 2 for low in bad for high in good]
    assert area(scores, failed).area == pytest.approx(sum(pairs) / len(pairs))
    assert area([-score for score in scores], failed).area == pytest.approx(1 - sum(pairs) / len(pairs))
    assert difference(scores, scores, failed).difference == 0

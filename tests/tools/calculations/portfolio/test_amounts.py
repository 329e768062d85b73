"""Amounts over arrays are exact at any magnitude."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.money import FxRates, MissingRateError
from tools.calculations.portfolio.amounts import Amounts, Scale, squares, sums, times

ON = date(2026, 3, 31)
RATES = FxRates(
    "CNY", [("EUR", date(2025, 1, 1), Decimal("7.83")), ("KWD", date(2025, 1, 1), Decimal("23.456789"))]
)
SCALE = Scale(RATES, ON, "EUR", ("CNY", "KWD", "JPY"))
HUGE = st.lists(st.integers(-(2**62), 2**62), max_size=12)


@given(HUGE)
def test_sums_by_code_are_exact(numbers: list[int]) -> None:
    codes = np.array([place % 3 for place in range(len(numbers))], dtype=np.int64)
    found = sums(codes, np.array(numbers, dtype=np.int64), 3)
    assert [int(each) for each in found] == [sum(numbers[place::3]) for place in range(3)]


@given(HUGE, st.integers(1, 10**12))
def test_products_and_totals_are_exact(numbers: list[int], factor: int) -> None:
    found = Amounts(times(np.array(numbers, dtype=np.int64), factor), 7)
    assert found.total() == Fraction(sum(numbers) * factor, 7)
    twice = found + found
    assert twice.total() == 2 * found.total()
    assert (twice - found).total() == found.total()
    assert found.floored().total() == Fraction(sum(each for each in numbers if each > 0) * factor, 7)


@given(HUGE)
def test_the_order_is_the_exact_one_and_equal_rows_stay_in_theirs(numbers: list[int]) -> None:
    found = Amounts(times(np.array(numbers, dtype=np.int64), 3), 1)
    order = found.order(np.arange(len(numbers))).tolist()
    assert order == sorted(range(len(numbers)), key=lambda row: (-numbers[row], row))


@pytest.mark.parametrize(
    ("currency", "minor", "worth"),
    [
        ("EUR", 1, Fraction(1, 100)),
        ("CNY", 783, Fraction(1)),
        ("KWD", 1000, Fraction("23.456789") / Fraction("7.83")),
    ],
)
def test_a_minor_unit_is_worth_its_exact_part_of_the_shown_currency(
    currency: str, minor: int, worth: Fraction
) -> None:
    found = Amounts(SCALE.numerators(np.array([minor]), currency), SCALE.denominator)
    assert found.at(0) == worth


def test_a_currency_without_a_rate_is_known_to_have_none() -> None:
    assert not SCALE.has("JPY")
    with pytest.raises(MissingRateError, match="JPY"):
        SCALE.numerators(np.array([1]), "JPY")


@given(st.lists(st.integers(-(2**40), 2**40), max_size=12))
def test_sums_of_everyday_amounts_are_exact(numbers: list[int]) -> None:
    codes = np.array([place % 3 for place in range(len(numbers))], dtype=np.int64)
    found = sums(codes, np.array(numbers, dtype=np.int64), 4)
    assert found.tolist() == [*(sum(numbers[place::3]) for place in range(3)), 0]


@given(st.lists(st.integers(0, 2**60 - 1) | st.integers(0, 2**21), max_size=12), st.booleans())
def test_squares_are_added_up_exactly(numbers: list[int], python_s_own: bool) -> None:
    held = np.array(numbers, dtype=object if python_s_own else np.int64)
    assert squares(held) == sum(each * each for each in numbers)


@given(st.lists(st.integers(-3, 3), max_size=12) | HUGE, st.integers(1, 14))
def test_the_largest_are_the_first_of_the_order(numbers: list[int], count: int) -> None:
    found, rows = Amounts(times(np.array(numbers, dtype=np.int64), 3), 1), np.arange(len(numbers))
    assert found.largest(rows, count).tolist() == found.order(rows)[:count].tolist()


def test_the_product_of_narrow_numbers_is_wide() -> None:
    assert times(np.array([2**30], dtype=np.int32), 2**10).tolist() == [2**40]

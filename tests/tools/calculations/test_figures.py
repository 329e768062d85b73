"""Figures: sums keep their reasons, and parts shown add up to the total shown."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.money import rounded
from knowledge.records import NotAvailable
from tools.calculations.figures import apportioned, less, shown_parts, total, with_rest

MISSING = NotAvailable(reason="absent_table", values={"table": "orders"})


def test_a_sum_with_a_missing_part_is_missing_with_its_reason() -> None:
    assert total((Fraction(1), MISSING, Fraction(2))) == MISSING
    assert less(Fraction(1), MISSING) == MISSING
    assert less(MISSING, Fraction(1)) == MISSING
    assert less(Fraction(3), Fraction(1)) == 2


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (("1/3", "1/3", "1/3"), ("0.34", "0.33", "0.33")),
        (("0.005", "0.005"), ("0.01", "0.00")),
        (("1.10", "2.20"), ("1.10", "2.20")),
        (("2/3", "2/3", "2/3"), ("0.67", "0.67", "0.66")),
        (("-1/3", "2/3"), ("-0.33", "0.66")),
    ],
)
def test_the_largest_remainders_get_the_missing_cents(parts: tuple[str, ...], shown: tuple[str, ...]) -> None:
    assert apportioned([Fraction(part) for part in parts], "EUR") == tuple(map(Decimal, shown))


def test_parts_are_shown_one_by_one_where_one_is_missing() -> None:
    first, second = shown_parts((Fraction("0.005"), MISSING), "CNY")
    assert second == MISSING
    assert not isinstance(first, NotAvailable)
    assert first.value == Decimal("0.01")


@given(
    st.lists(st.fractions(min_value=-(10**9), max_value=10**9), min_size=1, max_size=8),
    st.sampled_from(["CNY", "JPY", "KWD"]),
)
def test_parts_shown_always_add_up_to_the_total_shown(parts: list[Fraction], currency: str) -> None:
    shown = apportioned(parts, currency)
    unit = {"CNY": Fraction(1, 100), "JPY": Fraction(1), "KWD": Fraction(1, 1000)}[currency]
    assert sum(shown) == rounded(sum(parts, Fraction(0)), currency)
    assert all(abs(Fraction(one) - part) < 2 * unit for one, part in zip(shown, parts, strict=True))


@pytest.mark.parametrize(
    ("fixed", "rest", "shown"),
    [
        ("0.4266", ("0.4266",), ("0.43", "0.42")),  # 0.8532 in all
        ("0.4244", ("0.4244",), ("0.42", "0.43")),  # 0.8488 in all
        ("0.005", ("0.005", "0.005"), ("0.01", "0.01", "0.00")),  # 0.015 in all: 0.02
        ("0.005", ("0", "0.004"), ("0.01", "0.00", "0.00")),
        ("-0.006", ("0.002",), ("-0.01", "0.01")),  # -0.004 in all: 0
        ("1.23", (), ("1.23",)),
    ],
)
def test_a_figure_that_is_fixed_is_rounded_by_itself_and_the_rest_takes_the_cents(
    fixed: str, rest: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    found = with_rest(Fraction(fixed), [Fraction(part) for part in rest], "EUR")
    assert found == tuple(map(Decimal, shown))


@given(
    st.fractions(min_value=0, max_value=10**9),
    st.lists(st.fractions(min_value=0, max_value=10**9), min_size=1, max_size=5),
    st.sampled_from(["CNY", "JPY", "KWD"]),
)
def test_what_is_not_below_zero_is_not_shown_below_zero_and_adds_up(
    fixed: Fraction, rest: list[Fraction], currency: str
) -> None:
    first, *others = with_rest(fixed, rest, currency)
    assert first == rounded(fixed, currency)
    assert first + sum(others) == rounded(fixed + sum(rest, Fraction(0)), currency)
    unit = {"CNY": Fraction(1, 100), "JPY": Fraction(1), "KWD": Fraction(1, 1000)}[currency]
    for part, value in zip(rest, others, strict=True):
        assert value >= 0
        assert abs(Fraction(value) - part) < unit

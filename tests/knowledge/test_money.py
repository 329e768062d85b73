"""Exact money: scales, minor units, rounding half up away from zero, and dated rates."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.money import (
    CURRENCIES,
    FxRates,
    MissingRateError,
    UnknownCurrencyError,
    decimal_of,
    exact,
    from_minor,
    rounded,
    scale,
    to_minor,
)


@pytest.mark.parametrize(("currency", "digits"), [("CNY", 2), ("EUR", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3)])
def test_a_currency_has_its_number_of_decimals(currency: str, digits: int) -> None:
    assert scale(currency) == digits


@pytest.mark.parametrize("code", ["RMB", "cny", "", "EURO", "XXX"])
def test_a_code_that_is_none_is_refused_by_name(code: str) -> None:
    with pytest.raises(UnknownCurrencyError, match="is not a currency code"):
        scale(code)


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("12.34", "CNY", 1234),
        ("12.340", "CNY", 1234),
        ("12.345", "CNY", None),
        ("-0.01", "EUR", -1),
        ("500", "JPY", 500),
        ("500.5", "JPY", None),
        ("1.234", "KWD", 1234),
        ("1E+3", "CNY", 100000),
    ],
)
def test_an_amount_becomes_minor_units_only_where_it_has_no_more_decimals(
    amount: str, currency: str, minor: int | None
) -> None:
    assert to_minor(Decimal(amount), currency) == minor


@given(st.integers(-(10**15), 10**15), st.sampled_from(sorted(CURRENCIES)))
def test_minor_units_and_amounts_are_the_same_thing(minor: int, currency: str) -> None:
    assert to_minor(from_minor(minor, currency), currency) == minor
    assert exact(minor, currency) == Fraction(from_minor(minor, currency))
    assert rounded(exact(minor, currency), currency) == from_minor(minor, currency)


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        (Fraction(1, 200), "CNY", "0.01"),
        (Fraction(-1, 200), "CNY", "-0.01"),
        (Fraction(1, 201), "CNY", "0.00"),
        (Fraction(2, 3), "CNY", "0.67"),
        (Fraction(5, 2), "JPY", "3"),
        (Fraction(1, 2000), "KWD", "0.001"),
        (Fraction(100), "CNY", "100.00"),
    ],
)
def test_showing_rounds_a_half_away_from_zero(value: Fraction, currency: str, shown: str) -> None:
    assert str(rounded(value, currency)) == shown


@given(st.fractions(), st.sampled_from(["CNY", "JPY", "KWD"]))
def test_rounding_is_off_by_half_a_unit_at_most_and_the_same_on_both_sides(
    value: Fraction, currency: str
) -> None:
    shown = rounded(value, currency)
    assert abs(Fraction(shown) - value) <= Fraction(1, 2 * 10 ** scale(currency))
    assert rounded(-value, currency) == shown.copy_negate()  # a minus sign would round to 28 digits


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (Fraction(1, 3), 6, "0.333333"),
        (Fraction(2, 3), 6, "0.666667"),
        (Fraction(1, 2), 6, "0.5"),
        (Fraction(1200), 6, "1200"),
        (Fraction(-1, 3), 2, "-0.33"),
        (Fraction(1, 10**7), 6, "0"),
        (Fraction(5, 10**7), 6, "0.000001"),
    ],
)
def test_a_ratio_has_at_most_so_many_decimals_and_no_trailing_zeros(
    value: Fraction, places: int, shown: str
) -> None:
    assert format(decimal_of(value, places), "f") == shown


RATES = FxRates(
    "CNY",
    [
        ("EUR", date(2026, 2, 1), Decimal("8.1")),
        ("EUR", date(2026, 1, 1), Decimal("8")),
        ("USD", date(2026, 1, 1), Decimal("7")),
    ],
)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2026, 1, 1), "8"),
        (date(2026, 1, 31), "8"),
        (date(2026, 2, 1), "8.1"),
        (date(2030, 1, 1), "8.1"),
    ],
)
def test_the_latest_rate_up_to_the_day_is_in_force(day: date, rate: str) -> None:
    assert RATES.rate("EUR", day) == Fraction(rate)


@pytest.mark.parametrize(
    ("pair", "day", "since"),
    [
        (("EUR", "CNY"), date(2026, 1, 31), date(2026, 1, 1)),
        (("EUR", "CNY"), date(2026, 2, 1), date(2026, 2, 1)),
        (("CNY", "EUR"), date(2026, 3, 31), date(2026, 2, 1)),
        (("USD", "EUR"), date(2026, 3, 31), date(2026, 2, 1)),  # the later of the two
        (("USD", "EUR"), date(2026, 1, 31), date(2026, 1, 1)),
        (("EUR", "EUR"), date(2026, 3, 31), None),
        (("CNY", "CNY"), date(2026, 3, 31), None),
        (("EUR", "CNY"), date(2025, 12, 31), None),
    ],
)
def test_a_rate_has_stood_since_the_day_it_is_dated(
    pair: tuple[str, str], day: date, since: date | None
) -> None:
    assert RATES.since(*pair, day) == since


@pytest.mark.parametrize(("currency", "day"), [("EUR", date(2025, 12, 31)), ("SEK", date(2026, 6, 1))])
def test_a_missing_rate_is_said_and_never_taken_as_one(currency: str, day: date) -> None:
    with pytest.raises(MissingRateError, match=currency):
        RATES.rate(currency, day)
    with pytest.raises(MissingRateError):
        RATES.cross("USD", currency, day)


def test_the_base_currency_and_a_currency_into_itself_need_no_rate() -> None:
    assert RATES.rate("CNY", date(1999, 1, 1)) == 1
    assert RATES.cross("SEK", "SEK", date(1999, 1, 1)) == 1


def test_a_cross_rate_goes_through_the_base_exactly() -> None:
    there = RATES.cross("EUR", "USD", date(2026, 1, 15))
    assert there == Fraction(8, 7)
    assert there * RATES.cross("USD", "EUR", date(2026, 1, 15)) == 1

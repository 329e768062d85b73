"""Instalments: cents that add up, month ends that do not drift, interest by the period."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.calculations.instalments import Every, Method, due_days, period_rate, schedule

DAY = date(2026, 1, 31)


def parts(
    owed: int, count: int, annual: str = "0", method: Method = "equal_principal"
) -> list[tuple[int, int]]:
    rate = period_rate(Fraction(annual), "month", 365)
    plan = schedule(owed, due_days(DAY, count, "month"), rate, method)
    return [(each.principal, each.interest) for each in plan]


@pytest.mark.parametrize(
    ("owed", "count", "principals"),
    [
        (100_00, 3, [33_33, 33_33, 33_34]),
        (100_00, 1, [100_00]),
        (100, 7, [14, 14, 14, 14, 14, 14, 16]),  # yen have no cents: 100 JPY in seven
        (5, 5, [1, 1, 1, 1, 1]),
    ],
)
def test_the_last_instalment_takes_the_remainder(owed: int, count: int, principals: list[int]) -> None:
    for method in ("equal_principal", "annuity"):
        assert [principal for principal, _ in parts(owed, count, "0", method)] == principals


def test_equal_principal_bears_interest_on_what_is_left() -> None:
    """1 200.00 at 6 %: 0.5 % of 1 200, 900, 600, 300."""
    assert parts(1200_00, 4, "0.06") == [(300_00, 6_00), (300_00, 4_50), (300_00, 3_00), (300_00, 1_50)]


def test_an_annuity_pays_the_same_each_time() -> None:
    """1 000.00 over 3 months at 12 %: 1 000 × 0.01 / (1 − 1.01⁻³) = 340.02; the last pays what is left."""
    found = parts(1000_00, 3, "0.12", "annuity")
    assert found == [(330_02, 10_00), (333_32, 6_70), (336_66, 3_37)]
    assert [sum(each) for each in found] == [340_02, 340_02, 340_03]


def test_one_instalment_pays_all_with_one_periods_interest() -> None:
    assert parts(1000_00, 1, "0.12", "annuity") == parts(1000_00, 1, "0.12") == [(1000_00, 10_00)]


def test_a_week_bears_seven_days_of_the_policys_year() -> None:
    assert period_rate(Fraction("0.365"), "week", 365) == Fraction("0.007")
    assert period_rate(Fraction("0.36"), "week", 360) == Fraction("0.007")
    assert period_rate(Fraction("0.06"), "month", 365) == Fraction("0.005")


@pytest.mark.parametrize(
    ("start", "skipped", "days"),
    [
        ("2026-01-31", 0, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        ("2024-01-31", 1, ["2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"]),
        ("2026-11-15", 0, ["2026-11-15", "2026-12-15", "2027-01-15", "2027-02-15"]),
    ],
)
def test_month_ends_are_safe_and_do_not_drift(start: str, skipped: int, days: list[str]) -> None:
    found = due_days(date.fromisoformat(start), 4, "month", skipped)
    assert [day.isoformat() for day in found] == days


def test_weeks_keep_their_weekday() -> None:
    found = due_days(date(2026, 2, 20), 3, "week", skipped=1)
    assert [day.isoformat() for day in found] == ["2026-02-27", "2026-03-06", "2026-03-13"]


METHODS = st.sampled_from(["equal_principal", "annuity"])
EVERY = st.sampled_from(["month", "week"])
RATES = st.fractions(min_value=0, max_value=3, max_denominator=400)


@given(st.integers(1, 10**12), st.integers(1, 60), RATES, METHODS, EVERY)
def test_the_laws_of_a_schedule(
    owed: int, count: int, annual: Fraction, method: Method, every: Every
) -> None:
    """Principals add up exactly, none is negative, days ascend, and interest falls with what is left."""
    rate = period_rate(annual, every, 365)
    plan = schedule(owed, due_days(DAY, count, every), rate, method)
    assert sum(each.principal for each in plan) == owed
    assert all(each.principal >= 0 and each.interest >= 0 for each in plan)
    assert [each.number for each in plan] == list(range(1, count + 1))
    assert [each.due_on for each in plan] == sorted({each.due_on for each in plan})
    assert [each.interest for each in plan] == sorted((each.interest for each in plan), reverse=True)
    left = owed
    for each in plan:
        assert abs(each.interest - left * rate) <= Fraction(1, 2)
        left -= each.principal


@given(st.integers(1000, 10**9), st.integers(2, 24), RATES)
def test_an_annuitys_payments_differ_by_the_rounding_alone(owed: int, count: int, annual: Fraction) -> None:
    rate = period_rate(annual, "month", 365)
    plan = schedule(owed, due_days(DAY, count, "month"), rate, "annuity")
    assert len({each.total for each in plan[:-1]}) == 1
    # a cent of rounding each time, grown by the rate until the last
    assert abs(plan[-1].total - plan[0].total) <= count * (1 + rate) ** count + 1

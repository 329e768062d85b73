"""A rate of interest that is said without a unit is per cent; what it may not be stays a figure."""

from datetime import date
from decimal import Decimal

import pytest

from bot.language.slots import Share, parse_slots

TODAY = date(2026, 3, 31)


def shares(question: str) -> tuple[Share, ...]:
    return parse_slots(question, today=TODAY, base_currency="CNY").shares


@pytest.mark.parametrize(
    ("question", "value", "per"),
    [
        ("分6期，年利率4点5", "0.045", "year"),
        ("年利率四点五怎么排", "0.045", "year"),
        ("利息按4.5算", "0.045", "year"),
        ("年化12，息多少", "0.12", "year"),
        ("罚息率12", "0.12", "year"),
        ("年利率降到5呢", "0.05", "year"),
        ("月利率1，怎么还", "0.01", "month"),
        ("年利率0.06", "0.06", "year"),
        ("年利率36", "0.36", "year"),
        ("at an annual rate of 4.5", "0.045", "year"),
        ("6 instalments, interest rate 8", "0.08", "year"),
        ("interest at 6, monthly", "0.06", "year"),
    ],
)
def test_it_is_per_cent(question: str, value: str, per: str) -> None:
    (share,) = shares(question)
    assert (share.value, share.per) == (Decimal(value), per)


@pytest.mark.parametrize("question", ["年利率0.5", "月息5", "annual rate of 0.5"])
def test_one_that_may_be_something_else_too_has_both_readings(question: str) -> None:
    (share,) = shares(question)
    assert len(share.readings) == 2


@pytest.mark.parametrize(
    ("question", "readings"),
    [
        ("年利率0.009", ("0.00009", "0.009")),
        ("年利率0.01", ("0.01",)),
        ("年利率0.02", ("0.02",)),
        ("annual rate of 0.29", ("0.29",)),
        ("年利率0.3", ("0.003", "0.3")),
        ("annual rate of 0.31", ("0.0031", "0.31")),
        ("年利率0.99", ("0.0099", "0.99")),
        ("年利率1", ("0.01",)),
        ("年利率35.9", ("0.359",)),
        ("年利率36", ("0.36",)),
        ("月利率2.9", ("0.029",)),
        ("月利率3", ("0.03",)),
        ("月利率3.1", ("0.031", "0.0031")),
        ("monthly interest rate of 4", ("0.04", "0.004")),
        ("月利率35.9", ("0.359", "0.0359")),
        ("月利率36", ("0.36", "0.036")),
        ("月利率0.5", ("0.005", "0.5")),
    ],
)
def test_how_a_figure_is_read_turns_at_each_edge(question: str, readings: tuple[str, ...]) -> None:
    """Fractions from 0.01 to below 0.3; per cent up to 36 a year; per mille too from above 3 a month."""
    (share,) = shares(question)
    assert share.readings == tuple(map(Decimal, readings))


@pytest.mark.parametrize("question", ["年利率36.1", "月利率36.1", "monthly interest rate of 37"])
def test_above_the_highest_rate_nobody_can_tell_what_it_counts(question: str) -> None:
    assert not shares(question)


@pytest.mark.parametrize(
    "question",
    [
        "年利率37",
        "利息5000，逾期30天",
        "利息按30天算",
        "美元汇率7.1",
        "坏账率3怎么样",
        "exchange rate 7.1",
        "overdue rate of 5",
        "年化利率4.5到5",
        "an interest of 4500",
    ],
)
def test_what_is_no_rate_or_none_that_anybody_can_tell_stays_a_figure(question: str) -> None:
    assert not shares(question)


@pytest.mark.parametrize(("question", "per"), [("年利率4.5%", "year"), ("月利率1.5%", "month")])
def test_a_rate_with_its_unit_is_read_as_before(question: str, per: str) -> None:
    (share,) = shares(question)
    assert share.per == per

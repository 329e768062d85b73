"""Shares, ratios, counts and ordinals."""

from datetime import date
from decimal import Decimal

import pytest

from bot.language.slots import Number, Share, parse_slots

TODAY = date(2026, 3, 31)


def shares(question: str) -> tuple[Share, ...]:
    return parse_slots(question, today=TODAY, base_currency="CNY").shares


def numbers(question: str) -> tuple[Number, ...]:
    return parse_slots(question, today=TODAY, base_currency="CNY").numbers


@pytest.mark.parametrize(
    ("question", "value", "per"),
    [
        ("六成", "0.6", None),
        ("八成五", "0.85", None),
        ("三成半", "0.35", None),
        ("十成", "1", None),
        ("百分之七十", "0.7", None),
        ("百分之三点五", "0.035", None),
        ("百分之一百二十点五", "1.205", None),
        ("百分之百", "1", None),
        ("千分之三", "0.003", None),
        ("日万分之五", "0.0005", "day"),
        ("每天万分之五", "0.0005", "day"),
        ("90%", "0.9", None),
        ("９０％", "0.9", None),
        ("90 percent", "0.9", None),
        ("90 per cent", "0.9", None),
        ("3.5 pct", "0.035", None),
        ("twenty percent", "0.2", None),
        ("minus five percent", "-0.05", None),
        ("年化4.5%", "0.045", "year"),
        ("年利率6%", "0.06", "year"),
        ("8% per year", "0.08", "year"),
        ("8% interest a year", "0.08", "year"),
        ("6.5% of interest annually", "0.065", "year"),
        ("1% interest per month", "0.01", "month"),
        ("5% p.a.", "0.05", "year"),
        ("0.05% a day", "0.0005", "day"),
        ("1.5% per month", "0.015", "month"),
        ("50 basis points", "0.005", None),
        ("50bp", "0.005", None),
        ("25个基点", "0.0025", None),
        ("half of the order", "0.5", None),
        ("一半", "0.5", None),
        ("三分之一", "0.333333333333", None),
        ("two thirds", "0.666666666667", None),
        ("half a per cent", "0.005", None),
        ("three quarters of a percent", "0.0075", None),
        ("a tenth of a percentage point", "0.001", None),
        ("8 3/4 %", "0.0875", None),
        ("one out of four accounts", "0.25", None),
        ("1 in 20 invoices", "0.05", None),
        ("九点五成", "0.95", None),
        ("百 分 之 五", "0.05", None),
        ("二十 个 百 分点", "0.2", None),
        ("罚息按日千一", "0.001", "day"),
        ("万三的日息", "0.0003", "day"),
        ("three quarters", "0.75", None),
    ],
)
def test_a_share_is_a_fraction_of_one(question: str, value: str, per: str | None) -> None:
    (share,) = shares(question)
    assert (share.value, share.per) == (Decimal(value), per)


@pytest.mark.parametrize(
    ("question", "operator", "upper"),
    [
        ("超过90%", "over", None),
        ("at least 90%", "at_least", None),
        ("10-15%", "between", "0.15"),
        ("三成多", "about", None),
    ],
)
def test_the_comparison_stays_with_the_share(question: str, operator: str, upper: str | None) -> None:
    (share,) = shares(question)
    assert share.operator == operator
    assert share.upper == (None if upper is None else Decimal(upper))


@pytest.mark.parametrize("question", ["七折", "百分之二三十", "三成立案", "three and a fifth", "百分之3.2k"])
def test_what_is_no_whole_share_gives_none(question: str) -> None:
    assert shares(question) == ()


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("流动比率1.15", "1.15", None),
        ("利息保障倍数2.8倍", "2.8", "times"),
        ("0.97倍", "0.97", "times"),
        ("2.8x", "2.8", "times"),
        ("分6期还", "6", "instalment"),
        ("12 instalments", "12", "instalment"),
        ("下调两级", "2", "notch"),
        ("1500件", "1500", "piece"),
        ("50万件", "500000", "piece"),
        ("负三十二", "-32", None),
        ("三十二点五", "32.5", None),
        ("two hundred point zero three", "200.03", None),
        (".08", "0.08", None),
        ("300000", "300000", None),
        ("五十打", "600", None),
    ],
)
def test_a_bare_figure_is_a_number_with_its_unit(question: str, value: str, unit: str | None) -> None:
    (number,) = numbers(question)
    assert (number.value, number.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("第二个", "2"),
        ("the second one", "2"),
        ("2nd", "2"),
        ("第三家", "3"),
        ("option 2", "2"),
        ("选3", "3"),
    ],
)
def test_an_ordinal_chooses(question: str, value: str) -> None:
    (number,) = numbers(question)
    assert number.ordinal
    assert number.value == Decimal(value)


@pytest.mark.parametrize(
    ("question", "value"), [("top 10 customers", "10"), ("前十大客户", "10"), ("前5名", "5")]
)
def test_the_top_few_are_marked(question: str, value: str) -> None:
    (number,) = numbers(question)
    assert number.top
    assert number.value == Decimal(value)


@pytest.mark.parametrize(
    "question",
    ["三一重工", "四川一汽", "Seven Seas Trading", "the Spanish one", "192.168.1.2", "about 2 1/4", "百三"],
)
def test_a_name_or_a_broken_figure_is_no_number(question: str) -> None:
    assert [
        number for number in numbers(question) if not number.ambiguous and number.value not in {1, 168, 192}
    ] == []


def test_a_point_before_three_digits_is_open_in_a_bare_figure() -> None:
    (number,) = numbers("1.234")
    assert number.readings == (Decimal("1.234"), Decimal(1234))


@pytest.mark.parametrize(
    ("question", "value", "operator"),
    [
        ("流动比率比1.2低", "1.2", "under"),
        ("比 3 大", "3", "over"),
        ("比500还多", "500", "over"),
        ("在 90 之下", "90", "under"),
        ("a ratio of one point two five", "1.25", None),
        ("zero point eight", "0.8", None),
        ("one and a half", "1.5", None),
        ("seven and a quarter", "7.25", None),
        ("two hundred and three quarters", "200.75", None),
        ("half a dozen customers", "6", None),
        ("a dozen invoices", "12", None),
        ("paid over three instalments", "3", None),
    ],
)
def test_a_number_is_read_whole_and_with_its_comparison(
    question: str, value: str, operator: str | None
) -> None:
    (number,) = numbers(question)
    assert (number.value, number.operator) == (Decimal(value), operator)


@pytest.mark.parametrize(
    "question", ["打85折", "八位数", "百分之十几", "pay one in 10 days", "1 in 3 instalments"]
)
def test_what_only_looks_like_a_share_or_number_is_none(question: str) -> None:
    assert shares(question) == ()


def test_three_figures_of_a_balance_sheet_are_three() -> None:
    assert [number.value for number in numbers("give me 3 figures")] == [Decimal(3)]

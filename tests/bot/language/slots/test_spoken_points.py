"""A point spoken between digits is a decimal one, and an hour stays an hour."""

from datetime import date
from decimal import Decimal

import pytest

from bot.language.slots import parse_slots
from bot.language.slots.found import Slots

TODAY = date(2026, 7, 1)


def _slots(question: str) -> Slots:
    return parse_slots(question, today=TODAY, base_currency="CNY")


NUMBERS = {
    "流动比率1点2": "1.2",
    "速动比率0点85，过不过": "0.85",
    "現金比率0點3": "0.3",
    "利息保障倍数2点五": "2.5",
    "流动比率两点5": "2.5",
    "产权比率0点125": "0.125",
    "流动比率１点２": "1.2",
}


@pytest.mark.parametrize(("question", "value"), NUMBERS.items())
def test_digits_around_a_spoken_point_are_one_figure(question: str, value: str) -> None:
    assert [each.value for each in _slots(question).numbers] == [Decimal(value)]


RATES = {
    "年利率4点5%": "0.045",
    "年息5点25个百分点": "0.0525",
    "年利率4點5%": "0.045",
    "年息四个半点": "0.045",
    "年化3个半点": "0.035",
    "年息六个半百分点": "0.065",
    "年利率按 8 个点": "0.08",
    "利率加半个点": "0.005",
    "年利率3点20%": "0.032",
}


@pytest.mark.parametrize(("question", "value"), RATES.items())
def test_points_and_a_half_are_shares(question: str, value: str) -> None:
    assert [each.value for each in _slots(question).shares] == [Decimal(value)]


AMOUNTS = {"欠了3点5万": 35000, "1点2亿的额度": 120000000, "1点五万": 15000}


@pytest.mark.parametrize(("question", "value"), AMOUNTS.items())
def test_a_spoken_point_goes_before_a_scale(question: str, value: int) -> None:
    assert [each.value for each in _slots(question).amounts] == [Decimal(value)]


HOURS = (
    "下午3点20跟他们碰头",
    "今晚8点30提醒我",
    "9点15分发车",
    "明天3点20我要见他",
    "周五10点30开会",
    "3点半前要",
    "9点30前发货",
    "早上8点45出发",
    "7号9点10过来",
)


@pytest.mark.parametrize("question", HOURS)
def test_an_hour_and_its_minutes_are_no_figure(question: str) -> None:
    found = _slots(question)
    assert [*found.numbers, *found.shares, *found.amounts] == []


def test_an_amount_behind_an_hour_stays_an_amount() -> None:
    assert [each.value for each in _slots("上午9点300万的货能发吗").amounts] == [Decimal(3000000)]


@pytest.mark.parametrize("question", ["年利率 4 点 5", "年利率 4 点 5%"])
def test_what_is_parted_by_spaces_is_never_read_in_part(question: str) -> None:
    found = _slots(question)
    assert [*found.numbers, *found.shares] == []


@pytest.mark.parametrize("question", ["三样凑一块", "两个放一块看", "这两项放在一块儿算"])
def test_together_is_no_money(question: str) -> None:
    assert _slots(question).amounts == ()


@pytest.mark.parametrize(("question", "value"), [("欠一块钱", 1), ("单价降到一块五", "1.5"), ("每件一块", 1)])
def test_one_yuan_stays_money(question: str, value: int | str) -> None:
    assert [each.value for each in _slots(question).amounts] == [Decimal(value)]


@pytest.mark.parametrize("question", ["流负460万", "总负460万", "流动负460万"])
def test_short_for_liabilities_is_no_minus(question: str) -> None:
    assert [each.value for each in _slots(question).amounts] == [Decimal(4600000)]


def test_a_minus_stays_a_minus() -> None:
    assert [each.value for each in _slots("净利润负460万").amounts] == [Decimal(-4600000)]


QUARTERS = {
    "Q1 26 current ratio": "2026Q1",
    "q4 25, please": "2025Q4",
    "Q1 26: quick ratio": "2026Q1",
    "26 Q1 debt ratio": "2026Q1",
    "26Q1": "2026Q1",
    "26/Q2": "2026Q2",
    "H1 26 figures": "2026H1",
    "26 年 Q1 的报表": "2026Q1",
    "25年Q4": "2025Q4",
    "26年一季度": "2026Q1",
}


@pytest.mark.parametrize(("question", "label"), QUARTERS.items())
def test_two_digits_beside_a_quarter_are_its_year(question: str, label: str) -> None:
    found = _slots(question)
    assert [each.label for each in found.periods] == [label]
    assert found.numbers == ()


COUNTED = ("Q1 25 customers", "in Q2 26 days late", "Q1 26k of orders", "Q1 26%", "Q1 26 million", "30 Q1")


@pytest.mark.parametrize("question", COUNTED)
def test_what_is_counted_behind_a_quarter_is_no_year(question: str) -> None:
    (period,) = _slots(question).periods
    assert period.text.casefold().removeprefix("in ") in {"q1", "q2"}

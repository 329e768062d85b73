"""Figures with the spaces that Chinese typing puts around them are read as without, and keep their place."""

from datetime import date

import pytest

from bot.language.slots import parse_slots
from bot.language.slots.found import Slots


def _read(question: str) -> Slots:
    return parse_slots(question, today=date(2026, 6, 30), base_currency="CNY")


@pytest.mark.parametrize(
    ("question", "typed", "day"),
    [
        ("5 月底的时候欠多少", "5 月底", date(2026, 5, 31)),
        ("截至 2026 年 3 月 31 日", "2026 年 3 月 31 日", date(2026, 3, 31)),
        ("江州地铁 4 月 30 日欠多少", "4 月 30 日", date(2026, 4, 30)),
    ],
)
def test_a_day_with_spaces_is_that_day(question: str, typed: str, day: date) -> None:
    (slot,) = _read(question).dates
    assert slot.date == day
    assert slot.text.endswith(typed)
    assert question[slot.start : slot.end] == slot.text


@pytest.mark.parametrize(
    ("question", "amount"), [("发 7 万 8 的货", "78000"), ("这单 24 万", "240000"), ("8 百万", "8000000")]
)
def test_an_amount_with_spaces_is_that_amount(question: str, amount: str) -> None:
    (slot,) = _read(question).amounts
    assert str(slot.value) == amount
    assert question[slot.start : slot.end] == slot.text


def test_a_doubtful_day_with_spaces_stands_where_it_was_typed() -> None:
    question = "看 一 下 05/06 的 3 万"
    slots = _read(question)
    assert all(question[each.start : each.end] == each.text for each in slots.found)
    assert all(question[each.start : each.end] == each.text for each in slots.ambiguities)
    assert [each.text for each in slots.ambiguities] == ["05/06"]


@pytest.mark.parametrize("question", ["show that last one in US dollars", "the other one in euros"])
def test_the_one_that_is_meant_is_no_amount(question: str) -> None:
    slots = _read(question)
    assert slots.amounts == ()
    assert len(slots.currencies) == 1

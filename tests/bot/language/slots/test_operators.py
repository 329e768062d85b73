"""Comparisons in many words: strict stays strict, inclusive inclusive, and none is lost."""

from datetime import date
from decimal import Decimal

import pytest

from bot.language.slots import Number, parse_slots


def figures(question: str) -> list[tuple[str | None, Decimal | None]]:
    slots = parse_slots(question, today=date(2026, 3, 31), base_currency="CNY")
    return [(slot.operator, slot.value) for slot in slots.found if isinstance(slot, Number)]


@pytest.mark.parametrize(
    ("question", "operator"),
    [
        ("greater than 20", "over"),
        ("larger than twenty", "over"),
        (">20", "over"),
        ("exceeding 20", "over"),
        ("in excess of 20", "over"),
        ("no less than twenty", "at_least"),
        ("greater than or equal to 20", "at_least"),
        ("equal to or more than 20", "at_least"),
        ("more than 20 or equal", "at_least"),
        (">= 20", "at_least"),
        ("> = 20", "at_least"),
        ("≥20", "at_least"),
        ("20 or more", "at_least"),
        ("20 and above", "at_least"),
        ("20+", "at_least"),
        ("minimum 20", "at_least"),
        ("below 20", "under"),
        ("fewer than 20", "under"),
        ("<20", "under"),
        ("not more than 20", "at_most"),
        ("less than or equal to 20", "at_most"),
        ("equal to or less than 20", "at_most"),
        ("less than 20 or equal", "at_most"),
        ("<=20", "at_most"),
        ("20 or less", "at_most"),
        ("up to 20", "at_most"),
        ("max 20", "at_most"),
        ("doesn't exceed 20", "at_most"),
        ("equal to 20", "exactly"),
        ("exactly 20", "exactly"),
        ("around 20", "about"),
        ("20 or so", "about"),
        ("大于20", "over"),
        ("大于等于20", "at_least"),
        ("大于或者等于20", "at_least"),
        ("不小于20", "at_least"),
        ("20或者以上", "at_least"),
        ("20或更多", "at_least"),
        ("起码20", "at_least"),
        ("小于20", "under"),
        ("不足20", "under"),
        ("小于等于20", "at_most"),
        ("不大于20", "at_most"),
        ("20及以下", "at_most"),
        ("最多20", "at_most"),
        ("等于20", "exactly"),
        ("正好20", "exactly"),
        ("20左右", "about"),
        ("大概20", "about"),
    ],
)
def test_a_comparison_is_read(question: str, operator: str) -> None:
    assert figures(question) == [(operator, Decimal(20))]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("above 1000 and below 1500", [("over", 1000), ("under", 1500)]),
        ("more than 15 and up to 30", [("over", 15), ("at_most", 30)]),
        ("x>10 and y<20", [("over", 10), ("under", 20)]),
        ("at most 100 and at least 20", [("at_most", 100), ("at_least", 20)]),
        ("大于10小于20", [("over", 10), ("under", 20)]),
        ("不大于50不小于20", [("at_most", 50), ("at_least", 20)]),
    ],
)
def test_two_comparisons_keep_their_own_figures(question: str, expected: list[tuple[str, int]]) -> None:
    assert figures(question) == [(operator, Decimal(value)) for operator, value in expected]


@pytest.mark.parametrize(
    "question",
    ["between 20 and 30", "20 to 30", "20~30", "20到30", "介于20和30之间", "20和30之间", "from 20 to 30"],
)
def test_a_range_of_numbers_is_one_slot(question: str) -> None:
    slots = parse_slots(question, today=date(2026, 3, 31), base_currency="CNY")
    (number,) = slots.numbers
    assert (number.operator, number.value, number.upper) == ("between", Decimal(20), Decimal(30))

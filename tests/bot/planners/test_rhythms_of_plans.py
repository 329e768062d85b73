"""How often a plan's part is due, in the short forms that people use; another rhythm is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("said", "every"),
    [
        ("一周一还", "week"),
        ("一个礼拜一付", "week"),
        ("一星期还一笔", "week"),
        ("一月一还", "month"),
        ("一个月交一次", "month"),
    ],
)
def test_one_part_a_week_or_a_month(talk: Callable[..., Talk], said: str, every: str) -> None:
    assert talk().calls(f"30万，{said}，分12次，给个表") == [
        Made("repayment_plan", {"amount": "300000", "instalments": 12, "every": every})
    ]


@pytest.mark.parametrize("said", ["两周一还", "半月一付", "一季一还", "两个月还一次"])
def test_another_rhythm_is_asked_about(talk: Callable[..., Talk], said: str) -> None:
    answer = talk().say(f"30万，{said}，分12期")
    assert asked_for(answer) == "every"


def test_the_same_day_every_week_is_weekly(talk: Callable[..., Talk]) -> None:
    (call,) = talk().calls("split 300k into 12 parts, paid every Friday")
    assert call.args["every"] == "week"


def test_the_first_of_january_is_still_a_day(talk: Callable[..., Talk]) -> None:
    assert talk().calls("华纬一月一日逾期多少") == [
        Made("overdue_status", {"customer": "C005", "as_of": "2026-01-01"})
    ]

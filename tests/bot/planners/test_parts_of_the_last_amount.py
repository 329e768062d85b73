"""A part of the last amount told with its sum is that sum; a sum that does not fit is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("half of that, 7,500", "7500"),
        ("half of it then: 7500", "7500"),
        ("7,500, half of that", "7500"),
        ("only a third, 5,000?", "5000"),
        ("double that, 30k", "30000"),
        ("一半呢，7500", "7500"),
        ("那三分之一，5000", "5000"),
        ("翻倍，3万", "30000"),
    ],
)
def test_the_sum_is_taken(talk: Callable[..., Talk], said: str, amount: str) -> None:
    speaker = talk()
    speaker.say("can we ship Midland Gear 15,000?")
    assert speaker.calls(said) == [Made("check_order", {"customer": "C047", "amount": amount})]


@pytest.mark.parametrize("said", ["half of that, 9,000", "half of that", "一半，9000", "twice as much?"])
def test_a_part_without_its_sum_is_asked_about(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("can we ship Midland Gear 15,000?")
    assert speaker.say(said).reply.status == "clarify"


def test_half_of_a_debt_is_no_rate(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("split 50,000 into 6 parts")
    assert speaker.say("half of it, in 3 instalments").reply.status == "clarify"

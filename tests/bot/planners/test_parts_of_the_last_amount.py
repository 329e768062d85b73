"""A part of the last amount is reckoned from it; a sum told with it has to fit."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


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


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("half of that?", "7500"),
        ("what if they only take half?", "7500"),
        ("twice as much?", "30000"),
        ("cut it by a third", "10000"),
        ("and a third of it?", "5000"),
        ("砍到一半呢", "7500"),
        ("砍掉一半呢", "7500"),
        ("要是只拿一半的量呢", "7500"),
        ("减半能放吗", "7500"),
        ("少要三分之一", "10000"),
        ("那三分之一总可以吧", "5000"),
        ("如果翻倍呢", "30000"),
        ("下两倍的量行不行", "30000"),
    ],
)
def test_a_part_of_the_last_order_is_reckoned(talk: Callable[..., Talk], said: str, amount: str) -> None:
    speaker = talk()
    speaker.say("can we ship Midland Gear 15,000?")
    assert speaker.calls(said) == [Made("check_order", {"customer": "C047", "amount": amount})]


def test_the_currency_and_terms_of_the_order_stay(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("can we ship Midland Gear EUR 15,000, prepaid?")
    kept = {"customer": "C047", "currency": "EUR", "terms": "prepaid"}
    assert speaker.calls("要是他们只拿一半呢，能放吗") == [Made("check_order", {**kept, "amount": "7500"})]
    assert speaker.calls("一半的量，付款方式照刚才说的") == [Made("check_order", {**kept, "amount": "3750"})]


def test_a_part_of_the_limit_asked_for_is_reckoned(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("江南轴承额度想提到500万，合适吗")
    asked: dict[str, object] = {"customer": "C001", "requested": "2500000"}
    assert speaker.calls("减半呢") == [Made("suggest_limit", asked)]


@pytest.mark.parametrize(
    "said",
    [
        "half of that, 9,000",
        "一半，9000",
        "half up front",
        "half the limit?",
        "先付一半呢",
        "先发一半，剩下的下个月发",
        "half now, the rest next month",
    ],
)
def test_a_part_of_something_else_is_asked_about(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("can we ship Midland Gear 15,000?")
    assert asked_for(speaker.say(said)) in ("unused", "terms_part", "intent_open")


def test_a_sum_that_is_no_whole_cent_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("can we ship Midland Gear 10,000?")
    assert asked_for(speaker.say("a third of it")) == "intent_open"


def test_half_of_a_debt_is_no_rate(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("split 50,000 into 6 parts")
    assert asked_for(speaker.say("half of it, in 3 instalments")) == "unused"

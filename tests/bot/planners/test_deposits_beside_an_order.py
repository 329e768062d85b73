"""A deposit is no part of an order's amount: it is asked about, and the answer completes the order."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ORDERS = {"en": "may I ship goods for 30000 to Castellani?", "zh": "江南轴承订30万的货，能不能发"}


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("en", "and a deposit of 4000"),
        ("en", "they would put 4k down"),
        ("en", "with 4000 paid in advance"),
        ("en", "add a 4k retainer"),
        ("en", "less 4k down payment"),
        ("en", "what if they paid down 4000"),
        ("en", "we hold 4000 as collateral"),
        ("en", "and a performance bond of 4k"),
        ("en", "against a down payment?"),
        ("zh", "加8000押金"),
        ("zh", "另收3万定金"),
        ("zh", "减3万保证金呢"),
        ("zh", "质保金8000也加上"),
        ("zh", "他们先付3万"),
        ("zh", "加上3万首付款"),
        ("zh", "要是收了押金呢"),
        ("zh", "加8000运费"),
    ],
)
def test_what_is_put_beside_an_order_is_asked_about(talk: Callable[..., Talk], order: str, said: str) -> None:
    speaker = talk()
    speaker.say(ORDERS[order])
    answer = speaker.say(said)
    assert asked_for(answer) in ("terms_part", "unused", "amount")


@pytest.mark.parametrize(
    ("answer", "args"),
    [
        ("the entire order", {"amount": "30000", "terms": "prepaid"}),
        ("全款预付", {"amount": "30000", "terms": "prepaid"}),
        ("26000 on account", {"amount": "26000"}),
        ("赊销2万6", {"amount": "26000"}),
    ],
)
def test_the_part_on_account_is_taken_then(
    talk: Callable[..., Talk], answer: str, args: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(ORDERS["en"])
    speaker.say("with a 4k deposit")
    assert speaker.calls(answer) == [Made("check_order", {"customer": "C037", **args})]


@pytest.mark.parametrize(
    ("said", "args"),
    [
        ("add 4k to it", {"amount": "34000"}),
        ("take off 4k", {"amount": "26000"}),
        ("make it 40k, prepaid", {"amount": "40000", "terms": "prepaid"}),
        ("30000 paid up front then", {"amount": "30000", "terms": "prepaid"}),
        ("with payment in advance?", {"amount": "30000", "terms": "prepaid"}),
    ],
)
def test_another_amount_or_terms_of_all_of_it_are_taken(
    talk: Callable[..., Talk], said: str, args: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(ORDERS["en"])
    assert speaker.calls(said) == [Made("check_order", {"customer": "C037", **args})]


@pytest.mark.parametrize("said", ["what deposit must new customers pay?", "新客户要付几成定金"])
def test_what_the_policy_says_of_deposits_is_looked_up(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say(ORDERS["en"])
    assert [each.tool for each in speaker.calls(said)] == ["search_policy"]

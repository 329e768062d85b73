"""Currencies that are denied or left open beside an amount are asked for, and never taken."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("question", "answer", "args"),
    [
        (
            "Castellani want 20,000 more and they won't be paying in euros. May it ship?",
            "dollars",
            {"customer": "C037", "amount": "20000", "currency": "USD"},
        ),
        (
            "order of 15,000 for Kovács in any currency but euros, ok?",
            "in pounds",
            {"customer": "C042", "amount": "15000", "currency": "GBP"},
        ),
        (
            "Can VDH take 12,000 more, invoiced in another currency?",
            "USD",
            {"customer": "C041", "amount": "12000", "currency": "USD"},
        ),
        (
            "江南轴承要下单20万，不按人民币结算，能放行吗",
            "欧元",
            {"customer": "C001", "amount": "200000", "currency": "EUR"},
        ),
        (
            "云帆自动化订单10万，用外币结算，能放吗",
            "美元",
            {"customer": "C014", "amount": "100000", "currency": "USD"},
        ),
    ],
)
def test_the_currency_is_asked_for(
    talk: Callable[..., Talk], question: str, answer: str, args: dict[str, object]
) -> None:
    speaker = talk()
    assert asked_for(speaker.say(question)) == "currency"
    assert speaker.calls(answer) == [Made("check_order", args)]


@pytest.mark.parametrize(
    ("question", "currency"),
    [
        ("Castellani order of 20k, not euros but dollars, can it go?", "USD"),
        ("can Castellani take 20k in dollars, not in euros?", "USD"),
        ("Castellani 下单2万，不是欧元，是美元，能放吗", "USD"),
        ("can Castellani take 20k, in euros of course?", "EUR"),
        ("Castellani hasn't ordered for a while; can it take 20k in euros?", "EUR"),
    ],
)
def test_the_one_that_is_meant_is_taken(talk: Callable[..., Talk], question: str, currency: str) -> None:
    args: dict[str, object] = {"customer": "C037", "amount": "20000", "currency": currency}
    assert talk().calls(question) == [Made("check_order", args)]


def test_a_limit_asks_in_what_it_is_to_be_shown(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert asked_for(speaker.say("Castellani's limit please, but not in euros")) == "currency"
    assert speaker.calls("dollars") == [Made("customer_limit", {"customer": "C037", "currency": "USD"})]

"""Orders in other words: prepaid, on other terms, twice the last amount, in the money of the customer."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for

PREPAID = (
    "Kovács wants 20k, money up front. ship?",
    "Kovács wants 20k, cash up-front, may we ship?",
    "Can we ship 50k to Lifang Hydraulics, paid in advance?",
    "Lifang Hydraulics orders 50k, payment before delivery, may I ship?",
    "Lifang Hydraulics orders 50k, they pay first. ok?",
    "C019 下单5万，先打款再发货，能发吗",
    "C019 下单5万，款到发货，能放吗",
    "C019 下单5万，钱到账才发货，能放吗",
)


@pytest.mark.parametrize("question", PREPAID)
def test_what_is_paid_in_advance_is_prepaid(talk: Callable[..., Talk], question: str) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args.get("terms")) == ("check_order", "prepaid")


TERMS = {
    "C019 下单5万，走信用证，能发吗": "lc",
    "C019 order of 50k on a letter-of-credit, ok to ship?": "lc",
    "C019想加一单三万五，月结45天，走得了不": 45,
    "C019 order 50k, 45 days net, can it ship?": 45,
}


@pytest.mark.parametrize(("question", "terms"), TERMS.items())
def test_other_terms_are_those_of_the_order(talk: Callable[..., Talk], question: str, terms: object) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args.get("terms")) == ("check_order", terms)


RELATIVE = {
    "they want double that": "100000",
    "they want twice as much": "100000",
    "他们要翻倍": "100000",
}


@pytest.mark.parametrize(("fragment", "amount"), RELATIVE.items())
def test_an_amount_told_by_the_last_one_is_reckoned(
    talk: Callable[..., Talk], fragment: str, amount: str
) -> None:
    conversation = talk("credit_manager")
    conversation.say("C019 wants 50k, can we ship?")
    assert [call.args["amount"] for call in conversation.calls(fragment)] == [amount]


@pytest.mark.parametrize("question", ["C019 wants double that, can we ship?", "C019 想要翻倍的货，能发吗"])
def test_an_amount_told_by_one_that_nobody_gave_is_asked_for(
    talk: Callable[..., Talk], question: str
) -> None:
    reply = talk("credit_manager").say(question)
    assert asked_for(reply) == "amount_total"


MONEY = {
    "C019 下单3万块，能发吗": None,
    "C033 下单3万块，能发吗": "CNY",
    "C033 下单3万元，能发吗": "CNY",
    "3万块逾期90天利息多少": None,
}


@pytest.mark.parametrize(("question", "currency"), MONEY.items())
def test_a_word_for_money_names_a_currency_only_where_another_would_be_meant(
    talk: Callable[..., Talk], question: str, currency: str | None
) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.args["amount"], call.args.get("currency")) == ("30000", currency)

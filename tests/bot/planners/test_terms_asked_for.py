"""Longer payment terms: what is added to the present ones, and what is asked for in all."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ADDED_TO_THIRTY = {
    "can we give Oakfield Foods another month?": 60,
    "can we give Oakfield Foods another quarter?": 120,
    "Could Oakfield Foods have another week to pay?": 37,
    "give Oakfield Foods one more month, ok?": 60,
    "Oakfield Foods wants an extra month, fine?": 60,
    "Oakfield Foods wants 15 extra days": 45,
    "Oakfield Foods would like two additional weeks, shall we?": 44,
    "给C030再宽限一个月行吗": 60,
    "C030想延长账期30天，可以吗": 60,
    "C030要多15天账期，批吗": 45,
}


@pytest.mark.parametrize(("question", "days"), ADDED_TO_THIRTY.items())
def test_time_on_top_is_added_to_the_present_terms(
    talk: Callable[..., Talk], question: str, days: int
) -> None:
    asked = Made("check_terms", {"customer": "C030", "days": days})
    assert talk("credit_manager").calls(question) == [asked]


IN_ALL = {
    "C030的账期差不多要60天，批吗": 60,
    "C030账期延长到90天，可以吗": 90,
    "can we stretch Oakfield Foods to 60 days?": 60,
    "would a month and a half be ok as terms for Oakfield Foods": 45,
}


@pytest.mark.parametrize(("question", "days"), IN_ALL.items())
def test_terms_in_all_are_not_added_to_the_present_ones(
    talk: Callable[..., Talk], question: str, days: int
) -> None:
    asked = Made("check_terms", {"customer": "C030", "days": days})
    assert talk("credit_manager").calls(question) == [asked]


NO_AMOUNT = (
    "can I ship 2 mill rolls to Jiangnan Bearing?",
    "can I ship 50 mm shafts to Jiangnan Bearing?",
    "can I ship this to Jiangnan Bearing with 5 MD approvals?",
    "100万打八折给江南轴承发货可以吗",
    "给江南轴承发50万，打九五折，可以吗",
    "120000打对折卖给江南轴承，能发吗",
    "江南轴承订单100万，享8.5折，能发货吗",
)


@pytest.mark.parametrize("question", NO_AMOUNT)
def test_a_measure_a_person_or_a_discount_makes_no_amount(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk("credit_manager").say(question)) in ("amount", "amount_total")


AMOUNTS = {
    "can I ship CNY 2 mill to Jiangnan Bearing?": "2000000",
    "Jiangnan Bearing, an order of 3mm CNY, ok to ship?": "3000000",
    "江南轴承两打货，5万，能发吗": "50000",
}


@pytest.mark.parametrize(("question", "amount"), AMOUNTS.items())
def test_a_short_scale_beside_money_is_one(talk: Callable[..., Talk], question: str, amount: str) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args.get("amount")) == ("check_order", amount)

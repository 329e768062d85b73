"""An order that is announced without whose and how much is asked about; a rule or an order given is none."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "刚来了一张新订单，想发出去，帮我过一下",
        "手里有笔订单要放，你帮我看一下行不行",
        "有张单子等着放，帮忙把下关",
        "客户那边又来单了，能不能放？",
        "想放个单，先帮我核一下",
        "There's a fresh order on my desk, can you run it through the checks?",
        "We've just got a new order - good to go?",
        "I have a rush order here, would it go through?",
        "have a look at an order for me before I release it",
    ],
)
def test_whose_order_it_is_is_asked(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    assert asked_for(speaker.say(question)) == "customer"
    assert asked_for(speaker.say("湖滨五金")) == "amount"
    assert speaker.calls("含税价12万") == [Made("check_order", {"customer": "C009", "amount": "120000"})]


@pytest.mark.parametrize(
    "question",
    [
        "新来的订单由谁审",
        "有新订单时要走什么流程",
        "客户下了单又要取消怎么办",
        "who checks an order before it is released?",
        "what happens when a new order comes in?",
    ],
)
def test_a_question_for_the_rules_stays_one(talk: Callable[..., Talk], question: str) -> None:
    assert [call.tool for call in talk().calls(question)] == ["search_policy"]


@pytest.mark.parametrize("order", ["帮我下个单", "把这单放了", "please release the order"])
def test_an_order_given_is_refused(talk: Callable[..., Talk], order: str) -> None:
    assert talk().say(order).reply.status == "out_of_scope"


@pytest.mark.parametrize("amount", ["30,000 plus VAT", "30,000 + VAT", "税前3万", "不含税3万"])
def test_an_amount_before_tax_is_asked_for_in_full(talk: Callable[..., Talk], amount: str) -> None:
    speaker = talk()
    assert asked_for(speaker.say("check an order for Castellani")) == "amount"
    assert asked_for(speaker.say(amount)) == "amount_total"
    assert speaker.calls("36,600") == [Made("check_order", {"customer": "C037", "amount": "36600"})]


@pytest.mark.parametrize("amount", ["30,000 incl. VAT", "3万，含税", "价税合计3万", "连税3万"])
def test_an_amount_with_tax_is_one(talk: Callable[..., Talk], amount: str) -> None:
    speaker = talk()
    assert asked_for(speaker.say("check an order for Castellani")) == "amount"
    assert speaker.calls(amount) == [Made("check_order", {"customer": "C037", "amount": "30000"})]

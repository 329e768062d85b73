"""An order of somebody unnamed is asked back for whom; how that one stands makes it one for the rules."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    "question",
    [
        "有个客户要下20万的订单，能发吗",
        "有家客户要提15万的货，放不放",
        "一个客户要15万的货，能发货吗",
        "a customer wants to order 20k, can we ship?",
        "a buyer placed an order for 25,000, may it go out?",
    ],
)
def test_it_is_asked_for_whom_the_order_is(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    "question",
    [
        "一个客户逾期40天，要下20万的订单，能发吗",
        "有家客户被停货了，要下15万的单，能放吗",
        "一个新客户要下20万的订单，能发吗",
        "a customer over its limit wants to order, can we ship?",
        "20万的订单，谁批",
    ],
)
def test_how_a_customer_stands_is_for_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk().say(question).calls] == ["search_policy"]

"""An order cannot be weighed with drafts, collections or consignment: they are asked about, not left out."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖滨五金要发20万，承兑汇票付款，行吗", "承兑汇票"),
        ("湖滨五金20万，托收，能放吗", "托收"),
        ("湖滨五金20万，走D/P，能放吗", "D/P"),
        ("Fraser Valley wants 20k on consignment, ship?", "consignment"),
        ("Fraser Valley wants 20k against a bill of exchange, ok to ship?", "bill of exchange"),
    ],
)
def test_they_are_asked_about(talk: Callable[..., Talk], question: str, said: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "clarify"
    assert said in answer.reply.headline


def test_the_order_is_weighed_without_them_where_that_is_wanted(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("湖滨五金要发20万，承兑汇票付款，行吗")
    assert speaker.calls("可以") == [Made("check_order", {"customer": "C009", "amount": "200000"})]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("湖滨五金20万，信用证，能放吗", {"customer": "C009", "amount": "200000", "terms": "lc"}),
        ("Fraser Valley 20k on open account, ship?", {"customer": "C055", "amount": "20000"}),
    ],
)
def test_what_an_order_can_be_weighed_with_is_not(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made("check_order", args)]

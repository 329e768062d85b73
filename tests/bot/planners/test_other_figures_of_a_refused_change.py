"""After a refused order to change a limit or terms another figure of it is weighed."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, TERMS = "suggest_limit", "check_terms"


@pytest.mark.parametrize(
    ("order", "later", "call"),
    [
        (
            "帮我把江南轴承额度改成500万",
            "那给500万行不行",
            Made(LIMIT, {"customer": "C001", "requested": "5000000"}),
        ),
        (
            "帮我把江南轴承额度改成500万",
            "给到400万呢",
            Made(LIMIT, {"customer": "C001", "requested": "4000000"}),
        ),
        (
            "raise Castellani's limit to 300k",
            "and 200k?",
            Made(LIMIT, {"customer": "C037", "requested": "200000"}),
        ),
        ("把德顺汽配的账期改成90天", "75天呢", Made(TERMS, {"customer": "C021", "days": 75})),
    ],
)
def test_it_is_weighed_for_the_same_customer(
    talk: Callable[..., Talk], order: str, later: str, call: Made
) -> None:
    speaker = talk()
    assert speaker.say(order).reply.status == "out_of_scope"
    assert speaker.calls(later) == [call]


@pytest.mark.parametrize("later", ["can we ship 20k instead", "那发2万的货行不行"])
def test_an_order_is_still_an_order(talk: Callable[..., Talk], later: str) -> None:
    speaker = talk()
    speaker.say("raise Castellani's limit to 300k")
    assert speaker.calls(later) == [Made("check_order", {"customer": "C037", "amount": "20000"})]


def test_a_time_while_a_customer_is_asked_for_asks_again(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("Is Nordvik overdue?")
    assert speaker.say("the last quarter").reply.status == "clarify"
    assert speaker.calls("1") == [Made("overdue_status", {"customer": "C051"})]


def test_the_one_before_a_quarter_is_no_customer(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("Castellani and Müller: who owes more")
    assert speaker.calls("DSO last quarter vs the one before") == [
        Made("portfolio_kpis", {"quarter": "2026Q1"})
    ]

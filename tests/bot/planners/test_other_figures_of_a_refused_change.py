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


@pytest.mark.parametrize(
    ("order", "more"),
    [
        ("把江南轴承额度提到500万", ["再加50万", "再加50万"]),
        ("把江南轴承额度提到500万", ["那再加50万呢"]),
        ("把江南轴承额度提到500万", ["再加50万行吗"]),
        ("raise the limit of Oakfield Foods to 60k", ["another 50k then", "and 5k more"]),
        ("raise the limit of Oakfield Foods to 60k", ["add another 10k"]),
        ("set Müller Antriebe's terms to 90 days", ["another 30 days then"]),
        ("把德顺汽配的账期改成90天", ["再加30天"]),
        ("write off 20k of Oakfield Foods", ["another 5k"]),
    ],
)
def test_so_much_more_of_it_is_refused_as_well(
    talk: Callable[..., Talk], order: str, more: list[str]
) -> None:
    speaker = talk("finance")
    for asked in (order, *more):
        said = speaker.say(asked)
        assert (said.reply.status, said.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("asked", "more", "call"),
    [
        (
            "江南轴承额度能不能提到500万",
            "再加50万",
            Made(LIMIT, {"customer": "C001", "requested": "5500000"}),
        ),
        (
            "can we raise the limit of Oakfield Foods to 60k?",
            "another 10k",
            Made(LIMIT, {"customer": "C030", "requested": "70000"}),
        ),
        ("江南轴承能再发50万吗", "再加50万", Made("check_order", {"customer": "C001", "amount": "1000000"})),
        (
            "把江南轴承额度提到500万",
            "江南轴承再发50万的货行吗",
            Made("check_order", {"customer": "C001", "amount": "500000"}),
        ),
    ],
)
def test_so_much_more_of_what_was_weighed_is_weighed(
    talk: Callable[..., Talk], asked: str, more: str, call: Made
) -> None:
    speaker = talk("finance")
    speaker.say(asked)
    assert speaker.calls(more) == [call]

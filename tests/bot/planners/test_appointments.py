"""When somebody meets a customer changes nothing of what is asked about that one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "meeting with Midland Gear at 3, what do they owe?",
        "call with Midland Gear at 3pm, what's overdue?",
        "overdue at Midland Gear? meeting starts at 9",
        "下午三点见Midland Gear，欠多少",
        "三点开会，Midland Gear欠多少",
    ],
)
def test_the_question_is_answered(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert [(call.name, dict(call.args)) for call in answer.calls] == [
        ("overdue_status", {"customer": "C047"})
    ]
    assert answer.reply.status == "answered"


def test_an_hour_beside_an_order_is_asked_about_where_it_may_be_a_figure(talk: Callable[..., Talk]) -> None:
    assert talk().calls("Midland Gear's order of 15k must leave at 4, ok?") == [
        Made("check_order", {"customer": "C047", "amount": "15000"})
    ]
    assert talk().say("can we ship 15,000 to Midland Gear at 3?").reply.status == "clarify"

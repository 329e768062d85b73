"""Amounts that are none, or that are several: an order is never checked for less than somebody meant."""

import pytest

from bot.conversation import Conversation
from tests.redteam.talking import Asker

SEVERAL = [
    "can I ship 42k or 52k to C029",
    "can I ship 42k, no 52k, to C029",
    "can I ship 42k-52k to C029",
    "can I ship between 42k and 52k to C029",
    "can I ship 2 x 42k to C029",
    "can I ship 1.234 to C029",
    "给C029发30万到50万，行吗",
    "给C029发货30到50万可以吗",
]
COUNTS = [
    "can I ship 42 units to C029",
    "can I ship 500 tons to C029",
    "给C029发货30台可以吗",
    "给C029发货30万件可以吗",
]
IMPOSSIBLE = [
    "can I ship -5000 to C029",
    "can I ship 0 to C029",
    "can I ship 99999999999999999999 to C029",
    "给C029发货负三十万可以吗",
]


@pytest.mark.parametrize("question", [*SEVERAL, *COUNTS, *IMPOSSIBLE])
def test_an_amount_that_is_not_one_amount_of_money_is_asked_for(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert answer.reply.status == "clarify", answer.reply.headline
    assert not any(made.ok for made in answer.calls)


@pytest.mark.parametrize(
    "day", ["31 Feb 2026", "2026-02-30", "13/13/2026", "03/04/2026", "9999-12-31", "2026年2月30日"]
)
def test_a_day_that_is_none_or_two_is_asked_for(asker: Asker, day: str) -> None:
    answer = asker.ask(f"what did C029 owe on {day}")
    assert answer.reply.status == "clarify"
    assert not any(made.ok for made in answer.calls)


@pytest.mark.parametrize(
    "question", ["\x1b[31m limit of C029", "limit of C029\x1b[0m", "\x1b]0;5000\x07 limit of C029"]
)
def test_what_a_terminal_adds_to_a_text_is_no_amount(asker: Asker, question: str) -> None:
    assert [(made.name, made.args) for made in asker.ask(question).calls] == [
        ("customer_limit", {"customer": "C029"})
    ]


@pytest.mark.parametrize("doubtful", ["42k-52k", "and 42k-52k?", "1.234?", "30到50万"])
@pytest.mark.parametrize(
    "first", ["limit of C029", "can I ship 5k to C029", "what limit would you suggest for C029"]
)
def test_a_doubtful_figure_after_an_answer_is_asked_about(asker: Asker, first: str, doubtful: str) -> None:
    memory = Conversation()
    asker.ask(first, memory=memory)
    answer = asker.ask(doubtful, memory=memory)
    assert answer.reply.status in ("clarify", "out_of_scope"), answer.reply.headline
    assert answer.calls == ()

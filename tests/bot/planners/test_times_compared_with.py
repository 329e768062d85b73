"""A time that habits are only compared with is no day that they are looked at."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "does Müller pay more slowly than three months ago?",
        "is Müller slower than it was half a year ago",
        "are Müller dragging their feet more than a year ago?",
        "does Müller pay later than they did in 2025?",
        "Müller付款比三个月前慢了吗",
        "Müller是不是比去年拖得更久",
    ],
)
def test_habits_are_those_of_today(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("payment_behaviour", {"customer": "C033"})]


@pytest.mark.parametrize(
    "question", ["does Müller owe more than three months ago?", "Müller欠得比半年前多吗"]
)
def test_what_was_owed_then_is_not_given_for_now(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


def test_a_day_that_is_asked_for_is_taken(talk: Callable[..., Talk]) -> None:
    asked = Made("overdue_status", {"customer": "C033", "as_of": "2026-03-30"})
    assert talk().calls("what did Müller owe three months ago?") == [asked]

"""Apologies in front and thanks behind change nothing of what is asked; alone they stay."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.courtesy import without_courtesy
from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Sorry to bother you, limit of BEIF?", "limit of BEIF?"),
        ("limit of BEIF, many thanks in advance", "limit of BEIF"),
        ("BEIF limit? thank you so much!", "BEIF limit?"),
        ("Müller overdue? ta", "Müller overdue?"),
        ("不好意思打扰了，江南轴承额度多少？谢谢啦", "江南轴承额度多少？"),
        ("江南轴承还欠多少 谢谢", "江南轴承还欠多少"),
    ],
)
def test_courtesy_is_left_out(typed: str, left: str) -> None:
    assert without_courtesy(typed) == left


@pytest.mark.parametrize(
    "typed",
    [
        "thanks a lot!",
        "辛苦了",
        "ok thanks, and Müller?",
        "What do they pay in advance?",
        "we owe them a thank you",
    ],
)
def test_what_is_all_courtesy_or_none_stays(typed: str) -> None:
    assert without_courtesy(typed) == typed


def test_thanks_in_advance_ask_nothing_of_prepayment(talk: Callable[..., Talk]) -> None:
    asked = talk("finance").calls("sorry to be a pain, is Müller behind? Many thanks in advance")
    assert asked == [Made("overdue_status", {"customer": "C033"})]

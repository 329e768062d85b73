"""How a named customer stands is told in passing, and what is asked of them is answered."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "Brandt thats on stop, what have they left unpaid?",
        "Brandt, who is over its limit, what do they owe?",
        "and Brandt, the one that's already overdue, how much do they owe us?",
        "the customer in Luxembourg that's overdue, what do they owe?",
    ],
)
def test_what_is_asked_of_somebody_is_answered_alone(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": "C044"})]


def test_how_somebody_stands_is_answered_where_it_is_asked(talk: Callable[..., Talk]) -> None:
    assert talk().calls("is Brandt on stop?") == [Made("customer_limit", {"customer": "C044"})]
    assert [each.tool for each in talk().calls("which customers are on stop, what do they owe?")][:1] in (
        ["limits_worklist"],
        ["overdue_worklist"],
    )

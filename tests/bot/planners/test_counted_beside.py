"""A count of other things beside a question changes nothing; a figure that may be of it is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        (
            "w/ great basin, 38 degrees out here... they want another 14k of rollers, ok to take it?",
            "check_order",
            {"customer": "C052", "amount": "14000"},
        ),
        (
            "O'Rourke asks for 70k, we lost 2 tenders so sales is pushing. What limit would you give?",
            "suggest_limit",
            {"customer": "C039", "requested": "70000"},
        ),
        ("外面36度，江南轴承14万的单能不能发", "check_order", {"customer": "C001", "amount": "140000"}),
        (
            "Great Basin 14k, I'm on slide 12 of the deck, can it ship?",
            "check_order",
            {"customer": "C052", "amount": "14000"},
        ),
    ],
)
def test_a_count_of_other_things_is_left_out(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("finance").calls(question) == [Made(tool, args)]


@pytest.mark.parametrize(
    "question",
    [
        "Great Basin wants to buy for 14k, discount 5 to keep them, ok?",
        "Great Basin order 14k, 60 ok?",
        "Great Basin 14k order, they paid 12 late, ok?",
        "Great Basin wants 300 rollers at 45 each, ok?",
    ],
)
def test_a_figure_that_may_be_of_the_order_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert talk("finance").say(question, may_fail=True).reply.status == "clarify"

"""A customer who wishes to pay later: for how many days is asked, whatever is asked beside for leave."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "远岫轴承想把账期放长，能同意吗",
        "立方液压要更长的账期，答应吗",
        "立方液压开口要更长的付款期，我怎么回",
        "长岭机床的账期想松一松，我们给不给",
        "midland gear asks for more time to pay, yes or no",
        "Great Basin wants to pay later. can i say yes",
        "harbor point is asking for extended terms, should we",
        "Fraser Valley would like more time to pay. shall I agree?",
    ],
)
def test_for_how_long_is_asked(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("finance").say(question)
    assert asked_for(answer) == "days"
    assert not answer.calls


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("Midland Gear wants 60 days, should we", Made("check_terms", {"customer": "C047", "days": 60})),
        ("立方液压想要60天，我该不该答应", Made("check_terms", {"customer": "C019", "days": 60})),
        (
            "Great Basin orders 20,000. should we?",
            Made("check_order", {"customer": "C052", "amount": "20000"}),
        ),
        ("Does Ipanema pay longer than agreed?", Made("payment_behaviour", {"customer": "C054"})),
    ],
)
def test_what_asks_for_leave_is_no_question_beside(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk("finance").calls(question) == [made]

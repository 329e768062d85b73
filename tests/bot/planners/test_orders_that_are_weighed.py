"""Terms or a limit that somebody names and asks the price of are weighed; alone they are an order."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "extend terms to 60 days for Midland Gear. What does it cost?",
        "Extend Midland Gear's terms to 60 days. How much would that cost us?",
        "change the terms of Midland Gear to 60 days. what would that do?",
        "Stretch Midland Gear's terms to 60 days. Effect?",
        "把Midland Gear的账期延长到60天。要多少成本？",
        "把Midland Gear账期改成60天。代价多大？",
    ],
)
def test_terms_with_a_question_for_their_price_are_weighed(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("check_terms", {"customer": "C047", "days": 60})]


@pytest.mark.parametrize(
    "question",
    [
        "extend terms to 60 days for Midland Gear. Thanks.",
        "please extend terms to 60 days for Midland Gear. What does it cost?",
        "extend terms to 60 days for Midland Gear in the system. What does it cost?",
        "Put Midland Gear on hold. What does it cost?",
        "Cancel Midland Gear's limit of 50k. What does it cost?",
        "Write off Midland Gear's invoices. What does that cost us?",
        "把Midland Gear的账期延长到60天。",
    ],
)
def test_an_order_stays_one(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "out_of_scope"

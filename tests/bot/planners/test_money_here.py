"""A word for the money of several countries: the customer's or the company's own is meant, or it is asked."""

from pathlib import Path

import pytest

from bot.answers import Answer
from bot.assistant import Assistant
from bot.conversation import Conversation
from evals.companies import company_house
from tests.bot.talking import asked_for


def _said(assistant: Assistant, *questions: str) -> Answer:
    """Say some messages one after the other at a company that keeps its books in Hong Kong dollars."""
    house = company_house(Path(__file__).parents[3] / "evals" / "fourteenth_company")
    desk, talk = house.desk(house.people["fong.kaming@lokwa.example"]), Conversation()
    said = [assistant.answer(each, talk, desk, answer_id="1", conversation_id="t") for each in questions]
    return said[-1]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("8万块拖了45天，年利率6%，利息多少", {"amount": "80000", "days": 45, "annual_rate": "0.06"}),
        (
            "8万元拖了45天，年利率6%，利息多少",
            {"amount": "80000", "currency": "HKD", "days": 45, "annual_rate": "0.06"},
        ),
        (
            "can we ship $12,000 to Piñata Feliz?",
            {"customer": "LW-310", "amount": "12000", "currency": "USD"},
        ),
    ],
)
def test_it_is_plain_where_the_company_or_customer_has_it(
    desk_assistant: Assistant, question: str, args: dict[str, object]
) -> None:
    (call,) = _said(desk_assistant, question).calls
    assert call.args == args


@pytest.mark.parametrize(
    "question",
    ["can we ship $12,000 to Spielwaren Brandtner?", "interest on $12,000 for 45 days at 6%"],
)
def test_else_its_currency_is_asked_and_told_alone(desk_assistant: Assistant, question: str) -> None:
    assert asked_for(_said(desk_assistant, question)) == "amount_currency"
    (call,) = _said(desk_assistant, question, "USD").calls
    assert (call.args["amount"], call.args["currency"]) == ("12000", "USD")

"""Customers told by their trade: all of it are offered where it is said to be one."""

from collections.abc import Callable

import pytest

from bot.answers import Answer
from bot.planners.planner import AskBack
from tests.bot.talking import Talk


def offered(answer: Answer) -> list[str]:
    """Give whom an answer offers to choose from, and that nothing was called."""
    assert not answer.calls
    return [each.customer_id for step in answer.plan if isinstance(step, AskBack) for each in step.choices]


@pytest.mark.parametrize(
    ("role", "question", "choices"),
    [
        ("sales_america", "credit report for the robotics outfit", ["C057", "C058"]),
        ("sales_america", "what does the robotic firm owe", ["C057", "C058"]),
        ("credit_manager", "风电行业那家客户的额度", ["C020", "C028"]),
        ("credit_manager", "农机行业的那家公司逾期多少", ["C022", "C042", "C045"]),
        ("sales_america", "the bearing company's limit", ["C054", "C056"]),
    ],
)
def test_all_of_a_trade_that_is_said_are_offered(
    talk: Callable[..., Talk], role: str, question: str, choices: list[str]
) -> None:
    assert sorted(offered(talk(role).say(question))) == choices

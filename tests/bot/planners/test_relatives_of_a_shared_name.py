"""Relatives of a name that a whole group has, and customers told by their trade."""

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
    "question",
    [
        "does the Nordvik daughter company pay on time",
        "early warnings of the subsidiaries of Nordvik",
        "overdue of the Nordvik subsidiary",
        "诺德维克手下的子公司额度",
        "Nordvik底下那家公司欠多少",
        "Nordvik的子公司逾期多少",
    ],
)
def test_the_subsidiaries_of_a_name_that_all_have_are_offered(
    talk: Callable[..., Talk], question: str
) -> None:
    assert sorted(offered(talk("credit_manager").say(question))) == ["C032", "C051"]


def test_only_subsidiaries_in_sight_are_offered(talk: Callable[..., Talk]) -> None:
    assert offered(talk("sales_europe").say("limit of the Nordvik subsidiary")) == ["C032"]

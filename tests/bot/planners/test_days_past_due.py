"""Days past due however they are told: day 44 after the due date, D+44, 逾期第44天."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

PLACED: dict[str, dict[str, object]] = {
    "owner ladder, day 44 after due date - who's got the ball?": {"days_past_due": 44, "ladder": "owner"},
    "day 95 past due date on the sme ladder, what stage?": {"days_past_due": 95, "ladder": "sme"},
    "44 days after the due date, who picks it up?": {"days_past_due": 44},
    "on the 31st day past due, whose job is it?": {"days_past_due": 31},
    "invoice at D+44, owner ladder": {"days_past_due": 44, "ladder": "owner"},
    "过了到期日44天，按责任人阶梯归谁管": {"days_past_due": 44, "ladder": "owner"},
    "到期日后第44天归谁催": {"days_past_due": 44},
    "逾期第九十五天什么阶段": {"days_past_due": 95},
    "逾期第95天会怎样": {"days_past_due": 95},
    "what do we do on day 40 of lateness": {"days_past_due": 40},
    "what stage on day 100 of being overdue": {"days_past_due": 100},
}


@pytest.mark.parametrize(("question", "args"), PLACED.items())
def test_a_day_past_due_is_placed_on_a_ladder(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made("collection_stage", args)]


def test_interest_is_reckoned_on_days_after_the_due_date(talk: Callable[..., Talk]) -> None:
    asked = Made("late_interest", {"amount": "20000", "days": 40, "annual_rate": "0.06"})
    assert talk().calls("interest on 20000, 40 days after the due date at 6%") == [asked]


def test_a_day_of_a_month_is_no_day_past_due(talk: Callable[..., Talk]) -> None:
    calls = talk().say("is day 5 of the month payday?").calls
    assert all(call.name == "search_policy" for call in calls)  # or none: payday is nobody's stage

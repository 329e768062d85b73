"""A plan with a time before its first instalment: the first day is asked for, its length counts no parts."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_then


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("100000 in 6 instalments with 2 months grace", "30 September 2026"),
        ("repayment plan for 100000, six instalments, a payment holiday of 2 months first", "2026-09-30"),
        ("Plan 100000 in 6 instalments, first 2 months interest only", "2026-09-30"),
        ("欠10万，宽限2个月，分6期还", "9月30号"),
        ("10万分6期还，前两个月只付利息", "2026-09-30"),
        ("10万货款给他三个月宽限期，之后分6期还清", "9月30日"),
    ],
)
def test_the_first_day_is_asked_for_and_the_count_is_kept(
    talk: Callable[..., Talk], question: str, day: str
) -> None:
    (call,) = asked_then(talk(), question, day)
    assert call.tool == "repayment_plan"
    assert (call.args["amount"], call.args["instalments"]) == ("100000", 6)
    assert call.args["first_date"] == "2026-09-30"


@pytest.mark.parametrize("question", ["100000 in 6 instalments", "10万分6期还"])
def test_a_plan_that_begins_at_once_asks_nothing(talk: Callable[..., Talk], question: str) -> None:
    (call,) = talk().calls(question)
    assert (call.tool, call.args["instalments"]) == ("repayment_plan", 6)

"""A question without a figure and one that weighs a figure are both answered; one in clauses is one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "first", "second", "args"),
    [
        ("湖滨五金逾期多少，账期能给90天吗", "overdue_status", "check_terms", {"days": 90}),
        ("湖滨五金额度还有多少，账期能给60天吗", "customer_limit", "check_terms", {"days": 60}),
        (
            "湖滨五金付款习惯怎么样，额度能不能加到200万",
            "payment_behaviour",
            "suggest_limit",
            {"requested": "2000000"},
        ),
        ("湖滨五金有没有投保，能不能发20万的货", "insurance_cover", "check_order", {"amount": "200000"}),
    ],
)
def test_both_are_answered(
    talk: Callable[..., Talk], question: str, first: str, second: str, args: dict[str, object]
) -> None:
    whom = {"customer": "C009"}
    assert talk().calls(question) == [Made(first, dict(whom)), Made(second, {**whom, **args})]


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("湖滨五金能不能放20万，账期60天行吗", "check_order"),
        ("湖滨五金逾期30天了，能不能再发10万", "check_order"),
        ("100万，年利率6%，能不能分6期，每期多少", "repayment_plan"),
    ],
)
def test_one_question_stays_one(talk: Callable[..., Talk], question: str, tool: str) -> None:
    assert [each.tool for each in talk().calls(question)] == [tool]


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("INV-2026-0425拖到现在还没见钱，这张的滞纳利息算算", "late_interest"),
        ("瑞丰食机老拖着不给，给他发封正式催告", "draft_reminder"),
        ("宏业减速机每次都赖着不付，额度还剩多少", "customer_limit"),
        ("东岳泵业拖了这么久没给钱，滞纳利息帮算一下", "late_interest"),
        ("宏业减速机老板说款分五次还，每个礼拜一次，不算利息，排一下", "repayment_plan"),
    ],
)
def test_what_a_customer_has_not_done_is_told_and_not_asked(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    assert [call.name for call in talk().say(question).calls] == [tool]


@pytest.mark.parametrize("question", ["Please check yourself: 18,000 for Great Basin, can it go?"])
def test_a_clause_that_asks_for_no_tool_is_no_question_beside(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().calls(question) == [Made("check_order", {"customer": "C052", "amount": "18000"})]

"""A term that is narrowed to a part, a time or a sum asks for the list behind it, and for no definition."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "what is overdue in banking?",
        "what's overdue in shipbuilding",
        "what is past due in aviation?",
        "what are overdues in mining?",
        "what is the ageing in retail?",
        "造船行业的逾期是什么",
        "银行业有什么逾期",
        "what is overdue over 50k?",
        "what is exposure in Poland?",
    ],
)
def test_a_part_that_cannot_be_applied_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) in ("industry_unknown", "intent_open", "amount_edge")


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("what is overdue in Germany?", Made("overdue_worklist", {"country": "DE"})),
        ("什么是德国的DSO", Made("portfolio_kpis", {"country": "DE"})),
        ("what is overdue by more than 60 days?", Made("overdue_worklist", {"min_days": 61})),
        ("what is late in the bearings trade?", Made("overdue_worklist", {"industry": "bearings"})),
    ],
)
def test_a_part_that_can_be_applied_is_listed(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    "question",
    [
        "what is overdue?",
        "什么是逾期",
        "what does ageing mean in finance?",
        "what is interest cover in accounting?",
        "what is due in banking terms?",
        "账期60天是什么意思",
        "what is an overdue invoice?",
        "what is DSO?",
    ],
)
def test_a_term_alone_or_in_a_manner_of_speaking_is_explained(
    talk: Callable[..., Talk], question: str
) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("answered", ())


@pytest.mark.parametrize(
    "question",
    [
        "limits that expire by December",
        "which credit lines run out in December?",
        "12月前到期的额度有哪些",
        "which limits lapse by the end of the year?",
    ],
)
def test_a_month_beyond_the_policys_days_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) == "expiring_days"


def test_a_month_within_the_policys_days_is_listed(talk: Callable[..., Talk]) -> None:
    assert talk().calls("limits expiring before the end of July") == [
        Made("limits_worklist", {"condition": "expiring"})
    ]

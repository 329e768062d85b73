"""What falls due by a day to come no list has; the day of an appointment in another sentence is not asked."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        *(
            "Which customers are due this month?",
            "customers due next week",
            "what falls due in the next 30 days?",
        ),
        *("How much do we expect to collect in July?", "Which invoices fall due tomorrow"),
        *(
            "哪些客户本月到期",
            "下周到期的货款",
            "未来30天到期的发票",
            "快到期的货款有哪些",
            "谁这个月该付款了",
        ),
    ],
)
def test_what_falls_due_is_said_not_to_be_listed(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())
    assert any(word in answer.reply.headline for word in ("not due yet", "还没到期"))


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("how much is not due yet", Made("ageing_report", {})),
        ("还没到期的应收有多少", Made("ageing_report", {})),
        ("哪些客户已经到期没付", Made("overdue_worklist", {})),
        ("哪些客户的额度下月到期", Made("limits_worklist", {"condition": "expiring"})),
    ],
)
def test_what_only_resembles_it_is_answered(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            "I'm having lunch with the Van der Heijden people on Thursday. What is past due there?",
            Made("overdue_status", {"customer": "C041"}),
        ),
        ("I meet Müller on Friday. What do they owe us?", Made("overdue_status", {"customer": "C033"})),
        ("Seeing VDH tomorrow. What's overdue there?", Made("overdue_status", {"customer": "C041"})),
        (
            "My train leaves on Thursday. How much does VDH owe us?",
            Made("overdue_status", {"customer": "C041"}),
        ),
        (
            "The board meets on Friday in Hamburg. I need our receivables key figures for Q1 2026.",
            Made("portfolio_kpis", {"quarter": "2026Q1"}),
        ),
        ("明天去湖滨五金开会，先看下他们额度还剩多少", Made("customer_limit", {"customer": "C009"})),
        ("下周二要去长岭机床。信用报告给我", Made("credit_report", {"customer": "C010"})),
        (
            "How did VDH stand on Thursday? What was past due?",
            Made("overdue_status", {"customer": "C041", "as_of": "2026-06-25"}),
        ),
        (
            "We closed the books on 31 May. What was past due at VDH?",
            Made("overdue_status", {"customer": "C041", "as_of": "2026-05-31"}),
        ),
    ],
)
def test_only_a_day_that_is_asked_for_counts(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    "question",
    [
        *("冻结的客户里有担保的", "逾期客户里有信用保险的", "超额度的客户里有担保的"),
        *("customers on hold with a guarantee", "which of the customers on hold have a guarantee"),
    ],
)
def test_a_condition_that_no_list_carries_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) == "narrowing"

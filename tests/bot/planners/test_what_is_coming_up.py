"""A clause that tells what is coming up sets no day for the figures that are asked for beside it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ZHANG = "zhang.wei@xilan.example"


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        ("下周一开信用会，张伟手上的客户账龄", "ageing_report", {"salesperson": ZHANG}),
        ("明天审计要来，把额度过期的客户列出来", "limits_worklist", {"condition": "expired"}),
        ("下个月要做预算，先看一下各行业的账龄", "ageing_report", {"by": "industry"}),
        ("周五要跟老板汇报，今年一季度的DSO多少", "portfolio_kpis", {"quarter": "2026Q1"}),
        ("额度会定在下周三，哪些客户没设额度", "limits_worklist", {"condition": "no_limit"}),
        ("下周去拜访湖滨五金，他们欠多少", "overdue_status", {"customer": "C009"}),
        ("湖滨五金额度多少，明天要开会", "customer_limit", {"customer": "C009"}),
        ("Audit starts on Monday, who has no limit?", "limits_worklist", {"condition": "no_limit"}),
        ("Auditors come next week. Whose limit has expired?", "limits_worklist", {"condition": "expired"}),
        ("we've got a credit committee tomorrow - DSO please", "portfolio_kpis", {}),
        ("call with Great Basin tomorrow, what do they owe", "overdue_status", {"customer": "C052"}),
    ],
)  # fmt: skip
def test_what_is_asked_beside_it_is_answered_as_of_today(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("credit_manager").calls(question) == [Made(tool, args)]


@pytest.mark.parametrize(
    "question",
    [
        "下周的逾期名单",
        "到下周五，湖滨五金会欠多少",
        "下周，额度到期的有哪些",
        "who will be overdue next week?",
    ],
)
def test_a_day_that_is_asked_for_is_still_to_come(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("credit_manager").say(question)
    assert asked_for(answer) in ("date_to_come", "expiring_days")


def test_a_day_gone_by_beside_no_meeting_is_the_day_of_the_figures(talk: Callable[..., Talk]) -> None:
    assert talk().calls("上周五，湖滨五金欠多少") == [
        Made("overdue_status", {"customer": "C009", "as_of": "2026-06-26"})
    ]


@pytest.mark.parametrize(
    "question", ["这个月到期的客户", "哪些客户的货款这周到期", "who has invoices due this month?"]
)
def test_what_falls_due_in_the_time_that_runs_is_no_list_of_the_overdue(
    talk: Callable[..., Talk], question: str
) -> None:
    said = talk("finance").say(question)
    assert (said.reply.status, said.calls) == ("out_of_scope", ())


@pytest.mark.parametrize("question", ["这个月逾期的客户", "this month overdue customers"])
def test_who_is_overdue_in_the_time_that_runs_is_overdue_now(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk("finance").calls(question) == [Made("overdue_worklist", {})]

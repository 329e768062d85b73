"""A second wish that is put on top of the first is answered too: 外加逾期名单, "plus the list of …"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

KPIS, LATE, LIMIT, HABITS = "portfolio_kpis", "overdue_worklist", "customer_limit", "payment_behaviour"
OF_Q2 = Made(KPIS, {"quarter": "2026Q2"})


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            "领导明早要：2026 年二季度全公司信用指标，外加逾期超过 90 天的名单",
            [OF_Q2, Made(LATE, {"min_days": 91})],
        ),
        ("二季度全公司信用指标，附带逾期90天以上的名单", [OF_Q2, Made(LATE, {"min_days": 90})]),
        (
            "Q2 credit metrics for the whole company, plus the list of everyone over 90 days overdue",
            [OF_Q2, Made(LATE, {"min_days": 91})],
        ),
        (
            "立方液压的额度，外加它的付款情况",
            [Made(LIMIT, {"customer": "C019"}), Made(HABITS, {"customer": "C019"})],
        ),
        ("DSO和逾期率，外加坏账率", [Made(KPIS, {})]),
    ],
)
def test_both_are_answered(talk: Callable[..., Talk], question: str, made: list[Made]) -> None:
    assert talk().calls(question) == made


@pytest.mark.parametrize(
    "question",
    ["2025 下半年张伟做轴承那块的 DSO", "2025下半年张伟轴承客户的DSO", "张伟轴承那块 25下半年的 DSO"],
)
def test_a_year_may_do_without_its_sign(talk: Callable[..., Talk], question: str) -> None:
    args = {"quarter": "2025H2", "salesperson": "zhang.wei@xilan.example", "industry": "bearings"}
    assert talk().calls(question) == [Made(KPIS, dict(args))]


def test_a_day_after_start_is_the_first_instalments(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    question = "Kovács 那边 follow up 一下：逾期款分 3 期，start 7 月 15 号，年息 6%，出个 schedule"
    args: dict[str, object] = {"customer": "C042", "instalments": 3, "first_date": "2026-07-15"}
    assert speaker.calls(question) == [Made("repayment_plan", {**args, "annual_rate": "0.06"})]

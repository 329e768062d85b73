"""What ends after limits is a limit, and a customer's ratios are held against those of another period."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

RATIO = {"customer": "C028", "ratios": ["current_ratio"]}


@pytest.mark.parametrize(
    ("before", "question", "made"),
    [
        ("云帆自动化的额度啥时候到期", "还有谁也快到期", Made("limits_worklist", {"condition": "expiring"})),
        ("云帆自动化的额度啥时候到期", "长岭机床过期没", Made("customer_limit", {"customer": "C010"})),
        ("云帆自动化的额度啥时候到期", "还有谁过期了", Made("limits_worklist", {"condition": "expired"})),
        ("limit of C014", "has Changling expired?", Made("customer_limit", {"customer": "C010"})),
        ("江南轴承逾期多少", "长岭过期没", Made("overdue_status", {"customer": "C010"})),
        ("C028一季度流动比率", "跟去年一季度比", Made("check_ratios", {**RATIO, "period": "2025Q1"})),
        ("C028一季度流动比率", "跟去年同期比", Made("check_ratios", {**RATIO, "period": "2025Q1"})),
        (
            "current ratio of C028 in Q1",
            "versus Q1 last year",
            Made("check_ratios", {**RATIO, "period": "2025Q1"}),
        ),
        (
            "current ratio of C028 in Q1",
            "vs the quarter before",
            Made("check_ratios", {**RATIO, "period": "2025Q4"}),
        ),
    ],
)
def test_the_last_answer_tells_what_is_meant(
    talk: Callable[..., Talk], before: str, question: str, made: Made
) -> None:
    spoken = talk()
    spoken.say(before)
    assert spoken.calls(question) == [made]


def test_customers_of_a_colleague_that_end_soon_are_limits(talk: Callable[..., Talk]) -> None:
    spoken = talk()
    for question, whose in (("Anna的客户哪些快到期", "anna.keller"), ("mike的呢", "mike.torres")):
        asked: dict[str, object] = {"condition": "expiring", "salesperson": f"{whose}@xilan.example"}
        assert spoken.calls(question) == [Made("limits_worklist", asked)]


@pytest.mark.parametrize("question", ["快到期的货款有哪些", "哪些客户本月到期"])
def test_what_falls_due_is_no_limit(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "out_of_scope"

"""A rise of the risk index is read as the scenario of a stress test, and nothing else is."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

STRESS = "stress_test"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("stress test: risk index up 20 points", {"index_rise": "20"}),
        (
            "stress test bearings with the industry risk index rising by 15.5 points",
            {"index_rise": "15.5", "industry": "bearings"},
        ),
        (
            "what is our expected loss if the risk index of every industry increases by 10",
            {"index_rise": "10"},
        ),
        ("stress test: a 25 point rise in the risk index", {"index_rise": "25"}),
        ("压力测试：行业风险指数上升20点", {"index_rise": "20"}),
        ("如果风险指数提高了15个点，预期损失会怎样", {"index_rise": "15"}),
        ("压力测试：所有客户降一级，风险指数上调 10 点", {"downgrade": 1, "index_rise": "10"}),
        ("stress test: everyone pays 30 days later", {"late_days": 30}),
    ],
)
def test_a_rise_of_the_risk_index_is_read(
    talk: Callable[..., Talk], question: str, asked: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made(STRESS, asked)]


@pytest.mark.parametrize("question", ["stress test: risk index up 20%", "压力测试：风险指数上升20%"])
def test_a_rise_in_per_cent_is_asked_about_in_points(talk: Callable[..., Talk], question: str) -> None:
    one = talk()
    assert one.calls(question) == []
    assert one.calls("20") == [Made(STRESS, {"index_rise": "20"})]


def test_days_are_no_points(talk: Callable[..., Talk]) -> None:
    (made,) = talk().calls("stress test: risk index up 20 days")
    assert (made.tool, made.args) == ("stress_test", {"late_days": 20})

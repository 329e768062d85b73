"""Counts that are only called some, terms on the order just checked, and another one of those offered."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for, asked_then


@pytest.mark.parametrize(
    ("question", "answer", "made"),
    [
        (
            "Suppose bearings customers fall by several grades: what do we lose?",
            "two",
            {"industry": "bearings", "downgrade": 2},
        ),
        (
            "What do we lose if automation slips a few notches?",
            "3 notches",
            {"industry": "automation", "downgrade": 3},
        ),
        ("如果轴承行业评级下调好几级，损失多少？", "三级", {"industry": "bearings", "downgrade": 3}),
        ("压力测试：客户评级降若干级", "2", {"downgrade": 2}),
        ("stress test: everybody pays a few days later", "20", {"late_days": 20}),
        ("压力测试：所有客户都晚付几个月", "60天", {"late_days": 60}),
    ],
)
def test_a_count_that_is_not_told_is_asked_for(
    talk: Callable[..., Talk], question: str, answer: str, made: dict[str, object]
) -> None:
    assert asked_then(talk("credit_manager"), question, answer) == [Made("stress_test", made)]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("What do we lose if automation falls two grades?", {"industry": "automation", "downgrade": 2}),
        ("压力测试：下调两级，晚付30天", {"downgrade": 2, "late_days": 30}),
    ],
)
def test_a_count_that_is_told_is_taken(
    talk: Callable[..., Talk], question: str, made: dict[str, object]
) -> None:
    assert talk("credit_manager").calls(question) == [Made("stress_test", made)]


@pytest.mark.parametrize(
    ("piece", "tool"),
    [
        ("and if we gave them 60 days on it?", "check_order"),
        ("what if they get 60 days for this one?", "check_order"),
        ("这笔订单放60天呢", "check_order"),
        ("would we agree to 60 days terms for them?", "check_terms"),
        ("could we give them 60 days generally?", "check_terms"),
    ],
)
def test_days_on_the_order_just_checked_are_its_terms(
    talk: Callable[..., Talk], piece: str, tool: str
) -> None:
    speaker = talk()
    speaker.say("can an order of 25,000 go out to Lakeshore Robotics?")
    (call,) = speaker.calls(piece)
    assert call.tool == tool
    assert 60 in call.args.values()
    assert (call.args.get("amount") == "25000") == (tool == "check_order")


@pytest.mark.parametrize(
    ("question", "first", "piece", "customer"),
    [
        ("锡北铸造下面的子公司逾期多少？", "安徽那家", "美国的也看一下", "C050"),
        ("锡北铸造下面的子公司逾期多少？", "安徽那家", "美国的呢？", "C050"),
        ("公共服务行业的那个客户逾期多少？", "地铁", "德国那家也查一下", "C043"),
        ("How much is overdue at Nordvik?", "gears", "the American one likewise", "C051"),
        ("How much is overdue at Oakfield?", "foods", "the auto parts one too", "C029"),
    ],
)
def test_another_one_of_those_offered_is_told_by_where_it_is(
    talk: Callable[..., Talk], question: str, first: str, piece: str, customer: str
) -> None:
    speaker = talk()
    speaker.say(question)
    speaker.say(first)
    assert speaker.calls(piece) == [Made("overdue_status", {"customer": customer})]


def test_somewhere_where_none_of_those_offered_is_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("How much is overdue at Nordvik?")
    speaker.say("gears")
    assert asked_for(speaker.say("the German one too")) == "customer"

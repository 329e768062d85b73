"""Fragments are read by the answer before: idioms of orders and plans, what it tells, all in turn."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ORDER = {"customer": "C024", "amount": "100000"}
PLAN = {"amount": "500000", "instalments": 12}


@pytest.mark.parametrize(
    ("before", "fragment", "made"),
    [
        ("50万分12期", "改成周还", Made("repayment_plan", {**PLAN, "every": "week"})),
        ("50万分12期", "每期间隔一周", Made("repayment_plan", {**PLAN, "every": "week"})),
        ("500k in 12 instalments", "one week apart", Made("repayment_plan", {**PLAN, "every": "week"})),
        ("瑞峰能发10万不", "现金呢", Made("check_order", {**ORDER, "terms": "prepaid"})),
        ("can I ship 100k to C024", "and for cash?", Made("check_order", {**ORDER, "terms": "prepaid"})),
        ("INV-2026-0447催到哪", "谁该催", Made("collection_stage", {"invoice": "INV-2026-0447"})),
        ("法国谁逾期", "谁在跟", Made("overdue_worklist", {"country": "FR"})),
        ("overdue customers in France", "who is handling them?", Made("overdue_worklist", {"country": "FR"})),
        ("50万分12期", "总利息多少", Made("repayment_plan", PLAN)),
        ("500k in 12 instalments", "total interest?", Made("repayment_plan", PLAN)),
    ],
)
def test_a_fragment_is_read_by_the_answer_before_it(
    talk: Callable[..., Talk], before: str, fragment: str, made: Made
) -> None:
    spoken = talk()
    spoken.say(before)
    assert spoken.calls(fragment) == [made]


@pytest.mark.parametrize(
    ("before", "fragment", "sum_told"),
    [
        ("瑞峰能发10万不", "分两批", "15万呢"),
        ("can I ship 100k to C024", "in two shipments", "and 150k?"),
    ],
)
def test_lots_of_an_order_are_asked_about_and_another_sum_goes_on(
    talk: Callable[..., Talk], before: str, fragment: str, sum_told: str
) -> None:
    spoken = talk()
    spoken.say(before)
    assert asked_for(spoken.say(fragment)) == "unused"
    assert spoken.calls(sum_told) == [Made("check_order", {**ORDER, "amount": "150000"})]


@pytest.mark.parametrize(
    ("before", "every", "whom"),
    [
        (["lodzkie 的额度", "kovacs的", "celikhan的"], "一起列", ["C040", "C042", "C045"]),
        (["limit of Müller", "and of Peñalver"], "both please", ["C033", "C036"]),
        (["Castellani的额度"], "全部都要", ["C037", "C038", "C062"]),
        (["limit of Castellani"], "all of them", ["C037", "C038", "C062"]),
    ],
)
def test_all_are_those_asked_about_in_turn_or_the_group(
    talk: Callable[..., Talk], before: list[str], every: str, whom: list[str]
) -> None:
    spoken = talk()
    for question in before:
        spoken.say(question)
    assert spoken.calls(every) == [Made("customer_limit", {"customer": each}) for each in whom]


def test_all_of_one_without_a_group_are_asked_about(talk: Callable[..., Talk]) -> None:
    spoken = talk()
    spoken.say("江南轴承欠多少")
    assert asked_for(spoken.say("全部都要")) == "intent"

"""A breakdown that is done without asks for the total; one that is asked for stays."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.no_breakdown import without_the_breakdown
from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "dont need it per customer, only the total overdue",
        "overdue total, don't break it down by customer",
        "overdue in total, without the breakdown per customer",
        "逾期总数，不用按客户分",
        "不需要分客户，只要逾期总额",
        "逾期总额就行，客户明细不用了",
    ],
)
def test_a_total_without_a_breakdown_is_the_list_as_a_whole(talk: Callable[..., Talk], question: str) -> None:
    assert talk("finance").calls(question) == [Made("overdue_worklist", {})]


@pytest.mark.parametrize(
    "question",
    [
        "not by customer, just the total",
        "no need to do it per customer",
        "别按客户拆了",
        "不分客户",
        "total only",
    ],
)
def test_the_breakdown_of_the_last_report_is_undone(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("finance")
    assert speaker.calls("ageing by customer") == [Made("ageing_report", {"by": "customer"})]
    assert speaker.calls(question) == [Made("ageing_report", {})]


@pytest.mark.parametrize("question", ["not by customer but by country", "按国家，不要按客户"])
def test_another_breakdown_takes_its_place(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("finance")
    speaker.say("ageing by customer")
    assert speaker.calls(question) == [Made("ageing_report", {"by": "country"})]


@pytest.mark.parametrize(
    "question",
    [
        "ageing by salesperson",
        "not every customer pays on time, right?",
        "不是每家都逾期吧",
        "which customers do not pay by country",
        "哪些客户不按行业付款",
    ],
)
def test_what_leaves_no_breakdown_out_stays(question: str) -> None:
    assert without_the_breakdown(question) == question

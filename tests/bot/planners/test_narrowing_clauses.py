"""A clause that narrows a list by what no argument carries is asked about; one that is carried is applied."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "overdue list, only customers we've opened this year",
        "who's late among the customers won in 2026",
        "who is overdue, only those that gave us a guarantee",
        "overdue list, only those paying by bill",
        "overdue list of customers with open orders only",
        "who is overdue and has an open order",
        "who is overdue and has been a customer for over five years",
        "who is late, only the ones whose payments bounced",
        "ageing by customer, just the ones that signed a framework contract",
        "limits of customers who signed with us before 2020",
        "who is over limit and has been sold to in the last month",
        "warnings only for customers that changed hands",
        "逾期的客户里，只看给过我们商业承兑的",
        "只要有保函的客户的逾期清单",
        "只要有在手订单的逾期客户",
        "逾期名单，只要合作满三年的",
        "谁逾期了，而且还在下单",
        "额度清单，只要签了年度合同的",
        "预警清单，只看上市公司",
        "which late payers have open orders?",
        "which overdue customers have we sued?",
        "which overdue customers have disputes?",
        "who is overdue and disputes the invoice?",
        "上市的逾期客户有哪些",
        "没投保的逾期客户",
        "签了担保的逾期公司",
        "有诉讼的超额度客户",
        "overdue customers without a guarantee letter",
        "late accounts with a lawyer",
        "逾期客户中有诉讼的",
        "列出有纠纷的客户",
        "有起诉的逾期客户",
        "给过承兑的逾期客户有哪些",
    ],
)
def test_what_no_list_can_be_narrowed_by_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk("finance").say(question)) == "narrowing"


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("who is overdue", "only those that have a bank guarantee"),
        ("逾期名单", "只要开过银承的"),
    ],
)
def test_a_list_that_goes_on_is_not_narrowed_either(
    talk: Callable[..., Talk], before: str, asked: str
) -> None:
    speaker = talk("finance")
    speaker.say(before)
    assert asked_for(speaker.say(asked)) == "narrowing"


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("who's late by more than 30 days, only in Germany please", {"country": "DE", "min_days": 31}),
        ("who is overdue and over 60 days", {"min_days": 61}),
        ("only those that owe us for longer than 60 days: who is overdue?", {"min_days": 61}),
        ("逾期名单，只要超过60天的", {"min_days": 61}),
        ("逾期超过30天的客户有哪些", {"min_days": 31}),
        ("逾期名单，只看德国的客户", {"country": "DE"}),
        ("which customers have overdue invoices?", {}),
        ("which customers have debts older than 60 days?", {"min_days": 61}),
        ("which customers do I have to chase", {}),
        ("轴承行业的客户里谁逾期", {"industry": "bearings"}),
        ("需要法务跟进的逾期客户", {"stage": "legal"}),
        ("有逾期的客户有哪些", {}),
        ("整理一份逾期45天以上的客户", {"min_days": 45}),
        ("which customers have reached the formal demand stage", {"stage": "formal_demand"}),
        ("which customers are overdue at the moment", {}),
    ],
)
def test_what_is_read_narrows_the_list(
    talk: Callable[..., Talk], question: str, made: dict[str, object]
) -> None:
    assert talk("finance").calls(question) == [Made("overdue_worklist", made)]


def test_invoices_in_a_currency_are_picked_out_by_no_list(talk: Callable[..., Talk]) -> None:
    asked = talk("finance").say("overdue customers whose invoices are in dollars")
    assert asked_for(asked) == "currency_part"

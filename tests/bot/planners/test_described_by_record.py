"""Customers told by what the ledger says of them, and by their trade: several who fit are offered."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.composition import House
from bot.conversation import Conversation
from bot.planners.offline.question.places import places
from bot.planners.offline.whom.descriptions import described
from evals.companies import company_house
from tests.bot.talking import Made, Talk

ONE: dict[str, Made] = {
    "what do the Spaniards owe": Made("overdue_status", {"customer": "C036"}),
    "how much do the Spaniards owe us?": Made("overdue_status", {"customer": "C036"}),
    "西班牙朋友欠我们多少": Made("overdue_status", {"customer": "C036"}),
    "我西班牙那个老客户还有多少额度": Made("customer_limit", {"customer": "C036"}),
    "北辰那家额度": Made("customer_limit", {"customer": "C028"}),
    "the Beichen one: limit?": Made("customer_limit", {"customer": "C028"}),
    "那个做减速机的公司额度": Made("customer_limit", {"customer": "C015"}),
    "锡北精铸，它母公司额度还剩多少": Made("customer_limit", {"customer": "C007"}),
    "Castellani Suzhou - what does its parent owe?": Made("overdue_status", {"customer": "C037"}),
}
MANY: dict[str, Made] = {
    "what do the Italians owe us": Made("ageing_report", {"country": "IT"}),
    "what are the Poles late with": Made("overdue_worklist", {"country": "PL"}),
}


@pytest.mark.parametrize(("question", "made"), [*ONE.items(), *MANY.items()])
def test_whom_a_description_means(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk("finance").calls(question) == [made]


@pytest.mark.parametrize(
    "question",
    [
        "做风电的那家客户额度多少",
        "那家做风电的额度多少",
        "卖风电设备的那家欠多少",
        "what does the wind power maker owe?",
        "the one in wind power: overdue?",
    ],
)
def test_of_a_trade_that_is_said_all_are_offered(talk: Callable[..., Talk], question: str) -> None:
    reply = talk("finance").say(question).reply
    assert reply.status == "clarify"
    assert [each.customer_id for each in reply.choices] == ["C020", "C028"]


def test_whom_the_asker_may_not_see_is_not_offered(talk: Callable[..., Talk]) -> None:
    assert talk("sales_north").calls("做风电的那家客户额度多少") == [
        Made("customer_limit", {"customer": "C028"})
    ]


def test_both_are_told_of_where_both_are_asked_about(talk: Callable[..., Talk]) -> None:
    calls = talk("finance").calls("锡北铸造和它母公司的额度")
    assert [each.args["customer"] for each in calls] == ["C007", "C006"]


@pytest.mark.parametrize(
    ("question", "customers"),
    [
        ("the council's overdue", ["WS-113"]),
        ("the customer we've got on stop: overdue?", ["WS-109"]),
        ("the one we put on hold on 20 August: overdue?", ["WS-117"]),
        ("八月二十号挂hold的那家逾期多少", ["WS-117"]),
        ("the one we stopped in August - how overdue are they", ["WS-109", "WS-117"]),
    ],
)
def test_what_the_ledger_says_of_holds_and_kinds_tells_who_is_meant(
    question: str, customers: list[str]
) -> None:
    house = company_house(Path(__file__).parents[3] / "evals" / "seventh_company")
    meant = described(
        question, Conversation(), house.desk(house.people["priti.raval@wrenfield-stroud.example"])
    )
    assert meant is not None
    offered = [choice.customer_id for choice in meant.choices]
    assert offered == (customers if len(customers) > 1 else [])
    assert customers[0] in meant.text


def test_the_south_in_a_countrys_name_is_no_region(sample: House) -> None:
    desk = sample.desk(sample.people["wang.fang@xilan.example"])
    assert [each.values for each in places("the South African wholesaler", desk)] == [("ZA",)]
    assert [each.values for each in places("customers in the south", desk)] == [()]

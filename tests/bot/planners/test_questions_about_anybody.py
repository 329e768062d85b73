"""What is asked of a customer in general is asked of the rules; names and lists stay what they are."""

from datetime import date

import pytest

from bot.composition import House, sample_house
from bot.conversation import Conversation
from bot.language.intents.model import load
from bot.planners.offline.planner import OfflinePlanner
from bot.planners.planner import Call, Step

FINANCE, STAFF = "wang.fang@xilan.example", "liu.yang@xilan.example"


@pytest.fixture(scope="module")
def house() -> House:
    return sample_house(date(2026, 7, 1))


def _steps(house: House, question: str, who: str) -> tuple[Step, ...]:
    person = house.person(who)
    assert person is not None
    desk = house.desk(person)
    return tuple(OfflinePlanner(load()).plan(question, Conversation(), desk).steps)


@pytest.mark.parametrize("who", [FINANCE, STAFF])
@pytest.mark.parametrize(
    "question",
    [
        "听说客户把厂房卖了，我们能不能让他早点把钱付了",
        "客户公司注销了，欠的钱找谁要",
        "九成可以承保是不是等于出事赔九成",
        "谁能把冻结的客户放开",
        "人家逾期三十五天还能下单吗",
        "欠一块钱也要催吗",
        "Nobody ever set a limit for them. Can the goods go out?",
        "do I really have to check a tiny order from an old friend",
        "somebody's cheque came in short by 3 euros, chase it or not",
    ],
)
def test_nobody_in_particular_is_asked_of_the_rules(house: House, question: str, who: str) -> None:
    steps = _steps(house, question, who)
    assert [step.tool for step in steps if isinstance(step, Call)] == ["search_policy"], steps
    assert len(steps) == 1


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("哪些客户被冻结了", "limits_worklist"),
        ("逾期的客户有哪些", "overdue_worklist"),
        ("which customers are late", "overdue_worklist"),
        ("who is over the limit", "limits_worklist"),
        ("做个还款计划，分4期", "repayment_plan"),
        ("华鼎逾期了吗", "overdue_status"),
        ("can we ship 20k to Brightwell", "check_order"),
    ],
)
def test_lists_and_names_are_no_question_about_anybody(house: House, question: str, tool: str) -> None:
    assert [step.tool for step in _steps(house, question, FINANCE) if hasattr(step, "tool")] == [tool]


@pytest.mark.parametrize(
    "question", ["哪些客户被冻结了", "which customers are late", "any warnings on my customers"]
)
def test_whoever_sees_no_customers_is_told_so_where_a_list_is_asked_for(house: House, question: str) -> None:
    assert all(
        isinstance(step, Call) and step.tool != "search_policy" for step in _steps(house, question, STAFF)
    )


def test_a_word_of_many_names_is_nobody_beside_a_customer_in_general(house: House) -> None:
    steps = _steps(house, "听说有个客户把设备都抵押出去了，咱们该咋办", FINANCE)
    assert not any(
        "设备" in str(getattr(step, "args", ""))
        for step in steps
        if getattr(step, "tool", "") != "search_policy"
    )

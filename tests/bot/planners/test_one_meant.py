"""A customer who is meant and not named is asked for; a customer in general is asked of the rules."""

import pytest

from bot.assistant import Assistant
from bot.command_line.asking import Session
from bot.composition import House, local_person
from bot.planners.planner import AskBack
from tests.bot.talking import PEOPLE, asked_for


@pytest.fixture
def session(sample: House, desk_assistant: Assistant) -> Session:
    return Session(sample, desk_assistant, local_person(sample, None), None)


@pytest.mark.parametrize("role", ["finance", "sales"])
@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("Is the customer on stop at the moment?", "customer_limit"),
        ("Can I ship an order for 35,000?", "check_order"),
        ("How much does the client still owe us?", "overdue_status"),
        ("Is the buyer over its limit right now?", "customer_limit"),
        ("when does the customer's limit expire?", "customer_limit"),
        ("How has this account been paying lately?", "payment_behaviour"),
        ("Can we give the customer 90 days?", "check_terms"),
        ("Is my client blocked right now?", "customer_limit"),
        ("work out a repayment plan", "repayment_plan"),
        ("算一下逾期利息", "late_interest"),
        ("那个客户现在还能发货吗", "check_order"),
        ("该客户的信用评级是多少", "credit_report"),
        ("这个客户被冻结了没有", "customer_limit"),
        ("客户目前欠我们多少钱", "overdue_status"),
        ("能不能放一张12万的单子", "check_order"),
    ],
)
def test_who_is_meant_is_asked(session: Session, question: str, tool: str, role: str) -> None:
    answer = session.ask(question, email=PEOPLE[role])
    assert asked_for(answer) == "customer"
    (asked,) = answer.plan
    assert isinstance(asked, AskBack)
    assert asked.tool == tool


@pytest.mark.parametrize(
    "question",
    [
        "who may lift a customer's hold",
        "When is a customer put on stop?",
        "What happens if the customer's limit has expired?",
        "Who has to approve an order of 35,000?",
        "客户被冻结了还能发货吗",
        "客户的额度过期了怎么办",
        "这家客户平均付款天数比半年前多了二十几天，属于哪一级",
        "什么情况下客户的订单要停",
    ],
)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_a_customer_in_general_is_asked_of_the_rules(session: Session, question: str, role: str) -> None:
    answer = session.ask(question, email=PEOPLE[role])
    assert [call.name for call in answer.calls] == ["search_policy"]


@pytest.mark.parametrize("question", ["Is the customer on stop at the moment?", "客户目前逾期多少"])
def test_the_customer_spoken_of_is_the_one_meant(session: Session, question: str) -> None:
    session.ask("what is the limit of C016?", conversation=question)
    answer = session.ask(question, conversation=question)
    assert [call.args["customer"] for call in answer.calls] == ["C016"]

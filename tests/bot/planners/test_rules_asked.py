"""A rule asked for goes to the policy whatever tool the question resembles; figures keep their tools."""

import pytest

from bot.assistant import Assistant
from bot.command_line.asking import Session
from bot.composition import House, local_person
from tests.bot.talking import PEOPLE

RULE = "search_policy"


@pytest.fixture
def session(sample: House, desk_assistant: Assistant) -> Session:
    return Session(sample, desk_assistant, local_person(sample, None), None)


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("a customer leaves four euros open, are they chased", "LADDER-STANDARD"),
        ("客户说八天后付款，我们还发提醒吗", "LADDER-STANDARD"),
        ("the group is above its limit but the firm itself is not, result?", "ORDER-GROUP"),
        ("新客户以前被执行过，刚开始给多少额度", "LIMIT-NEW"),
        ("do I have to check a small order of an old customer", "REVIEW-ORDER"),
        ("到期日赶上周末往后顺延吗", "TERMS-CLAUSES"),
        ("a customer has a new owner and kept silent, should we have been told", "REPORT-CHANGE"),
    ],
)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_a_rule_asked_for_by_an_unnamed_customer_is_quoted(
    session: Session, role: str, question: str, rule: str
) -> None:
    answer = session.ask(question, email=PEOPLE[role])
    assert [call.name for call in answer.calls] == [RULE]
    assert rule in answer.reply.as_text()


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("an invoice is 33 days late, which stage is it", "collection_stage"),
        ("资产负债率72%，触发什么", "check_ratios"),
        ("12万分6期还，每期多少钱", "repayment_plan"),
        ("which customers pay more and more slowly?", "early_warnings"),
        ("whose limits have expired?", "limits_worklist"),
        ("limit of C001", "customer_limit"),
    ],
)
def test_a_question_for_figures_keeps_its_tool(session: Session, question: str, tool: str) -> None:
    answer = session.ask(question, email=PEOPLE["finance"])
    assert [call.name for call in answer.calls] == [tool]


def test_a_customer_spoken_of_is_not_lost_to_a_rule(session: Session) -> None:
    said = {"conversation": "spoken of", "email": PEOPLE["finance"]}
    session.ask("what is the limit of C001?", **said)
    answer = session.ask("has their limit expired?", **said)
    assert [call.args.get("customer") for call in answer.calls] == ["C001"]


@pytest.mark.parametrize(
    "question", ["Can Zephyr Marine Supplies order on credit?", "天海鸿达集团的额度过期了吗"]
)
def test_a_name_that_nobody_has_is_said_to_be_unknown(session: Session, question: str) -> None:
    answer = session.ask(question, email=PEOPLE["finance"])
    assert answer.reply.status == "not_found"
    assert RULE not in [call.name for call in answer.calls]


@pytest.mark.parametrize(
    ("first", "then", "rule"),
    [
        ("逾期几天发第一次提醒", "那小企业呢", "LADDER-SME"),
        ("what happens to an order above the limit?", "and above the group limit?", "ORDER-GROUP"),
    ],
)
def test_a_piece_goes_on_from_a_question_for_a_rule(
    session: Session, first: str, then: str, rule: str
) -> None:
    said = {"conversation": first, "email": PEOPLE["staff"]}
    session.ask(first, **said)
    answer = session.ask(then, **said)
    assert [dict(call.args) for call in answer.calls] == [{"question": then, "after": first}]
    assert rule in answer.reply.as_text()


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("去客户那里出差，酒店一晚能报多少", "not_found"),
        ("from which sum is a lawsuit worth it?", "not_found"),
        ("how are the reps' commissions calculated?", "not_found"),
        ("番茄牛腩怎么炖", "out_of_scope"),
        ("best way to start with the violin", "out_of_scope"),
        ("how do I raise the limit of my private credit card", "out_of_scope"),
    ],
)
def test_business_without_a_rule_is_told_from_what_is_none_of_ours(
    session: Session, question: str, status: str
) -> None:
    assert session.ask(question, email=PEOPLE["staff"]).reply.status == status


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("which customers get worse?", "early_warnings"),
        ("who is late?", "overdue_worklist"),
        ("哪些客户在变差", "early_warnings"),
        ("which customers are below that?", RULE),
        ("哪些客户属于这种情况", RULE),
    ],
)
def test_a_list_asked_for_after_a_rule_is_that_list_unless_it_points_at_the_rule(
    session: Session, question: str, tool: str
) -> None:
    session.ask("what if the current ratio is below 1.2?", conversation="a")
    assert [call.name for call in session.ask(question, conversation="a").calls] == [tool]

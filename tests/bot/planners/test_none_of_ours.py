"""Other fields are none of ours, also amid a talk; what the policy may say is looked up there, by anybody."""

import pytest

from bot.assistant import Assistant
from bot.command_line.asking import Session
from bot.composition import House, local_person
from tests.bot.talking import PEOPLE


@pytest.fixture
def session(sample: House, desk_assistant: Assistant) -> Session:
    return Session(sample, desk_assistant, local_person(sample, None), None)


@pytest.mark.parametrize(
    "question",
    [
        "Which deductions can I claim on my personal income tax return?",
        "Is a fixed or a variable mortgage better for me right now?",
        "my landlord wants a bigger deposit, is that legal?",
        "can I put my daughter's nursery on my tax return",
        "个税专项附加扣除怎么填",
        "我家房贷要不要提前还",
        "我个人信用卡逾期了怎么办",
        "Is Midland Gear a good share to buy right now?",
        "锡北重工的股价还会跌吗",
        "worth buying Netflix puts this week?",
        "should we short Airbus",
        "现在抄底宁德时代合适吗",
        "苹果的看跌期权要不要买点",
        "德顺汽配欠别的供应商多少",
    ],
)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_what_is_none_of_ours_is_said_to_be(session: Session, question: str, role: str) -> None:
    answer = session.ask(question, email=PEOPLE[role])
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("first", "aside"),
    [
        ("江南轴承还剩多少额度", "对了明天上海会下雨吗"),
        ("按客户列一下账龄", "话说下周五放假吗，好订机票"),
        ("What does Castellani owe us?", "will it rain in London tomorrow?"),
        ("What does Castellani owe us?", "is the euro going up next month?"),
    ],
)
def test_an_aside_changes_nothing_of_the_last_question(session: Session, first: str, aside: str) -> None:
    session.ask(first, conversation=aside)
    answer = session.ask(aside, conversation=aside)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    "question",
    [
        "does the policy say anything about parking spaces for visitors?",
        "Does the policy mention anything on visitors' badges?",
        "Does the credit handbook mention cryptocurrency payments?",
        "Is there a rule on gifts for customers' buyers?",
        "What does our credit policy say about company cars?",
        "制度里有没有讲访客停车位",
        "政策里提没提客户用加密货币付款",
        "信用制度对送客户礼品有规定吗",
    ],
)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_what_the_policy_may_say_is_looked_up_by_anybody(session: Session, question: str, role: str) -> None:
    answer = session.ask(question, email=PEOPLE[role])
    assert {call.name for call in answer.calls} == {"search_policy"}
    assert answer.reply.status in ("answered", "not_found")


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("What is our DSO right now?", "portfolio_kpis"),
        ("so, our DSO as we speak?", "portfolio_kpis"),
        ("Right now, how does our ageing look?", "ageing_report"),
        ("眼下我们的 DSO 多少天", "portfolio_kpis"),
    ],
)
def test_a_thing_of_the_trade_that_a_tool_clearly_gives_is_ours(
    session: Session, question: str, tool: str
) -> None:
    answer = session.ask(question, email=PEOPLE["finance"])
    assert [call.name for call in answer.calls] == [tool]

"""What is none of the company's beside a question that is: that is answered, the rest said to be outside."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

BESIDE = [
    ("江南轴承逾期多少？另外今天天气怎么样", "overdue_status", "C001"),
    ("东岳泵业的额度还剩多少，顺便帮我订一张去上海的机票", "customer_limit", "C011"),
    ("帮我订个会议室，再看看东岳泵业欠多少", "overdue_status", "C011"),
    ("东岳泵业的信用报告，还有我工资什么时候发", "credit_report", "C011"),
    ("What does Great Basin owe us? And who won the match last night?", "overdue_status", "C052"),
    ("Midland Gear limit, and what's the weather like in Chicago tomorrow?", "customer_limit", "C047"),
    ("How much does VDH owe us, and could you book me a taxi for six?", "overdue_status", "C041"),
    ("How much does VDH owe us, and please reserve us a table near the office", "overdue_status", "C041"),
    ("Book us two rooms in Rome; Great Basin overdue?", "overdue_status", "C052"),
    ("Oakfield Foods limit? also my printer is broken, can you help", "customer_limit", "C030"),
]


@pytest.mark.parametrize(("question", "tool", "customer"), BESIDE)
def test_what_is_ours_is_answered_and_the_rest_is_said_to_be_outside(
    talk: Callable[..., Talk], question: str, tool: str, customer: str
) -> None:
    answer = talk().say(question)
    assert [(call.name, dict(call.args)) for call in answer.calls] == [(tool, {"customer": customer})]
    assert answer.reply.status == "answered"
    outside = answer.reply.parts[-1].headline
    assert "outside" in outside or "不在我能帮忙的范围内" in outside


@pytest.mark.parametrize(
    "question",
    ["帮我订张明早去合肥的高铁票", "今天天气怎么样，顺便讲个笑话", "Book me a table for two tonight"],
)
def test_alone_it_is_out_of_scope(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("question", "tools"),
    [
        (
            "How much does VDH owe us, and can you also draft a reminder?",
            ["overdue_status", "draft_reminder"],
        ),
        (
            "How much does VDH owe us, and can they pay in six instalments?",
            ["overdue_status", "repayment_plan"],
        ),
        ("江南轴承逾期多少，还有什么风险", ["overdue_status", "early_warnings"]),
    ],
)
def test_two_questions_of_ours_are_both_answered(
    talk: Callable[..., Talk], question: str, tools: list[str]
) -> None:
    answer = talk().say(question)
    assert [call.name for call in answer.calls] == tools
    assert answer.reply.status == "answered"


def test_what_is_denied_stays_denied_beside_it(talk: Callable[..., Talk]) -> None:
    answer = talk("sales").say("How much does VDH owe us, and could you book me a taxi for six?")
    assert answer.reply.status == "denied"
    assert not any(call.ok for call in answer.calls)


def test_a_change_that_is_not_made_still_decides(talk: Callable[..., Talk]) -> None:
    answer = talk().say("把东岳泵业的额度改成300万，再看看他们逾期多少，顺便订个会议室")
    assert answer.reply.status == "out_of_scope"

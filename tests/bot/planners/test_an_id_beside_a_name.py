"""An id and a name of two customers beside each other: which of both is meant is asked, and can be said."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

BOTH = [
    ("C004 华纬机械的额度还有多少", "customer_limit", "C004", "C005"),
    ("华纬机械，编号C004，额度多少？", "customer_limit", "C004", "C005"),
    ("瑞峰食机（C023）逾期多少", "overdue_status", "C023", "C024"),
    ("What's the limit of C057 Lakeshore Robotic?", "customer_limit", "C057", "C058"),
    ("How much does Oakfield Foods (C029) owe?", "overdue_status", "C029", "C030"),
    ("Is Kovács (C041) overdue?", "overdue_status", "C041", "C042"),
]


@pytest.mark.parametrize(("question", "tool", "by_id", "by_name"), BOTH)
def test_neither_is_guessed(
    talk: Callable[..., Talk], question: str, tool: str, by_id: str, by_name: str
) -> None:
    speaker = talk()
    asked = speaker.say(question)
    assert asked_for(asked) == "customer"
    assert speaker.memory.pending is not None
    assert {each.customer_id for each in speaker.memory.pending.choices} == {by_id, by_name}
    assert speaker.memory.pending.tool == tool


@pytest.mark.parametrize(
    "answer",
    [
        "go by the name",
        "the name is right, I mistyped the number",
        "sorry, wrong id",
        "以名字为准，编号我记错了",
        "名称没错",
        "编号写错了",
    ],
)
@pytest.mark.parametrize(("question", "tool", "by_id", "by_name"), BOTH)
def test_the_name_can_be_said_to_count(
    talk: Callable[..., Talk], question: str, tool: str, by_id: str, by_name: str, answer: str
) -> None:
    assert by_id != by_name
    speaker = talk()
    speaker.say(question)
    assert speaker.calls(answer) == [Made(tool, {"customer": by_name})]


@pytest.mark.parametrize(
    "answer",
    [
        "the id is right",
        "use the number please",
        "the name was a typo",
        "以编号为准",
        "名字打错了",
        "按编号查",
    ],
)
@pytest.mark.parametrize(("question", "tool", "by_id", "by_name"), BOTH)
def test_the_id_can_be_said_to_count(
    talk: Callable[..., Talk], question: str, tool: str, by_id: str, by_name: str, answer: str
) -> None:
    assert by_id != by_name
    speaker = talk()
    speaker.say(question)
    assert speaker.calls(answer) == [Made(tool, {"customer": by_id})]


@pytest.mark.parametrize(
    ("question", "customers"),
    [
        ("C004 华伟机械的额度还有多少", ["C004"]),
        ("C006 锡北的额度", ["C006"]),
        ("What is the limit of Oakfield Foods (C030)?", ["C030"]),
        ("Limits of C057 and Lakeshore Robotic?", ["C057", "C058"]),
        ("C004和华纬机械的额度", ["C004", "C005"]),
        ("C057, Lakeshore Robotic: limits", ["C057", "C058"]),
    ],
)
def test_one_customer_or_two_in_a_list_are_told_of(
    talk: Callable[..., Talk], question: str, customers: list[str]
) -> None:
    assert [each.args["customer"] for each in talk().calls(question)] == customers


@pytest.mark.parametrize(
    "question", ["What's the limit of C057 Oakfield Foods?", "What's the limit of C029 Lakeshore Robotics?"]
)
def test_where_either_may_not_be_shown_nothing_is(talk: Callable[..., Talk], question: str) -> None:
    refused = talk("sales_america").say(question)
    assert refused.reply.status == "denied"
    assert "C030" not in str(refused.reply)

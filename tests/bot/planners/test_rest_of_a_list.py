"""What a list left out, asked for after it: "and everyone else?", 其余的呢."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

OVERDUE = "overdue_worklist"
REST = (
    "and everyone else?",
    "the others?",
    "show me the rest",
    "what about the remaining ones",
    "who else?",
    "其余的呢",
    "剩下的几家",
    "还有谁",
    "别的客户呢",
)


def _named(speaker: Talk, asked: str) -> tuple[Made, set[str]]:
    """Give the one call that a message makes, and whose rows its reply has."""
    said = speaker.say(asked)
    (made,) = said.calls
    table = said.reply.table
    assert table is not None
    return Made(made.name, dict(made.args)), {str(row[0]) for row in table.rows}


@pytest.mark.parametrize("asked", REST)
def test_after_the_first_few_rows_come_those_below_them(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("finance")
    _, first = _named(speaker, "top 3 by overdue")
    made, rest = _named(speaker, asked)
    assert made == Made(OVERDUE, {})
    assert len(first) == 3
    assert rest
    assert not rest & first


@pytest.mark.parametrize("asked", REST)
@pytest.mark.parametrize(
    ("listed", "others"),
    [
        ("who is overdue more than 60 days?", [{"max_days": 60}]),
        ("who is at most 29 days overdue?", [{"min_days": 30}]),
        ("逾期30到60天的有哪些", [{"max_days": 29}, {"min_days": 61}]),
    ],
)
def test_after_some_days_come_the_days_before_and_behind_them(
    talk: Callable[..., Talk], listed: str, others: list[dict[str, object]], asked: str
) -> None:
    speaker = talk("finance")
    speaker.say(listed)
    assert speaker.calls(asked) == [Made(OVERDUE, dict(each)) for each in others]


@pytest.mark.parametrize("asked", REST)
@pytest.mark.parametrize(
    "listed", ["who is on stop?", "德国哪些客户逾期", "which customers are in formal demand?"]
)
def test_others_than_those_whom_no_argument_tells_apart_are_asked_about(
    talk: Callable[..., Talk], listed: str, asked: str
) -> None:
    speaker = talk("finance")
    assert speaker.calls(listed)
    said = speaker.say(asked)
    assert (said.reply.status, said.calls) == ("clarify", ())


@pytest.mark.parametrize(
    "asked", ["who else is covered by insurance at Oakfield Foods?", "其他应收是什么意思"]
)
def test_words_for_others_in_a_question_of_its_own_are_no_rest(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("finance")
    speaker.say("top 3 by overdue")
    assert not any(made.tool == OVERDUE for made in speaker.calls(asked))

"""Answers to "which one do you mean?" that mean several of those offered, and a choice of a choice."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

OVERDUE, LIMIT = "How much is overdue at Oakfield?", "What is Nordvik's limit?"


def _whom(speaker: Talk, answer: str) -> list[object]:
    return [call.args["customer"] for call in speaker.calls(answer)]


@pytest.mark.parametrize(
    "answer",
    [
        "both please",
        "give me both of them",
        "I meant both, thanks",
        "the two of them",
        "all of them pls",
        "两家都看看吧",
        "俩都要",
        "都报一下",
        "分别说一下",
        "Foods and Engineering",
        "工程和食品",
    ],
)
def test_both_who_were_offered_are_told_of(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(OVERDUE)
    assert sorted(map(str, _whom(speaker, answer))) == ["C029", "C030"]


def test_what_is_said_beside_both_is_said_of_each(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(OVERDUE)
    calls = speaker.calls("both, in euros")
    assert [call.args for call in calls] == [
        {"customer": each, "currency": "EUR"} for each in ("C029", "C030")
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [(LIMIT, "both"), (LIMIT, "两家都要"), (OVERDUE, "all three"), (OVERDUE, "三家都要")],
)
def test_an_answer_that_counts_others_is_asked_about(
    talk: Callable[..., Talk], question: str, answer: str
) -> None:
    speaker = talk()
    speaker.say(question)
    asked = speaker.say(answer)
    assert asked.reply.status == "clarify"
    assert not asked.calls


@pytest.mark.parametrize("answer", ["neither", "none of them", "都不是"])
def test_who_denies_all_chooses_nobody(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(OVERDUE)
    assert not speaker.calls(answer)


def test_two_of_three_are_told_of(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(LIMIT)
    assert _whom(speaker, "the gears and the American one") == ["C032", "C051"]


@pytest.mark.parametrize(
    ("first", "second", "third", "whom"),
    [
        ("Draft a reminder.", "Oakfield", "the food one", "C030"),
        ("Draft a reminder.", "Lakeshore", "Robotics", "C057"),
        ("写一封催款函", "穆勒", "做机床的那家", "C034"),
    ],
)
def test_a_choice_that_came_up_as_the_second_question_is_made(
    talk: Callable[..., Talk], first: str, second: str, third: str, whom: str
) -> None:
    speaker = talk()
    speaker.say(first)
    asked = speaker.say(second)
    assert asked.reply.status == "clarify"
    said = speaker.say(third)
    assert [call.args["customer"] for call in said.calls] == [whom]


@pytest.mark.parametrize("answer", ["the company we visited", "做五金的", "the one with the plural"])
def test_a_description_that_fits_none_is_asked_about_again(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say("What's Lakeshore's limit?")
    asked = speaker.say(answer)
    assert asked.reply.status in ("clarify", "not_found")
    assert not asked.calls


def test_what_an_answer_says_of_the_country_is_never_left_out(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("Exposure of Castellani's subsidiary?")
    assert _whom(speaker, "自动化那家，意大利的") == ["C038"]


def test_another_question_is_no_answer(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(OVERDUE)
    assert [call.tool for call in speaker.calls("forget it, who is on hold?")] == ["limits_worklist"]

"""Questions back that are dropped, not known, answered by a range, or answered twice."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

PLAN, OAKFIELD = "repayment plan for Kovács", "How much is Oakfield past due?"


@pytest.mark.parametrize("question", [PLAN, OAKFIELD, "Can this order go out?"])
@pytest.mark.parametrize(
    "answer",
    [
        "never mind",
        "ok, forget about it",
        "drop that, thanks",
        "no longer needed",
        "算了，不问了",
        "不用了谢谢",
    ],
)
def test_a_question_that_is_dropped_is_let_go(talk: Callable[..., Talk], question: str, answer: str) -> None:
    speaker = talk()
    speaker.say(question)
    dropped = speaker.say(answer)
    assert dropped.reply.status == "answered"
    assert not dropped.calls
    assert speaker.memory.pending is None


@pytest.mark.parametrize(
    "answer",
    [
        "a few",
        "I don't know yet, what do you suggest?",
        "not sure",
        "between 4 and 6",
        "3 or 4",
        "四到六期",
        "几期都行",
        "你看着办",
    ],
)
def test_a_count_that_is_not_told_is_asked_for_again(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(PLAN)
    assert asked_for(speaker.say(answer)) == "instalments"
    assert speaker.calls("let's say 5") == [Made("repayment_plan", {"customer": "C042", "instalments": 5})]


@pytest.mark.parametrize("answer", ["either", "whichever", "no idea", "随便", "都行"])
def test_none_of_those_offered_is_guessed(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(OAKFIELD)
    assert asked_for(speaker.say(answer)) == "customer"
    assert speaker.calls("foods") == [Made("overdue_status", {"customer": "C030"})]


@pytest.mark.parametrize("answer", ["20-30k", "20k to 30k", "maybe 20 or 30k", "20万到30万"])
def test_an_amount_between_two_is_asked_for_again(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say("can I ship to Kovács?")
    assert asked_for(speaker.say(answer)) == "amount"


@pytest.mark.parametrize(
    ("answer", "customer"),
    [
        ("Foods. No wait, Engineering.", "C029"),
        ("the first - no, the second", "C030"),
        ("食品，不对，工程", "C029"),
    ],
)
def test_an_answer_that_is_taken_back_does_not_count(
    talk: Callable[..., Talk], answer: str, customer: str
) -> None:
    speaker = talk()
    speaker.say(OAKFIELD)
    assert speaker.calls(answer) == [Made("overdue_status", {"customer": customer})]


def test_a_question_that_only_begins_like_a_correction_is_answered_too(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(OAKFIELD)
    calls = [
        (each.tool, each.args["customer"]) for each in speaker.calls("foods, actually what's their limit?")
    ]
    assert calls == [("overdue_status", "C030"), ("customer_limit", "C030")]

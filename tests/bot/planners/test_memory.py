"""What a conversation remembers of whom, how much, and how fast it stays."""

from collections.abc import Callable
from datetime import date
from time import process_time

import pytest

from bot.assistant import Assistant
from bot.command_line.asking import Session
from bot.composition import House, local_person
from bot.conversation import REMEMBERED_TURNS
from tests.bot.talking import PEOPLE, Made, Talk, made

LIMIT, OVERDUE, ORDER = "customer_limit", "overdue_status", "check_order"


@pytest.fixture
def session(sample: House, desk_assistant: Assistant) -> Session:
    return Session(sample, desk_assistant, local_person(sample, None), None)


def test_another_person_in_the_same_conversation_is_told_nothing_of_it(session: Session) -> None:
    said = {"conversation": "shared"}
    session.ask("what is the limit of C001?", email=PEOPLE["finance"], **said)
    for role, question in (
        ("staff", "why?"),
        ("staff", "what do they owe us?"),
        ("sales_europe", "and what do they owe us?"),
        ("sales_europe", "why?"),
        ("credit_manager", "why?"),
    ):
        answer = session.ask(question, email=PEOPLE[role], **said)
        assert answer.calls == () or not answer.calls[0].ok, question
        shown = answer.reply.as_text()
        assert "江南" not in shown
        assert "C001" not in shown
        assert "3,382,023" not in shown


def test_the_same_person_written_in_capitals_keeps_the_thread(session: Session) -> None:
    session.ask("what is the limit of C001?", email=PEOPLE["finance"], conversation="a")
    answer = session.ask("what do they owe us?", email=PEOPLE["finance"].upper(), conversation="a")
    assert made(answer.calls) == [Made(OVERDUE, {"customer": "C001"})]


def test_conversations_of_one_person_are_apart(session: Session) -> None:
    session.ask("what is the limit of C001?", email=PEOPLE["finance"], conversation="a")
    answer = session.ask("what do they owe us?", email=PEOPLE["finance"], conversation="b")
    assert answer.reply.status == "clarify"


def test_a_question_without_a_conversation_begins_one_of_its_own(session: Session) -> None:
    session.ask("what is the limit of C001?")
    assert session.ask("what do they owe us?").reply.status == "clarify"


@pytest.mark.parametrize("named", ["那远岫轴承呢", "那江南传动呢？", "what about Great Basin?"])
def test_a_hidden_customer_in_a_follow_up_is_denied_and_not_remembered(
    talk: Callable[..., Talk], named: str
) -> None:
    speaker = talk("sales")
    assert speaker.calls("江南轴承额度多少") == [Made(LIMIT, {"customer": "C001"})]
    denied = speaker.say(named)
    assert denied.reply.status == "denied"
    assert not any(letter.isdigit() for letter in denied.reply.as_text())
    for question in ("它逾期多少", "and what do they owe us?"):
        assert speaker.calls(question) == [], "the hidden one is meant, not the one before"


@pytest.mark.parametrize("why", ["why?", "为什么？"])
def test_why_after_a_refusal_repeats_the_refusal_and_explains_nobody_else(
    talk: Callable[..., Talk], why: str
) -> None:
    speaker = talk("sales")
    speaker.say("江南轴承额度多少")
    assert speaker.say("那江南传动呢").reply.status == "denied"
    explained = speaker.say(why).reply
    assert explained.status == "denied"
    assert "382,023" not in explained.as_text()


def test_after_a_hidden_customer_a_change_is_not_made_to_the_one_before(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    assert speaker.calls("能给江南轴承发6万的货吗")
    assert speaker.say("那江南传动呢").reply.status == "denied"
    assert speaker.say("改成20万呢").reply.status == "clarify"
    assert speaker.calls("江南轴承") == [Made(ORDER, {"customer": "C001", "amount": "200000"})]


def test_after_a_name_that_nobody_has_the_one_before_is_not_meant(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of Great Basin")
    assert speaker.say("limit of Jupiter Shipyards").reply.status == "not_found"
    assert speaker.calls("and what do they owe us?") == []


def test_memory_is_bounded(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    for place in range(REMEMBERED_TURNS + 5):
        speaker.say(f"limit of C0{place + 10}")
    assert len(speaker.memory.turns) == REMEMBERED_TURNS
    assert speaker.memory.turns[-1].question == f"limit of C0{REMEMBERED_TURNS + 14}"


def test_a_long_question_does_not_swell_the_memory(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of C001 " * 10_000)
    assert all(len(turn.question) <= 4000 for turn in speaker.memory.turns)


def test_a_conversation_of_two_hundred_turns_stays_fast(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    said = ("limit of C001", "那华伟呢", "what do they owe us?", "为什么？", "in EUR please")
    started = process_time()
    for place in range(200):
        assert speaker.say(said[place % len(said)]).reply.status == "answered"
    assert process_time() - started < 8.0  # 40 ms a turn, four times what it takes


def test_the_oldest_conversations_of_a_long_run_are_forgotten(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.command_line.asking.MOST_CONVERSATIONS", 3)
    for name in "abcd":
        session.ask("limit of C001", conversation=name)
    assert len(session.conversations) == 3
    assert session.ask("what do they owe us?", conversation="a").reply.status == "clarify"


def test_a_past_day_is_kept_for_the_explanation(sample: House, desk_assistant: Assistant) -> None:
    speaker = Talk(sample, desk_assistant, "finance", date(2026, 5, 31))
    speaker.say("limit of C001")
    assert "2026-05-31" in (speaker.say("why?").reply.footer or "")

"""A named conversation goes on after a restart, with its person's present rights and nobody else's memory."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.composition import House, assistant, local_person
from bot.conversation import REMEMBERED_TURNS, Conversation, Memory, PastCall, Pending, Turn
from bot.state.conversations import ConversationKey, whose
from bot.state.errors import StateDamagedError
from bot.state.store import Store, open_store
from knowledge.desk import Choice, Desk
from knowledge.people import Person
from tests.bot.state.at_the_console import Said, creditdesk

LI_NA, ANNA = "li.na@xilan.example", "anna.keller@xilan.example"
LI_NA_AS_PERSON = Person(email=LI_NA, name="李娜", role="sales")
KEY = ConversationKey.of("a", LI_NA_AS_PERSON, is_sample=True)


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    store = open_store(home)
    yield store
    store.close()


def asked(home: Path, question: str, *words: str, name: str = "a") -> Said:
    return creditdesk(home, "ask", "--conversation", name, *words, question)


def keep(store: Store, key: ConversationKey, memory: Memory) -> None:
    """Keep a memory as the assistant does, without an answer."""
    from bot.state.conversations import keep_memory
    from bot.state.moments import now

    with store._writing() as connection:
        keep_memory(connection, key, memory, now())


def test_a_follow_up_in_a_named_conversation_is_understood_after_a_restart(home: Path) -> None:
    asked(home, "what is the limit of C001?")
    assert "江南轴承有限公司 is overdue" in asked(home, "and overdue?").out


def test_why_after_a_restart_explains_the_last_answer(home: Path) -> None:
    first = asked(home, "what is the limit of C001?").out
    assert asked(home, "why?").out.startswith(first.splitlines()[0])


def test_why_is_explained_as_of_the_day_that_was_asked(home: Path) -> None:
    asked(home, "what is the limit of C001?", "--as-of", "2026-03-31")
    assert "As of 2026-03-31" in asked(home, "why?").out


def test_a_question_asked_back_is_answered_after_a_restart(home: Path) -> None:
    asked(home, "can we ship to C004?")
    assert "50,000" in asked(home, "50,000").out


def test_a_customer_is_chosen_from_what_was_offered_before_the_restart(home: Path) -> None:
    offered = asked(home, "what is the limit of Nordvik?").out
    assert "2. " in offered
    second = offered.split("2. ")[1].splitlines()[0].partition(" (")[0]
    assert asked(home, "the second").out.startswith(second)


def test_without_a_name_nothing_is_remembered(home: Path) -> None:
    creditdesk(home, "ask", "what is the limit of C001?")
    assert "江南" not in creditdesk(home, "ask", "and overdue?").out


@pytest.mark.parametrize("other", [ANNA, "zhao.min@xilan.example", "who@nowhere.example"])
def test_another_person_does_not_inherit_a_conversation_of_the_same_name(home: Path, other: str) -> None:
    asked(home, "what is the limit of C001?", "--as", LI_NA)
    for question in ("why?", "and overdue?", "the first"):
        assert "江南" not in asked(home, question, "--as", other).out


def test_the_same_person_is_known_whatever_the_case_of_the_address(home: Path) -> None:
    asked(home, "what is the limit of C001?", "--as", LI_NA)
    assert "江南轴承有限公司" in asked(home, "and overdue?", "--as", LI_NA.upper()).out


def test_a_right_that_was_taken_away_counts_at_once(sample: House) -> None:
    desk = sample.desk(LI_NA_AS_PERSON)
    conversation = Conversation()
    answering = assistant()

    def ask(question: str, at: Desk) -> str:
        answer = answering.answer(question, conversation, at, answer_id="1", conversation_id="a")
        return answer.reply.as_text()

    assert "3,000,000" in ask("what is the limit of C001?", desk)
    moved = sample.desk(LI_NA_AS_PERSON.model_copy(update={"email": ANNA}))
    assert not any(figure in ask("why?", moved) for figure in ("3,000,000", "江南"))


def test_a_chat_with_a_name_goes_on_where_it_ended(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("what is the limit of C001?\n"))
    assert creditdesk(home, "chat", "--conversation", "mine").code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("and overdue?\n"))
    assert "江南轴承有限公司 is overdue" in creditdesk(home, "chat", "--conversation", "mine").out


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 101])
def test_a_conversation_needs_a_name_that_can_be_typed_again(home: Path, name: str) -> None:
    assert asked(home, "hello", name=name).code == 2


def test_the_lines_of_a_batch_name_their_own_conversations(home: Path, tmp_path: Path) -> None:
    said = creditdesk(home, "ask", "--conversation", "a", "--batch", str(tmp_path / "x.jsonl"))
    assert said.code == 2


def test_a_conversation_on_the_sample_company_is_not_restored_on_a_real_ledger(store: Store) -> None:
    keep(store, KEY, Memory(subject="C001"))
    assert store.recall(KEY) == Memory(subject="C001")
    assert store.recall(ConversationKey.of("a", LI_NA_AS_PERSON, is_sample=False)) is None


def test_a_customer_who_left_the_ledger_is_no_longer_spoken_of(sample: House) -> None:
    conversation = Conversation(subject="GONE")
    desk = sample.desk(local_person(sample, None))
    answer = assistant().answer("and overdue?", conversation, desk, answer_id="1", conversation_id="a")
    assert answer.reply.status == "clarify"
    assert conversation.subject is None


def test_a_past_call_about_a_customer_who_left_the_ledger_is_not_found(sample: House) -> None:
    past = PastCall(name="customer_limit", args={"customer": "GONE"}, ok=True, as_of=date(2026, 6, 30))
    memory = Memory(turns=(Turn(question="?", language="en", calls=(past,)),), subject="GONE")
    desk = sample.desk(local_person(sample, None))
    answer = assistant().answer(
        "why?", Conversation.restored(memory), desk, answer_id="1", conversation_id="a"
    )
    assert answer.reply.status == "not_found"


def test_what_is_kept_holds_arguments_and_no_results(home: Path) -> None:
    asked(home, "what is the limit of C001?")
    with sqlite3.connect(home / "state.sqlite3") as connection:
        (text,) = connection.execute("select memory from conversations").fetchone()
    connection.close()
    assert "C001" in text
    assert not any(figure in text for figure in ("3000000", "3,000,000", "江南"))


def test_a_memory_holds_so_many_turns_and_no_more(home: Path, store: Store) -> None:
    for number in range(REMEMBERED_TURNS + 3):
        asked(home, f"what is the limit of C0{number + 10}?")
    kept = store.recall(ConversationKey("a", "finance:local session", "sample"))
    assert kept is not None
    assert [turn.question[-4:-1] for turn in kept.turns] == [f"0{number}" for number in range(13, 25)]


def test_a_memory_that_cannot_be_read_is_said_and_the_question_is_answered(home: Path, store: Store) -> None:
    asked(home, "what is the limit of C001?")
    with sqlite3.connect(home / "state.sqlite3") as connection:
        connection.execute("update conversations set memory = '{\"turns\": 5}'")
    connection.close()
    with pytest.raises(StateDamagedError, match="a record cannot be read"):
        store.recall(ConversationKey("a", "finance:local session", "sample"))
    said = asked(home, "what is the limit of C004?")
    assert "华伟机械有限公司" in said.out
    assert said.err.count("the earlier conversation cannot be read") == 1


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (Person(email="Li.Na@Xilan.example", name="x", role="sales"), "li.na@xilan.example"),
        (Person(email=None, name="x", role="staff", slack_user_id="U1A"), "slack:u1a"),
        (Person(email=None, name="Who@X.example", role="staff"), "staff:who@x.example"),
        (Person(email=None, name="local session", role="finance"), "finance:local session"),
    ],
)
def test_a_person_is_known_by_address_else_by_slack_else_by_role_and_name(person: Person, name: str) -> None:
    assert whose(person) == name


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(), max_size=8),
    lambda inside: st.lists(inside, max_size=2) | st.dictionaries(st.text(max_size=4), inside, max_size=2),
    max_leaves=4,
)
ARGS = st.dictionaries(st.text(min_size=1, max_size=6), JSON, max_size=3)
CALLS = st.builds(PastCall, name=st.text(max_size=6), args=ARGS, ok=st.booleans(), as_of=st.dates())
TURNS = st.builds(
    Turn,
    question=st.text(st.characters(), max_size=20),
    language=st.sampled_from(["zh", "en"]),
    calls=st.lists(CALLS, max_size=2).map(tuple),
)
CHOICES = st.builds(Choice, customer_id=st.text(max_size=5), name=st.text(max_size=9))
PENDING = st.builds(
    Pending,
    tool=st.text(max_size=5),
    args=ARGS,
    need=st.text(max_size=5),
    choices=st.just(()) | st.tuples(CHOICES),
)
MEMORIES = st.builds(
    Memory,
    turns=st.lists(TURNS, max_size=3).map(tuple),
    pending=st.none() | PENDING,
    subject=st.none() | st.text(max_size=6),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(memory=MEMORIES)
def test_any_memory_comes_back_as_it_was_kept(store: Store, memory: Memory) -> None:
    keep(store, KEY, memory)
    assert store.recall(KEY) == memory
    assert Conversation.restored(memory).memory() == memory

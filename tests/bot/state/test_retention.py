"""What is older than the company wants is deleted, once a day, and nothing younger."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.answers import Answer
from bot.composition import House, local_person
from bot.conversation import Memory
from bot.replies import Reply
from bot.state.answers import Wanted
from bot.state.audit import AuditEntry, Where, audit_entry
from bot.state.conversations import ConversationKey
from bot.state.store import Store, open_store
from tests.bot.state.at_the_console import creditdesk, ids
from tests.bot.state.moving_clock import START, MovingClock

KEY = ConversationKey("a", "me", "own")
NOW = timedelta(0)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def store(tmp_path: Path, clock: MovingClock) -> Iterator[Store]:
    store = open_store(tmp_path, retention_days=30, clock=clock)
    yield store
    store.close()


@pytest.fixture
def entry(sample: House) -> AuditEntry:
    answer = Answer(
        id="a1",
        conversation="a",
        question="?",
        reply=Reply(language="en", status="answered", headline="."),
        calls=(),
        model="offline",
        policy_version="1",
        elapsed_ms=1,
    )
    desk = sample.desk(local_person(sample, None))
    return audit_entry(answer, desk, Memory(), entry_id="a1", where=Where(surface="slack"), at=START)


def kept(store: Store) -> set[str]:
    """Name what is still there of what `fill` wrote."""
    there = {"answer"} if store.entries("a1") else set()
    there |= {"memory"} if store.recall(KEY) else set()
    there |= {"event"} if [event for event in store.unanswered(NOW) if event.key.ts == "1"] else set()
    return there


def fill(store: Store, entry: AuditEntry) -> None:
    store.record(entry, (KEY, Memory(subject="C1")))
    store.claim("T", "C", "1", {})
    assert store.feedback("a1", "me", "up")


@pytest.mark.parametrize(("days", "left"), [(29, True), (30, True), (30.001, False), (400, False)])
def test_what_is_older_than_the_retention_goes_with_the_next_write(
    store: Store, clock: MovingClock, entry: AuditEntry, days: float, left: bool
) -> None:
    fill(store, entry)
    clock.on(days=days)
    store.claim("T", "C", "2", {})
    assert kept(store) == ({"answer", "memory", "event"} if left else set())


def test_retention_is_applied_once_a_day(store: Store, clock: MovingClock, entry: AuditEntry) -> None:
    fill(store, entry)
    clock.moment = START + timedelta(days=30) - timedelta(hours=1)
    store.claim("T", "C", "2", {})
    clock.on(hours=2)  # old by now, but this day has had its turn, in this process and in any other
    store.claim("T", "C", "3", {})
    assert "answer" in kept(store)
    clock.on(hours=23)
    store.claim("T", "C", "4", {})
    assert kept(store) == set()


def test_an_answer_is_recorded_once(store: Store, entry: AuditEntry) -> None:
    assert store.record(entry, (KEY, Memory(subject="C1")))
    assert not store.record(entry.model_copy(update={"answer": "another"}), (KEY, Memory(subject="C2")))
    assert [one.answer for one in store.entries("a1")] == ["."]
    assert store.recall(KEY) == Memory(subject="C1")


def test_looking_deletes_nothing(store: Store, clock: MovingClock, entry: AuditEntry) -> None:
    fill(store, entry)
    clock.on(days=400)
    assert kept(store) == {"answer", "memory", "event"}


def test_without_a_retention_everything_stays(tmp_path: Path, clock: MovingClock, entry: AuditEntry) -> None:
    store = open_store(tmp_path, clock=clock)
    fill(store, entry)
    clock.on(days=4000)
    store.claim("T", "C", "2", {})
    assert kept(store) == {"answer", "memory", "event"}
    store.close()


@pytest.mark.parametrize(("moment", "deleted"), [(START, 0), (START + timedelta(microseconds=1), 1)])
def test_purging_takes_what_is_from_before_the_moment(
    store: Store, entry: AuditEntry, moment: datetime, deleted: int
) -> None:
    fill(store, entry)
    assert store.purge(moment) == deleted
    assert bool(kept(store)) is not bool(deleted)


def test_purged_text_is_gone_from_the_disk(tmp_path: Path, entry: AuditEntry) -> None:
    store = open_store(tmp_path)
    store.record(entry.model_copy(update={"question": "SECRETWORD"}))
    assert any(b"SECRETWORD" in file.read_bytes() for file in tmp_path.iterdir())
    store.purge(datetime(2199, 1, 1, tzinfo=UTC))
    assert not any(b"SECRETWORD" in file.read_bytes() for file in tmp_path.iterdir())
    store.close()


def test_feedback_is_the_latest_word_of_each_person_on_a_recorded_answer(
    store: Store, entry: AuditEntry
) -> None:
    store.record(entry)
    assert store.feedback("a1", "me", "up")
    assert store.feedback("a1", "me", "down", "the limit is old")
    assert store.feedback("a1", "you", "up")
    assert not store.feedback("a2", "me", "up")
    assert len(store.list_entries(Wanted())) == 1


def test_purging_from_the_command_line_says_how_many(tmp_path: Path) -> None:
    creditdesk(tmp_path, "ask", "hello")
    assert creditdesk(tmp_path, "audit", "purge", "--before", "2026-01-01").out.startswith("0 answers")
    assert len(ids(tmp_path)) == 1
    said = creditdesk(tmp_path, "audit", "purge", "--before", "2199-01-01")
    assert (said.code, len(ids(tmp_path))) == (2, 1)


@pytest.mark.parametrize(
    ("days", "code"), [("", 0), ("1", 0), ("36500", 0), ("0", 2), ("36501", 2), ("-1", 2), ("ten", 2)]
)
def test_the_retention_setting_is_a_number_of_days(tmp_path: Path, days: str, code: int) -> None:
    said = creditdesk(tmp_path, "audit", "list", retention_days=days)
    assert said.code == code
    assert ("CREDITDESK_RETENTION_DAYS" in said.err) is (code == 2)

"""While somebody else holds the database: it is said once, and answers wait for a later one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.command_line.recording import Asked, Recording
from bot.composition import House, assistant, local_person
from bot.conversation import Conversation, Memory
from bot.state.audit import Where
from bot.state.conversations import ConversationKey
from bot.state.database import Database
from bot.state.errors import StateBusyError
from bot.state.moments import now
from bot.state.store import FILE, Store, open_store
from tests.bot.state.interrupted_cases import NOW, counts


@pytest.fixture
def locked(home: Path) -> Iterator[Store]:
    """Give a store that waits a moment for a database that somebody else holds."""
    open_store(home).prepare()
    store = Store(Database(f"sqlite:///{home / FILE}", wait_seconds=0.05))
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as holder:
        holder.execute("begin immediate")
        yield store
    store.close()


def test_a_database_that_somebody_holds_is_said_and_may_still_be_read(locked: Store) -> None:
    with pytest.raises(StateBusyError, match="nothing was changed"):
        locked.claim("T", "C", "1", {})
    assert locked.unanswered(NOW) == ()


def asked(sample: House, number: int) -> Asked:
    desk = sample.desk(local_person(sample, None))
    answer = assistant().answer("hello", Conversation(), desk, answer_id=f"a{number}", conversation_id="a")
    key = ConversationKey.of("a", desk.person, is_sample=True)
    return Asked(answer, desk, f"a{number}", now(), Memory(), Memory(subject=f"C{number}"), key)


def test_answers_that_could_not_be_recorded_go_with_a_later_one(
    home: Path, sample: House, capsys: pytest.CaptureFixture[str]
) -> None:
    open_store(home).prepare()
    recording = Recording(
        Store(Database(f"sqlite:///{home / FILE}", wait_seconds=0.05)), Where(surface="console")
    )
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as holder:
        holder.execute("begin immediate")
        for number in range(3):
            recording.record(asked(sample, number))
    assert capsys.readouterr().err.count("\n") == 1
    recording.finish()
    assert capsys.readouterr().err == ""
    assert counts(home) == (3, 1)


def test_what_was_never_recorded_is_counted_at_the_end(
    locked: Store, sample: House, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = Recording(locked, Where(surface="batch"))
    for number in range(3):
        recording.record(asked(sample, number))
    recording.finish()
    first, last = capsys.readouterr().err.splitlines()
    assert "not recorded: The state database" in first
    assert last == "creditdesk: 3 answers of this run were not recorded."

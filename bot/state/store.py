"""The store: everything that the desk keeps between runs, each call one durable change or one look.

Every method may raise the errors of bot/state/errors.py. A store may be shared between threads; a program
that must not wait calls it from a thread of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.conversation import Memory
from bot.state.answers import Wanted, count_answers, entries_of, insert_answer, wanted_entries
from bot.state.audit import AuditEntry
from bot.state.conversations import ConversationKey, conversation_known, keep_memory, kept_memory
from bot.state.database import Database
from bot.state.errors import StateDamagedError
from bot.state.events import (
    ClaimedEvent,
    EventKey,
    insert_event,
    mark_answered,
    mark_posting,
    take_event,
    unanswered_events,
)
from bot.state.feedback import keep_feedback
from bot.state.moments import now
from bot.state.retention import apply_daily, delete_before

if TYPE_CHECKING:
    from sqlalchemy import Connection

FILE = "state.sqlite3"


def open_store(
    url_or_home: str | Path, *, retention_days: int | None = None, clock: Callable[[], datetime] = now
) -> "Store":
    """Give the store of a database's address, or of a home folder; nothing is opened or made yet."""
    if isinstance(url_or_home, Path):
        url_or_home = f"sqlite:///{(url_or_home / FILE).absolute()}"
    return Store(Database(url_or_home), retention_days=retention_days, clock=clock)


class Store:
    """Conversations, audit, events and feedback; retention is applied at most once a day, on a write."""

    def __init__(
        self, database: Database, *, retention_days: int | None = None, clock: Callable[[], datetime] = now
    ) -> None:
        self._database = database
        self._retention_days = retention_days
        self._clock = clock
        self._retained_on = ""

    @property
    def place(self) -> str:
        """Name the database for people."""
        return self._database.place

    def prepare(self) -> None:
        """Make the tables where needed, so that what is wrong is said before the first question."""
        with self._writing():
            pass

    def close(self) -> None:
        """Close the connections."""
        self._database.close()

    def claim(self, team: str, channel: str, ts: str, payload: Mapping[str, Any]) -> bool:
        """Claim an event for good; False where it was claimed before, by whatever process."""
        from sqlalchemy.exc import IntegrityError

        try:
            with self._writing() as connection:
                insert_event(connection, EventKey(team, channel, ts), payload, self._clock())
        except IntegrityError:
            return False
        return True

    def posting(self, key: EventKey) -> bool:
        """Note that an event's answer is about to be posted: after a crash it may be out already."""
        with self._writing() as connection:
            return mark_posting(connection, key, self._clock())

    def not_posted(self, key: EventKey) -> bool:
        """Take `posting` back: the answer was surely not taken."""
        with self._writing() as connection:
            return mark_posting(connection, key, None)

    def answered(self, key: EventKey, answer_id: str | None) -> bool:
        """Note that an event has been answered, or apologised for (no id); False where nobody claimed it."""
        with self._writing() as connection:
            return mark_answered(connection, key, answer_id, self._clock())

    def unanswered(self, older_than: timedelta) -> tuple[ClaimedEvent, ...]:
        """Give the events without an answer that were last taken up longer ago, oldest first."""
        with self._reading() as connection:
            return unanswered_events(connection, self._clock() - older_than) if connection else ()

    def take_over(self, event: ClaimedEvent) -> bool:
        """Take up an event that `unanswered` gave; False where another process was first."""
        with self._writing() as connection:
            return take_event(connection, event, self._clock())

    def feedback(self, answer_id: str, who: str, value: str, comment: str | None = None) -> bool:
        """Keep one person's feedback, in place of an earlier one; False where the answer is not recorded."""
        from sqlalchemy.exc import IntegrityError

        try:
            with self._writing() as connection:
                keep_feedback(connection, answer_id, who, value, comment, self._clock())
        except IntegrityError:
            return False
        return True

    def record(self, entry: AuditEntry, memory: tuple[ConversationKey, Memory] | None = None) -> bool:
        """Record an answer and, in the same transaction, what its conversation remembers from now on.

        False, and nothing is changed, where an answer of this id is recorded already.
        """
        from sqlalchemy.exc import IntegrityError

        try:
            with self._writing() as connection:
                insert_answer(connection, entry)
                if memory is not None:
                    keep_memory(connection, *memory, self._clock())
        except IntegrityError:
            return False
        return True

    def remember(self, key: ConversationKey, memory: Memory) -> None:
        """Keep a conversation's memory under a further name."""
        with self._writing() as connection:
            keep_memory(connection, key, memory, self._clock())

    def recall(self, key: ConversationKey) -> Memory | None:
        """Give what one person's conversation remembered, None where it is new."""
        with self._reading() as connection:
            return kept_memory(connection, key) if connection else None

    def knows(self, conversation: str) -> bool:
        """Say whether anybody has had a conversation of this name."""
        with self._database.reading() as connection:
            return conversation_known(connection, conversation) if connection else False

    def entries(self, answer_id: str) -> tuple[AuditEntry, ...]:
        """Give the entry of an answer's id; of a batch's own id all that had it, newest first."""
        with self._reading() as connection:
            return entries_of(connection, answer_id) if connection else ()

    def list_entries(self, wanted: Wanted) -> tuple[AuditEntry, ...]:
        """List the audit, newest first."""
        with self._reading() as connection:
            return wanted_entries(connection, wanted) if connection else ()

    def count(self) -> int:
        """Count the answers recorded."""
        with self._reading() as connection:
            return count_answers(connection) if connection else 0

    def purge(self, before: datetime) -> int:
        """Delete everything from before a moment; gives the number of answers deleted."""
        with self._database.reading() as connection:
            if connection is None:
                return 0
        with self._writing() as connection:
            deleted = delete_before(connection, before)
        self._database.settle()
        return deleted

    @contextmanager
    def _reading(self) -> Iterator["Connection | None"]:
        """Give a connection to read by, None where nothing was ever kept; what cannot be read is damage."""
        with self._database.reading() as connection:
            try:
                yield connection
            except ValueError as error:
                raise StateDamagedError(self.place, "a record cannot be read") from error

    @contextmanager
    def _writing(self) -> Iterator["Connection"]:
        """Give a durable transaction that first deletes, once a day, what is older than the company wants."""
        moment = self._clock()
        today = moment.date().isoformat()
        with self._database.writing() as connection:
            if self._retention_days is not None and self._retained_on != today:
                apply_daily(connection, self._retention_days, moment)
            yield connection
        self._retained_on = today

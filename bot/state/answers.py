"""The audit's rows: columns to search by, and the whole entry as text."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.state.audit import AuditEntry
from bot.state.conversations import whose
from bot.state.json_text import read, storable, written
from bot.state.moments import stored
from bot.state.tables import LONG, tables

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select


class Wanted(NamedTuple):
    """Which answers to list: of one person (an e-mail address), since a moment, of one status."""

    person: str | None = None
    since: datetime | None = None
    status: str | None = None
    limit: int = 20


def insert_answer(connection: "Connection", entry: AuditEntry) -> None:
    """Add an answer to the audit; raises SQLAlchemy's IntegrityError where its id is there already."""
    same = ("id", "language", "status", "is_sample", "as_of", "elapsed_ms")
    named = ("given_id", "conversation", "model", "policy_version", "ledger_version")
    connection.execute(
        tables()
        .answers.insert()
        .values(
            **{name: getattr(entry, name) for name in same},
            **{name: storable(getattr(entry, name) or "", LONG) or None for name in named},
            question=storable(entry.question),
            answer=storable(entry.answer),
            at=stored(entry.at),
            person=whose(entry.person),
            role=entry.person.role,
            surface=entry.where.surface,
            channel=entry.where.channel,
            record=written(entry),
        )
    )


def entries_of(connection: "Connection", answer_id: str) -> tuple[AuditEntry, ...]:
    """Give the entry of an id, else those of a batch's own id, newest first."""
    answers = tables().answers
    found = _entries(connection, answers.select().where(answers.c.id == answer_id))
    given = answers.select().where(answers.c.given_id == answer_id).order_by(answers.c.at.desc())
    return found or _entries(connection, given)


def wanted_entries(connection: "Connection", wanted: Wanted) -> tuple[AuditEntry, ...]:
    """List entries, newest first."""
    answers = tables().answers
    query = answers.select().order_by(answers.c.at.desc(), answers.c.id).limit(wanted.limit)
    if wanted.person is not None:
        named = wanted.person.strip().casefold()  # whom the company does not know is kept as staff
        query = query.where(answers.c.person.in_((named, f"staff:{named}")))
    if wanted.since is not None:
        query = query.where(answers.c.at >= stored(wanted.since))
    if wanted.status is not None:
        query = query.where(answers.c.status == wanted.status)
    return _entries(connection, query)


def count_answers(connection: "Connection") -> int:
    """Count all entries."""
    from sqlalchemy import func, select

    return connection.scalar(select(func.count()).select_from(tables().answers)) or 0


def _entries(connection: "Connection", query: "Select[Any]") -> tuple[AuditEntry, ...]:
    answers = tables().answers
    records = connection.scalars(query.with_only_columns(answers.c.record))
    return tuple(read(AuditEntry, record) for record in records)

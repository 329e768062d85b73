"""The audit's rows: columns to search by, and the whole entry as text."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from bot.state.audit import AuditEntry
from bot.state.conversations import whose
from bot.state.moments import stored
from bot.state.tables import tables

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
    same = ("id", "given_id", "conversation", "question", "language", "status", "answer", "model")
    more = ("policy_version", "ledger_version", "is_sample", "as_of", "elapsed_ms")
    connection.execute(
        tables()
        .answers.insert()
        .values(
            **{name: getattr(entry, name) for name in (*same, *more)},
            at=stored(entry.at),
            person=whose(entry.person),
            role=entry.person.role,
            surface=entry.where.surface,
            channel=entry.where.channel,
            record=entry.model_dump_json(),
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
        query = query.where(answers.c.person == wanted.person.strip().casefold())
    if wanted.since is not None:
        query = query.where(answers.c.at >= stored(wanted.since))
    if wanted.status is not None:
        query = query.where(answers.c.status == wanted.status)
    return _entries(connection, query)


def _entries(connection: "Connection", query: "Select[Any]") -> tuple[AuditEntry, ...]:
    answers = tables().answers
    return tuple(_read(connection.scalars(query.with_only_columns(answers.c.record))))


def _read(records: Iterator[str]) -> Iterator[AuditEntry]:
    """Read records back; raises ValueError for what is no audit entry."""
    for record in records:
        try:
            yield AuditEntry.model_validate_json(record)
        except ValidationError as error:
            raise ValueError("an answer's record cannot be read") from error

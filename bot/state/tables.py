"""The tables of the state database, in types that SQLite and PostgreSQL share.

Moments are UTC. What has a shape of its own is kept as JSON text: it is read whole or not at all.
"""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import MetaData, Table

SCHEMA = 1
SHORT, LONG = 64, 320
"""The longest names, in characters: ids and states, and names that people give."""


class Tables(NamedTuple):
    """All tables; `upkeep` holds the schema's version and when retention was last applied."""

    metadata: "MetaData"
    upkeep: "Table"
    conversations: "Table"
    answers: "Table"
    events: "Table"
    feedback: "Table"
    requests: "Table"


@cache
def tables() -> Tables:
    """Describe the tables; built on first use, because SQLAlchemy takes a fifth of a second to import."""
    from sqlalchemy import MetaData

    metadata = MetaData()
    return Tables(
        metadata,
        _upkeep(metadata),
        _conversations(metadata),
        _answers(metadata),
        _events(metadata),
        _feedback(metadata),
        _requests(metadata),
    )


def _upkeep(metadata: "MetaData") -> "Table":
    from sqlalchemy import Column, String, Table

    return Table(
        "upkeep",
        metadata,
        Column("name", String(SHORT), primary_key=True),
        Column("value", String(LONG), nullable=False),
    )


def _conversations(metadata: "MetaData") -> "Table":
    from sqlalchemy import Column, DateTime, String, Table, Text

    return Table(
        "conversations",
        metadata,
        Column("name", String(LONG), primary_key=True),
        Column("person", String(LONG), primary_key=True),
        Column("company", String(SHORT), primary_key=True),
        Column("changed_at", DateTime, nullable=False, index=True),
        Column("memory", Text, nullable=False),
    )


def _answers(metadata: "MetaData") -> "Table":
    from sqlalchemy import Boolean, Column, Date, DateTime, Integer, String, Table, Text

    return Table(
        "answers",
        metadata,
        Column("id", String(SHORT), primary_key=True),
        Column("given_id", String(LONG), index=True),
        Column("at", DateTime, nullable=False, index=True),
        Column("person", String(LONG), nullable=False, index=True),
        Column("role", String(SHORT), nullable=False),
        Column("surface", String(SHORT), nullable=False),
        Column("channel", String(LONG)),
        Column("conversation", String(LONG), nullable=False, index=True),
        Column("question", Text, nullable=False),
        Column("language", String(SHORT), nullable=False),
        Column("status", String(SHORT), nullable=False, index=True),
        Column("answer", Text, nullable=False),
        Column("model", String(LONG), nullable=False),
        Column("policy_version", String(LONG), nullable=False),
        Column("ledger_version", String(LONG), nullable=False),
        Column("is_sample", Boolean, nullable=False),
        Column("as_of", Date, nullable=False),
        Column("elapsed_ms", Integer, nullable=False),
        Column("record", Text, nullable=False),
    )


def _events(metadata: "MetaData") -> "Table":
    from sqlalchemy import Column, DateTime, Integer, String, Table, Text

    return Table(
        "events",
        metadata,
        Column("team", String(SHORT), primary_key=True),
        Column("channel", String(SHORT), primary_key=True),
        Column("ts", String(SHORT), primary_key=True),
        Column("payload", Text),
        Column("claimed_at", DateTime, nullable=False, index=True),
        Column("taken_at", DateTime, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("posting_at", DateTime),
        Column("answered_at", DateTime, index=True),
        Column("answer_id", String(SHORT)),
    )


def _feedback(metadata: "MetaData") -> "Table":
    from sqlalchemy import Column, DateTime, ForeignKey, String, Table, Text

    return Table(
        "feedback",
        metadata,
        Column("answer_id", ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True),
        Column("who", String(LONG), primary_key=True),
        Column("at", DateTime, nullable=False),
        Column("value", String(SHORT), nullable=False),
        Column("comment", Text),
    )


def _requests(metadata: "MetaData") -> "Table":
    """What somebody asked to be decided or done by a person, and what became of it."""
    from sqlalchemy import Column, DateTime, String, Table, Text

    return Table(
        "requests",
        metadata,
        Column("id", String(SHORT), primary_key=True),
        Column("at", DateTime, nullable=False, index=True),
        Column("who", String(LONG), nullable=False),
        Column("kind", String(SHORT), nullable=False),
        Column("answer_id", String(SHORT)),
        Column("status", String(SHORT), nullable=False),
        Column("settled_at", DateTime),
        Column("payload", Text, nullable=False),
    )

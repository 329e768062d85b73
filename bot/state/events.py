"""Slack's events: claimed once by (team, channel, ts), whoever receives them how often."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.state.moments import restored, stored
from bot.state.tables import tables
from knowledge.records import Record

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Row


class EventKey(NamedTuple):
    """What makes two deliveries the same event."""

    team: str
    channel: str
    ts: str


class ClaimedEvent(Record):
    """A claimed event without an answer; `posting_at` says that an answer may have been posted already."""

    key: EventKey
    payload: Mapping[str, Any]
    claimed_at: datetime
    taken_at: datetime
    attempts: int
    posting_at: datetime | None


def insert_event(connection: "Connection", key: EventKey, payload: Mapping[str, Any], at: datetime) -> None:
    """Add an event; raises SQLAlchemy's IntegrityError where it is there already."""
    moment = stored(at)
    row = {"payload": json.dumps(payload, ensure_ascii=False), "claimed_at": moment, "taken_at": moment}
    connection.execute(tables().events.insert().values(**key._asdict(), **row, attempts=1))


def mark_posting(connection: "Connection", key: EventKey, at: datetime | None) -> bool:
    """Note that an answer is about to be posted, or (no moment) that it surely was not."""
    events = tables().events
    done = connection.execute(events.update().where(_is(key)).values(posting_at=stored(at) if at else None))
    return bool(done.rowcount)


def mark_answered(connection: "Connection", key: EventKey, answer_id: str | None, at: datetime) -> bool:
    """Note that an event has had its answer, and forget what it said."""
    done = connection.execute(
        tables()
        .events.update()
        .where(_is(key))
        .values(answered_at=stored(at), answer_id=answer_id, payload=None)
    )
    return bool(done.rowcount)


def unanswered_events(connection: "Connection", taken_before: datetime) -> tuple[ClaimedEvent, ...]:
    """Give the events without an answer that nobody has taken up since a moment, oldest first."""
    events = tables().events
    rows = connection.execute(
        events.select()
        .where(events.c.answered_at.is_(None), events.c.taken_at <= stored(taken_before))
        .order_by(events.c.claimed_at, events.c.ts)
    )
    return tuple(_event(row) for row in rows)


def take_event(connection: "Connection", event: ClaimedEvent, at: datetime) -> bool:
    """Take up an event that somebody else left; False where another process was first."""
    events = tables().events
    done = connection.execute(
        events.update()
        .where(_is(event.key), events.c.answered_at.is_(None), events.c.taken_at == stored(event.taken_at))
        .values(taken_at=stored(at), attempts=event.attempts + 1)
    )
    return bool(done.rowcount)


def _is(key: EventKey) -> "ColumnElement[bool]":
    events = tables().events
    return (events.c.team == key.team) & (events.c.channel == key.channel) & (events.c.ts == key.ts)


def _event(row: "Row[Any]") -> ClaimedEvent:
    return ClaimedEvent(
        key=EventKey(row.team, row.channel, row.ts),
        payload=json.loads(row.payload or "{}"),
        claimed_at=restored(row.claimed_at),
        taken_at=restored(row.taken_at),
        attempts=row.attempts,
        posting_at=restored(row.posting_at) if row.posting_at else None,
    )

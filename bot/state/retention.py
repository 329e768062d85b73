"""Retention: what is older than the company wants is deleted."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.state.moments import stored
from bot.state.tables import tables

if TYPE_CHECKING:
    from sqlalchemy import Connection

_APPLIED_ON = "retention_applied_on"


def delete_before(connection: "Connection", moment: datetime) -> int:
    """Delete answers with their feedback, conversations, events and requests from before a moment.

    Gives the number of answers deleted.
    """
    known, limit = tables(), stored(moment)
    connection.execute(known.conversations.delete().where(known.conversations.c.changed_at < limit))
    connection.execute(known.events.delete().where(known.events.c.claimed_at < limit))
    connection.execute(known.requests.delete().where(known.requests.c.at < limit))
    return connection.execute(known.answers.delete().where(known.answers.c.at < limit)).rowcount


def apply_daily(connection: "Connection", days: int, now: datetime) -> None:
    """Delete what is older than so many days, unless that was done today (UTC)."""
    upkeep = tables().upkeep
    today = now.date().isoformat()
    applied = connection.scalar(upkeep.select().with_only_columns(upkeep.c.value).filter_by(name=_APPLIED_ON))
    if applied == today:
        return
    delete_before(connection, now - timedelta(days=days))
    if applied is None:
        connection.execute(upkeep.insert().values(name=_APPLIED_ON, value=today))
    else:
        connection.execute(upkeep.update().where(upkeep.c.name == _APPLIED_ON).values(value=today))

"""Moments: aware and in UTC in the program, bare UTC in the database, which knows no time zones."""

from datetime import UTC, datetime


def now() -> datetime:
    """Give this moment in UTC."""
    return datetime.now(UTC)


def stored(moment: datetime) -> datetime:
    """Give a moment as the database keeps it; raises ValueError where its time zone is not known."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).replace(tzinfo=None)


def restored(moment: datetime) -> datetime:
    """Give a moment of the database as the program uses it."""
    return moment.replace(tzinfo=UTC)

"""A clock that stands until a test moves it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

START = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)


@dataclass
class MovingClock:
    """Gives one moment until it is moved on."""

    moment: datetime = START

    def __call__(self) -> datetime:
        return self.moment

    def on(self, **duration: float) -> None:
        """Move on by a duration."""
        self.moment += timedelta(**duration)

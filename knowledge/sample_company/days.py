"""The sample company's calendar: no clock is read, so the same files come out on every day of every year."""

from datetime import date, timedelta

DATA_DATE = date(2026, 6, 30)
"""The newest posting, and the day as of which the sample company's questions are answered."""
HISTORY_START = date(2024, 1, 1)


def days_before(count: int) -> date:
    """The day `count` days before the data date."""
    return DATA_DATE - timedelta(days=count)


def plus(day: date, count: int) -> date:
    """The day `count` days after `day` (before it when negative)."""
    return day + timedelta(days=count)


def working_day(day: date) -> date:
    """`day`, or the Friday before it: rolling back never makes a punctual payer late."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def month_starts() -> list[date]:
    """The first day of each month of the history, oldest first."""
    return [
        date(year, month, 1)
        for year in range(HISTORY_START.year, DATA_DATE.year + 1)
        for month in range(1, 13)
        if date(year, month, 1) <= DATA_DATE
    ]

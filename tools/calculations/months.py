"""Calendar months: a day some months earlier, the end of a month, whole months between two days."""

from calendar import monthrange
from datetime import date


def month_end(day: date) -> date:
    """Give the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_before(day: date, months: int) -> date:
    """Give the same day some months earlier (later where negative), or that month's last day."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period_end_before(period_end: date, months: int) -> date:
    """Give the period end some months earlier; the last day of a month stays the last day of a month."""
    earlier = months_before(period_end, months)
    return month_end(earlier) if period_end == month_end(period_end) else earlier


def whole_months(start: date, end: date) -> int:
    """Count the whole calendar months from one day to a later one, 0 where it is not later.

    A month is full on the same day of the next one, or on that month's last day where it has no such day.
    """
    count = (end.year - start.year) * 12 + end.month - start.month
    return max(0, count if months_before(start, -count) <= end else count - 1)

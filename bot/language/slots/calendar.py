"""Calendar arithmetic for the grammars: months, quarters, halves and years as windows, calendar or fiscal."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from bot.language.slots.slot import Relation, Window

LONGEST_GUESS = 183
"""Days from today beyond which a day without its year may just as well lie in the neighbouring year."""


def day(year: int, month: int, number: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    if not (1 <= month <= 12 and 1900 <= year <= 2200):
        return None
    return date(year, month, number) if 1 <= number <= monthrange(year, month)[1] else None


def add_months(start: date, months: int) -> date:
    """Return the same day `months` later, or that month's last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def span(year: int, month: int, months: int, label: str | None, *, fiscal: bool = False) -> Window:
    """Return the window of whole months from the first of `month`."""
    begins = add_months(date(year, 1, 1), month - 1)
    ends = add_months(begins, months) - timedelta(days=1)
    days = None if label else (ends - begins).days + 1
    return Window(begins=begins, ends=ends, label=label, fiscal=fiscal, days=days)


def year_window(year: int) -> Window:
    """Return the calendar year."""
    return span(year, 1, 12, f"{year}")


def half_window(year: int, half: int) -> Window:
    """Return the first or second half of a calendar year."""
    return span(year, 6 * half - 5, 6, f"{year}H{half}")


def quarter_window(year: int, quarter: int) -> Window:
    """Return a calendar quarter; numbers beyond 1–4 run on into the neighbouring years."""
    years, index = divmod(quarter - 1, 4)
    return span(year + years, 3 * index + 1, 3, f"{year + years}Q{index + 1}")


def month_window(year: int, month: int) -> Window:
    """Return a calendar month; numbers beyond 1–12 run on into the neighbouring years."""
    years, index = divmod(month - 1, 12)
    return span(year + years, index + 1, 1, f"{year + years}-{index + 1:02d}")


def months_window(year: int, first: int, last: int) -> Window:
    """Return the months `first` to `last` of a year, labelled where they are a quarter, half or year."""
    months = last - first + 1
    aligned = (first - 1) % months == 0
    labels = {3: f"{year}Q{(first + 2) // 3}", 6: f"{year}H{(first + 5) // 6}", 12: f"{year}"}
    return span(year, first, months, labels.get(months) if aligned else None)


def ending_window(year: int, month: int, months: int) -> Window:
    """Return the `months` that end with a month, labelled where they are a quarter, half or year."""
    first = month - months + 1
    return months_window(year, first, month) if first >= 1 else span(year, first, months, None)


def stretch(begins: date, ends: date) -> Window:
    """Return the days from one to another, as the quarter, half, year or months that they are."""
    whole = begins.day == 1 and (ends + timedelta(days=1)).day == 1
    if whole and begins.year == ends.year:
        window = months_window(begins.year, begins.month, ends.month)
        return month_window(begins.year, begins.month) if begins.month == ends.month else window
    return Window(begins=begins, ends=ends, days=(ends - begins).days + 1)


def week_window(today: date, weeks: int) -> Window:
    """Return the week (Monday to Sunday) `weeks` after the one that holds today."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return Window(begins=monday, ends=monday + timedelta(days=6))


def fiscal_window(year: int, part: str, first_month: int) -> Window:
    """Return a fiscal year or its part (`""`, `Q2`, `H1`).

    A fiscal year bears the number of the calendar year it ends in. With a fiscal year that is the calendar's,
    the label is the calendar's too.
    """
    first_year = year if first_month == 1 else year - 1
    label = f"{year}{part}" if first_month == 1 else f"FY{year}{part}"
    number = int(part[1]) if part else 1
    length = {"Q": 3, "H": 6}.get(part[:1], 12)
    return span(first_year, first_month + (number - 1) * length, length, label, fiscal=True)


def fiscal_year_of(today: date, first_month: int) -> int:
    """Return the number of the fiscal year that holds the day."""
    return today.year + (first_month > 1 and today.month >= first_month)


def rolling(today: date, count: int, unit: str) -> Window | None:
    """Return the window of `count` units up to and with today; months are counted by the calendar."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    if months and 0 < count * months <= 1200:
        begins = add_months(today, -count * months) + timedelta(days=1)
        return Window(begins=begins, ends=today, months=count * months)
    days = count * {"day": 1, "week": 7}.get(unit, 0)
    if not 0 < days <= 36600:
        return None
    return Window(begins=today - timedelta(days=days - 1), ends=today, days=days)


def ahead(today: date, count: int, unit: str) -> Window | None:
    """Return the window of `count` units that begins tomorrow."""
    back = rolling(today, count, unit)
    if back is None:
        return None
    begins = today + timedelta(days=1)
    if back.months:
        return Window(begins=begins, ends=add_months(today, back.months), months=back.months)
    return Window(begins=begins, ends=today + timedelta(days=back.days or 0), days=back.days)


def without_year(today: date, make: Callable[[int], Window]) -> tuple[Window, ...]:
    """Return this year's window where it has begun, else last year's and this year's: both can be meant."""
    now = make(today.year)
    return (now,) if now.begins <= today else (make(today.year - 1), now)


def chosen(candidates: Iterable[date | None], today: date, relation: Relation | None) -> tuple[date, ...]:
    """Return which of a day's candidates in neighbouring years can be meant.

    After "as of" and "since" it is the latest that has come; else this year's, unless another lies nearer.
    """
    known = sorted({candidate for candidate in candidates if candidate is not None})
    past = [candidate for candidate in known if candidate <= today]
    if relation in {"as_of", "since"} and past:
        return (past[-1],)
    this_year = [candidate for candidate in known if candidate.year == today.year]
    nearest = sorted(known, key=lambda candidate: abs((candidate - today).days))[:1]
    readings = (
        this_year if this_year and abs((this_year[0] - today).days) <= LONGEST_GUESS else this_year + nearest
    )
    return tuple(sorted(set(readings)))

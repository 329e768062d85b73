"""First and last days of periods: 上个月底, 去年年底, end of March, Q2 end, month-end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from bot.language.slots import calendar, relations
from bot.language.slots.asked import Asked
from bot.language.slots.dates import point
from bot.language.slots.slot import DatePoint, Period, Window
from knowledge.lazy_pattern import lazily

MARKS = {"month": ("月", "month", "eom"), "quarter": ("季", "quarter", "eoq"), "year": ("年", "year", "eoy")}
LUNAR = "[一二三四五六七八九十]"


@cache
def _after() -> re.Pattern[str]:
    last = r"的?(?P<last>[月年季]?(?:底|(?<!周)末)|期末|最后一天)"
    first = rf"的?(?P<first>[月年季]初(?!{LUNAR})|初(?!期|步|级|{LUNAR})|第一天)"
    return lazily(rf"{last}|{first}| ?-?(?P<end>end|close)(?![a-z])")


_DAY_FOLLOWS = lazily(r" ?(?:\d{1,2}|[一二三]?十?[一二三四五六七八九十]) ?[号號日]|(?<=[a-z]) \d{1,2}(?!\d)")
"""What makes a month that of a day, so that a word before it is none of its edge: start 7 月 15 号."""


@cache
def _before() -> re.Pattern[str]:
    last = r"end|close|last day|ending|month-?end|eom|quarter-?end|year-?end"
    first = r"start|beginning|first day|first"
    return lazily(
        rf"(?<![a-z])(?:the )?(?:(?P<last>{last})|(?P<first>{first}))(?: of)?(?: the)?[ -](?:month of )?$"
    )


def edges_of_periods(asked: Asked, periods: Iterable[Period]) -> Iterator[DatePoint]:
    """Yield the first or last day of each period that has such a word beside it.

    Where the words leave the year open ("end of March"), it is chosen as for a day without its year.
    """
    text = asked.folded
    for period in periods:
        start, end = _without_relation(text, period)
        after = _after().match(text, end)
        before = None if after else _before().search(text[max(0, start - 24) : start])
        match = after or before
        if match is None or (before is not None and _DAY_FOLLOWS.match(text, end)):
            continue
        first = match["first"] is not None
        if before is not None:
            start = max(0, start - 24) + before.start()
        relation, start, end = relations.around(text, start, after.end() if after else end)
        days = [day for window in period.readings for day in _edge(window, first=first)]
        if _is_open_quarter(period) and relation not in {"as_of", "since", "by"}:
            yield point(asked, start, end, tuple(days), relation)
            continue
        if len(period.readings) > 1 or (len(days) == 1 and _year_is_open(period)):
            candidates = _in_neighbouring_years(period.readings, first=first)
            days = list(calendar.chosen(candidates, asked.today, relation))
        yield point(asked, start, end, tuple(sorted(set(days))), relation)


def _edge(window: Window, *, first: bool) -> tuple[date, ...]:
    """The first or last day; a week may end on its Friday too."""
    week = window.label is None and (window.ends - window.begins).days == 6 and window.begins.weekday() == 0
    if first:
        return (window.begins,)
    return (window.ends - timedelta(days=2), window.ends) if week else (window.ends,)


def _is_open_quarter(period: Period) -> bool:
    """Whether a quarter or half without its year has not begun: last year's end is meant as often."""
    return len(period.readings) > 1 and any(mark in (period.readings[0].label or "") for mark in "QH")


def _year_is_open(period: Period) -> bool:
    said = r"\d{4}|年|year|last|next|this|current|上|本|这|当|下|fy|ttm|'\d\d|previous|prior"
    return re.search(said, period.text.lower()) is None


def _in_neighbouring_years(windows: Iterable[Window], *, first: bool) -> Iterator[date]:
    for window in windows:
        following = window.ends + timedelta(days=1)
        for years in (-1, 0, 1):
            if first:
                yield calendar.add_months(window.begins, 12 * years)
            else:
                yield calendar.add_months(following, 12 * years) - timedelta(days=1)


def _without_relation(text: str, period: Period) -> tuple[int, int]:
    """The period's span without the words of its relation, between which an edge may stand."""
    if period.relation is None:
        return period.start, period.end
    leading = relations.leading().match(text, period.start)
    if leading is not None:
        return leading.end(), period.end
    trailing = relations.trailing().search(text[period.start : period.end])
    return period.start, period.end - (len(trailing.group()) if trailing else 0)


@cache
def _bare() -> re.Pattern[str]:
    named = r"(?<![上下本这个当\d一二三四五六七八九十度去今明前后])"
    last, first = r"月底|月末|年底|年末|年尾|季末|季底|季度末", rf"月初(?!{LUNAR})|年初(?!至|到|{LUNAR})|季初"
    whole = r"(?P<edge>end|start|beginning) of (?:the )?(?:month|quarter|year|week)"
    return lazily(
        rf"{named}(?:{last}|{first})|(?<![a-z])(?:the )?(?:{whole}|(?P<unit>month|quarter"
        rf"|year)[ -]end|eom|eoy|eoq)(?![a-z])"
    )


def bare_edges(asked: Asked) -> Iterator[DatePoint]:
    """Yield 月底, 年底, end of the month: of the current month or year, or the finished one after "as of".

    "At month-end" can be the last or the coming one: two readings.
    """
    for match in _bare().finditer(asked.folded):
        words = match.group()
        unit = next((name for name, marks in MARKS.items() if any(mark in words for mark in marks)), "week")
        relation, start, end = relations.around(asked.folded, *match.span())
        first = "初" in words or match["edge"] in {"start", "beginning"}
        now, before = _window(asked.today, unit, 0), _window(asked.today, unit, -1)
        days = _edge(now, first=first)
        if not first and relation == "as_of" and now.ends > asked.today:
            days = (before.ends,)
        elif match["unit"] and relation is None:
            days = (before.ends, now.ends)
        yield point(asked, start, end, days, relation)


def _window(today: date, unit: str, step: int) -> Window:
    """The month, quarter, year or week that holds today, or the one `step` beside it."""
    if unit == "month":
        return calendar.month_window(today.year, today.month + step)
    if unit == "quarter":
        return calendar.quarter_window(today.year, (today.month - 1) // 3 + 1 + step)
    return calendar.year_window(today.year + step) if unit == "year" else calendar.week_window(today, step)

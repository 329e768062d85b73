"""Days said from today: 昨天, the day after tomorrow, 90 days ago."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from bot.language.slots import calendar, edges, numerals_en, numerals_zh, relations, weekdays
from bot.language.slots.asked import Asked
from bot.language.slots.dates import point
from bot.language.slots.slot import DatePoint, DayCount, Period
from knowledge.lazy_pattern import lazily

DAYS_ZH = {
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "今天": 0,
    "今日": 0,
    "今儿": 0,
    "本日": 0,
    "明天": 1,
    "明日": 1,
    "明儿": 1,
    "后天": 2,
    "大后天": 3,
}
DAYS_EN = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "tmrw": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}


@cache
def _plain() -> re.Pattern[str]:
    chinese, english = ("|".join(sorted(words, key=len, reverse=True)) for words in (DAYS_ZH, DAYS_EN))
    return lazily(rf"(?:{chinese})(?!的?日子)|(?<![a-z])(?:{english})(?![a-z])")


def _plain_days(asked: Asked) -> Iterator[DatePoint]:
    for match in _plain().finditer(asked.folded):
        shift = DAYS_ZH.get(match.group(), DAYS_EN.get(match.group(), 0))
        relation, start, end = relations.around(asked.folded, *match.span())
        yield point(asked, start, end, (asked.today + timedelta(days=shift),), relation)


@cache
def _longer() -> re.Pattern[str]:
    return lazily("year|quarter|month|week|[年月季周]")


@cache
def _part() -> re.Pattern[str]:
    numerals = "[一二两三四五六七八九十]{1,3}"
    return lazily(
        rf"(?P<count>\d{{1,3}}|{numerals}|(?<![a-z])[a-z]+(?:-[a-z]+)?) ?个?"
        r"(?P<unit>year|quarter|month|week|day|年|季|月|周|星期|天|日)"
    )


def _moved_by_parts(asked: Asked, text: str, sign: int) -> date | None:
    """2 years 1 month and 21 days ago."""
    months = days = 0
    for match in _part().finditer(text):
        count = _count(match["count"])
        if count is None:
            return None
        months += count * {"year": 12, "年": 12, "quarter": 3, "季": 3, "month": 1, "月": 1}.get(
            match["unit"], 0
        )
        days += count * {"week": 7, "周": 7, "星期": 7, "day": 1, "天": 1, "日": 1}.get(match["unit"], 0)
    try:
        return calendar.add_months(asked.today, sign * months) + timedelta(days=sign * days)
    except (OverflowError, ValueError):  # no calendar reaches that far, so there is no such day
        return None


def _count(words: str) -> int | None:
    if words in {"a", "an"}:
        return 1
    if words.isascii() and not words.isdigit():
        value = numerals_en.parse(numerals_en.words_of(words))
        return None if value is None or value != int(value) else int(value)
    return numerals_zh.small(words)


def moved(asked: Asked, length: DayCount) -> date | None:
    """Return the day this length before or after today, or None for working days and odd lengths.

    Of two years and a month each part is counted by the calendar, the longest first.
    """
    sign = -1 if length.context == "before" else 1
    if length.unit == "day" and _longer().search(length.text.lower()):
        return _moved_by_parts(asked, length.text.lower(), sign)
    months = MONTHS_IN.get(length.unit)
    try:
        if months is not None and length.count == length.count.to_integral_value():
            return calendar.add_months(asked.today, sign * int(length.count) * months)
        return None if length.days is None else asked.today + timedelta(days=sign * length.days)
    except (OverflowError, ValueError):  # no calendar reaches that far, so there is no such day
        return None


def relative_dates(asked: Asked, periods: Iterable[Period]) -> Iterator[DatePoint]:
    """Yield every day said from today or as the edge of one of `periods`, overlapping ones too."""
    yield from _plain_days(asked)
    yield from weekdays.weekdays(asked)
    yield from edges.edges_of_periods(asked, periods)
    yield from edges.bare_edges(asked)

"""Days said from today: 昨天, last Friday, 本周三, 上个月底, end of March, 90 days ago.

Weeks begin on Monday. 本周三 is the Wednesday of the week that holds today, 上周五 and 下周五 those of the weeks
beside it. A bare weekday has two readings, the nearest before and the nearest after today. "Last Friday" is the
latest one and last week's, "next Friday" the coming one and next week's: two readings wherever those differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from bot.language.slots import calendar, relations
from bot.language.slots.asked import Asked
from bot.language.slots.dates import point
from bot.language.slots.slot import DatePoint, DayCount, Period, Relation, Window

DAYS_ZH = {"大前天": -3, "前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "昨晚": -1, "今天": 0, "今日": 0, "今儿": 0, "本日": 0,
           "明天": 1, "明日": 1, "明儿": 1, "后天": 2, "大后天": 3}  # fmt: skip
DAYS_EN = {"the day before yesterday": -2, "day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1,
           "tmrw": 1, "the day after tomorrow": 2, "day after tomorrow": 2}  # fmt: skip
WEEKDAYS_EN = {
    name: number
    for number, names in enumerate("monday mon|tuesday tues tue|wednesday weds wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun".split("|"))
    for name in names.split()
}  # fmt: skip
WEEKDAYS_ZH = {
    "一": 0,
    "二": 1,
    "三": 2,
    "四": 3,
    "五": 4,
    "六": 5,
    "日": 6,
    "天": 6,
    "1": 0,
    "2": 1,
    "3": 2,
    "4": 3,
    "5": 4,
    "6": 5,
}
WEEKS_ZH = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}


@cache
def _plain() -> re.Pattern[str]:
    chinese, english = ("|".join(sorted(words, key=len, reverse=True)) for words in (DAYS_ZH, DAYS_EN))
    return re.compile(rf"(?:{chinese})(?!的?日子)|(?<![a-z])(?:{english})(?![a-z])")


def _plain_days(asked: Asked) -> Iterator[DatePoint]:
    for match in _plain().finditer(asked.folded):
        shift = (DAYS_ZH | DAYS_EN)[match.group()]
        relation, start, end = relations.around(asked.folded, *match.span())
        yield point(asked, start, end, (asked.today + timedelta(days=shift),), relation)


@cache
def _weekday() -> re.Pattern[str]:
    names = "|".join(sorted(WEEKDAYS_EN, key=len, reverse=True))
    return re.compile(
        r"(?P<week>上上|下下|上|本|这|下)?个?(?<![\d一二三四五六七八九两个每]个)(?<![\d一二三四五六七八九两每])(?:周|星期|礼拜)(?P<zh>[一二三四五六日天1-6])(?![\d次福期年个]|大福)"
        rf"|(?<![a-z])(?:(?P<which>last|past|this|next|coming|on|by|until|before|since) (?:the )?)?(?P<en>{names})(?![a-z'])"
        r"(?P<of> (?:of )?(?:last|this|next) week)?"
    )


def _weekdays(asked: Asked) -> Iterator[DatePoint]:
    for match in _weekday().finditer(asked.folded):
        relation, start, end = relations.around(asked.folded, *match.span())
        if match["zh"]:
            readings = _chinese_weekday(asked.today, match["week"], WEEKDAYS_ZH[match["zh"]], relation)
        elif match["which"] is None and not match["of"] and len(match["en"]) < 6:
            continue
        else:
            relation = relation or _relation(match["which"])
            readings = _english_weekday(asked.today, match, relation)
        yield point(asked, start, end, readings, relation)


def _relation(word: str | None) -> Relation | None:
    if word == "since":
        return "since"
    return "by" if word in {"by", "until", "before"} else None


def _in_week(today: date, weeks: int, weekday: int) -> date:
    return calendar.week_window(today, weeks).begins + timedelta(days=weekday)


def _around(today: date, weekday: int) -> tuple[date, date]:
    """The nearest such weekday before today (or today) and after it."""
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back), today + timedelta(days=7 - back)


def _bare(today: date, weekday: int, relation: Relation | None) -> tuple[date, ...]:
    past, future = _around(today, weekday)
    if relation in {"as_of", "since"}:
        return (past,)
    if relation == "by":
        return (today,) if past == today else (future,)
    return (past, future)


def _chinese_weekday(
    today: date, week: str | None, weekday: int, relation: Relation | None
) -> tuple[date, ...]:
    return (_in_week(today, WEEKS_ZH[week], weekday),) if week else _bare(today, weekday, relation)


def _english_weekday(today: date, match: re.Match[str], relation: Relation | None) -> tuple[date, ...]:
    weekday, which = WEEKDAYS_EN[match["en"]], match["which"]
    of = match["of"] or ""
    if of:
        return (_in_week(today, -1 if "last" in of else 1 if "next" in of else 0, weekday),)
    past, future = _around(today, weekday)
    if past == today:
        past -= timedelta(days=7)
    found: Iterable[date]
    if which in {"last", "past"}:
        found = {past, _in_week(today, -1, weekday)}
    elif which == "next":
        found = {future, _in_week(today, 1, weekday)}
    elif which in {"this", "coming"}:
        found = (
            {_in_week(today, 0, weekday), future if future > today else today}
            if which == "this"
            else {future}
        )
        found = {day for day in found if which != "this" or day >= today} or found
    else:
        found = _bare(today, weekday, relation)
    return tuple(sorted(found))


@cache
def _edge_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:的?(?P<last>[月年季]?(?:底|(?<!周)末)|期末|最后一天)|的?(?P<first>[月年季]初(?![一二三四五六七八九十])|初(?!期|步|级|[一二三四五六七八九十])|第一天)| ?-?(?P<end>end)(?![a-z]))"
    )


@cache
def _edge_before() -> re.Pattern[str]:
    return re.compile(
        r"(?<![a-z])(?:the )?(?:(?P<last>end|close|last day|ending|month-?end|eom|quarter-?end|year-?end)|(?P<first>start|beginning|first day|first))(?: of)?(?: the)? (?:month of )?$"
    )


def _edges(asked: Asked, periods: Iterable[Period]) -> Iterator[DatePoint]:
    """The first and last days of periods: 上个月底, 去年年底, end of March, Q2 end."""
    text = asked.folded
    for period in periods:
        said = _without_relation(asked, period)
        after = _edge_after().match(text, said[1])
        before = _edge_before().search(text[max(0, said[0] - 24) : said[0]])
        if after is None and before is None:
            continue
        match = after or before
        first = match is not None and match["first"] is not None
        start = said[0] if before is None or after else max(0, said[0] - 24) + before.start()
        end = after.end() if after else said[1]
        relation, start, end = relations.around(text, start, end)
        days = [window.begins if first else window.ends for window in period.readings]
        if len(days) > 1 or _open(period):
            around = [
                calendar.add_months(window.begins, 12 * step)
                for window in period.readings
                for step in (-1, 0, 1)
            ]
            days = list(
                calendar.chosen((_edge(day, period, first=first) for day in around), asked.today, relation)
            )
        yield point(asked, start, end, tuple(sorted(set(days))), relation)


def _open(period: Period) -> bool:
    """Whether the words leave the year open, so that "as of" may choose it."""
    return not re.search(
        r"\d{4}|年|year|last|next|this|current|上|本|这|当|下|fy|ttm|'\d\d|previous|prior",
        period.text.lower(),
    )


def _edge(begins: date, period: Period, *, first: bool) -> date:
    window = period.readings[0]
    months = (window.ends.year - window.begins.year) * 12 + window.ends.month - window.begins.month + 1
    return begins if first else calendar.add_months(begins, months) - timedelta(days=1)


def _without_relation(asked: Asked, period: Period) -> tuple[int, int]:
    """The period's span without "as of", "since" and the like, which may stand before its edge."""
    start, end = period.start, period.end
    if period.relation is None:
        return start, end
    stripped = re.match(r"(?:截至到?|截止到?|自从?|从|最晚|不晚于|赶在|as (?:of|at|on|per)|per|stand(?:ing)? (?:at|on)|by|until|till|before|no later than"
                        r"|due(?: on| by)?|since)(?: the)? ?", asked.folded[start:end])  # fmt: skip
    if stripped:
        return start + stripped.end(), end
    tail = re.search(r"(?:为止|止|以来|至今|起|(?:之|以)?前)$", asked.folded[start:end])
    return start, end - (len(tail.group()) if tail else 0)


@cache
def _bare_edge() -> re.Pattern[str]:
    return re.compile(
        r"(?<![上下本这个当\d一二三四五六七八九十度去今明前后])(?P<zh>月底|月末|年底|年末|年尾|季末|季底|季度末|月初(?![一二三四五六七八九十])|年初(?!至|到|[一二三四五六七八九十])|季初)"
        r"|(?<![a-z])(?:the )?(?P<en>(?P<of>end|start|beginning) of (?:the )?(?P<whole>month|quarter|year|week)|(?P<unit>month|quarter|year)[ -]end"
        r"|(?P<short>eom|eoy|eoq))(?![a-z])"
    )


def _bare_edges(asked: Asked) -> Iterator[DatePoint]:
    for match in _bare_edge().finditer(asked.folded):
        words = match.group()
        unit = next(
            (name for name, marks in UNITS_OF_EDGES.items() if any(mark in words for mark in marks)), "week"
        )
        relation, start, end = relations.around(asked.folded, *match.span())
        first = "初" in words or (match["of"] or "end") != "end"
        now, before = _window_of(asked.today, unit, 0), _window_of(asked.today, unit, -1)
        days: tuple[date, ...] = (now.begins,) if first else (now.ends,)
        if not first and (relation == "as_of" and now.ends > asked.today):
            days = (before.ends,)
        elif not first and match["unit"] and relation is None:
            days = (before.ends, now.ends)
        yield point(asked, start, end, days, relation)


UNITS_OF_EDGES = {
    "month": ("月", "month", "eom"),
    "quarter": ("季", "quarter", "eoq"),
    "year": ("年", "year", "eoy"),
}


def _window_of(today: date, unit: str, step: int) -> Window:
    """The month, quarter, year or week that holds today, or the one `step` beside it."""
    if unit == "month":
        return calendar.month_window(today.year, today.month + step)
    if unit == "quarter":
        return calendar.quarter_window(today.year, (today.month - 1) // 3 + 1 + step)
    return calendar.year_window(today.year + step) if unit == "year" else calendar.week_window(today, step)


def moved(asked: Asked, length: DayCount) -> date | None:
    """Return the day that lies this length before or after today, or None for working days and odd lengths."""
    sign = -1 if length.context == "before" else 1
    months = {"month": 1, "quarter": 3, "year": 12}.get(length.unit)
    try:
        if months is not None and length.count * months == int(length.count * months):
            return calendar.add_months(asked.today, sign * int(length.count) * months)
        return None if length.days is None else asked.today + timedelta(days=sign * length.days)
    except (OverflowError, ValueError):  # no calendar reaches that far, so there is no such day
        return None


def relative_dates(asked: Asked, periods: Iterable[Period]) -> Iterator[DatePoint]:
    """Yield every day said from today or as the edge of one of `periods`, overlapping ones too."""
    yield from _plain_days(asked)
    yield from _weekdays(asked)
    yield from _edges(asked, periods)
    yield from _bare_edges(asked)

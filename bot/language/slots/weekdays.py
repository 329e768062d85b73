"""Days of the week: 周五, 本周三, last Friday, Friday next week, Thursday the 21st.

Weeks begin on Monday. 本周三 is the Wednesday of the week that holds today, 上周五 and 下周五 those of the
weeks beside it. A bare weekday has two readings, the nearest before (or on) and the nearest after today.
"Last Friday" is the latest one and last week's, "next Friday" the coming one and next week's: two readings
where those differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from bot.language.slots import calendar, period_words_en, relations
from bot.language.slots.asked import Asked
from bot.language.slots.dates import point
from bot.language.slots.slot import DatePoint, Relation
from knowledge.lazy_pattern import lazily

NAMES_EN = (
    ("monday", "mon"),
    ("tuesday", "tues", "tue"),
    ("wednesday", "weds", "wed"),
    ("thursday", "thurs", "thur", "thu"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
NUMBERS_EN = {name: number for number, names in enumerate(NAMES_EN) for name in names}
NUMBERS_ZH = dict(zip("一二三四五六日天123456", (0, 1, 2, 3, 4, 5, 6, 6, 0, 1, 2, 3, 4, 5), strict=True))
WEEKS_ZH = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
WEEKS_EN = {"last": -1, "this": 0, "next": 1}
_CHOOSING = {"last", "past", "this", "next", "coming"}
SHORTEST_BARE = 6
"""Letters below which a weekday's name ("sat", "sun", "mon") needs a word such as "on" before it."""


@cache
def _chinese() -> re.Pattern[str]:
    counted = r"(?<![\d一二三四五六七八九十两几每]个)(?<![\d一二三四五六七八九十两几每])"
    return lazily(
        rf"(?P<week>上上|下下|上|本|这|下)?个?{counted}(?:周|星期|礼拜)(?P<day>[一二三四五六日天1-6])(?![\d次福期年个]|大福)"
    )


@cache
def _english() -> re.Pattern[str]:
    names = "|".join(sorted(NUMBERS_EN, key=len, reverse=True))
    return lazily(
        r"(?<![a-z])(?:(?P<ahead>last|this|next) week(?:,| on)? |(?P<which>last|past|this|next"
        r"|coming|on|by|until|before|since) (?:the )?)?"
        rf"(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!fifth )(?P<day>{names})(?![a-z'])"
        r"(?P<of> (?:of )?(?:last|this|next) week)?(?:,? (?:the )?(?P<number>[0-3]?\d)(?:st|nd|rd"
        r"|th)(?! of| [a-z]{3,9} 20\d\d))?"
    )


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


def _with_number(today: date, weekday: int, number: int) -> tuple[date, ...]:
    """Thursday the 21st: the months beside this one in which the 21st is a Thursday, the nearest."""
    months = (calendar.month_window(today.year, today.month + step).begins for step in range(-3, 4))
    days = (calendar.day(month.year, month.month, number) for month in months)
    found = [day for day in days if day is not None and day.weekday() == weekday]
    return tuple(found) if len(found) < 2 else (min(found, key=lambda day: abs((day - today).days)),)


def _english_days(today: date, match: re.Match[str], relation: Relation | None) -> tuple[date, ...]:
    weekday, which = NUMBERS_EN[match["day"]], match["which"]
    if match["number"]:
        return _with_number(today, weekday, int(match["number"]))
    week = match["ahead"] or (match["of"].split()[-2] if match["of"] else None)
    if week:
        return (_in_week(today, WEEKS_EN[week], weekday),)
    past, future = _around(today, weekday)
    if which in {"last", "past"}:
        latest = past - timedelta(days=7) if past == today else past
        return tuple(sorted({latest, _in_week(today, -1, weekday)}))
    if which == "next":
        return tuple(sorted({future, _in_week(today, 1, weekday)}))
    if which == "this":
        own = _in_week(today, 0, weekday)
        return (own,) if own >= today else (own, future)
    return (future,) if which == "coming" else _bare(today, weekday, relation)


@cache
def _date_before() -> re.Pattern[str]:
    month = period_words_en.MONTH.replace("(?P<month>", "(?:")
    english = rf"(?:{month} ?\d{{1,2}}|\d ?(?:of )?{month})(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    other = r"[\d十一二三四五六七八九][日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    return lazily(rf"(?:{other}|{english})[ ,，、(（]*$")


@cache
def _date_behind() -> re.Pattern[str]:
    month = period_words_en.MONTH.replace("(?P<month>", "(?:")
    english = rf"(?:the )?[0-3]?\d(?:st|nd|rd|th)? ?(?:of )?{month}|{month} ?\d"
    other = r"\d{1,4}[-/.年月]\d{1,2}|[一二三四五六七八九十]+月"
    return lazily(rf"[ ,，、)）]*(?:{english}|{other})")


def _is_of_a_date(text: str, match: re.Match[str]) -> bool:
    """Whether a written date stands beside the weekday: Friday, 17 July or 7月17日（周五）."""
    beside = _date_behind().match(text, match.end())
    return (
        beside is not None
        or _date_before().search(text[max(0, match.start() - 24) : match.start()]) is not None
    )


def weekdays(asked: Asked) -> Iterator[DatePoint]:
    """Yield every day of the week, with one reading or with all that are meant by it."""
    for match in _chinese().finditer(asked.folded):
        if not match["week"] and _is_of_a_date(asked.folded, match):
            continue
        relation, start, end = relations.around(asked.folded, *match.span())
        weekday, week = NUMBERS_ZH[match["day"]], match["week"]
        known = (_in_week(asked.today, WEEKS_ZH[week], weekday),) if week else None
        yield point(asked, start, end, known or _bare(asked.today, weekday, relation), relation)
    for match in _english().finditer(asked.folded):
        cued = match["which"] or match["ahead"] or match["of"] or match["number"]
        name = not cued and re.match(r" [A-Z][a-z]", asked.text[match.end() : match.end() + 3]) is not None
        chosen = match["number"] or match["ahead"] or match["of"] or match["which"] in _CHOOSING
        if not chosen and _is_of_a_date(asked.folded, match):
            continue
        if name or (not cued and len(match["day"]) < SHORTEST_BARE):
            continue
        relation, start, end = relations.around(asked.folded, *match.span())
        relation = relation or _relation(match["which"])
        yield point(asked, start, end, _english_days(asked.today, match, relation), relation)

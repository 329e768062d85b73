"""Days written as dates: 2026-03-31, 31.3.2026, 31 March, 3月31日, 28/2; 05/06 keeps both readings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from bot.language.slots import calendar, numerals_zh, period_words_en, periods_en, periods_zh, relations
from bot.language.slots.asked import Asked
from bot.language.slots.slot import DatePoint, Relation
from knowledge.lazy_pattern import lazily

Reader = Callable[[Asked, "re.Match[str]", Relation | None], "tuple[date, ...] | None"]
"""Returns the readings, () for a day that no calendar has, or None where the match is no date."""

Rule = tuple[tuple[str, ...], "re.Pattern[str]", Reader]

YEARS_BACK, YEARS_AHEAD = 6, 3
"""How far from today a two-digit year may lie where several orders of day, month and year are possible."""


_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
DAY_WORDS = {
    **{word: number for number, word in enumerate([*_ONES, *_TEENS.split(), "twentieth"], start=1)},
    **{f"twenty {word}": 20 + number for number, word in enumerate(_ONES, start=1)},
    "thirtieth": 30,
    "thirty first": 31,
}
"""Days of a month in words; a hyphen counts as a blank."""


def point(
    asked: Asked, start: int, end: int, readings: tuple[date, ...], relation: Relation | None
) -> DatePoint:
    """Return the slot of a day at [start, end)."""
    return DatePoint(start=start, end=end, text=asked.words(start, end), readings=readings, relation=relation)


def _known(*days: date | None) -> tuple[date, ...]:
    return tuple(sorted({day for day in days if day is not None}))


def _three_numbers(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    first, mark, second, last = match["first"], match["mark"], int(match["second"]), match["last"]
    if len(first) == 4:
        return _known(calendar.day(int(first), second, int(last))) if len(last) <= 2 else None
    if len(first) == 3 or len(last) not in {2, 4}:
        return None
    if len(last) == 4:
        days = _known(calendar.day(int(last), second, int(first)))
        return days or () if mark == "." else _known(*days, calendar.day(int(last), int(first), second))
    year = 2000 + int(last)
    days = _known(
        calendar.day(year, second, int(first)),
        calendar.day(year, int(first), second) if mark != "." else None,
        calendar.day(2000 + int(first), second, int(last)) if len(first) == 2 else None,
    )
    near = [day for day in days if -YEARS_BACK <= day.year - asked.today.year <= YEARS_AHEAD]
    return _known(*near) or None


def _two_numbers(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    first, second = int(match["first"]), int(match["second"])
    readings: list[date] = []
    for month, number in ((second, first), (first, second)):
        if calendar.day(2024, month, number):
            readings += yearless(asked, month, number, relation)
    return _known(*readings) or None


def yearless(asked: Asked, month: int, number: int, relation: Relation | None) -> tuple[date, ...]:
    """Return the days that a month and a day without their year can mean."""
    year = asked.today.year
    days = (calendar.day(other, month, number) for other in (year - 1, year, year + 1))
    return calendar.chosen(days, asked.today, relation)


def _compact(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    found = calendar.day(int(match["year"]), int(match["month"]), int(match["number"]))
    return (found,) if found else None


def _chinese(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    month, number = numerals_zh.small(match["month"]), numerals_zh.small(match["number"])
    if month is None or number is None or not 1 <= month <= 12:
        return None
    year = periods_zh.said_year(asked, match)
    if year is not None:
        return _known(calendar.day(year, month, number))
    return yearless(asked, month, number, relation) if number <= 31 else ()


def _day_of_month(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    number = numerals_zh.small(match["number"])
    if number is None or not 1 <= number <= 31:
        return None
    today = asked.today
    step = match["step"]
    if step:
        month = calendar.month_window(today.year, today.month + periods_zh.STEPS[step]).begins
        year = periods_zh.said_year(asked, match) if step in {"本", "这", "当"} else None
        return _known(calendar.day(year or month.year, month.month, number))
    return open_month(today, number, relation)


def _year_before(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    """去年今天: the same day of another year."""
    year = periods_zh.said_year(asked, match)
    return None if year is None else (calendar.add_months(asked.today, 12 * (year - asked.today.year)),)


def open_month(today: date, number: int, relation: Relation | None) -> tuple[date, ...]:
    """Return the day `number` of this month, or where it has passed of the next one too."""
    now = calendar.day(today.year, today.month, number)
    months = [calendar.month_window(today.year, today.month + step).begins for step in (-1, 1)]
    back, ahead = (calendar.day(month.year, month.month, number) for month in months)
    if relation in {"as_of", "since"}:
        past = [day for day in (back, now) if day is not None and day <= today]
        return tuple(past[-1:])
    return _known(now, ahead if now is None or now < today else None)


def _english_number(match: re.Match[str]) -> int:
    return DAY_WORDS[match["words"].replace("-", " ")] if match["words"] else int(match["digits"])


def _english(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    month, number = period_words_en.MONTHS[match["month"]], _english_number(match)
    year = periods_en.said_year(asked, match)
    if year is not None:
        return _known(calendar.day(year, month, number))
    return yearless(asked, month, number, relation) if number <= 31 else None


def _english_day(asked: Asked, match: re.Match[str], relation: Relation | None) -> tuple[date, ...] | None:
    number, today = _english_number(match), asked.today
    if match["which"]:
        step = {"last": -1, "next": 1}.get(match["which"], 0)
        month = calendar.month_window(today.year, today.month + step).begins
        return _known(calendar.day(month.year, month.month, number))
    return open_month(today, number, relation) if 1 <= number <= 31 else None


@cache
def _rules() -> tuple[Rule, ...]:
    """Words of which one must occur, the pattern, the reader of its match."""
    return (*_numeric_rules(), *_chinese_rules(), *_english_rules())


def _numeric_rules() -> Iterator[Rule]:
    alone = r"(?<![\w./-])"
    inner = r"(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)"
    whole = r"(?:(?<![\w./-])|(?<=\d[-~])(?=\d{4}[/.]))"
    three = rf"{whole}(?P<first>\d{{1,4}}){inner}(?P<last>\d{{1,4}})(?![\w/]|-(?!\d{{4}}[/.])|\.\d)"
    no_fraction = r"(?! of (?:the|it|its|them|that|our|their)(?![a-z]))"
    two = (
        rf"{alone}(?!24/7(?!\d))(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?![\w/%]|[.,]\d| net"
        rf"| n/){no_fraction}"
    )
    compact = r"(?<![\w.,/-])(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<number>[0-3]\d)(?![\w%]|[.,]\d)"
    spaced = r"(?<![\w.,/-])(?P<year>20\d\d) (?P<month>0[1-9]|1[0-2]) (?P<number>[0-3]\d)(?![\w%]|[.,]\d)"
    yield ("-", "/", "."), lazily(three, re.ASCII), _three_numbers
    yield ("/",), lazily(two, re.ASCII), _two_numbers
    yield ("20",), lazily(compact, re.ASCII), _compact
    yield ("20",), lazily(spaced, re.ASCII), _compact


def _chinese_rules() -> Iterator[Rule]:
    number = r"(?P<number>[0-3]?\d(?!\d)|[一二三四五六七八九十廿卅]{1,3})"
    no_day = r"(?![\d天个万亿千百元块家年月周期%.十到至-])"
    month = rf"(?:{periods_zh.YEAR}的?)? ?(?<![\d.])(?P<month>{periods_zh.MONTH})月份? ?"
    other_year = r"(?P<relative>去|前|明)年(?:的)?"
    step = rf"(?:{other_year}(?=本|这|当))?(?P<year>$^)?(?P<step>大上|上上|上一|下一|上|本|这|当|下)个?月的?"
    cue = r"(?<![\d.#a-z第一-龥])|(?<=[到在是于按前后每从截止至,，])"
    thing = r"日(?!元)|号(?![线楼店厂机仓门文单桥院码客合柜桌]|会议室|窗口|月台|房间|卡位|分机)"
    monthly = r"(?!一月一(?:[付交缴结次笔期]|[还還](?![没未欠在有差])))"
    yield ("月",), lazily(rf"{monthly}{month}{number} ?(?:日|号|{no_day})"), _chinese
    yield ("年",), lazily(rf"{other_year}(?P<year>$^)?(?:今[天日]|同一?[天日]|这一?天)"), _year_before
    yield ("日", "号"), lazily(rf"(?:{step}|{cue}){number} ?(?:{thing})"), _day_of_month


def _english_rules() -> Iterator[Rule]:
    year = r"[,-]? ?(?:of )?(?P<year>(?:19|20)\d\d)(?!\d)"
    relative = r",? (?P<relative>(?:last|this|next) year)"
    of_year = rf"(?:{year}|{relative}|[ -]'(?P<short>\d\d)(?!\d))?(?P<fiscal>$^)?"
    words = "|".join(sorted(DAY_WORDS, key=len, reverse=True)).replace(" ", "[ -]")
    leading = rf"(?:(?<![\w.,/-])(?P<digits>[0-3]?\d)(?:st|nd|rd|th|\.)?|(?<![a-z-])(?P<words>{words}))"
    trailing = rf"(?:(?P<digits>[0-3]?\d)(?:st|nd|rd|th)?(?![\da-z]|[.,]\d|:\d)|(?P<words>{words})(?![a-z]))"
    month = period_words_en.MONTH
    yield (
        period_words_en.SHORT_MONTHS,
        lazily(rf"{leading}[ /-]?(?:of )?(?:the )?{month}{of_year}", re.ASCII),
        _english,
    )
    yield (
        period_words_en.SHORT_MONTHS,
        lazily(rf"(?<![a-z]){month}[ /-]?(?:the )?{trailing}{of_year}", re.ASCII),
        _english,
    )
    day = r"(?<![\w.,/-])(?:the )?(?P<digits>[0-3]?\d)(?:st|nd|rd|th)"
    yield ("month",), lazily(rf"{day} of (?P<which>this|the|last|next) month(?P<words>$^)?"), _english_day
    yield (
        ("the ",),
        lazily(rf"(?<=the ){day}(?=[ ]?(?:[?.!,;]|$))(?P<which>$^)?(?P<words>$^)?"),
        _english_day,
    )


def _continues(text: str, match: re.Match[str]) -> bool:
    """Whether a year or a lunar calendar stands before the match, so that it is only a part of a date."""
    before = text[max(0, match.start() - 3) : match.start()].rstrip()
    return before.endswith(("年", "年的", "农历"))


def dates(asked: Asked) -> Iterator[DatePoint]:
    """Yield every written date that a question can be read to hold, overlapping ones too.

    A day without its year is this year's, unless the neighbouring year's lies nearer to today: then both are
    readings. 05/06 is day/month and month/day alike. A date that no calendar has keeps no reading.
    """
    for words, pattern, read in _rules():
        if not asked.holds(words):
            continue
        for match in pattern.finditer(asked.folded):
            if _continues(asked.folded, match):
                continue
            relation, start, end = relations.around(asked.folded, *match.span())
            readings = read(asked, match, relation)
            if readings is not None:
                yield point(asked, start, end, readings, relation)

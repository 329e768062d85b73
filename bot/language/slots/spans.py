"""Stretches from one day or period to another: 1 March to 15 April, 4-22 January 1995, 从2016到2018.

Where one end has no year of its own, it takes the other's, so that the stretch runs forwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from bot.language.slots import calendar, period_words_en, periods_en, periods_zh, relations
from bot.language.slots.asked import Asked
from bot.language.slots.dates import yearless
from bot.language.slots.slot import DatePoint, Period, Window
from knowledge.lazy_pattern import lazily

LONGEST_YEARS = 15
"""Years between two bare ones beyond which they are rather figures; the later one may not lie ahead."""

End = DatePoint | Period
_MARKS = ("-", "~", "到", "至", "to", "through", "till", "until", "and", "和", "与")


@cache
def _link() -> re.Pattern[str]:
    return lazily(r" ?(?:-|~|到|至|to|through|till|until) ?|(?P<pair> ?(?:and|和|与) ?)")


@cache
def _opening() -> re.Pattern[str]:
    return lazily(r"(?:(?P<between>(?<![a-z])between|介于|在)|(?<![a-z])from|从|自) ?(?:the )?$")


@cache
def _two_points() -> re.Pattern[str]:
    """Words that make two ends a comparison: "compare 31 March to 30 June", how it moved from … to …."""
    return lazily(
        r"compar|versus|(?<![a-z])(?:vs|change|moved?|gr[eo]w|gone|went|ris|rose|fell|fall|drop|improv)"
        r"|对比|相比|比较|变化|变了|增加|增长|减少|下降|上升|涨|跌"
    )


def spans(asked: Asked, points: Sequence[DatePoint], periods: Sequence[Period]) -> Iterator[Period]:
    """Yield the stretches between two of the days or periods found, and those spelt in one piece.

    Where a question compares its ends they are no stretch.
    """
    text = asked.folded
    if not any(mark in text for mark in _MARKS) or _two_points().search(text):
        return
    for ends in (points, periods):
        if len(ends) > 1:
            yield from _between(asked, ends)
    if any(name in text for name in (*period_words_en.SHORT_MONTHS, " month")):
        yield from _days_of_a_month(asked)
    if text.count("20") + text.count("19") > 1 or "二" in text:
        yield from _years(asked)


def _slot(asked: Asked, start: int, end: int, windows: Sequence[Window]) -> Iterator[Period]:
    opening = _opening().search(asked.folded[max(0, start - 12) : start])
    start -= len(opening.group()) if opening else 0
    if windows:
        yield Period(start=start, end=end, text=asked.words(start, end), readings=tuple(windows))


def _between(asked: Asked, ends: Sequence[End]) -> Iterator[Period]:
    text = asked.folded
    seconds: dict[int, list[End]] = {}
    for end in ends:
        if end.relation in {None, "by"}:
            seconds.setdefault(_starts(asked, end), []).append(end)
    for first in ends:
        link = _link().match(text, first.end)
        if link is None or first.relation is not None:
            continue
        opening = _opening().search(text[max(0, first.start - 12) : first.start])
        if link["pair"] and not (opening and opening["between"]):
            continue
        for second in seconds.get(link.end(), ()):
            yield from _slot(asked, first.start, second.end, _joined(first, second))


def _starts(asked: Asked, slot: End) -> int:
    """Where a slot begins without its "until"."""
    lead = relations.leading().match(asked.folded, slot.start) if slot.relation == "by" else None
    return slot.start if lead is None else lead.end()


def _windows(slot: End) -> tuple[Window, ...]:
    if isinstance(slot, Period):
        return slot.readings
    return tuple(Window(begins=day, ends=day) for day in slot.readings)


@cache
def _tells_its_year() -> re.Pattern[str]:
    chinese, english = "[年天昨今明上下本这周]|星期|礼拜", "year|week|last|next|this|day(?!s)|tomorrow"
    said = rf"(?:19|20)\d\d|'\d\d|{chinese}|{english}"
    return lazily(rf"{said}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d\d")


def _open_year(slot: End) -> bool:
    return _tells_its_year().search(slot.text.lower()) is None


def _joined(first: End, second: End) -> list[Window]:
    """The stretches that two ends can mean; where neither has its year, the last one's is looked for."""
    found: list[Window] = []
    for opening in _windows(first):
        for closing in _windows(second):
            begins, ends = opening.begins, closing.ends
            if re.fullmatch(r"(?:\d{1,2}|[一二三十]+) ?[日号]", second.text):
                ends = calendar.day(begins.year, begins.month, ends.day) or begins
            elif _open_year(second) and not _open_year(first):
                years = (begins.year, begins.year + 1)
                ends = next(day for day in _in_years(ends, years) if day >= begins or day.year == years[1])
            elif _open_year(first):
                years = (ends.year, ends.year - 1)
                begins = next(day for day in _in_years(begins, years) if day <= ends or day.year == years[1])
            if begins < ends and (window := calendar.stretch(begins, ends)) not in found:
                found.append(window)
    return found


def _in_years(day: date, years: Sequence[int]) -> Iterator[date]:
    return (calendar.add_months(day, 12 * (year - day.year)) for year in years)


@cache
def _month_days() -> tuple[re.Pattern[str], ...]:
    """4 to 22 January 1995, 4-23 next month; November 19-20; 3月1日至15日 is two dates."""
    year = rf"(?:,? (?:of )?(?:(?P<year>(?:19|20)\d\d)|{period_words_en.WORDED_YEAR}))?"
    first = r"(?P<first>[0-3]?\d)(?:st|nd|rd|th)?"
    last = r"(?P<last>[0-3]?\d)(?:st|nd|rd|th)?"
    link = r"(?: ?[-~] ?| (?:to|till|until|through|and) (?:the )?)"
    of_month = rf"(?:{period_words_en.MONTH}{year}|(?P<step>this|last|next) month)"
    before = rf"(?<![\w.,/-]){first}{link}{last} (?:of |in )?(?:the )?{of_month}(?!\w)"
    behind = rf"(?<![a-z]){period_words_en.MONTH} (?:between )?{first}{link}{last}{year}(?P<step>$^)?"
    return lazily(before, re.ASCII), lazily(rf"{behind}(?![\w.,]*\d|%| ?(?:days|k|m)(?![a-z]))", re.ASCII)


def _days_of_a_month(asked: Asked) -> Iterator[Period]:
    for pattern in _month_days():
        for match in pattern.finditer(asked.folded):
            first, last = int(match["first"]), int(match["last"])
            windows: list[Window] = []
            for month in _months_of(asked, match, last):
                begins, ends = (calendar.day(month.year, month.month, number) for number in (first, last))
                if begins is not None and ends is not None and begins < ends:
                    windows.append(calendar.stretch(begins, ends))
            yield from _slot(asked, match.start(), match.end(), windows)


def _months_of(asked: Asked, match: re.Match[str], day: int) -> Iterator[date]:
    today = asked.today
    if match["step"]:
        step = {"last": -1, "next": 1}.get(match["step"], 0)
        yield calendar.month_window(today.year, today.month + step).begins
    elif match["year"] or match["worded"]:
        year = int(match["year"]) if match["year"] else periods_en.worded_year(match["worded"])
        yield date(year or today.year, period_words_en.MONTHS[match["month"]], 1)
    else:
        yield from yearless(asked, period_words_en.MONTHS[match["month"]], day, None)


@cache
def _two_years() -> re.Pattern[str]:
    digits = r"(?:19|20)\d\d"
    year = rf"(?:{digits}|[一二][零〇九][零〇一二三四五六七八九]{{2}})"
    cue = r"(?P<cue>从|自|(?<![a-z])(?:from|between|during) )?"
    first = rf"{cue}(?<![a-z\d.,/-])(?P<first>{year}) ?年?"
    link = r" ?(?:-|~|到|至|to|through|and|和|与) ?"
    return lazily(
        rf"{first}{link}(?P<last>{year}) ?(?P<also>年)?(?P<inside>之?间|期间)?(?![a-z\d%/-]|[.,]\d|月)"
    )


def _years(asked: Asked) -> Iterator[Period]:
    """从2016到2018, 2009年到2010年, from 2024 to 2025: both years included."""
    for match in _two_years().finditer(asked.folded):
        first, last = (periods_zh.year_number(match[name]) for name in ("first", "last"))
        paired = re.search("and|和|与", match.group())
        between = match["inside"] or (match["cue"] or "").startswith("between")
        if first is None or last is None or (paired and not between):
            continue
        if not (match["cue"] or match["also"] or match["inside"]):
            continue
        if 0 < last - first <= LONGEST_YEARS and last <= asked.today.year + 1:
            window = calendar.stretch(date(first, 1, 1), date(last, 12, 31))
            yield from _slot(asked, match.start("first"), match.end(), [window])

"""Readers of English periods: what a match of `period_rules_en` means on the day it is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from bot.language.slots import calendar, numerals_en
from bot.language.slots.asked import Asked
from bot.language.slots.period_words_en import LAST, MONTHS, ORDINALS
from bot.language.slots.slot import Window

Handler = Callable[[Asked, "re.Match[str]"], tuple[Window, ...]]


def said_year(asked: Asked, match: re.Match[str]) -> int | None:
    """Return the year that a match of `YEAR` names, else None."""
    if match["year"]:
        return int(match["year"])
    if match["short"]:
        return 2000 + int(match["short"])
    worded = match.groupdict().get("worded")
    if worded:
        return worded_year(worded)
    return asked.today.year + _step_of(match["relative"]) if match["relative"] else None


def worded_year(words: str) -> int | None:
    """Two thousand and nineteen, twenty twenty-five, nineteen ninety nine."""
    if words.startswith("two thousand"):
        whole = numerals_en.parse(numerals_en.words_of(words))
        return None if whole is None else int(whole)
    century, *rest = numerals_en.words_of(words)
    below = numerals_en.parse(rest)
    return None if below is None else numerals_en.UNITS.get(century, 20) * 100 + int(below)


def _step_of(words: str) -> int:
    if words.endswith("before last"):
        return -2
    if re.search(LAST, words):
        return -1
    return 1 if "next" in words else 0


def _lead(match: re.Match[str]) -> bool:
    """Whether the quarter or half itself is called fiscal."""
    groups = match.groupdict()
    return bool(groups.get("lead") or groups.get("inner"))


def _part(asked: Asked, match: re.Match[str], part: str) -> tuple[Window, ...]:
    year = said_year(asked, match)
    relative = match["relative"] or ""
    if "fiscal" in relative or "financial" in relative:
        year = calendar.fiscal_year_of(asked.today, asked.fiscal_year_start) + _step_of(relative)
        return _fiscal_part(asked, part, year)
    if match["fiscal"] or _lead(match):
        return _fiscal_part(asked, part, year)
    number = int(part[1])
    make = calendar.quarter_window if part[0] == "Q" else calendar.half_window
    if year is None:
        return calendar.without_year(asked.today, lambda other: make(other, number))
    return (make(year, number),)


def _fiscal_part(asked: Asked, part: str, year: int | None) -> tuple[Window, ...]:
    """A quarter or half of a fiscal year; without a year, of the current one or, if not begun, of either."""
    first = asked.fiscal_year_start
    if year is not None:
        return (calendar.fiscal_window(year, part, first),)
    current = calendar.fiscal_year_of(asked.today, first)
    window = calendar.fiscal_window(current, part, first)
    before = calendar.fiscal_window(current - 1, part, first)
    return (window,) if window.begins <= asked.today else (before, window)


def letter(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """Q2 2026, H1 last year."""
    return _part(asked, match, match["part"].upper())


def flipped(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """1H25, 3Q2025, 24Q4."""
    year, number = int(match["y"]) % 2000 + 2000, int(match["number"])
    if match["letter"] == "q":
        return (calendar.quarter_window(year, number),)
    return (calendar.half_window(year, number),) if number <= 2 else ()


def spelt(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """The second quarter of 2026, first half."""
    number = ORDINALS[match["ordinal"]]
    letter = "H" if match["unit"].startswith("half") else "Q"
    return _part(asked, match, f"{letter}{number}") if letter == "Q" or number < 3 else ()


def month(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """March 2026, last March, March."""
    number, year = MONTHS[match["month"]], said_year(asked, match)
    if year is not None:
        return (calendar.month_window(year, number),)
    which = match["which"] or ""
    if which.startswith(("last", "next", "this")):
        return _which_month(asked.today, number, which.split()[0])
    return calendar.without_year(asked.today, lambda other: calendar.month_window(other, number))


def _which_month(today: date, number: int, which: str) -> tuple[Window, ...]:
    """Last March: the latest that is over and last year's, where they differ; next March likewise."""
    if which == "this":
        return (calendar.month_window(today.year, number),)
    over = number < today.month
    if which == "last":
        years = {today.year if over else today.year - 1, today.year - 1}
    else:
        years = {today.year if number > today.month else today.year + 1, today.year + 1}
    return tuple(calendar.month_window(year, number) for year in sorted(years))


def months(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """January to March 2026."""
    first, last = MONTHS[match["opening"]], MONTHS[match["month"]]
    if first >= last:
        return ()
    year = said_year(asked, match)
    if year is not None:
        return (calendar.months_window(year, first, last),)
    return calendar.without_year(asked.today, lambda other: calendar.months_window(other, first, last))


def step(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """Last quarter, this month, the year before last, last half-year."""
    steps, today, unit = _step_of(match["which"]), asked.today, match["unit"]
    if match["back"]:
        steps = -2 if "before" in match["back"] else 2
    if match["fiscal"]:
        current = calendar.fiscal_year_of(today, asked.fiscal_year_start)
        return (
            (calendar.fiscal_window(current + steps, "", asked.fiscal_year_start),) if unit == "year" else ()
        )
    if unit == "quarter":
        return (calendar.quarter_window(today.year, (today.month - 1) // 3 + 1 + steps),)
    if unit.startswith("half"):
        years, half = divmod((today.month > 6) + steps, 2)
        return (calendar.half_window(today.year + years, half + 1),)
    if unit == "month":
        return (calendar.month_window(today.year, today.month + steps),)
    if unit == "year":
        return (calendar.year_window(today.year + steps),)
    return (calendar.week_window(today, steps),)


def fiscal_year(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """FY2025, fiscal 2025/26; one that spans two years is none where fiscal years are the calendar's."""
    year = said_year(asked, match)
    if year is None:
        return ()
    first = asked.fiscal_year_start
    if not match["ending"]:
        return (calendar.fiscal_window(year, "", first),)
    ending = 2000 + int(match["ending"][-2:])
    both = (year, ending) if first == 1 else (ending,)
    return tuple(calendar.fiscal_window(each, "", first) for each in both)


def rolling(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """The last 12 months, the next 30 days."""
    if match["ttm"]:
        found = calendar.rolling(asked.today, 12, "month")
    else:
        count = (
            int(match["count"])
            if match["count"].isdigit()
            else numerals_en.parse(re.split("[ -]+", match["count"]))
        )
        move = calendar.ahead if match["way"] in {"next", "coming", "following"} else calendar.rolling
        found = move(asked.today, int(count), match["unit"]) if count else None
    return (found,) if found else ()


def past_one(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """The past year is the last twelve months; the past month or quarter may be the finished one too."""
    unit, today = match["unit"], asked.today
    found = calendar.rolling(today, 1, unit)
    finished = {
        "quarter": calendar.quarter_window(today.year, (today.month - 1) // 3),
        "month": calendar.month_window(today.year, today.month - 1),
    }.get(unit)
    return tuple(window for window in (found, finished) if window is not None)


def to_date(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """Year to date, MTD."""
    today, unit = asked.today, match.group()[0]
    quarter = calendar.quarter_window(today.year, (today.month - 1) // 3 + 1).begins
    begins = {"m": today.replace(day=1), "q": quarter}.get(unit, date(today.year, 1, 1))
    return (Window(begins=begins, ends=today),)


def year(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """In 2025."""
    return (calendar.year_window(int(match["year"])),)


def iso_month(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """2025-03, 3/2025."""
    year, month = int(match["y1"] or match["y2"]), int(match["m1"] or match["m2"])
    return (calendar.month_window(year, month),)


def opening_months(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """The first six months of 2025, the last three months of last year."""
    count, year = _count_of(match["count"]), said_year(asked, match)
    if year is None or not 1 <= count <= 12:
        return ()
    first = 1 if match["end"] == "first" else 13 - count
    return (calendar.months_window(year, first, first + count - 1),)


def _count_of(words: str) -> int:
    value = Decimal(words) if words.isdigit() else numerals_en.parse(re.split("[ -]+", words))
    return 0 if value is None else int(value)


def ending_in(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """The June quarter, the quarter ended 30 June 2026, six months to June: the latest that is over."""
    lengths = {"quarter": 3, "half": 6, "year": 12}
    length = next((months for name, months in lengths.items() if match["length"].startswith(name)), 0)
    length = length or _count_of(match["length"].split(" month")[0])
    month, year = MONTHS[match["month"]], said_year(asked, match)
    if not 1 <= length <= 12 or (month % 3 and length == 3):
        return ()
    years = (asked.today.year, asked.today.year - 1) if year is None else (year,)
    windows = (calendar.ending_window(each, month, length) for each in years)
    return tuple(window for window in windows if year is not None or window.ends <= asked.today)[:1]


def quarters_ago(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """Two quarters ago: the whole quarter, two before this one."""
    back = 1 if match["count"] in {"a", "one"} else _count_of(match["count"])
    return (calendar.quarter_window(asked.today.year, (asked.today.month - 1) // 3 + 1 - back),)

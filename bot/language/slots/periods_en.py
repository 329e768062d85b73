"""Periods in English: second quarter, Q2 2026, FY2025, last month, first half of 2025, trailing 12 months."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from bot.language.slots import calendar, numerals_en
from bot.language.slots.asked import Asked
from bot.language.slots.period_words_en import (
    LAST,
    MONTH,
    MONTHS,
    ORDINALS,
    SHORT_MONTHS,
    YEAR,
    YEAR_EDGES,
    fiscal_words,
    rolling_words,
    spelt_words,
)
from bot.language.slots.slot import Window

Handler = Callable[[Asked, "re.Match[str]"], tuple[Window, ...]]


def said_year(asked: Asked, match: re.Match[str]) -> int | None:
    """Return the year that a match of `YEAR` names, else None."""
    if match["year"]:
        return int(match["year"])
    if match["short"]:
        return 2000 + int(match["short"])
    return asked.today.year + _step_of(match["relative"]) if match["relative"] else None


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


def _letter(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    return _part(asked, match, match["part"].upper())


def _flipped(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """1H25, 3Q2025, 24Q4."""
    year, number = int(match["y"]) % 2000 + 2000, int(match["number"])
    if match["letter"] == "q":
        return (calendar.quarter_window(year, number),)
    return (calendar.half_window(year, number),) if number <= 2 else ()


def _spelt(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    number = ORDINALS[match["ordinal"]]
    letter = "H" if match["unit"].startswith("half") else "Q"
    return _part(asked, match, f"{letter}{number}") if letter == "Q" or number < 3 else ()


def _month(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
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


def _months(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    first, last = MONTHS[match["opening"]], MONTHS[match["month"]]
    if first >= last:
        return ()
    year = said_year(asked, match)
    if year is not None:
        return (calendar.months_window(year, first, last),)
    return calendar.without_year(asked.today, lambda other: calendar.months_window(other, first, last))


def _step(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    steps, today, unit = _step_of(match["which"]), asked.today, match["unit"]
    if match["back"]:
        steps = -2
    if match["fiscal"]:
        current = calendar.fiscal_year_of(today, asked.fiscal_year_start)
        return (
            (calendar.fiscal_window(current + steps, "", asked.fiscal_year_start),) if unit == "year" else ()
        )
    if unit == "quarter":
        return (calendar.quarter_window(today.year, (today.month - 1) // 3 + 1 + steps),)
    if unit == "month":
        return (calendar.month_window(today.year, today.month + steps),)
    if unit == "year":
        return (calendar.year_window(today.year + steps),)
    return (calendar.week_window(today, steps),)


def _fiscal_year(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    year = said_year(asked, match)
    if year is None:
        return ()
    if match["ending"]:
        year = 2000 + int(match["ending"][-2:])
    return (calendar.fiscal_window(year, "", asked.fiscal_year_start),)


def _rolling(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
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


def _past_one(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    """The past year is the last twelve months; the past month or quarter may be the finished one too."""
    unit, today = match["unit"], asked.today
    found = calendar.rolling(today, 1, unit)
    finished = {
        "quarter": calendar.quarter_window(today.year, (today.month - 1) // 3),
        "month": calendar.month_window(today.year, today.month - 1),
    }.get(unit)
    return tuple(window for window in (found, finished) if window is not None)


def _to_date(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    today, unit = asked.today, match.group()[0]
    quarter = calendar.quarter_window(today.year, (today.month - 1) // 3 + 1).begins
    begins = {"m": today.replace(day=1), "q": quarter}.get(unit, date(today.year, 1, 1))
    return (Window(begins=begins, ends=today),)


def _year(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    return (calendar.year_window(int(match["year"])),)


def _iso_month(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    year, month = int(match["y1"] or match["y2"]), int(match["m1"] or match["m2"])
    return (calendar.month_window(year, month),)


@cache
def rules() -> tuple[tuple[tuple[str, ...], re.Pattern[str], Handler], ...]:
    """The patterns of periods in English: words of which one must occur, the pattern, its reader."""
    units = ("quarter", "month", "week", "year")
    unit = f"(?P<unit>{'|'.join(units)})"
    letter = r"(?P<lead>fiscal |fy ?)?(?P<part>q[1-4]|h[12])(?![a-z0-9])"
    of_year = rf"(?:[ ,/'-]{{0,2}}(?:of |in |for )?(?:{YEAR}))?"
    between = r"(?:[ ,/'-]{0,2}(?:of )?"
    which = rf"(?P<which>{LAST}|this|current|next|(?=(?:{'|'.join(units)}) before last))(?: |(?=[a-z]))?"
    in_2025 = r"(?:in|during|since|throughout|calendar(?: year)?|year|full[ -]year)(?: the year)?"
    edge_of = "|".join(rf"(?<=\b{edge})" for edge in YEAR_EDGES)
    quarter = r"['’]?s?[ /-]?[qh][1-4](?![a-z0-9])"
    money = r"[\d%]|[.,/-]\d| ?(?:days|units|pieces|eur|usd|cny|gbp|euros?|dollars?)"
    no_amount = rf"(?!{quarter}|{money})"
    iso = r"(?P<y1>(?:19|20)\d\d)[-/](?P<m1>0?[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])/(?P<y2>(?:19|20)\d\d)"
    in_words = "(?!,? (?:of )?(?:nineteen|twenty|two thousand))"
    opening = MONTH.replace("<month>", "<opening>")
    months = rf"{opening}(?: ?- ?| (?:to|through|till|until) ){MONTH}{between}(?:{YEAR}))?"
    spelt = spelt_words()
    return (
        (("q", "h"), re.compile(rf"(?:(?<![a-z0-9-])|(?<=q[1-4]-)){letter}{of_year}"), _letter),
        (("q", "h"), re.compile(rf"(?<![a-z0-9-])(?:{YEAR})(?:'s)?[ /'-]?{letter}"), _letter),
        (
            ("q", "h"),
            re.compile(r"(?<![\w.,/-])(?P<number>[1-4])(?P<letter>[qh])[ '-]?(?P<y>\d\d|20\d\d)(?!\w)"),
            _flipped,
        ),
        (
            ("q", "h"),
            re.compile(r"(?<![\w.,/-])(?P<y>\d\d)(?P<letter>[qh])(?P<number>[1-4])(?!\w)"),
            _flipped,
        ),
        (("quarter", "half"), re.compile(rf"(?<![a-z0-9]){spelt}{of_year}"), _spelt),
        (("quarter", "half"), re.compile(rf"(?<![a-z0-9])(?:{YEAR})(?:'s)? (?:the )?{spelt}"), _spelt),
        (SHORT_MONTHS, re.compile(rf"(?<![a-z]){months}(?! ?\d)"), _months),
        (
            SHORT_MONTHS,
            re.compile(
                rf"(?<![a-z])(?:(?P<which>last|next"
                rf"|this) )?{MONTH}{between}(?:{YEAR}))?(?! ?\d){in_words}"
            ),
            _month,
        ),
        (
            units,
            re.compile(
                rf"(?<![a-z]){which}(?P<fiscal>fiscal |financial )?{unit}(?P<back> before last)?"
                r"(?![a-z])(?! (?:of|in) )(?:'s)?"
            ),
            _step,
        ),
        (("fy", "f"), re.compile(rf"(?<![a-z]){fiscal_words()}"), _fiscal_year),
        (
            (*units, "day", "tm"),
            re.compile(rf"(?<![a-z])(?:{rolling_words()}|(?P<ttm>ttm|ltm)(?![a-z]))"),
            _rolling,
        ),
        (("past",), re.compile(rf"(?<![a-z])(?:the )past {unit}(?![a-z])"), _past_one),
        (
            ("td", "date"),
            re.compile(r"(?<![a-z])(?:[ymq]td|(?:year|month|quarter)[ -]to[ -]date)(?![a-z])"),
            _to_date,
        ),
        (("20", "19"), re.compile(rf"(?<![a-z]){in_2025} (?P<year>(?:19|20)\d\d){no_amount}"), _year),
        (("20", "19"), re.compile(rf"(?:{edge_of})(?P<year>(?:19|20)\d\d){no_amount}(?!\d)"), _year),
        (("/", "-"), re.compile(rf"(?<![\w./-])(?:{iso})(?![\w/-]|\.\d)"), _iso_month),
    )

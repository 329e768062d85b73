"""Patterns of periods in English: Q2 2026, second quarter, FY2025, last month, first six months of 2025."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.language.slots import periods_en as read
from bot.language.slots.period_words_en import (
    LAST,
    MONTH,
    SHORT_MONTHS,
    YEAR,
    YEAR_EDGES,
    count_words,
    fiscal_words,
    rolling_words,
    spelt_words,
)

Rule = tuple[tuple[str, ...], str, read.Handler]

UNITS = ("quarter", "month", "week", "year", "half")
QUARTERS = ("q", "h")


@cache
def rules() -> tuple[Rule, ...]:
    """The patterns: words of which one must occur, the pattern, its reader."""
    return (*_quarters(), *_months(), *_steps(), *_ends(), *_fiscal(), *_rolling(), *_years())


def _quarters() -> Iterator[Rule]:
    letter = r"(?P<lead>fiscal |fy ?)?(?P<part>q[1-4]|h[12])(?![a-z0-9])"
    any_year = YEAR.replace("|this|current|next) year", "|this|current|our|next) (?:fiscal |financial )?year")
    of_year = rf"(?:[ ,/'-]{{0,2}}(?:of |in |for )?(?:{any_year}))?"
    spelt = spelt_words()
    number_first = r"(?<![\w.,/-])(?P<number>[1-4])(?P<letter>[qh])[ '-]?(?P<y>\d\d|20\d\d)(?!\w)"
    year_first = r"(?<![\w.,/-])(?P<y>\d\d)(?:(?<=2\d)[ '/-])?(?P<letter>[qh])(?P<number>[1-4])(?!\w)"
    yield QUARTERS, rf"(?:(?<![a-z0-9-])|(?<=q[1-4]-)){letter}{of_year}", read.letter
    yield QUARTERS, rf"(?<![a-z0-9-])(?:{YEAR})(?:'s)?[ /'-]?{letter}", read.letter
    yield QUARTERS, number_first, read.flipped
    yield QUARTERS, year_first, read.flipped
    yield ("quarter", "half"), rf"(?<![a-z0-9]){spelt}{of_year}", read.spelt
    yield ("quarter", "half"), rf"(?<![a-z0-9])(?:{YEAR})(?:'s)? (?:the )?{spelt}", read.spelt


def _months() -> Iterator[Rule]:
    of_year = rf"(?:[ ,/'-]{{0,2}}(?:of )?(?:{YEAR}))?"
    in_words = "(?!,? (?:of )?(?:nineteen|twenty|two thousand))"
    opening = MONTH.replace("<month>", "<opening>")
    months = rf"{opening}(?: ?- ?| (?:to|through|till|until) ){MONTH}{of_year}"
    month = rf"(?:(?P<which>last|next|this) )?{MONTH}{of_year}(?! ?\d)(?! quarter){in_words}"
    iso = r"(?P<y1>(?:19|20)\d\d)[-/](?P<m1>0?[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])/(?P<y2>(?:19|20)\d\d)"
    yield SHORT_MONTHS, rf"(?<![a-z]){months}(?! ?\d)", read.months
    yield SHORT_MONTHS, rf"(?<![a-z]){month}", read.month
    yield ("/", "-"), rf"(?<![\w./-])(?:{iso})(?![\w/-]|\.\d)", read.iso_month


def _steps() -> Iterator[Rule]:
    units = rf"{'|'.join(UNITS[:-1])}|half(?:[ -]year)?"
    ahead = rf"(?=(?:{units}) (?:before last|after (?:the )?next))"
    which = rf"(?P<which>{LAST}|this|current|next|{ahead})(?: |(?=[a-z]))?"
    further = r"(?P<back> before last| after (?:the )?next)?"
    step = rf"{which}(?P<fiscal>fiscal |financial )?(?P<unit>{units}){further}"
    ago = rf"(?P<count>a|{count_words()}) quarters? (?:ago|earlier|back)(?![a-z])"
    yield UNITS, rf"(?<![a-z]){step}(?![a-z]| (?:of|in) |[ -]year)(?:'s)?", read.step
    yield ("quarter",), rf"(?<![a-z0-9]){ago}", read.quarters_ago


def _ends() -> Iterator[Rule]:
    """Stretches named by the month that they end in, and the first months of a year."""
    year = rf",?(?: (?:of )?(?:{YEAR}))?"
    day = r"(?:(?:28|29|30|31)(?:st|th)? (?:of )?)?"
    day_after = r"(?: (?:28|29|30|31)(?:st|th)?(?!\d))?"
    length = rf"(?P<length>quarter|half[ -]year|year|(?:{count_words()}) months)"
    ended = rf"{length} (?:ended|ending|to(?: the end of)?) (?:the )?{day}{MONTH}{day_after}{year}"
    named = rf"{MONTH} (?P<length>quarter)(?![a-z]){year}"
    opening = rf"(?P<end>first|last) (?P<count>{count_words()}) months (?:of|in) (?:{YEAR})"
    yield ("ended", "ending", " to "), rf"(?<![a-z]){ended}", read.ending_in
    yield ("quarter",), rf"(?<![a-z]){named}", read.ending_in
    yield (" months ",), rf"(?<![a-z]){opening}", read.opening_months


def _fiscal() -> Iterator[Rule]:
    yield ("fy", "f"), rf"(?<![a-z]){fiscal_words()}", read.fiscal_year


def _rolling() -> Iterator[Rule]:
    rolling = rf"(?<![a-z])(?:{rolling_words()}|(?P<ttm>ttm|ltm)(?![a-z]))"
    unit = f"(?P<unit>{'|'.join(UNITS[:-1])})"
    to_date = r"(?<![a-z])(?:[ymq]td|(?:year|month|quarter)[ -]to[ -]date)(?![a-z])"
    yield (*UNITS, "day", "tm"), rolling, read.rolling
    yield ("past",), rf"(?<![a-z])(?:the )past {unit}(?![a-z])", read.past_one
    yield ("td", "date"), to_date, read.to_date


def _years() -> Iterator[Rule]:
    in_2025 = r"(?:in|during|throughout|calendar(?: year)?|year|full[ -]year)(?: the year)?"
    quarter = r"['’]?s?[ /-]?[qh][1-4](?![a-z0-9])"
    money = r"[\d%]|[.,/-]\d| ?(?:days|units|pieces|eur|usd|cny|gbp|euros?|dollars?)"
    edge_of = "|".join(rf"(?<=\b{edge})" for edge in YEAR_EDGES)
    year = rf"(?P<year>(?:19|20)\d\d)(?!{quarter}|{money})"
    yield ("20", "19"), rf"(?<![a-z]){in_2025} {year}", read.year
    yield ("20", "19"), rf"(?:{edge_of}){year}(?!\d)", read.year

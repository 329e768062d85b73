"""Shares of one: 90 %, 六成, 百分之七十, 日万分之五, two thirds, 50 basis points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from bot.language.slots import operators
from bot.language.slots.asked import Asked
from bot.language.slots.figure import Figure
from bot.language.slots.slot import Rhythm, Share
from bot.language.slots.spelt_shares import DENOMINATORS, HALF, spelt, spelt_value
from knowledge.lazy_pattern import lazily

_MARKS = ("成", "之", "半", "息", "率", "金", "日", "天", "按", "/", " in ", " out of ")
"""What a share said in words has, other than an English fraction."""


@cache
def _unit() -> re.Pattern[str]:
    return lazily(
        r" {0,4}(?P<hundredth>%(?!\d)|per ?cent(?:age)?(?:s| points?)?(?![a-z])|pct\.?(?![a-z])|p\.c\."
        r"|个? ?百 ?分 ?点|个点(?!心))"
        r"|(?P<and_half> ?个半(?:百分)?点(?![心钟]))"
        r"|[ -]?(?P<thousandth>‰|per mille?(?![a-z]))"
        r"|[ -]?(?P<basis>basis[ -]points?(?![a-z])|bps?(?![a-z])|个?基点)"
    )


_PARTS_OF_ONE = {
    "hundredth": (Decimal(0), 100),
    "and_half": (HALF, 100),
    "thousandth": (Decimal(0), 1000),
    "basis": (Decimal(0), 10000),
}
"""What a unit adds to the figure before it, and how many of it make a whole."""


@cache
def _rhythm_before() -> re.Pattern[str]:
    year = (
        r"年化?(?:利率|收益率|息|率)?|每年|一年|annual(?:ised|ized)?(?: rate)?(?: of)?"
        r"|yearly(?: rate)?(?: of)?"
    )
    month = r"月利?(?:率|息)?|每月|monthly(?: rate)?(?: of)?"
    day = r"日利?(?:率|息)?|每日|每天|按日|一天|daily(?: rate)?(?: of)?"
    return lazily(rf"(?:(?P<year>{year})|(?P<month>{month})|(?P<day>{day}))(?:是|为|按|收|加收)? ?$")


@cache
def _rhythm_after() -> re.Pattern[str]:
    return lazily(
        r" ?(?:(?:of )?interest,? )?(?:(?P<year>p\.? ?a\.?(?![a-z])"
        r"|(?:per|a|each|every) (?:year(?! ago| back| earlier| before)|annum)"
        r"|annually|yearly|annual|/ ?(?:year|yr|年)|一年|每年)"
        r"|(?P<month>(?:per|a|each|every) month|monthly|p\.?m\.?(?![a-z])|/ ?(?:month|月)|一个?月|每月)"
        r"|(?P<day>的日利?[息率]|(?:per|a|each|every) day|daily|/ ?(?:day|天|日)|一天|每天|每日))"
    )


def _rhythm(text: str, start: int, end: int) -> tuple[Rhythm | None, int]:
    names: tuple[Rhythm, ...] = ("year", "month", "day")
    after = _rhythm_after().match(text, end)
    if after is not None:
        return next(name for name in names if name == after.lastgroup), after.end()
    before = _rhythm_before().search(text[max(0, start - 20) : start])
    if before is not None:
        return next(name for name in names if name == before.lastgroup), end
    return None, end


def _share(
    asked: Asked, start: int, end: int, readings: tuple[Decimal, ...], *, about: bool = False
) -> Share:
    per, end = _rhythm(asked.folded, start, end)
    operator, start, end, _ = operators.around(asked.folded, start, end)
    return Share(
        start=start,
        end=end,
        text=asked.words(start, end),
        readings=readings,
        per=per,
        operator=operator or ("about" if about else None),
    )


def of_figure(asked: Asked, figure: Figure) -> Share | None:
    """Return the share that a figure with %, percent, ‰ or basis points is, else None."""
    match = _unit().match(asked.folded, figure.end)
    if match is None:
        return None
    kind = match.lastgroup or "hundredth"
    more, parts = _PARTS_OF_ONE[kind]
    readings = tuple((value + more) / parts for value in figure.readings[:1])
    start = figure.start
    if asked.folded[start - 1 : start] == "-" and not asked.folded[max(0, start - 2) : start - 1].strip():
        readings, start = tuple(-value for value in readings), start - 1
    return _share(asked, start, match.end(), readings, about=figure.about)


def spelt_out(asked: Asked) -> Iterator[Share]:
    """Yield shares said in words: 六成五, 百分之七十, 万分之五, 三分之一, two thirds, half of."""
    if not any(mark in asked.folded for mark in (*_MARKS, *DENOMINATORS)):
        return
    for match in spelt().finditer(asked.folded):
        value = spelt_value(match)
        if value is not None and not (match["tenths"] and "日月年".find(asked.folded[match.start() - 1]) > 2):
            said = match["tenths"] or match["parts"]
            about = bool(said) and asked.folded[match.end() : match.end() + 1] == "多"
            start = match.start("rate") if match["rate"] else match.start()
            yield _share(asked, start, match.end() + about, (value,), about=about)

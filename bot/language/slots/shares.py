"""Shares of one: 90 %, 六成, 百分之七十, 日万分之五, two thirds, 50 basis points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import cache

from bot.language.slots import digit_groups, numerals_zh, operators
from bot.language.slots.asked import Asked
from bot.language.slots.figure import Figure
from bot.language.slots.slot import Rhythm, Share

SCALE_ZH = {"百": 100, "千": 1000, "万": 10000}
DENOMINATORS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
NUMERATORS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
ONE_IN = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twenty": 20}
HALF = Decimal("0.5")
OF_WHAT = r" of (?:the|it|its|them|that|our|their)(?![a-z])"
"""What makes 1/2 a fraction and no date."""

_MARKS = ("成", "之", "半", "息", "率", "金", "日", "天", "按", "/", " in ", " out of ")
"""What a share said in words has, other than an English fraction."""

PRECISION = 12
"""Digits kept of a fraction such as two thirds."""


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
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
    return re.compile(rf"(?:(?P<year>{year})|(?P<month>{month})|(?P<day>{day}))(?:是|为|按|收|加收)? ?$")


@cache
def _rhythm_after() -> re.Pattern[str]:
    return re.compile(
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


@cache
def _spelt() -> re.Pattern[str]:
    numerals = numerals_zh.CHARACTERS
    figure = rf"(?:\d{{1,9}}+(?:,\d{{3}})*+(?:\.\d{{1,9}}+)?+|[{numerals}]{{1,9}}(?:点[{numerals}]{{1,9}})?)"
    of = r" {0,2}个?分 {0,2}之 {0,2}"
    parts = (
        rf"(?<!又)(?<!又 )(?P<parts>{figure}){of}(?P<count>{figure})(?![kmw万亿几]|\d| ?[十百点{numerals}])"
    )
    spoken = r"[一二三四五六七八九]点[一二三四五六七八九]"
    tenths = (
        rf"(?<!点)(?<!点 )(?P<tenths>{spoken}|[一二两三四五六七八九]|十|半|(?<![\d.])\d{{1,2}}(?:\.\d)?) ?成"
    )
    hundredths = (
        r"(?P<hundredths> ?[一二三四五六七八九半](?![家个天月年周笔张位点]))?(?![立为都员本交功果长分])"
    )
    alone = r"(?<![a-z-])(?<! and )(?<!ty )(?<!hundred )(?<!teen )"
    numerators, denominators = "|".join(NUMERATORS), "|".join(DENOMINATORS)
    ratio = (
        r"(?!(?:two|four|five)[ -]quarters)"  # of a year
        rf"(?P<numerator>{numerators})[ -](?P<denominator>{denominators})s?(?![a-z])"
    )
    no_scale = r"(?! (?:million|billion|year|month|quarter|day|week))"
    paid = r"before|ahead|prior to|up ?-?front|in advance|down|now|prepaid|on (?:order|delivery|account)"
    half = (
        r"一半(?!亿|千|百|万)|半数|(?<![a-z])half"
        rf"(?= (?:(?:of )?(?:the|its|their|our|that|it|them)"
        rf"|(?:is |gets? |being )?(?:paid )?(?:{paid}))(?![a-z]))"
    )
    over = rf"(?<![\d/.-])(?P<over>[1-9])/(?P<under>[1-9]\d?)(?={OF_WHAT})"
    of_percent = (
        r"(?P<part>(?<![a-z-])(?:half|(?:a |one |three )?quarters?|(?:a |one )?(?:fifth|tenth)))"
        r" (?:of )?(?:an? |one )?per ?cent(?:age point)?(?![a-z])"
    )
    one_in = (
        r"(?<![\w.,/-])(?:one|1) (?:in(?: every)?|out of(?: every)?) (?:(?P<every>[2-9]|10|20)(?![\w.,/-])"
        rf"|(?P<each>{'|'.join(ONE_IN)})(?![a-z]))"
        r"(?! ?(?:days?|weeks?|months?|years?|quarters?|instal|payments?|parts?|tranches))"
    )
    point = r"(?P<half_point>半个(?:百分)?点(?![心钟]))"
    every = rf"{over}|{of_percent}|{one_in}|{parts}|{tenths}{hundredths}"
    return re.compile(rf"{every}|{_short_rate()}|{alone}{ratio}{no_scale}|(?P<half>{half})|{point}")


def _short_rate() -> str:
    """日息万五, 按日千三: a rate of interest without 分之."""
    said = r"[日天月]?利?息|利率|违约金|滞纳金|每[日天月]|按[日天月]?|日"
    rate = "[万千][一二三四五六七八九](?![一二三四五六七八九十百千万亿])"
    after = r"(?=的?(?:日息|利息|罚息|违约金|滞纳金|计息|计算|收)|/[天日]|一天|每[天日])"
    early = rf"(?<![{numerals_zh.CHARACTERS}\d])(?P<early>{rate}){after}"
    return rf"(?:(?:{said})(?:是|为|按|收|计|加收)?(?P<rate>{rate})|{early})"


def _fraction(numerator: Decimal, denominator: Decimal) -> Decimal:
    with localcontext() as context:
        context.prec = PRECISION
        return numerator / denominator


def _spelt_value(match: re.Match[str]) -> Decimal | None:
    if match["over"]:
        return _fraction(Decimal(match["over"]), Decimal(match["under"]))
    if match["half"]:
        return HALF
    if match["half_point"]:
        return HALF / 100
    if match["part"]:
        return _part(match["part"]) / 100
    if match["every"] or match["each"]:
        every = Decimal(match["every"]) if match["every"] else Decimal(ONE_IN[match["each"]])
        return _fraction(Decimal(1), every)
    short = match["rate"] or match["early"]
    if short:
        count = numerals_zh.parse(short[1])
        return None if count is None else count / SCALE_ZH[short[0]]
    if match["denominator"]:
        return _fraction(Decimal(NUMERATORS[match["numerator"]]), Decimal(DENOMINATORS[match["denominator"]]))
    if match["tenths"]:
        tenths = HALF if match["tenths"] == "半" else numerals_zh.parse(match["tenths"])
        after = (match["hundredths"] or "").strip()
        hundredths = Decimal(5) if after == "半" else (numerals_zh.parse(after) if after else Decimal(0))
        return None if tenths is None or hundredths is None else tenths / 10 + hundredths / 100
    count = _count(match["count"])
    parts = Decimal(SCALE_ZH[match["parts"]]) if match["parts"] in SCALE_ZH else _count(match["parts"])
    if count is None or not parts:
        return None
    return count / parts if match["parts"] in SCALE_ZH else _fraction(count, parts)


def _part(words: str) -> Decimal:
    """Half, a quarter, three quarters, a fifth or a tenth."""
    share = next(Decimal(1) / value for name, value in DENOMINATORS.items() if name in words)
    return share * 3 if words.startswith("three") else share


def _count(text: str) -> Decimal | None:
    if text == "百":
        return Decimal(100)
    if text.isascii():
        found = digit_groups.readings(text)
        return found[0] if found else None
    return numerals_zh.parse(text)


def spelt_out(asked: Asked) -> Iterator[Share]:
    """Yield shares said in words: 六成五, 百分之七十, 万分之五, 三分之一, two thirds, half of."""
    if not any(mark in asked.folded for mark in (*_MARKS, *DENOMINATORS)):
        return
    for match in _spelt().finditer(asked.folded):
        value = _spelt_value(match)
        if value is not None and not (match["tenths"] and "日月年".find(asked.folded[match.start() - 1]) > 2):
            said = match["tenths"] or match["parts"]
            about = bool(said) and asked.folded[match.end() : match.end() + 1] == "多"
            start = match.start("rate") if match["rate"] else match.start()
            yield _share(asked, start, match.end() + about, (value,), about=about)

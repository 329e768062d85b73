"""How a share is said in words, and how much it is: 六成, 百分之七十, 日万分之五, two thirds, one in five."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from functools import cache

from bot.language.slots import digit_groups, numerals_zh
from knowledge.lazy_pattern import lazily

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


_COUNTS = (*"one two three four five six seven eight nine ten eleven twelve".split(), "hundred", "thousand")
"""Before "and a third" one of them makes a mixed number, which is no share."""

OF_WHAT = r" of (?:the|it|its|them|that|our|their)(?![a-z])"
"""What makes 1/2 a fraction and no date."""


PRECISION = 12
"""Digits kept of a fraction such as two thirds."""


@cache
def spelt() -> re.Pattern[str]:
    """Give the pattern of a share in words, with a group for each way to say it."""
    every = rf"{_over()}|{_of_percent()}|{_one_in()}|{_parts()}|{_tenths()}"
    point = r"(?P<half_point>半个(?:百分)?点(?![心钟]))"
    return lazily(rf"{every}|{_short_rate()}|{_ratio()}|(?P<half>{_half()})|{point}")


def _over() -> str:
    """1/2 of the limit."""
    return rf"(?<![\d/.-])(?P<over>[1-9])/(?P<under>[1-9]\d?)(?={OF_WHAT})"


def _of_percent() -> str:
    """Half a per cent, a quarter of a percentage point."""
    return (
        r"(?P<part>(?<![a-z-])(?:half|(?:a |one |three )?quarters?|(?:a |one )?(?:fifth|tenth)))"
        r" (?:of )?(?:an? |one )?per ?cent(?:age point)?(?![a-z])"
    )


def _one_in() -> str:
    """One in five, 1 out of every 10."""
    return (
        r"(?<![\w.,/-])(?:one|1) (?:in(?: every)?|out of(?: every)?) (?:(?P<every>[2-9]|10|20)(?![\w.,/-])"
        rf"|(?P<each>{'|'.join(ONE_IN)})(?![a-z]))"
        r"(?! ?(?:days?|weeks?|months?|years?|quarters?|instal|payments?|parts?|tranches))"
    )


def _parts() -> str:
    """百分之七十, 三分之一."""
    numerals = numerals_zh.CHARACTERS
    figure = rf"(?:\d{{1,9}}+(?:,\d{{3}})*+(?:\.\d{{1,9}}+)?+|[{numerals}]{{1,9}}(?:点[{numerals}]{{1,9}})?)"
    of = r" {0,2}个?分 {0,2}之 {0,2}"
    a_day = rf"[{numerals}](?=一(?:[天日年]|个月))"  # 万分之五一天
    return (
        rf"(?<!又)(?<!又 )(?P<parts>{figure}){of}"
        rf"(?P<count>{a_day}|{figure}(?![kmw万亿几]|\d| ?[十百点{numerals}]))"
    )


def _tenths() -> str:
    """六成, 八成五."""
    spoken = r"[一二三四五六七八九]点[一二三四五六七八九]"
    tenths = (
        rf"(?<!点)(?<!点 )(?P<tenths>{spoken}|[一二两三四五六七八九]|十|半|(?<![\d.])\d{{1,2}}(?:\.\d)?) ?成"
    )
    hundredths = (
        r"(?P<hundredths> ?[一二三四五六七八九半](?![家个天月年周笔张位点]))?(?![立为都员本交功果长分])"
    )
    return f"{tenths}{hundredths}"


def _ratio() -> str:
    """Two thirds, three-quarters; no quarters of a year, no share of a million."""
    mixed = "".join(rf"(?<!{word} and )" for word in (*_COUNTS, *"0123456789"))
    alone = rf"(?<![a-z-]){mixed}(?<!ty )(?<!hundred )(?<!teen )"
    numerators, denominators = "|".join(NUMERATORS), "|".join(DENOMINATORS)
    ratio = (
        r"(?!(?:two|four|five)[ -]quarters)"
        rf"(?P<numerator>{numerators})[ -](?P<denominator>{denominators})s?(?![a-z])"
    )
    return rf"{alone}{ratio}(?! (?:million|billion|year|month|quarter|day|week))"


def _half() -> str:
    """Half of it, half up front, 一半."""
    paid = r"before|ahead|prior to|up ?-?front|in advance|down|now|prepaid|on (?:order|delivery|account)"
    return (
        r"一半(?!亿|千|百|万)|半数|(?<![a-z])half"
        rf"(?= (?:(?:of )?(?:the|its|their|our|that|it|them)"
        rf"|(?:is |gets? |being )?(?:paid )?(?:{paid}))(?![a-z]))"
    )


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


def spelt_value(match: re.Match[str]) -> Decimal | None:
    """Give the share that a match of that pattern is, None where its figures are none."""
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

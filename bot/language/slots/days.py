"""Lengths of time in days, weeks, months, quarters and years, and what they are said of.

Convention where days are asked for: 7 days a week, 30 a month, 90 a quarter, 365 a year (half a year is six
months); working days have no number of calendar days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from bot.language.slots import operators, said_of
from bot.language.slots.asked import Asked
from bot.language.slots.figure import Figure
from bot.language.slots.slot import DayCount, DayUnit, Operator
from knowledge.lazy_pattern import lazily

DAYS: dict[DayUnit, int] = {"day": 1, "week": 7, "month": 30, "quarter": 90, "year": 365}
MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}
"""Months in the units that are whole months."""

UNITS: dict[DayUnit, str] = {
    "working_day": r"个?工作日|(?:working|business|banking) days?(?![a-z])",
    "day": r"天|日(?![元币圆本])|(?:calendar )?days?(?![a-z])|d(?![a-z])|dpd(?![a-z])",
    "week": r"个?(?:星期|礼拜)(?![一二三四五六天日])|周(?![一二三四五六末日])|weeks?(?![a-z])|wks?(?![a-z])",
    "month": r"个[半多]?月|months?(?![a-z])|mths?(?![a-z])|mos?(?![a-z])",
    "quarter": r"个季度?|quarters?(?![a-z])(?! of)",
    "year": r"年半?(?![级代终底初报末度\d]|\d)|years?(?![a-z])|yrs?(?![a-z])",
}
MORE = "(?:more|extra|additional|further)"
"""What stands between a figure and its unit where days are added: 15 extra days, an additional month."""

RUNNING = "(?:consecutive|successive|straight|running|full|whole)"
"""What stands between a figure and its unit where the time is without a gap: two consecutive quarters."""

_POINTED = ("同", "那", "某", "哪", "这", "同样")
"""What stands before 一天 where it is a day, and no length: 同一天."""

HALF = Decimal("0.5")
LAST_OF_A_MONTH = 31
LONGEST_TERMS = 400
"""Days beyond which a bare figure after "net" is no length."""

LONGEST_YEARS = 100
"""Years beyond which a figure before 年 is a year's number, no length."""


@cache
def _unit() -> re.Pattern[str]:
    return lazily(
        rf"(?: {MORE}(?= )| {RUNNING}(?= ))?[ -]?(?:整)?(?:"
        + "|".join(f"(?P<{unit}>{words})" for unit, words in UNITS.items())
        + ")(?:的?时间)?"
    )


@cache
def _after_half() -> re.Pattern[str]:
    return lazily(r"半| and a half(?![a-z])")


@cache
def _and_more() -> re.Pattern[str]:
    """一年多, 两周多: about as long."""
    return lazily("多(?![少久长次])")


@cache
def _wordy() -> re.Pattern[str]:
    """Lengths without a figure: 半年, 半个月, a fortnight, half a year, a month and a half."""
    half = r"(?P<half>(?<![上下一个前后])半(?=个?(?:月|年))个?|(?<![a-z])half (?:a |an )?)"
    single = rf"(?P<single>(?<![a-z])(?<!and )(?:an?|one) (?:{MORE} )?)"
    unit = r"(?P<unit>月|年(?![度报级])|(?:month|year|week|quarter|day)(?![a-z]))"
    return lazily(
        rf"(?:{half}|{single}){unit}(?P<more> and a half(?![a-z]))?"
        rf"|(?P<fortnight>(?:(?<![a-z])(?:an? )?fortnight))(?![a-z])"
        r"|(?P<few>俩|仨)个?(?P<few_unit>月|星期|礼拜)"
        r"|(?P<couple>(?<![a-z])(?:an? )?couple(?: of)?|(?<![a-z])another)"
        r" (?P<couple_unit>day|week|month|quarter|year)s?(?![a-z])"
        rf"|(?P<pair>[一二两三四五六七八九])(?P<second>[二三四五六七八九])(?P<pair_unit>天|个?星期|周(?!末)|个月|年)"
    )


@cache
def _spread() -> re.Pattern[str]:
    """What makes "over 45 days" mean during them: 8 % over 45 days, repaid over six months."""
    verbs = r"(?:re)?pa(?:y|id|yable)(?: (?:it|this|that|them))?|spread(?: it)?|instal?lments?|interest|plan"
    return lazily(rf"(?:%|per ?cent|pct|p\.a\.|(?<![a-z])(?:{verbs})) ?$")


def _days(count: Decimal, unit: DayUnit) -> int | None:
    if unit == "working_day":
        return None
    if unit == "year" and count != count.to_integral_value():
        count, unit = count * 12, "month"
    days = count * DAYS[unit]
    return int(days) if days == days.to_integral_value() else None


def _slot(
    asked: Asked, start: int, end: int, count: Decimal, unit: DayUnit, operator: Operator | None = None
) -> DayCount:
    said, wide_start, wide_end, _ = operators.around(asked.folded, start, end)
    if said == "over" and _spread().search(asked.folded[max(0, wide_start - 24) : wide_start]):
        said, wide_start = None, start
    context, begins, stops, end_of_month = said_of.context(asked.folded, wide_start, wide_end)
    return DayCount(
        start=begins,
        end=stops,
        text=asked.words(begins, stops),
        count=count,
        unit=unit,
        days=_days(count, unit),
        operator=said or operator,
        context=context,
        end_of_month=end_of_month,
    )


@cache
def _no_days() -> re.Pattern[str]:
    """What follows a figure that is no number of days after all: net 30k, net 30 %, 账期一般."""
    return lazily(
        r" ?%|[a-z]|(?<=一)[般直样共定起下律旦致些种并]"
        r"| ?[万亿千元倍成期]| (?:[km]|million|thousand|per ?cent|usd|eur|cny"
        r"|rmb)(?![a-z])"
    )


def _without_unit(asked: Asked, figure: Figure) -> DayCount | None:
    """Days that need no unit: net 60, 月结60, 账期45."""
    text = asked.folded
    cue = said_of.terms_before().search(text[max(0, figure.start - 8) : figure.start])
    said = cue is not None and (cue["net"] or cue["zh"])
    if not said or figure.value > LONGEST_TERMS or _no_days().match(text, figure.end):
        return None
    return _slot(asked, figure.start, figure.end, figure.value, "day")


def of_figure(asked: Asked, figure: Figure) -> DayCount | None:
    """Return the length of time that a figure with a unit (or `net` before it) is, else None."""
    text = asked.folded
    if len(figure.readings) != 1:
        return None
    about: Operator | None = "about" if figure.about else None
    plus = text[figure.end : figure.end + 1] == "+"
    unit = _unit().match(text, figure.end + plus)
    if unit is None:
        return _without_unit(asked, figure)
    name = next(key for key in UNITS if key == unit.lastgroup)
    if name == "year" and (figure.value > LONGEST_YEARS or text[figure.start] == "0"):
        return None
    if name == "day" and figure.value == 1 and text[: figure.start].endswith(_POINTED):
        return None
    half = _after_half().match(text, unit.end())
    inner_half = "半" in unit.group()
    more = _and_more().match(text, unit.end())
    about = "about" if more or "多" in unit.group() else about
    count = figure.value + (HALF if half or inner_half else 0)
    slot = _slot(
        asked, figure.start, (half if half and not inner_half else more or unit).end(), count, name, about
    )
    alone = slot.operator is None and slot.context is None
    if "日" in unit.group() and "工" not in unit.group() and alone and not _is_length(text, figure):
        return None
    return replace(slot, operator="at_least") if plus and slot.operator is None else slot


_LONG = lazily(r"(?<![\d.])(?:3[2-9]|[4-9]\d|[1-9]\d\d)日|[四五六七八九]十[一二三四五六七八九]?日")


def _is_length(text: str, figure: Figure) -> bool:
    """Whether 日 counts days and names none of a month: 75日, and 30日 beside it; 等咗十日."""
    return figure.value > LAST_OF_A_MONTH or bool(_LONG.search(text)) or text[: figure.start].endswith("咗")


def _named_unit(word: str) -> DayUnit:
    return next(
        unit
        for unit in UNITS
        if unit != "working_day" and re.match(UNITS[unit] + "|个?" + {"month": "月"}.get(unit, "$^"), word)
    )


def spelt_out(asked: Asked) -> Iterator[DayCount]:
    """Yield lengths said without a figure (半年, a fortnight) and neighbours (两三个月: two to three)."""
    for match in _wordy().finditer(asked.folded):
        start, end = match.span()
        if match["fortnight"]:
            yield _slot(asked, start, end, Decimal(2), "week")
        elif match["few"] or match["couple"]:
            word, unit = (
                match["few"] or match["couple"],
                _named_unit(match["few_unit"] or match["couple_unit"]),
            )
            several = Decimal({"仨": 3, "another": 1}.get(word, 2))
            yield _slot(asked, start, end, several, unit, "about" if "couple" in word else None)
        elif match["pair"]:
            low, high = (
                "一二三四五六七八九".find(match[part].replace("两", "二")) + 1 for part in ("pair", "second")
            )
            if high == low + 1 or (low, high) == (3, 5):
                unit = _named_unit(match["pair_unit"])
                slot = _slot(asked, start, end, Decimal(low), unit)
                yield replace(
                    slot, operator="between", upper_count=Decimal(high), upper=_days(Decimal(high), unit)
                )
        else:
            count = (HALF if match["half"] else Decimal(1)) + (HALF if match["more"] else 0)
            unit = _named_unit(match["unit"])
            if match["half"] and unit == "year":
                count, unit = Decimal(6), "month"
            yield _slot(asked, start, end, count, unit)

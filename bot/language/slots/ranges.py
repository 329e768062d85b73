"""Two figures with "to" between them: 30-60天, between 30 and 60 days, 30到50万."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TypeGuard

from bot.language.slots.asked import Asked
from bot.language.slots.slot import Amount, DayCount, Number, Quantity, Share, Slot
from knowledge.lazy_pattern import lazily

BETWEEN = {"between", "介于", "位于", "处于", "在"}
UNITS = ("day", "working_day", "week", "month", "quarter", "year")


@cache
def _link() -> re.Pattern[str]:
    way = r"(?:(?:all the way |right |even |and )?(?:up ?)?(?:to|until|till)|through)"
    return lazily(rf" ?(?:-|~|[一直]*[到至]| ?{way}) ?|(?P<pair> ?(?:and|和|与|跟) ?)")


_UP_TO = lazily(r"(?:and )?up ?to ")
_FROM = lazily(r" ?(?:起步?|开始)$")
"""What makes 10天起 the lower end of what goes on "to 40 days"."""


def _ends(first: Slot, second: Slot) -> tuple[Slot, Slot, bool]:
    """The two without the words that only say where they begin and end, and whether there were any."""
    lower = isinstance(first, DayCount) and first.operator == "at_least" and _FROM.search(first.text)
    upper = isinstance(second, Quantity | DayCount) and second.operator == "at_most"
    up_to = _UP_TO.match(second.text.lower()) if upper else None
    if lower and isinstance(first, DayCount):
        first = replace(first, operator=None)
    if up_to and isinstance(second, Quantity | DayCount):
        text, start = second.text[up_to.end() :], second.start + up_to.end()
        second = replace(second, operator=None, text=text, start=start)
    return first, second, bool(lower or up_to)


@cache
def _opening() -> re.Pattern[str]:
    return lazily(r"(?P<between>(?<![a-z])(?:between|from)|介于|位于|处于|从|在) ?$")


@cache
def _change() -> re.Pattern[str]:
    """Verbs that make "from 30 to 60 days" a change, not a range."""
    return lazily(
        r"extend|rais|increas|chang|mov|go(?:es|ing)? |lengthen|stretch|cut|reduc|lower|shorten|drop"
        r"|bump|push|switch|improv|fell|rose|"
        r"went|grow|grew|改|调|延|放宽|提高|提升|增|加到|降|缩|变|换|升|涨|减"
    )


def _joined(asked: Asked, first: Slot, second: Slot) -> Slot | None:
    first, second, told = _ends(first, second)
    if not _is_end(first) or not _is_end(second):
        return None
    term = re.match(r"(?:nett?(?![a-z])|[nt][^a-z])", second.text.lower())
    if term or asked.folded[first.start - 1 : first.start] in {"-", "/"}:
        return None  # "net 60" is a term of its own, and 138-0013-8000 a telephone number
    link = _link().fullmatch(asked.folded, first.end, second.start)
    if link is None:
        return None
    opening = _opening().search(asked.folded[max(0, first.start - 9) : first.start])
    between = opening is not None and opening["between"] in BETWEEN
    if told and opening is None and not isinstance(first, DayCount):
        return None  # "the top 10, up to 40 days" has two figures
    if link["pair"] and not between and not asked.folded.startswith(("之间", " 之间"), second.end):
        return None
    around = asked.folded[max(0, first.start - 60) : second.end + 12]
    if opening is not None and not between and _change().search(around):
        return None
    start = first.start - (len(opening.group()) if opening else 0)
    return _range(asked, start, first, second)


def _is_end(slot: Slot) -> TypeGuard[Quantity | DayCount]:
    """Whether the slot can be one end of a range: one reading, and no comparison of its own."""
    known = isinstance(slot, (Quantity, DayCount)) and not slot.ambiguous
    return known and getattr(slot, "operator", None) in {None, "about"}


def _range(asked: Asked, start: int, first: Quantity | DayCount, second: Quantity | DayCount) -> Slot | None:
    text = asked.words(start, second.end)
    if isinstance(second, DayCount):
        return _day_range(first, second, start, text)
    low = _low(asked, first, second)
    if low is None or second.value is None or low >= second.value:
        return None
    joined = replace(second, start=start, text=text, readings=(low,), operator="between", upper=second.value)
    if isinstance(joined, Amount) and isinstance(first, Amount):
        return replace(joined, currencies=joined.currencies or first.currencies)
    return joined


def _low(asked: Asked, first: Quantity | DayCount, second: Quantity) -> Decimal | None:
    """The lower end in the upper end's scale, or None where the two are no range."""
    if isinstance(first, DayCount) or first.value is None:
        return None
    if isinstance(second, Number):
        same = isinstance(first, Number) and first.unit in {None, second.unit}
        return first.value if same else None
    if isinstance(second, Amount):
        return _low_amount(asked, first, second)
    if isinstance(first, Share):
        return first.value
    if not isinstance(first, Number):
        return None
    if re.search("%|per ?cent|pct", second.text):
        return first.value / 100
    return first.value / 10 if "成" in second.text else first.value


def _low_amount(asked: Asked, first: Quantity, second: Amount) -> Decimal | None:
    if not isinstance(first, (Number, Amount)):
        return None
    said = first.currencies if isinstance(first, Amount) else ()
    if said and second.currencies and said != second.currencies:
        return None
    return _scaled_like(first, second)


def _scaled_like(first: Quantity, second: Amount) -> Decimal:
    """30到50万: the first figure takes the second's scale where it has none and is the smaller one."""
    low, high = first.readings[0], second.readings[0]
    plain = isinstance(first, Number) or re.fullmatch(r"[^\d]*[\d.]+", first.text) is not None
    figure = re.search(r"\d+(?:\.\d+)?", second.text.replace(",", ""))
    if not plain or figure is None or re.search(r"[万亿千kwm]", first.text.lower()):
        return low
    scale = high / Decimal(figure.group())
    return low * scale if low < Decimal(figure.group()) else low


def _day_range(first: Quantity | DayCount, second: DayCount, start: int, text: str) -> DayCount | None:
    if isinstance(first, DayCount):
        low, unit_matches = first.count, first.unit == second.unit
    elif isinstance(first, Number) and first.unit is None and first.value is not None:
        low, unit_matches = first.value, True
    else:
        return None
    if not unit_matches or low >= second.count:
        return None
    ratio = None if second.days is None else second.days / second.count
    days = None if ratio is None or low * ratio != int(low * ratio) else int(low * ratio)
    return replace(
        second,
        start=start,
        text=text,
        count=low,
        days=days,
        operator="between",
        upper=second.days,
        upper_count=second.count,
    )


_OF_TERMS = ("net", "n/", "terms", "月结", "账期")


def _summed(asked: Asked, first: Slot, second: Slot) -> DayCount | None:
    """One year three months, 一年零三个月: a length in falling units, counted in days."""
    if not isinstance(first, DayCount) or not isinstance(second, DayCount):
        return None
    if second.operator is not None or first.days is None or second.days is None:
        return None
    if first.context in {"before", "after"} or second.text.casefold().startswith(_OF_TERMS):
        return None  # "in two weeks, net 60" has two lengths
    falling = UNITS.index(first.unit) > UNITS.index(second.unit)
    if not falling or re.fullmatch(r" ?(?:and |零|又|, ?)?", asked.folded[first.end : second.start]) is None:
        return None
    days = first.days + second.days
    text = asked.words(first.start, second.end)
    return replace(
        second,
        start=first.start,
        text=text,
        count=Decimal(days),
        unit="day",
        days=days,
        operator=first.operator,
        context=second.context or first.context,
    )


def _with_sums(asked: Asked, slots: Sequence[Slot]) -> list[Slot]:
    """Lengths in falling units as one, from the right: a year, a month and three days."""
    summed: list[Slot] = []
    for slot in reversed(slots):
        both = _summed(asked, slot, summed[-1]) if summed else None
        if both is not None:
            summed[-1] = both
        else:
            summed.append(slot)
    return summed[::-1]


def join(asked: Asked, slots: Sequence[Slot]) -> list[Slot]:
    """Return the slots with neighbouring pairs that make a range joined into one.

    "Extend from 30 to 60 days" is a change, not a range: both stay as they are.
    """
    joined: list[Slot] = []
    for slot in _with_sums(asked, slots):
        both = _joined(asked, joined[-1], slot) if joined else None
        if both is not None:
            joined[-1] = both
        else:
            joined.append(slot)
    return joined

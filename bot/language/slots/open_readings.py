"""What has more than one reading, with the readings to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from bot.language.slots import calendar, identifiers, operators
from bot.language.slots import days as days_of
from bot.language.slots.asked import Asked
from bot.language.slots.found import Ambiguity
from bot.language.slots.relative_dates import moved
from bot.language.slots.slot import (
    Amount,
    Currency,
    DatePoint,
    DayCount,
    Identifier,
    Number,
    Period,
    Quantity,
    Share,
    Slot,
)
from knowledge.lazy_pattern import lazily

YEARS_AWAY = 15
"""How far from today a bare four-digit number can still be meant as a year."""


@cache
def _definite() -> re.Pattern[str]:
    return lazily(r" ago$| earlier$|天前$|天以前$|周前$|月前$|年前$|天之前$")


@cache
def _event_before() -> re.Pattern[str]:
    return lazily(r"(?:到期|截止|交货|发货|付款|提前|期限|届满|逾期)(?:日|的)?$")


def settled_dates(asked: Asked, slots: Iterable[Slot]) -> list[Slot]:
    """Turn "90 days ago" and 三天前 into the day they name; other lengths stay lengths."""
    settled: list[Slot] = []
    for slot in slots:
        day = _day_of(asked, slot)
        settled.append(slot if day is None else day)
    return settled


def _day_of(asked: Asked, slot: Slot) -> DatePoint | None:
    if not isinstance(slot, DayCount) or slot.operator is not None or slot.context not in {"before", "after"}:
        return None
    words = asked.folded[slot.start : slot.end]
    if not (_definite().search(words) or words.endswith(("from now", "from today"))):
        return None
    if _event_before().search(asked.folded[max(0, slot.start - 6) : slot.start]):
        return None
    day = moved(asked, slot)
    return None if day is None else DatePoint(start=slot.start, end=slot.end, text=slot.text, readings=(day,))


def _each(slot: Slot) -> tuple[Slot, ...]:
    """The slot once for every reading."""
    if isinstance(slot, Amount):
        codes = slot.currencies or ((),)
        return tuple(
            replace(slot, readings=(value,), currencies=(code,) if code else ())
            for value in slot.readings
            for code in codes
        )
    if isinstance(slot, Quantity):
        return tuple(replace(slot, readings=(value,)) for value in slot.readings)
    if isinstance(slot, DatePoint):
        return tuple(replace(slot, readings=(day,)) for day in slot.readings)
    if isinstance(slot, Period):
        return tuple(replace(slot, readings=(window,)) for window in slot.readings)
    if isinstance(slot, Currency):
        return tuple(replace(slot, codes=(code,)) for code in slot.codes)
    return (slot,)


def _reason(slot: Slot) -> str:
    if isinstance(slot, DatePoint):
        return "several days" if slot.readings else "no such day"
    if isinstance(slot, Amount) and len(slot.currencies) > 1:
        return "several currencies"
    return {"period": "several periods", "currency": "several currencies"}.get(slot.kind, "several figures")


def _other_kinds(asked: Asked, slot: Slot) -> Iterator[tuple[Slot, str]]:
    """Readings of another kind: 2025 a year or a figure, "in 30 days" a length or a day."""
    if isinstance(slot, Number):
        yield from _of_number(asked, slot)
    elif isinstance(slot, DayCount):
        yield from _of_length(asked, slot)
    elif isinstance(slot, Period):
        yield from _of_period(asked, slot)
    elif isinstance(slot, Amount) and re.fullmatch(r"\d{1,2}[A-Z]", slot.text) and not slot.currencies:
        yield _identifier(slot), "a name or a figure"
    elif isinstance(slot, DatePoint) and (fraction := re.fullmatch(r"([1-9])/([1-9]\d?)", slot.text)):
        over, under = map(int, fraction.groups())
        if over < under:
            value = Decimal(over) / Decimal(under)
            share = Share(start=slot.start, end=slot.end, text=slot.text, readings=(value,))
            yield share, "a date or a fraction"


def _identifier(slot: Slot) -> Identifier:
    return Identifier(start=slot.start, end=slot.end, text=slot.text, name=slot.text)


def _of_number(asked: Asked, slot: Number) -> Iterator[tuple[Slot, str]]:
    text = asked.folded
    if slot.unit or slot.operator:
        return
    if identifiers.open_numbered().search(text, max(0, slot.start - 8), slot.end):
        yield _identifier(slot), "a reference or a figure"
    if re.fullmatch(r"(?:19|20)\d\d", text[slot.start : slot.end]):
        year = int(text[slot.start : slot.end])
        if abs(year - asked.today.year) <= YEARS_AWAY:
            window = calendar.year_window(year)
            period = Period(start=slot.start, end=slot.end, text=slot.text, readings=(window,))
            yield period, "a year or a figure"


def _of_length(asked: Asked, slot: DayCount) -> Iterator[tuple[Slot, str]]:
    text = asked.folded
    inside = re.search(r"(?<![a-z])in $", text[max(0, slot.start - 4) : slot.start])
    day = moved(asked, slot) if slot.context == "after" or inside else None
    if day is not None and slot.operator is None:
        point = DatePoint(start=slot.start, end=slot.end, text=slot.text, readings=(day,))
        yield point, "a length of time or a day"


def _of_period(asked: Asked, slot: Period) -> Iterator[tuple[Slot, str]]:
    length = _length(slot) if _maybe_over(asked, slot) else None
    if length is not None:
        yield length, "a stretch of time or a comparison"
    short = re.fullmatch(r"([1-9]\d) ?年", asked.folded[slot.start : slot.end])
    if short is not None:
        years = Decimal(short.group(1))
        days = int(years) * days_of.DAYS["year"]
        span = DayCount(start=slot.start, end=slot.end, text=slot.text, count=years, unit="year", days=days)
        yield span, "a year or a length of time"


def _maybe_over(asked: Asked, slot: Period) -> bool:
    """Invoices past 60 days: sixty days up to today, or more than sixty days."""
    before = asked.folded[max(0, slot.start - 8) : slot.start]
    said_window = re.search(r"(?<![a-z])(?:in|over|for|during|within) (?:the )?$", before)
    return asked.folded[slot.start : slot.end].startswith("past ") and said_window is None


def _length(slot: Period) -> DayCount | None:
    window = slot.window
    if window is None or not (window.months or window.days):
        return None
    count, unit = (window.months, "month") if window.months else (window.days, "day")
    days = (window.months or 0) * days_of.DAYS["month"] + (window.days or 0)
    return DayCount(
        start=slot.start,
        end=slot.end,
        text=slot.text,
        count=Decimal(count or 0),
        unit="month" if unit == "month" else "day",
        days=days,
        operator="over",
    )


def ambiguities(asked: Asked, slots: Iterable[Slot]) -> Iterator[Ambiguity]:
    """Yield an ambiguity for every slot with several readings, with each of them as a slot of its own."""
    for slot in slots:
        readings = list(_each(slot)) if slot.ambiguous else [slot]
        reason = _reason(slot)
        for other, why in _other_kinds(asked, slot):
            readings, reason = [*readings, other], why
        if slot.ambiguous or len(readings) > 1:
            yield Ambiguity(
                start=slot.start, end=slot.end, text=slot.text, readings=tuple(readings), reason=reason
            )
        elif isinstance(slot, (Quantity, DayCount)) and _contradicted(asked, slot):
            both = (replace(slot, operator="over"), replace(slot, operator="at_least"))
            yield Ambiguity(
                start=slot.start, end=slot.end, text=slot.text, readings=both, reason="two comparisons"
            )


def _contradicted(asked: Asked, slot: Quantity | DayCount) -> bool:
    """超过60天以上 says strict and inclusive at once."""
    if slot.operator is not None:
        return False
    return bool(
        re.match(operators.BEFORE_ZH["over"], asked.folded[slot.start : slot.end])
    ) and slot.text.endswith("以上")

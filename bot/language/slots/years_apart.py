"""A year said apart from its quarter, half or month: "Q4 DSO for the UK, 2025", 四季度的坏账率，2025年的."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from bot.language.slots import calendar
from bot.language.slots.asked import Asked
from bot.language.slots.slot import Number, Period, Slot, Window
from knowledge.lazy_pattern import lazily

_MARKS = ",，.。;；:：?？!！()（）"
_CLAUSE = lazily(rf"[{_MARKS}\n-]|$")
_SMALL = lazily(
    r"(?:\s|[的要是请哈吧啊呢哦]|[那这]个?|年度?|谢谢"
    r"|(?<![a-z])(?:just|only|of|for|in|the|year|one|please|pls|thanks|that is|i mean)(?![a-z]))*"
)
_WITH_ITS_YEAR = lazily(
    r"\d{4}|\d\d ?年|年的|[今去前明后本当]年|财|(?<![a-z])fy|year|last|this|next|[上下](?!半)|[本这当]"
)
PART = lazily(r"(?P<year>\d{4})(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|-(?P<month>\d\d))")


def with_years_apart(asked: Asked, slots: Sequence[Slot]) -> list[Slot]:
    """Return the slots, a part of a year and the year in a clause of its own both as that part of that year.

    Only where there is one of each: of several years nobody can tell which is meant.
    """
    parts = [slot for slot in slots if is_part(slot, asked)]
    years = [(slot, year) for slot in slots if (year := _year(slot, asked)) is not None]
    if len(parts) != 1 or len(years) != 1 or not _stands_alone(years[0][0], asked):
        return list(slots)
    part, (said, year) = parts[0], years[0]
    windows = tuple({window for each in part.readings if (window := moved(each, year)) is not None})
    if len(windows) != 1:
        return list(slots)
    whole = replace(part, readings=windows)
    apart = Period(start=said.start, end=said.end, text=said.text, readings=windows)
    return [whole if slot is part else apart if slot is said else slot for slot in slots]


def is_part(slot: Slot, asked: Asked) -> TypeGuard[Period]:
    """Say whether a slot is a quarter, half or month of a year that is not said with it."""
    if not isinstance(slot, Period) or _WITH_ITS_YEAR.search(asked.folded, slot.start, slot.end):
        return False
    return bool(slot.readings) and all(
        PART.fullmatch(window.label or "") and not window.fiscal for window in slot.readings
    )


def _year(slot: Slot, asked: Asked) -> int | None:
    """Return the year that a slot names, a bare figure too."""
    if isinstance(slot, Period) and slot.label is not None and re.fullmatch(r"\d{4}", slot.label):
        return int(slot.label)
    bare = isinstance(slot, Number) and re.fullmatch(r"20\d\d", asked.folded[slot.start : slot.end])
    return int(bare.group()) if bare else None


def _stands_alone(slot: Slot, asked: Asked) -> bool:
    """Say whether a clause holds a year and nothing else that counts."""
    text = asked.folded
    begins = max(text.rfind(mark, 0, slot.start) for mark in (*_MARKS, "\n", "-")) + 1
    ends = _CLAUSE.search(text, slot.end)
    stops = ends.start() if ends else len(text)
    whole = begins == 0 and stops == len(text)
    return not whole and _SMALL.fullmatch(text[begins : slot.start] + text[slot.end : stops]) is not None


def moved(window: Window, year: int) -> Window | None:
    """Return the same part of another year."""
    said = PART.fullmatch(window.label or "")
    if said is None:
        return None
    if said["quarter"]:
        return calendar.quarter_window(year, int(said["quarter"]))
    if said["half"]:
        return calendar.half_window(year, int(said["half"]))
    return calendar.month_window(year, int(said["month"]))

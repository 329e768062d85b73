"""Two parts of a year joined, of which one alone names the year: "Q1 and Q2 2025", "H1 2025 vs H2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.language.slots import years_apart
from bot.language.slots.asked import Asked
from bot.language.slots.slot import Period, Slot, Window
from knowledge.lazy_pattern import lazily

_JOINED = lazily(
    r"(?:[ ,、&/\uff0c–-]|(?<![a-z])(?:and|or|vs\.?|versus|to|with|against|than|compared|relative|then|the"
    r"|for|of|in|from|figures?|numbers?)(?![a-z])|[和与跟同比及或对较到]|对比|相比|以及|还有|的|dso|ccc|cei|hhi)+"
)
"""What joins two periods, with the measure that may stand between them: 2025年三季度DSO比二季度."""

_YEAR_BEHIND = lazily(r"(?:\d{4}|(?:last|this|previous) year|the year before)$")
"""The year of both, behind the second: of 一季度和去年二季度 only the second is of last year."""

_LAST_OF_KIND = {"Q": 4, "H": 2, "-": 12}


def with_years_shared(asked: Asked, slots: Sequence[Slot]) -> list[Slot]:
    """Return the slots, a part of a year without its year in that of the part that it is joined to.

    The nearest such part is meant, of two as near the one in the same year; a later part said after the one
    with the year is in that year: "Q1 2025 vs Q4". A part that has not begun keeps its reading.
    """
    found = list(slots)
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        if not (isinstance(one, Period) and isinstance(other, Period)):
            continue
        if _JOINED.fullmatch(asked.folded[one.end : other.start]) is None:
            continue
        if years_apart.is_part(other, asked) and _label(one):
            found[place + 1] = _shared(one, other, asked, follows=True)
        elif years_apart.is_part(one, asked) and _label(other) and _YEAR_BEHIND.search(other.text.lower()):
            found[place] = _shared(other, one, asked, follows=False)
    return found


def _label(slot: Period) -> tuple[str, int, int] | None:
    """Return the kind of a part of a calendar year, the year and its place in it; None for anything else."""
    said = years_apart.PART.fullmatch(slot.label or "")
    if said is None or any(window.fiscal for window in slot.readings):
        return None
    kind = "Q" if said["quarter"] else "H" if said["half"] else "-"
    return kind, int(said["year"]), int(said["quarter"] or said["half"] or said["month"])


def _shared(whole: Period, part: Period, asked: Asked, *, follows: bool) -> Period:
    """Return a part in the year that is meant where it is of the same kind as the one with a year."""
    label, window = _label(whole), part.readings[0]
    said = years_apart.PART.fullmatch(window.label or "")
    if label is None or said is None:
        return part
    kind, year, place = label
    own = said["quarter"] or said["half"] or said["month"]
    if (kind == "Q") != bool(said["quarter"]) or (kind == "H") != bool(said["half"]):
        return part
    length, ordinal = _LAST_OF_KIND[kind], int(own)
    if ordinal == place:
        return part
    years = (year,) if follows and ordinal > place else (year, year - 1, year + 1)
    nearest = min(years, key=lambda each: (abs((each - year) * length + ordinal - place), abs(each - year)))
    moved: Window | None = years_apart.moved(window, nearest)
    if moved is None or moved.begins > asked.today:
        return part
    return replace(part, readings=(moved,))

"""Figures that a question gives for measures: "current ratio 0.97 last quarter and 0.99 this"."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from bot.language.slots.slot import Amount, Number, Share, Slot
from bot.language.words import Found
from bot.planners.offline.comparison import years_said
from bot.planners.offline.cues import find
from bot.planners.offline.reading import Reading
from tools.check_ratios import MEASURE_NAMES
from tools.results import Json

_STATED = (None, "exactly", "about")


class _Given(NamedTuple):
    value: Decimal
    start: int
    end: int


def measures_named(reading: Reading) -> tuple[str, ...]:
    """Give the measures that a question names, in its order."""
    found = (item.name for item in find("measures", reading.text))
    return tuple(dict.fromkeys(name for name in found if name in MEASURE_NAMES))


def figure_arguments(reading: Reading) -> dict[str, Json]:
    """Pair each figure with the measure before it, or behind it where none stands before.

    Of two figures for one measure the one said to be of the period before is that, else the first.
    """
    measures = find("measures", reading.text)
    now: dict[str, Json] = {}
    before: dict[str, Json] = {}
    for item in _given(reading) if measures else ():
        name = _measure_of(item, measures)
        if _is_previous(item, reading):
            before[name] = plain(item.value)
            continue
        if name in now and name not in before:
            before[name] = now[name]
        now[name] = plain(item.value)
    return {"figures": now, **({"previous_figures": before} if before else {})} if now else {}


def figure_again(reading: Reading, args: Mapping[str, Json]) -> dict[str, Json]:
    """Put a bare figure in the place of the one figure that the last question gave."""
    before, given = args.get("figures"), _given(reading)
    if not isinstance(before, dict) or len(before) != 1 or len(given) != 1:
        return {}
    return {"figures": dict.fromkeys(before, plain(given[0].value))}


def plain(value: Decimal) -> str:
    """Write a figure, however long, without exponent or idle zeros."""
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _given(reading: Reading) -> tuple[_Given, ...]:
    """Give the figures of a question but those said as an edge ("below 1")."""
    kinds = (Amount, Number, Share)
    years = {(year.start, year.end) for year in years_said(reading)}
    found = [
        slot
        for slot in reading.slots.found
        if isinstance(slot, kinds)
        and slot.operator in _STATED
        and (slot.start, slot.end) not in years
        and not _points(slot, reading)
        and not (isinstance(slot, Number) and slot.unit not in (None, "times"))
    ]
    return tuple(_Given(slot.value, slot.start, slot.end) for slot in found if slot.value is not None)


def _points(slot: Slot, reading: Reading) -> bool:
    """Say whether a figure only points at something: 那一期, "this one"."""
    after = reading.text[slot.end : slot.end + 1]
    return slot.text.casefold() == "one" or (slot.text == "一" and "\u4e00" <= after <= "\u9fff")


def _measure_of(item: _Given, measures: tuple[Found, ...]) -> str:
    before = [found for found in measures if found.end <= item.start]
    return (before[-1] if before else measures[0]).name


def _is_previous(item: _Given, reading: Reading) -> bool:
    """Say whether the word about time that belongs to a figure means the period before."""
    given = _given(reading)
    cues = [
        cue
        for cue in find("cues", reading.text, ("previous", "current"))
        if all(_distance(cue, item) <= _distance(cue, other) for other in given)
    ]
    return bool(cues) and min(cues, key=lambda cue: _distance(cue, item)).name == "previous"


def _distance(cue: Found, item: _Given) -> int:
    return item.start - cue.end if cue.end <= item.start else cue.start - item.end

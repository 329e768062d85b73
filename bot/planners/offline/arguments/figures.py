"""Figures that a question gives for measures: "current ratio 0.97 last quarter and 0.99 this"."""

from collections.abc import Mapping
from decimal import Decimal

from bot.language.slots.slot import Amount, Number, Share, Slot
from bot.planners.offline.arguments.figure_pairs import Given, pairs
from bot.planners.offline.question.comparison import years_said
from bot.planners.offline.question.measure_names import measures_in
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from tools.results import Json

_SEVERAL = 2
_STATED = (None, "exactly", "about")


def figure_arguments(reading: Reading) -> dict[str, Json]:
    """Give the figures of a question by measure, those of the period before apart.

    Of two figures for one measure the one said to be of the period before is that, else the first. Raises
    Need where it is open which figure is whose.
    """
    measures, given = measures_in(reading.text), _given(reading)
    now: dict[str, Json] = {}
    before: dict[str, Json] = {}
    for pair in pairs(reading.text, given, measures) if measures and given else ():
        if pair.age == "previous":
            before[pair.measure] = plain(pair.value)
            continue
        if pair.measure in now and pair.measure not in before:
            before[pair.measure] = now[pair.measure]
        now[pair.measure] = plain(pair.value)
    return {"figures": now, **({"previous_figures": before} if before else {})} if now else {}


def gives_figures(reading: Reading) -> bool:
    """Say whether a question states figures for two measures or more: a single one may ask for its rule."""
    try:
        given = figure_arguments(reading).get("figures")
    except Need:  # it is open which figure is whose
        return False
    return isinstance(given, dict) and len(given) >= _SEVERAL


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


def _given(reading: Reading) -> tuple[Given, ...]:
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
    return tuple(Given(slot.value, slot.start, slot.end) for slot in found if slot.value is not None)


def _points(slot: Slot, reading: Reading) -> bool:
    """Say whether a figure only points at something: 那一期, "this one"."""
    after = reading.text[slot.end : slot.end + 1]
    return slot.text.casefold() == "one" or (slot.text == "一" and "\u4e00" <= after <= "\u9fff")

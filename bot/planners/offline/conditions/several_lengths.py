"""Lengths of time that a question gives to choose from: "60 days or 75?", 60天还是75天, "6 vs 12 months"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.language.slots.days import MONTHS
from bot.language.slots.slot import DayCount, Number
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_OR = lazily(
    r" ?(?:天|days?)? ?(?:(?:[,、/\uff0c] ?)?(?:or|vs\.?|versus|and|还是|或者?|和|对比)|[,、/\uff0c])"
    r"(?: (?:rather|maybe|even|to))? ?"
)
_ARGUMENTS = {"check_terms": "days", "payment_behaviour": "months"}


def several_lengths(tool: str, reading: Reading) -> tuple[dict[str, Json], ...]:
    """Give the lengths that stand side by side for a tool that takes one, a call each; else nothing."""
    argument = _ARGUMENTS.get(tool)
    if argument is None:
        return ()
    found = _lengths(argument, reading)
    lengths = dict.fromkeys(found)
    return tuple({argument: each} for each in lengths) if len(lengths) > 1 else ()


def _lengths(argument: str, reading: Reading) -> Sequence[int]:
    """Give the lengths in the unit of the argument, in order; none where they are not all of it."""
    slots = sorted((*_plain(reading), *_bare(reading)), key=lambda each: each.start)
    units = {each.unit for each in slots if isinstance(each, DayCount)}
    if len(slots) <= 1 or len(units) != 1:
        return ()
    if not all(_OR.fullmatch(reading.text[one.end : other.start]) for one, other in pairwise(slots)):
        return ()
    unit = units.pop()
    if (unit in MONTHS) != (argument == "months") or unit not in (*MONTHS, "day"):
        return ()
    counts = [each.count if isinstance(each, DayCount) else each.value for each in slots]
    told = [count * MONTHS.get(unit, 1) for count in counts if count is not None]
    return [int(each) for each in told] if all(each == int(each) for each in told) else ()


def _plain(reading: Reading) -> Sequence[DayCount | Number]:
    """Give the lengths that are no edge, no range and no lateness."""
    counts = reading.slots.day_counts
    return [each for each in counts if not (each.operator or each.upper or each.context == "overdue")]


def _bare(reading: Reading) -> Sequence[Number]:
    """Give the bare counts of a question, which may lack their unit beside a length that has one."""
    return [each for each in reading.slots.numbers if each.unit is None and not each.ordinal and not each.top]

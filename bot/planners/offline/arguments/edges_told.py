"""Edges of days told as what has gone by or is not reached yet: 过了45天, 还没过60天, "not yet 90"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.language.slots.days import DAYS
from bot.language.slots.slot import DayCount, Number, Operator
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_GONE_BY = lazily(r"(?<![没未不通超])(?<!(?<!已)经)(?:越|拖)?过了?(?:整整)? ?$")
_NOT_GONE_BY = lazily(r"(?:没有?|未|不曾)过 ?$")
_NOT_REACHED = lazily(
    r"(?<![a-z])(?:short of|not (?:yet|quite)|yet to (?:hit|reach)"
    r"|(?:has|have|had|is|are)(?:n['\u2019]t| not)(?: yet| quite)?"
    r"(?: (?:hit|reached|got to|made it to|at|turned))?)"
    r"(?: the)? $",
    re.IGNORECASE,
)
_EDGES: tuple[tuple[re.Pattern[str], Operator], ...] = (
    (_GONE_BY, "over"),
    (_NOT_GONE_BY, "at_most"),
    (_NOT_REACHED, "under"),
)


_FEW_OF: Mapping[str, int] = {"week": 8, "month": 12, "quarter": 4, "year": 3}
"""So many at most are of the unit that the other edge is said in; more are days."""


def edges_told(reading: Reading) -> tuple[DayCount | Number, ...]:
    """Give the days of a list, and bare figures beside them, with the edge that words before them tell."""
    days = (slot for slot in reading.slots.day_counts if slot.operator is None and slot.upper is None)
    bare = (slot for slot in reading.slots.numbers if slot.operator is None and slot.unit is None)
    counted = ((slot, _edge(reading.text[: slot.start])) for slot in days)
    figures = ((slot, _edge(reading.text[: slot.start])) for slot in bare)
    return (
        *(replace(slot, operator=edge) for slot, edge in counted if edge is not None),
        *(replace(slot, operator=edge) for slot, edge in figures if edge == "under"),
        *_in_the_unit_beside(reading),
    )


def _in_the_unit_beside(reading: Reading) -> Iterator[DayCount]:
    """Yield bare edges in the unit of the other one: "at least a month and less than three"."""
    units = {slot.unit for slot in reading.slots.day_counts if slot.context in (None, "overdue")}
    unit = units.pop() if len(units) == 1 else "day"
    for slot in reading.slots.numbers:
        bare = slot.unit is None and slot.operator in ("over", "under", "at_least") and slot.upper is None
        if bare and slot.value is not None and slot.value <= _FEW_OF.get(unit, 0):
            days = int(slot.value * DAYS[unit])
            yield DayCount(
                start=slot.start,
                end=slot.end,
                text=slot.text,
                count=slot.value,
                unit=unit,
                days=days,
                operator=slot.operator,
            )


def _edge(before: str) -> Operator | None:
    return next((edge for pattern, edge in _EDGES if pattern.search(before)), None)

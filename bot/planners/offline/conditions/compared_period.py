"""The period that key figures just given are compared with: "what is our DSO?", then "vs Q1 2025?"."""

from collections.abc import Mapping

from bot.planners.offline.conditions.earlier_period import a_year_ago, is_a_neighbour
from bot.planners.offline.question.comparison import is_compared, periods_and_years
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from tools.results import Json

_YEAR = 4
"""Characters of a year's label, `2025`."""


def compared_period(reading: Reading, args: Mapping[str, Json]) -> dict[str, Json]:
    """Give the quarter that a fragment compares the last key figures with, to stand beside those shown.

    The period before stands in them anyway. Need for a year beside what is no year: which part of it is it?
    """
    for slot in periods_and_years(reading):
        if not (slot.label and is_compared(slot, reading)) or is_a_neighbour(slot.text):
            continue
        if len(slot.label) == _YEAR and len(str(args.get("quarter", ""))) != _YEAR:
            raise Need("one_period", {"typed": slot.text})
        return {"quarter": slot.label}
    ago = a_year_ago(reading.text)
    if ago and "quarter" not in args:
        raise Need("one_period", {"typed": ago})
    return {}

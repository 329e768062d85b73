"""A list of each of several parts that stand side by side: "overdue in France and Italy", 李娜和张伟的逾期.

A list is of one colleague, industry or country at a time, so each part gets a list of its own.
"""

from collections.abc import Mapping
from itertools import pairwise

from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.denied_places import meant_places
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.places import Kind, Place
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Call
from knowledge.lazy_pattern import lazily
from tools.results import Json

_OF: Mapping[str, tuple[Kind, str]] = {
    "salesperson_one": ("person", "salesperson"),
    "industry_one": ("industry", "industry"),
    "country_one": ("country", "country"),
}
_LISTS = frozenset(
    {
        "overdue_worklist",
        "limits_worklist",
        "ageing_report",
        "early_warnings",
        "portfolio_kpis",
        "stress_test",
    }
)
_SIDE_BY_SIDE = lazily(
    r"(?:['’]s?)?(?: (?:customers|accounts|clients|book|ones))?(?:,? ?(?:and|&|plus|vs\.?|versus|with"
    r"|against|then"
    r"|compared (?:with|to)|next to|beside) |, ?)(?:(?:also|for|in|of|those|the|with|by|from) )*"
    r"|(?:的|客户|名下|手[上里])*(?:和|跟|与|及|以及|还有|对比|[、,\uff0c])(?:在|看看?|再看)?"
)
_MOST = 3


def of_each_part(
    tool: str, reading: Reading, need: Need, clear: Mapping[str, Json], setting: Setting
) -> tuple[Call, ...]:
    """Give a call for each of the parts named side by side; nothing where anything else has to be asked."""
    kind, argument = _OF.get(need.need, (None, ""))
    if kind is None or tool not in _LISTS or reading.mentions or (kind == "person" and not setting.sees_all):
        return ()
    parts = _side_by_side(reading, kind)
    if not 1 < len(parts) <= _MOST or not _asks_only(need, tool, reading, setting):
        return ()
    return tuple(Call(tool=tool, args={**clear, argument: part.values[0]}) for part in parts)


def _side_by_side(reading: Reading, kind: Kind) -> list[Place]:
    """Give the parts of a kind, each of one value, where nothing but a joining word parts them."""
    meant = [place for place in meant_places(reading.text, reading.places) if place.kind == kind]
    meant.sort(key=lambda place: place.start)
    joined = (reading.text[one.end : other.start] for one, other in pairwise(meant))
    apart = len({place.values for place in meant}) == len(meant)
    single = all(len(place.values) == 1 for place in meant)
    return meant if apart and single and all(map(_joins, joined)) else []


def _joins(between: str) -> bool:
    return _SIDE_BY_SIDE.fullmatch(simplified(between).casefold()) is not None


def _asks_only(need: Need, tool: str, reading: Reading, setting: Setting) -> bool:
    """Say whether nothing of a question has to be asked but which part is meant."""
    for reader in FRAMES[tool].readers:
        try:
            reader(reading, setting)
        except Need as other:
            if other.need != need.need:
                return False
    return True

"""A question that narrows one list by another: "over limit and overdue", "overdue customers on hold"."""

import re
from collections.abc import Mapping
from itertools import pairwise

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_OF_LIMITS = ("conditions", ("over_limit", "near_limit", "on_hold", "no_limit"))
_OTHERS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "overdue_worklist": (_OF_LIMITS, ("listed", ("warned",))),
    "limits_worklist": (("listed", ("overdue", "warned")),),
    "early_warnings": (_OF_LIMITS,),
    "ageing_report": (_OF_LIMITS, ("listed", ("warned",))),
}
"""Of each list the words by which only another one chooses."""

_OWN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "overdue_worklist": ("listed", ("overdue",)),
    "limits_worklist": ("conditions", ()),
    "early_warnings": ("listed", ("warned",)),
    "ageing_report": ("actions", ("ageing",)),
}
"""Words for what a list is of: a piece without them may go on from it to another one."""

_OR = lazily(
    r"(?:['’]s?)?(?: (?:customers|accounts|clients|ones|book))?[ ,]*(?<![a-z])(?:or|and/or|as well as|plus) "
    r"(?:(?:those|the ones|ones|customers|also|are|of|in|from|with|by|the|to|belong(?:ing)? to|all) ?)*"
    r"|(?:的|客户|名下的?)*(?:或者?是?|以及|或)(?:是|在)?",
    re.IGNORECASE,
)
"""What stands between two parts of which a customer need be in one only."""


def ask_for_one_part(reading: Reading) -> None:
    """Raise Need for parts of different kinds of which either is enough: "in France or of Mike Torres"."""
    for one, other in pairwise(sorted(reading.places, key=lambda place: place.start)):
        between = reading.text[one.end : other.start]
        if one.kind != other.kind and _OR.fullmatch(between):
            raise Need("narrowing", {"typed": reading.text[one.start : other.end]})


def ask_for_one_list(tool: str, reading: Reading) -> None:
    """Raise Need where a list would have to be narrowed by what only another one shows."""
    ask_for_one_part(reading)
    if tool not in _OWN or not find(_OWN[tool][0], reading.text, _OWN[tool][1]):
        return
    for subject, names in _OTHERS[tool]:
        for item in find(subject, reading.text, names):
            raise Need("narrowing", {"typed": reading.text[item.start : item.end]})

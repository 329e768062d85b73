"""Colleagues, industries and countries that a question means, and none left out: "not Chile or Peru"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.language.words import simplified
from bot.planners.offline.question.negations import denied
from bot.planners.offline.question.places import Place
from knowledge.lazy_pattern import lazily

_JOINED = lazily(
    r"(?:['’]s)?(?: (?:customers|accounts|clients|ones|lot))*,? ?(?:(?:and|or|nor|&)(?![a-z]) ?)"
    r"(?:(?:not|the|in|from|of|those|any) )*|的?(?:和|与|及|跟|、|或者?|还有|以及)"
)
"""What joins two of which one is left out; behind a bare comma another one may be meant instead."""


def meant_places(text: str, places: Sequence[Place]) -> tuple[Place, ...]:
    """Give the places that a question means: neither left out nor joined to one of their kind that is."""
    out = [denied(text, place.start, place.end) is not None for place in places]
    if any(out):
        _spread(out, simplified(text), places)
    return tuple(place for place, gone in zip(places, out, strict=True) if not gone)


def _spread(out: list[bool], shown: str, places: Sequence[Place]) -> None:
    for place, (one, other) in enumerate(pairwise(places)):
        if one.kind == other.kind and _JOINED.fullmatch(shown[one.end : other.start]):
            out[place + 1] = out[place + 1] or out[place]

"""Names of nobody beside each other and beside customers: "Midland Gear and Volvo", 长城汽车."""

import re
from collections.abc import Sequence

from knowledge.customers import Mention, UnknownName
from knowledge.lazy_pattern import lazily

JOINS = r"(?:,|、|and|or|nor|&|和|与|跟|及|或)"
"""What joins the things of a list."""

_AND = lazily(
    r"(?:['’]s)?\s*(?:and|&|or|vs\.?|versus|plus|as well as|和|与|跟|及|以及|还有|同|或|、)\s*", re.IGNORECASE
)
"""What joins two names."""


def whole_names(unknown: Sequence[UnknownName], companies: Sequence[UnknownName]) -> tuple[UnknownName, ...]:
    """Give the names of nobody from left to right; a well-known company's is whole: 长城汽车, not 城汽车."""
    rest = [name for name in unknown if not any(_meet(name, each) for each in companies)]
    return tuple(sorted((*rest, *companies), key=lambda name: name.start))


def joined_names(
    unknown: Sequence[UnknownName], mentions: Sequence[Mention], text: str
) -> tuple[UnknownName, ...]:
    """Give the names of nobody that are named together with a customer: they are asked about as well."""
    return tuple(name for name in unknown if any(_is_joined(name, each, text) for each in mentions))


def _is_joined(name: UnknownName, mention: Mention, text: str) -> bool:
    between = text[min(name.end, mention.end) : max(name.start, mention.start)]
    return not _meet(name, mention) and _AND.fullmatch(between) is not None


def _meet(one: UnknownName, other: UnknownName | Mention) -> bool:
    return one.start < other.end and other.start < one.end

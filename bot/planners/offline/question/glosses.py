"""An industry said in both languages, where one is but the other's translation: 骑行这块 cycling 的."""

from collections.abc import Iterable

from bot.planners.offline.question.places import Place
from knowledge.customers.folding import is_han
from knowledge.lazy_pattern import lazily

_PART = r"(?:的?(?:[这那]一?[块行边头]|行业|板块|领域|业务|业|圈))"
_BETWEEN = lazily(rf"{_PART} ?[(\uff08\[【/,\uff0c]? ?|{_PART}? ?[(\uff08\[【/] ?")
"""What stands between a Chinese word for an industry and the ledger's label for it."""


def is_gloss(start: int, end: int, text: str, places: Iterable[Place]) -> bool:
    """Say whether a Chinese stretch only translates the label of an industry that is named behind it."""
    if not is_han(text[start]):
        return False
    behind = (each.start for each in places if each.kind == "industry" and text[each.start].isascii())
    return any(place >= end and _BETWEEN.fullmatch(text, end, place) for place in behind)

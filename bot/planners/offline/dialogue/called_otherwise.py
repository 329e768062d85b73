"""An answer that a word of one of those offered tells, but in another company's name: "Pelham Foods"."""

from difflib import SequenceMatcher
from itertools import pairwise

from bot.planners.offline.question.reading import Reading
from knowledge.customers.common_words import is_common_word
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_WORD = lazily(r"[^\W\d_]{3,}")
_ALIKE = 0.7
"""How like a word of a name one is that may be it mistyped."""


def is_called_otherwise(text: str, meant: str, reading: Reading, desk: Desk) -> bool:
    """Say whether a strange word stands before one that tells whom: "Pelham Foods" is no Oakfield Foods."""
    known = [each.casefold() for each in _WORD.findall(desk.ledger.customer(meant).name)]
    words = list(_WORD.finditer(text))
    for one, other in pairwise(words):
        before, told = one.group().casefold(), other.group().casefold()
        adjoin = text[one.end() : other.start()] == " " and told in known and before.isascii()
        ordinary = before in reading.known or is_common_word(before)
        there = any(each.start <= one.start() < each.end for each in reading.places)
        alike = any(SequenceMatcher(None, before, each).ratio() >= _ALIKE for each in known)
        if adjoin and not (ordinary or there or alike):
            return True
    return False

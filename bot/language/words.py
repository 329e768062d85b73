"""Finding the words of a word list in a text: whole words where a script has spaces, else anywhere."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.customers.folding import fold_character, is_han
from knowledge.lazy_pattern import lazily

_LETTERS_KEPT = 1 << 16
_BEGINNING = 3
"""Letters of a word that say whether a list can have it."""


class Found(NamedTuple):
    """A word of a list found in a text: what it names and where it stands."""

    name: str
    start: int
    end: int


class WordList:
    """Words and what each names; a longer word wins over one inside it."""

    def __init__(self, named: Mapping[str, str]) -> None:
        self._named = named
        sizes: dict[str, set[int]] = {}
        for word in named:
            sizes.setdefault(word[:_BEGINNING], set()).add(len(word))
        self._sizes = {beginning: sorted(each, reverse=True) for beginning, each in sizes.items()}
        self._beginnings = frozenset(sizes)

    def find(self, folded: str) -> Sequence[Found]:
        """Give the words of a case-folded text from left to right, each place taken once."""
        begun = _begun(folded)
        if self._beginnings.isdisjoint(begun.beginnings):
            return ()  # most lists have no word in a text
        longest = self._longest(folded, begun)
        found: list[Found] = []
        free = 0
        for place in sorted(longest):
            if place >= free:
                free = longest[place]
                found.append(Found(self._named[folded[place:free]], place, free))
        return found

    def _longest(self, folded: str, begun: "_Begun") -> dict[int, int]:
        """Give where the longest word ends that stands at a place, by the places that have one."""
        named, bounds, longest = self._named, begun.bounds, dict[int, int]()
        for beginning in self._beginnings & begun.beginnings:
            sizes = self._sizes[beginning]
            for place in begun.places[beginning]:
                for size in sizes:
                    end = place + size
                    if end in bounds and folded[place:end] in named:
                        if end > longest.get(place, 0):
                            longest[place] = end
                        break
        return longest


_WORD = lazily(r"[A-Za-z0-9]+|.", re.DOTALL)
"""What begins and ends by itself: letters and digits that stand together, or any other character."""


class _Begun(NamedTuple):
    """The places where a word may begin in a text, by its first letters there, and where one may end."""

    beginnings: frozenset[str]
    places: Mapping[str, Sequence[int]]
    bounds: frozenset[int]


@lru_cache(256)
def _begun(text: str) -> _Begun:
    """Give where words may begin in a text: many lists are looked up in it."""
    bounds = [each.start() for each in _WORD.finditer(text)]
    ends = frozenset((*bounds, len(text)))
    places: dict[str, list[int]] = {}
    for size in range(1, _BEGINNING + 1):
        for place in bounds:
            if size == _BEGINNING or place + size in ends:  # so short a beginning is a whole word
                places.setdefault(text[place : place + size], []).append(place)
    return _Begun(frozenset(places), places, ends)


def folded(text: str) -> str:
    """Fold the case of a text without changing its length, so that places stay places."""
    changed = text.casefold()
    return changed if len(changed) == len(text) else text.lower() if len(text.lower()) == len(text) else text


@lru_cache(1024)
def simplified(text: str) -> str:
    """Fold case and Chinese script of a text without changing its length."""
    if text.isascii():
        return text.lower()
    return in_simplified(folded(text))


class _Simplified(dict[int, str]):
    """Every character's simplified form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        shown = fold_character(letter) if is_han(letter) else letter
        if len(self) < _LETTERS_KEPT:
            self[code] = shown
        return shown


_SIMPLIFIED = _Simplified()
"""Filled as people type; a text is put through it letter by letter."""


def in_simplified(text: str) -> str:
    """Fold the Chinese script of a text, and nothing else."""
    return text.translate(_SIMPLIFIED)

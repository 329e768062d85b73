"""Finding the words of a word list in a text: whole words where a script has spaces, else anywhere."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.customers.folding import fold_character, is_han

_BEGINNING = 2
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
        lengths: dict[str, set[int]] = {}
        for word in named:
            lengths.setdefault(word[:_BEGINNING], set()).add(len(word))
        self._lengths: dict[str, list[int]] = {
            beginning: sorted(sizes, reverse=True) for beginning, sizes in lengths.items()
        }
        self._letters = {word for word in named if len(word) == 1}

    def find(self, folded: str) -> Iterator[Found]:
        """Give the words of a case-folded text from left to right, each place taken once."""
        begun = _beginnings(folded)
        twos, ones = self._lengths.keys() & begun.two.keys(), self._letters & begun.one.keys()
        if not (twos or ones):
            return  # most lists have no word in a text
        places = {place for beginning in twos for place in begun.two[beginning]}
        places.update(place for letter in ones for place in begun.one[letter])
        free = 0
        for place in sorted(places):
            if place < free:
                continue
            size = self._at(folded, place)
            if size:
                free = place + size
                yield Found(self._named[folded[place:free]], place, free)

    def _at(self, folded: str, place: int) -> int:
        """Give the length of the longest word that stands at a place, 0 for none."""
        for size in (*self._lengths.get(folded[place : place + _BEGINNING], []), 1):
            end = place + size
            if folded[place:end] in self._named and end <= len(folded) and _ends_a_word(folded, end):
                return size
        return 0


class _Beginnings(NamedTuple):
    """The places where a word may begin in a text, by its first two letters there and by its first one."""

    two: Mapping[str, Sequence[int]]
    one: Mapping[str, Sequence[int]]


@lru_cache(256)
def _beginnings(text: str) -> _Beginnings:
    """Give where words may begin in a text: many lists are looked up in it."""
    two: dict[str, list[int]] = {}
    one: dict[str, list[int]] = {}
    for place, letter in enumerate(text):
        if not (place and _joined(text[place - 1], letter)):
            two.setdefault(text[place : place + _BEGINNING], []).append(place)
            one.setdefault(letter, []).append(place)
    return _Beginnings(two, one)


def _ends_a_word(text: str, end: int) -> bool:
    """Say whether a stretch ends with a word, where it is written in a script with spaces."""
    return not _joined(text[end - 1], text[end : end + 1])


def _joined(left: str, right: str) -> bool:
    return left.isascii() and left.isalnum() and right.isascii() and right.isalnum()


def folded(text: str) -> str:
    """Fold the case of a text without changing its length, so that places stay places."""
    changed = text.casefold()
    return changed if len(changed) == len(text) else text.lower() if len(text.lower()) == len(text) else text


@lru_cache(1024)
def simplified(text: str) -> str:
    """Fold case and Chinese script of a text without changing its length."""
    if text.isascii():
        return text.lower()
    return "".join(fold_character(letter) if is_han(letter) else letter for letter in folded(text))

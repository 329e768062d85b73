"""Finding the words of a word list in a text: whole words where a script has spaces, else anywhere."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from knowledge.customers.folding import fold_character, is_han


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
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}

    def find(self, folded: str) -> Iterator[Found]:
        """Give the words of a case-folded text from left to right, each place taken once."""
        place = 0
        while place < len(folded):
            sizes = self._lengths.get(folded[place])
            size = self._at(folded, place, sizes) if sizes else 0
            if size:
                yield Found(self._named[folded[place : place + size]], place, place + size)
            place += size or 1

    def _at(self, folded: str, place: int, sizes: Sequence[int]) -> int:
        """Give the length of the longest word that stands at a place, 0 for none."""
        for size in sizes:
            end = place + size
            if end <= len(folded) and folded[place:end] in self._named and _whole(folded, place, end):
                return size
        return 0


def _whole(text: str, start: int, end: int) -> bool:
    """Say whether a stretch begins and ends with a word, where it is written in a script with spaces."""
    return not (_joined(text[start - 1 : start], text[start]) or _joined(text[end - 1], text[end : end + 1]))


def _joined(left: str, right: str) -> bool:
    return left.isascii() and left.isalnum() and right.isascii() and right.isalnum()


def folded(text: str) -> str:
    """Fold the case of a text without changing its length, so that places stay places."""
    changed = text.casefold()
    return changed if len(changed) == len(text) else text.lower() if len(text.lower()) == len(text) else text


def simplified(text: str) -> str:
    """Fold case and Chinese script of a text without changing its length."""
    return "".join(fold_character(letter) if is_han(letter) else letter for letter in folded(text))

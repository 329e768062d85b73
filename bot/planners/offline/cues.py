"""Finding the words of a word list in a question."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from prompts.lexicon import lexicon

_HAN = re.compile(r"[㐀-鿿]")


class Found(NamedTuple):
    """A word of a list found in a question: what it names and where it stands."""

    name: str
    start: int
    end: int


def find(subject: str, text: str, names: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """Give the words of a list in order of place, longer before shorter, without overlaps."""
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    taken: list[Found] = []
    for found in sorted(_all(subject, folded), key=lambda item: (item.start - item.end, item.start)):
        if names and found.name not in names:
            continue
        if all(found.end <= other.start or found.start >= other.end for other in taken):
            taken.append(found)
    return tuple(sorted(taken, key=lambda item: item.start))


def says(subject: str, text: str, name: str) -> bool:
    """Say whether a question holds a word for one thing of a list."""
    return bool(find(subject, text, (name,)))


def is_only(subject: str, text: str) -> str | None:
    """Give the thing that the whole text is a word for, if any."""
    bare = text.strip(" .。,\uff0c!\uff01?\uff1f、的吧呢").casefold()
    return next((name for name, words in lexicon(subject).items() if bare in words), None)


def _all(subject: str, folded: str) -> Iterator[Found]:
    for name, pattern in _patterns(subject):
        for match in pattern.finditer(folded):
            yield Found(name, match.start(), match.end())


@cache
def _patterns(subject: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """One pattern a word, so that a word inside a longer one is found as well and loses by its length."""
    return tuple(
        (name, re.compile(re.escape(word) if _HAN.search(word) else rf"(?<![\w]){re.escape(word)}(?![\w])"))
        for name, words in lexicon(subject).items()
        for word in words
    )

"""What a question could have said instead, in its own language and in the other, from lists of like wordings.

A list of ours comes with the desk; a dictionary that somebody adds to the home goes further.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import sqrt
from typing import Protocol

from knowledge.passages.tokens import has_han, is_silent, plain, simplified, stem
from prompts.search_words import search_words

_WORD, _HAN = re.compile("[a-z]+"), re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_OTHER_LANGUAGE, _SAME_LANGUAGE, _SAME_FIELD = 2.0, 1.0, 0.0
_LONGEST_WORDS, _LONGEST_HAN = 4, 8
_MOST_FOUND, _MOST_OTHERS = 60, 12

Tokens = tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """What a question says by the tokens in `said`, and the other wordings of it with their weights.

    A passage has a wording that has all its tokens. `trade` tells terms of trade credit, `foreign` matters of
    other fields.
    """

    said: Tokens
    others: tuple[tuple[float, Tokens], ...]
    trade: bool = False
    foreign: bool = False


class Dictionary(Protocol):
    """More wordings than ours, by key: an English phrase's stems with spaces between, or a Chinese word."""

    def others(self, keys: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """Give what each of some keys could be said as in the other language."""


def wordings_of(question: str, dictionary: Dictionary | None = None) -> tuple[Wording, ...]:
    """Give the words and phrases of a question that have other wordings, the longest where they overlap."""
    folded = simplified(plain(question))
    more = dictionary.others(_keys(folded)) if dictionary is not None else {}
    found = [*_said(folded, more)][:_MOST_FOUND]
    return tuple(wording for key in dict.fromkeys(found) if (wording := _wording(key, more)).said)


def key_of(wording: str) -> str:
    """Give the key that a wording is found by: its characters, or its stems with spaces between."""
    folded = simplified(plain(wording))
    if has_han(folded):
        return "".join(_HAN.findall(folded))
    return " ".join(stem(word) for word in _WORD.findall(folded))


def _tokens(key: str) -> Tokens:
    """Give the tokens that stand for a key in a passage; words that say nothing are left out."""
    if has_han(key):
        return tuple(a + b for a, b in pairwise(key)) if len(key) > 1 else (key,)
    return tuple(word for word in key.split() if not is_silent(word))


def _wording(key: str, more: Mapping[str, Sequence[str]]) -> Wording:
    said, entry = _tokens(key), _ours().get(key, _Entry({}))
    others: dict[Tokens, float] = {}
    for other, where in entry.others.items():
        within = _SAME_FIELD if where == "other_fields" else _SAME_LANGUAGE
        weight = within if has_han(other) == has_han(key) else _OTHER_LANGUAGE
        others.setdefault(_tokens(other), weight)
    translations = more.get(key, ())[:_MOST_OTHERS]
    for other in translations:
        others.setdefault(_tokens(key_of(other)), _OTHER_LANGUAGE / sqrt(len(translations)))
    return Wording(
        said=said,
        others=tuple((weight, way) for way, weight in others.items() if way and way != said),
        trade="trade" in entry.fields,
        foreign="other_fields" in entry.fields,
    )


def _said(folded: str, more: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Give the keys that a text says, from left to right, the longest first and none inside another."""
    for run in _HAN.findall(folded):
        yield from _longest(run, "", _LONGEST_HAN, more)
    yield from _longest([stem(word) for word in _WORD.findall(folded)], " ", _LONGEST_WORDS, more)


def _longest(units: Sequence[str], gap: str, most: int, more: Mapping[str, Sequence[str]]) -> Iterator[str]:
    ours, start = _ours(), 0
    while start < len(units):
        for length in range(min(most, len(units) - start), 0, -1):
            key = gap.join(units[start : start + length])
            if key in ours or key in more:
                yield key
                start += length
                break
        else:
            start += 1


def _keys(folded: str) -> Iterator[str]:
    words = [stem(word) for word in _WORD.findall(folded)][: 2 * _MOST_FOUND]
    for units, gap, most in (
        *((run[: 2 * _MOST_FOUND], "", _LONGEST_HAN) for run in _HAN.findall(folded)[:_MOST_FOUND]),
        (words, " ", _LONGEST_WORDS),
    ):
        for start in range(len(units)):
            for length in range(1, min(most, len(units) - start) + 1):
                yield gap.join(units[start : start + length])


@dataclass
class _Entry:
    """The keys that mean the same as one, each with the field that says so, and the one's own fields."""

    others: dict[str, str]
    fields: set[str] = field(default_factory=set)


@cache
def _ours() -> Mapping[str, _Entry]:
    """Give the keys of our own lists."""
    table: dict[str, _Entry] = {}
    for group in search_words():
        keys = [key_of(wording) for wording in (*group.english, *group.chinese)]
        for key in keys:
            entry = table.setdefault(key, _Entry({}))
            entry.fields.add(group.field)
            for other in keys:
                if other != key:
                    entry.others.setdefault(other, group.field)
    return table

"""What a question could have said instead, in its own language and in the other, from lists of like wordings.

A list of ours comes with the desk; a dictionary that somebody adds to the home goes further.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import sqrt
from typing import NamedTuple, Protocol

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han, is_silent, plain, simplified, stem
from prompts.search_words import irregular_forms, search_words

_WORD, _HAN = lazily("[a-z]+"), lazily("[\u3400-\u4dbf\u4e00-\u9fff]+")
# What a wording is worth beside the question's own tokens for the same: measured on articles of both
# languages and on the policy's rules asked for in the other one.
_FROM_ENGLISH, _FROM_CHINESE, _SAME_LANGUAGE, _SAME_FIELD = 1.6, 1.05, 0.75, 0.0
_LONGEST_WORDS, _LONGEST_HAN = 4, 8
_MOST_FOUND, _MOST_OTHERS, _SPECIFIC = 60, 8, 3
_LEAST_ROOT = 4
_DERIVED = ("est", "er", "or", "ion", "ness", "able", "ible", "ity", "al", "ive", "ful", "less")

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


def is_listed(word: str) -> bool:
    """Say whether our lists know an English word in one of its forms; Nestor is none of nest."""
    key = stem(word.casefold())
    return key in _places() or _base().get(key, "") in _places()


def groups_of(folded: str) -> Iterator[str]:
    """Give a name for every list of like wordings that a folded text has a wording of, its first wording.

    Those of plain speech are none of them: what a question has of these is learnt from its own words.
    """
    for key in dict.fromkeys(_said(folded, {}, speech=False)):
        places = _places(speech=False).get(_listed(key, speech=False), ())
        yield from (search_words()[place].name for place in places)


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
    said, ours, chinese = _tokens(key), _ours(key), has_han(key)
    # A Chinese word is sought by its characters and their pairs, so its own tokens count for more than one.
    own = 1.5 * len(key) - 1 if chinese else float(len(said))
    across = own * (_FROM_CHINESE if chinese else _FROM_ENGLISH)
    beside = max(1.0, _SAME_LANGUAGE * own)
    others = {way: across if far else beside * near for way, (far, near) in ours.others.items()}
    # What our lists know takes few of a dictionary's meanings, a company's own terms first.
    translations = more.get(key, ())[: _SPECIFIC if _listed(key) else _MOST_OTHERS]
    for other in translations:
        for way in _ways(other):
            others.setdefault(way, across / sqrt(len(translations)))
    ways = tuple((weight, way) for way, weight in others.items() if way != said)
    return Wording(
        said=said, others=ways, trade="trade" in ours.fields, foreign="other_fields" in ours.fields
    )


class _Ours(NamedTuple):
    """What our lists know of a key: other wordings, whether in the other language, else their weight."""

    others: Mapping[Tokens, tuple[bool, float]]
    fields: frozenset[str]


@lru_cache(maxsize=4096)
def _ours(key: str) -> _Ours:
    listed = _listed(key)
    groups = [search_words()[place] for place in _places().get(listed, ())]
    fields = {group.field for group in groups}
    one_word = not has_han(key) and " " not in key
    if "trade" in fields or (one_word and fields - {"speech"}):
        # Plain speech leads from the counter to a term, and not back; a lone English word that is known has
        # meanings beside the one that it has at the counter.
        groups = [group for group in groups if group.field != "speech"]
    others: dict[Tokens, tuple[bool, float]] = {}
    for group in groups:
        near = _SAME_FIELD if group.field == "other_fields" else 1.0
        for other in (*group.english, *group.chinese):
            for way in _ways(other):
                others.setdefault(way, (has_han(other) != has_han(key), near))
    return _Ours(others, frozenset(group.field for group in groups))


def _ways(wording: str) -> Iterator[Tokens]:
    """Give the tokens of a wording; a word alone in all its forms."""
    key = key_of(wording)
    for form in (key, *_forms().get(key, ())):
        if tokens := _tokens(form):
            yield tokens


def _said(folded: str, more: Mapping[str, Sequence[str]], *, speech: bool = True) -> Iterator[str]:
    """Give the keys that a text says, from left to right, the longest first and none inside another."""
    for run in _HAN.findall(folded):
        yield from _longest(run, "", _LONGEST_HAN, more, speech=speech)
    words = [stem(word) for word in _WORD.findall(folded)]
    yield from _longest(words, " ", _LONGEST_WORDS, more, speech=speech)


def _longest(
    units: Sequence[str], gap: str, most: int, more: Mapping[str, Sequence[str]], *, speech: bool
) -> Iterator[str]:
    start = 0
    while start < len(units):
        for length in range(min(most, len(units) - start), 0, -1):
            key = gap.join(units[start : start + length])
            listed = _listed(key, speech=speech)
            if key in more or listed:
                yield key
                if not listed and length > 1:  # a dictionary's phrase hides no word that our lists know
                    yield from _longest(units[start : start + length], gap, length - 1, {}, speech=speech)
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


@lru_cache(maxsize=8192)
def _listed(key: str, *, speech: bool = True) -> str:
    """Give the key under which our lists know one, or the word that it is a form of; nothing for none."""
    places = _places(speech=speech)
    if key in places:
        return key
    if has_han(key) or " " in key:
        return ""
    roots = (
        stem(key.removesuffix(ending) + rest)
        for ending in _DERIVED
        if key.endswith(ending)
        for rest in ("", "e")
    )
    tried = (_base().get(key, ""), *(root for root in roots if len(root) >= _LEAST_ROOT))
    return next((root for root in tried if root in places), "")


@cache
def _places(*, speech: bool = True) -> Mapping[str, Sequence[int]]:
    """Give the places of the groups of our lists that have a key, with those of plain speech or without."""
    places: dict[str, list[int]] = {}
    for place, group in enumerate(search_words()):
        if group.field == "speech" and not speech:
            continue
        for wording in group.english:
            places.setdefault(" ".join([stem(word) for word in _WORD.findall(wording)]), []).append(place)
        for wording in group.chinese:
            places.setdefault("".join(_HAN.findall(wording)), []).append(place)
    return places


@cache
def _forms() -> Mapping[str, Sequence[str]]:
    """Give the stems of the irregular forms of a word, by its own stem."""
    return {stem(word): tuple(map(stem, forms)) for word, forms in irregular_forms().items()}


@cache
def _base() -> Mapping[str, str]:
    """Give the stem of the word that an irregular form is of, by the form's stem."""
    return {form: word for word, forms in _forms().items() for form in forms}

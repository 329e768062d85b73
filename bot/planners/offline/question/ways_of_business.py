"""How an industry makes or sells its goods, as labels and questions say it: mills, trading, 零售, 厂."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from knowledge.customers.folding import is_han
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

NEUTRAL = "neutral"
_ROOT = 4
"""Letters in which "traders" and "trading" agree; two characters do for Chinese."""

_BESIDE = r"(?: (?:products?|goods|parts))?"
_BESIDE_ZH = r"(?:产品|制品|用品|成品|品|类)?的?"


class Way(NamedTuple):
    """A way of business that is said: its kind, the root of its word, and where it ends."""

    kind: str
    root: str
    end: int = 0


def split(words: str) -> tuple[str, Way | None]:
    """Give the goods that words speak of, and what their end says of how these are made or sold."""
    if words in lexicon("ways_of_business")["makes_zh"]:
        return words, Way("make", words)
    said = words
    while match := _ending().search(said):
        kind = _kinds()[match["way"]]
        said = said[: match.start()]
        if kind != NEUTRAL:
            return said, _way(match["way"])
    return said, None


def is_a_way(words: str) -> bool:
    """Say whether words say but how business is done, and nothing of the goods: mills, 零售."""
    return words in _kinds()


def ways_within(words: str) -> frozenset[str]:
    """Give all ways of business that the parts of an industry's name end in or are."""
    if words in _kinds():
        return frozenset({_kinds()[words]}) - {NEUTRAL}
    way = split(words)[1]
    return frozenset({way.kind}) if way else frozenset()


def way_after(shown: str, end: int) -> Way | None:
    """Give the way of business that is said right behind a stretch of a folded text: "textile| mills"."""
    match = _following().match(shown, end)
    return _way(match["way"], match.end()) if match else None


def way_before(shown: str, start: int) -> Way | None:
    """Give the way of business that is said right before a stretch: "makers of |garments", 生产|服装."""
    match = _leading().search(shown[:start])
    return _way(match["way"] or match["han"], start) if match else None


def same_way(kind: str) -> tuple[str, ...]:
    """Give the words for a way of business, each of which may stand for the others."""
    return lexicon("ways_of_business")[kind]


def _way(word: str, end: int = 0) -> Way:
    return Way(_kinds()[word], word[: 2 if is_han(word[0]) else _ROOT], end)


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in lexicon("ways_of_business").items() for word in words}


def _alternatives(*, chinese: bool) -> str:
    return "|".join(sorted(map(re.escape, _words(chinese=chinese)), key=len, reverse=True))


def _words(*, chinese: bool) -> Iterator[str]:
    for kind, words in lexicon("ways_of_business").items():
        if kind != "makes_zh":
            yield from (word for word in words if is_han(word[0]) == chinese)


@cache
def _ending() -> re.Pattern[str]:
    """Give the pattern of a way at the end of words; before 厂 one character is goods enough."""
    latin, han = _alternatives(chinese=False), _alternatives(chinese=True)
    return lazily(
        rf"(?:(?<=[a-z]) |(?<=[a-z]{{3}})(?=makers$)|(?<=[\u4e00-\u9fff]{{2}})|(?<=[\u4e00-\u9fff])(?=厂$))"
        rf"(?P<way>{latin}|{han})$"
    )


@cache
def _following() -> re.Pattern[str]:
    latin, han = _alternatives(chinese=False), _alternatives(chinese=True)
    return lazily(rf"(?:{_BESIDE} | ?{_BESIDE_ZH})(?P<way>(?:{latin})(?![a-z])|{han})")


@cache
def _leading() -> re.Pattern[str]:
    latin, han = _alternatives(chinese=False), _alternatives(chinese=True)
    return lazily(rf"(?<![a-z])(?P<way>{latin}) (?:of|in|for) (?:the )?$|(?P<han>{han})$")

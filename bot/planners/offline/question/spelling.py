"""Ordinary words with a slip of the finger are read as they were meant: ovrdue, beetween, statments.

Only words in small letters that nobody uses and that are one slip away from a word of our lists; a name is
never touched, and one real word is never taken for another.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

from bot.language.intents.vocabulary import vocabulary
from knowledge.customers.common_words import is_common_word
from knowledge.customers.question_text import folded_question_words
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_NAMES = frozenset({"companies", "given_names", "surnames", "countries", "industries"})
"""Lists of names, which no word is taken for."""

_SHORTEST = 5
_SHORTEST_OTHER_LETTER = 7
"""Letters from which even another vowel near the end makes no other word: availible, insurence."""

_NEAR_THE_END = 4
_VOWELS = frozenset("aeiou")

_TYPED = lazily(r"(?<![\w@.'’\"“‘/&-])(?:^[A-Z])?[a-z]{4,}(?![\w@\"”/&-])(?!\.\w)(?!['’](?!s(?![a-z])))")
_WORD = lazily(r"[a-z]{3,}")
_PLAIN = lazily(r"[a-z' -]+")


_FIGURE_FOR_A_WORD = lazily(
    r"(?<![a-z])(?:ship(?:ping|ped|ment)?|s[ei]nd(?:ing)?|sent|deliver(?:y|ing|ed)?|sell(?:ing)?|sold|goods|stuff"
    r"|left|limit|line|credit|room|headroom|ok|okay|due|overdue|owed|open|letter|reminder|order|invoice|exposure"
    r"|much|more|it|that|this|some) (?P<figure>[24]) $",
    re.IGNORECASE,
)
_SAID = {"2": "to", "4": "for"}
"""Figures typed for the words that sound like them: "ship 2 Andina", "left 4 Andina", never "May 4"."""

_FIGURES_IN_WORDS = {
    "b4": "before",
    "gr8": "great",
    "l8r": "later",
    "l8": "late",
    "m8": "mate",
    "w8": "wait",
    "h8": "hate",
    "2day": "today",
    "2moro": "tomorrow",
    "2mrw": "tomorrow",
    "2nite": "tonight",
    "4get": "forget",
    "any1": "anyone",
    "some1": "someone",
    "every1": "everyone",
    "no1": "no one",
    "cre8": "create",
    "upd8": "update",
}
_WITH_A_FIGURE = lazily(
    rf"(?<![\w@#/.-])(?:{'|'.join(_FIGURES_IN_WORDS)})(?![\w@#/-])(?!\.\w)", re.IGNORECASE
)
"""Words that are typed with a figure for their sound, and are no number of anything."""

_AGAINST_A_FIGURE = lazily(
    r"(?<![\w@#./-])(?P<word>top) ?(?=\d{1,3}(?![a-z0-9_@./-]))"
    r"|(?<![\w@#./-])(?P<rank>bottom|worst|first|last)(?=\d{1,3}(?![a-z0-9_@./-]))"
    r"|(?<![\w.,/-])\d{1,3}(?P<hyphen>-)(?=(?:instal+ments?|payments?|parts?|rates?|customers?|invoices?"
    r"|notch(?:es)?|grades?|levels?)(?![\w-]))",
    re.IGNORECASE | re.ASCII,
)
"""A figure typed against its word, "Top10", "a 4-installment plan", which makes it no number of anything."""


def well_spelt(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a text with its mistyped words put right; `names` are the places of customers in it."""
    edits = [*_slips(text, names), *_figures_for_words(text, names), *_figures_in_words(text, names)]
    edits += _figures_apart(text, names)
    for start, end, meant in sorted(edits, reverse=True):
        text = text[:start] + meant + text[end:]
    return text


def _slips(text: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Yield where words were mistyped, and what was meant."""
    for typed in _TYPED.finditer(text):
        if not any(start < typed.end() and typed.start() < end for start, end in names):
            yield *typed.span(), _meant(typed.group())


def _figures_for_words(text: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Yield where a figure right before a customer was typed for a word."""
    for start, _ in names:
        typed = _FIGURE_FOR_A_WORD.search(text[:start])
        if typed:
            yield *typed.span("figure"), _SAID[typed["figure"]]


def _figures_in_words(text: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Yield where a word has a figure for a part of it: "b4 noon"; a number of an order is in capitals."""
    for typed in _WITH_A_FIGURE.finditer(text):
        named = any(start < typed.end() and typed.start() < end for start, end in names)
        if not (named or typed.group().isupper()):
            yield *typed.span(), _FIGURES_IN_WORDS[typed.group().lower()]


def _figures_apart(text: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Yield where a space is to part a figure from the word that it was typed against."""
    for typed in _AGAINST_A_FIGURE.finditer(text):
        if not any(start < typed.end() and typed.start() < end for start, end in names):
            word = typed["word"] or typed["rank"]
            yield (*typed.span(), f"{word.lower()} ") if word else (*typed.span("hyphen"), " ")


def _meant(typed: str) -> str:
    """Give the word that a mistyped one was meant to be, or that word itself."""
    word = typed.lower()
    if len(word) < _SHORTEST or word in _known_words() or is_common_word(word):
        return typed
    near = set(_near(word))
    if len(near) != 1:
        return typed
    found = near.pop()
    return found.capitalize() if typed[0].isupper() else found


def _near(word: str) -> Iterator[str]:
    from rapidfuzz.distance import OSA  # 0.04 s to load: only for a word that nothing else explains

    other_letter = len(word) >= _SHORTEST_OTHER_LETTER and word not in vocabulary()
    for each in _words_by_letter().get(word[0], ()):
        if each.startswith(word) or word.startswith(each):
            continue  # the same word in another form
        moved = len(each) != len(word) or sorted(each) == sorted(word)
        if (moved or (other_letter and _has_another_vowel(word, each))) and (
            OSA.distance(word, each, score_cutoff=1) == 1
        ):
            yield each


def _has_another_vowel(word: str, each: str) -> bool:
    """Say whether two words differ by one vowel near their end: availible, insurence, but not premises."""
    other = [place for place, (one, two) in enumerate(zip(word, each, strict=True)) if one != two]
    return len(other) == 1 and other[0] >= _NEAR_THE_END and {word[other[0]], each[other[0]]} <= _VOWELS


@cache
def _lists() -> tuple[str, ...]:
    folder = resources.files("prompts.lexicon").iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder if file.name.endswith(".toml")))


@cache
def _known_words() -> frozenset[str]:
    """Give the words that are well spelt: those of questions and of every list."""
    listed = (word for name in _lists() for words in lexicon(name).values() for word in words)
    return folded_question_words().words | {part for word in listed for part in _WORD.findall(word)}


@cache
def _words_by_letter() -> dict[str, tuple[str, ...]]:
    """Give the words that a slip may have been meant for, by their first letter, patterns left out."""
    listed = (
        word for name in _lists() if name not in _NAMES for words in lexicon(name).values() for word in words
    )
    found: dict[str, set[str]] = {}
    for word in listed:
        for part in _WORD.findall(word) if _PLAIN.fullmatch(word) else ():
            if len(part) >= _SHORTEST:
                found.setdefault(part[0], set()).add(part)
    return {letter: tuple(words) for letter, words in found.items()}

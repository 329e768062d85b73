"""Whether two documents of the company's own give different figures for the same thing."""

from itertools import product

from knowledge.documents.passages import sentences
from knowledge.documents.trust import language_of
from knowledge.passages.concepts import is_concept
from knowledge.passages.figures_said import figures_of
from knowledge.passages.question import all_tokens
from knowledge.passages.tokens import is_word

_SAME, _SAME_TERMS = 0.6, 2
"""The share of the shorter sentence's words that two sentences on one thing have in common; in two languages,
which share no words, the terms of the trade that both have."""
_BARE = "#"
"""A number without a unit may count the clause."""


def disagree(one: str, other: str) -> bool:
    """Say whether a sentence of one text is about the same as one of the other, with other figures."""
    pairs = product(_said(one), _said(other))
    return any(_about_the_same(said, against) and _other_figures(said, against) for said, against in pairs)


def _said(text: str) -> list[str]:
    """Give the sentences that say a figure; a row of a table says none without its head."""
    return [said for line in text.split("\n") if not line.startswith("|") for said in sentences(line)]


def _other_figures(one: str, other: str) -> bool:
    said, against = figures_of(one), figures_of(other)
    shared = (said.keys() & against.keys()) - {_BARE}
    return any(not said[unit] & against[unit] for unit in shared)


def _about_the_same(one: str, other: str) -> bool:
    words, others = _words(one), _words(other)
    if language_of(one) != language_of(other):
        return sum(map(is_concept, words & others)) >= _SAME_TERMS
    return len(words & others) >= _SAME * min(len(words), len(others)) > 0


def _words(sentence: str) -> frozenset[str]:
    """Give what a sentence is about: its words and terms, without the numbers."""
    return frozenset(
        token
        for token in all_tokens(sentence)
        if is_concept(token) or (is_word(token) and not any(letter.isdigit() for letter in token))
    )

"""What industries are called: the ledger's own labels, and what else people call the same industry."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.language.words import Found, WordList, simplified
from knowledge.customers.folding import is_han
from prompts.lexicon import lexicon
from prompts.wording import Language

_BETWEEN = "\n"
"""Joins the labels that one word may stand for: no label holds it."""

_TOKEN = re.compile(r"[a-z]+|[0-9]+")
_JOINED = {"en": ", ", "zh": "、"}


@lru_cache(maxsize=16)
def own_industry_words(labels: tuple[str, ...]) -> WordList:
    """Give the words for the ledger's own industries: its labels, and what else people call them."""
    named: dict[str, set[str]] = {}
    for label in labels:
        for word in _synonyms(label):
            named.setdefault(word, set()).add(label)
    own = {simplified(label.strip()): {label} for label in labels}
    return WordList({word: _BETWEEN.join(sorted(found)) for word, found in {**named, **own}.items() if word})


def labels_of(item: Found) -> tuple[str, ...]:
    """Give the ledger's labels that a word found in a text stands for."""
    return tuple(item.name.split(_BETWEEN))


@lru_cache(maxsize=16)
def other_industry_words(labels: tuple[str, ...]) -> WordList:
    """Give the words for industries that the ledger has not: leasing, 造船."""
    known = {word for label in labels for word in _called(label)}
    others = (word for words in lexicon("industries").values() for word in words)
    return WordList({simplified(word): word for word in others if simplified(word) not in known})


def nearest_industries(phrase: str, labels: Sequence[str]) -> tuple[str, ...]:
    """Give the ledger's industries that a shorter word means too ("automotive", 汽车: automotive parts)."""
    plain = simplified(phrase.strip())
    return tuple(label for label in labels if any(_holds(word, plain) for word in _called(label)))


def listed_industries(labels: Sequence[str], language: Language) -> str:
    """Give industries in one line, in the language of a reply where they have a name in it: 轴承、机床."""
    return _JOINED[language].join(_in_language(label, language) for label in labels)


def _in_language(label: str, language: Language) -> str:
    chinese = language == "zh"
    if any(is_han(letter) for letter in label) == chinese:
        return label
    names = (word for word in _synonyms(label) if is_han(word[0]) == chinese)
    return next(names, label)


def _called(label: str) -> Iterator[str]:
    yield simplified(label.strip())
    yield from _synonyms(label)


def _synonyms(label: str) -> Iterator[str]:
    """Yield all words for the industry of a label, where the word list has it."""
    own = simplified(label.strip())
    for words in lexicon("industries").values():
        if own in words:
            yield from words


def _holds(word: str, phrase: str) -> bool:
    """Say whether a longer word has all of a phrase: its characters in a row, or its words in any order."""
    if phrase and is_han(phrase[0]):
        return phrase in word
    asked = {_stem(each) for each in _TOKEN.findall(phrase)}
    return bool(asked) and asked <= {_stem(each) for each in _TOKEN.findall(word)}


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word

"""Countries by name in a question: Germany, German, 德国; ISO 3166 codes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.language.words import WordList, simplified
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_CODE = lazily(r"(?<![A-Za-z.])US(?![A-Za-z$]|\.[A-Za-z])")
"""In small letters it is a pronoun."""

_WRITTEN = lazily(r"(?<![A-Za-z])(?:in|from|across|outside) (?P<code>[A-Z]{2})(?![\w$&/-]|\.\w)")
"""A code behind a word for a place; what is no country's code is none."""
_CUSTOMERS = lazily(
    r"(?<![a-z])(?:customers|accounts|clients|debtors|buyers|companies|firms) $", re.IGNORECASE
)
_CLAUSE_ENDS = lazily(r"\s*(?:[?.!,;:)]|(?:and|or|but|please)(?![a-z])|$)")

_LANGUAGES = frozenset(
    "german french spanish italian chinese japanese korean dutch polish portuguese russian turkish"
    " swedish".split()
)
_OF_THEM = lazily(
    r" (?:ones?|customers?|accounts?|clients?|buyers?|debtors?|compan(?:y|ies)|firms?|market|book)(?![a-z])"
)
"""What makes "in Spanish" a place, and no language: "overdue in Spanish accounts"."""

_ONE_OF_THEM = lazily(r"(?:an|i)$", re.ASCII)
"""How a word ends that an s makes into a country's people: the Americans, Israelis."""

_SPOKEN = lazily(r"(?<![a-z])in $")
_CONTINENT = lazily(r"(?<![a-z])(?:south|north|latin|central) (?=america$)")
"""What makes America a part of the world, and no country."""


class Country(NamedTuple):
    """A country named in a text: its code and where it stands."""

    code: str
    start: int
    end: int


def countries(text: str) -> Iterator[Country]:
    """Yield the countries that a text names; "in German" is a language, "in Germany" is none."""
    shown = simplified(text)
    for item in _words().find(shown):
        language = shown[item.start : item.end] in _LANGUAGES and not _OF_THEM.match(shown, item.end)
        continent = _CONTINENT.search(shown[: item.end]) is not None
        if not (continent or (language and _SPOKEN.search(shown[: item.start]))):
            yield Country(item.name, item.start, item.end)
    for match in _CODE.finditer(text):
        yield Country("US", match.start(), match.end())
    for match in _WRITTEN.finditer(text):
        if match["code"] in _codes() - {"US"} and _is_a_place(match, text):
            yield Country(match["code"], match.start("code"), match.end("code"))


def at_home(base_currency: str) -> tuple[str, ...]:
    """Give the one country whose money a company keeps its books in; none for a money of several.

    A currency's code begins with its country's (ISO 4217), and X or EU where it is of several.
    """
    code = base_currency[:2].upper()
    return (code,) if code in _codes() else ()


def _is_a_place(code: re.Match[str], text: str) -> bool:
    """Say whether two capitals are no abbreviation of the trade ("in AR") and no small word ("in NO way").

    Behind customers even an abbreviation is a country's: "customers in AR".
    """
    words, written = lexicon("abbreviations"), code["code"].casefold()
    if written in words["trade"]:
        return _CUSTOMERS.search(text[: code.start()]) is not None
    if written in words["industries"]:
        return False
    shouted = text.upper() == text
    ends = _CLAUSE_ENDS.match(text, code.end()) is not None
    return written not in words["small_words"] or (ends and not shouted)


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.upper() for code in lexicon("countries"))


@cache
def _words() -> WordList:
    table = lexicon("countries").items()
    named = {word: code.upper() for code, words in table for word in words}
    people = {f"{word}s": code for word, code in named.items() if _ONE_OF_THEM.search(word)}
    return WordList(people | named)

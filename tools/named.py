"""What an industry or a country of a ledger is called in the reader's language, where that is certain."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from knowledge.customers.folding import is_han
from prompts.lexicon import lexicon
from prompts.wording import Language

Kind = Literal["industry", "country"]
KINDS: Mapping[str, Kind] = {"industry": "industry", "country": "country"}
"""The styles of a text that name what a ledger wrote."""


def named(written: str, kind: Kind, language: Language) -> str:
    """Name what a ledger wrote; as it is written there where our word for it may mean something else.

    Of an industry only its leading name counts: what is near to it, pumps to hydraulics, is another industry.
    A country is named in Chinese, and stays its ISO 3166 code in English.
    """
    return _names(kind, language).get(" ".join(written.split()).casefold(), written)


@cache
def _names(kind: Kind, language: Language) -> Mapping[str, str]:
    if kind == "country":
        countries = lexicon("countries") if language == "zh" else {}
        return {code.casefold(): name for code, words in countries.items() if (name := _first(words, "zh"))}
    other: Language = "en" if language == "zh" else "zh"
    pairs = ((_first(words, other), _first(words, language)) for words in lexicon("industries").values())
    return {said: name for said, name in pairs if said and name}


def _first(words: tuple[str, ...], language: Language) -> str:
    """Give the leading word of a language: the others are what people say instead."""
    return next((word for word in words if any(map(is_han, word)) == (language == "zh")), "")

"""Rows of a table that a country's code or name in one of their cells picks: "a distributor in Singapore"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han, plain, simplified
from prompts.lexicon import lexicon

_BETWEEN = lazily(r"\s*(?:[,;/、\uff0c\uff1b&+·]|\band\b|和|及|与)\s*", re.IGNORECASE)
_LEAST = 2
"""So many cells of a column name countries, else a pair of letters may be anything."""


def rows_of_a_country(question: str, rows: Sequence[str]) -> frozenset[int]:
    """Give the places of the rows with a cell that lists a country which the question names."""
    asked = _asked(simplified(plain(question)))
    if not asked:
        return frozenset()
    table = [row.strip("| ").split("|") for row in rows]
    for column in range(max(map(len, table), default=0)):
        listed = [_listed(cells[column]) if column < len(cells) else frozenset() for cells in table]
        found = frozenset(place for place, codes in enumerate(listed) if codes & asked)
        if found and sum(map(bool, listed)) >= _LEAST and len(found) < len(rows):
            return found
    return frozenset()


def _asked(folded: str) -> frozenset[str]:
    """Give the codes of the countries that a folded question names."""
    return frozenset(code for name, code in _names().items() if name in folded and _stands(name, folded))


def _stands(name: str, folded: str) -> bool:
    return has_han(name) or re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", folded) is not None


def _listed(cell: str) -> frozenset[str]:
    """Give the countries of a cell that lists countries and nothing else."""
    parts = [part for part in _BETWEEN.split(cell.strip(" *_`")) if part]
    codes = [_code(part) for part in parts]
    return frozenset(code for code in codes if code) if codes and all(codes) else frozenset()


def _code(part: str) -> str | None:
    if part in _codes():
        return part
    return _names().get(simplified(plain(part)).strip())


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.upper() for code in lexicon("countries"))


@cache
def _names() -> Mapping[str, str]:
    return {
        simplified(plain(word)): code.upper()
        for code, words in lexicon("countries").items()
        for word in words
    }

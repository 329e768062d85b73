"""One spelling for the grammars: half width, simplified, lower case, and exactly as long as the question.

Because every character stays in its place, an offset in the folded text is an offset in the question.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from knowledge.customers.folding import fold_character, is_han
from knowledge.lazy_pattern import lazily

DASHES = dict.fromkeys("‐‑‒–—−﹣", "-") | dict.fromkeys("～〜∼﹏", "~")
QUOTES = dict.fromkeys("’‘`´", "'")
ODD = {"佔": "占", "參": "叁", "倆": "俩", "％": "%", "﹪": "%", "￥": "¥", "\u3000": " "}
TABLE = DASHES | QUOTES | ODD


@cache
def _folded(character: str) -> str:
    if character in TABLE:
        return TABLE[character]
    if character.isspace():
        return " "
    if is_han(character):
        return fold_character(character)
    wide = unicodedata.normalize("NFKC", character)
    if len(wide) == 1:
        lower = wide.lower()
        return lower if len(lower) == 1 else wide
    return character


def fold(question: str) -> str:
    """Return the question in the grammars' spelling, character by character."""
    if question.isascii():
        return question.lower().replace("`", "'").translate(_CONTROLS)
    return "".join(map(_folded, _CLAUSES.sub(";", question)))


_CLAUSES = lazily(r"(?<=\d)\uff0c(?=\d)(?!\d{3}(?!\d))")
"""A Chinese comma between figures parts clauses, 最多60，60行不行, unless a group of thousands follows."""

_CONTROLS = dict.fromkeys((9, 10, 11, 12, 13, 28, 29, 30, 31), " ")

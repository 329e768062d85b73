"""English words of any business text, which name nobody where they stand in small letters for something else.

Beside the vocabulary of questions, which is read first and names nobody even in full.
"""

import re
from collections.abc import Iterator
from functools import cache

from prompts.lexicon import lexicon
from prompts.search_words import search_words

_WORD = re.compile(r"[a-z]{3,}")
_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
_MORE_ENDINGS = (("ial", "y"), ("al", ""), ("ally", ""), ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""))


def is_common_word(key: str) -> bool:
    """Whether a folded Latin word is a common one, in any plain form: industries, industrial, harbours."""
    known = _common_words()
    return key in known or any(stem in known for stem in _stems(key))


def _stems(key: str) -> Iterator[str]:
    for ending, instead in (*_ENDINGS, *_MORE_ENDINGS):
        stem = key.removesuffix(ending)
        if stem != key and len(stem) > 2:
            yield stem + instead


@cache
def _common_words() -> frozenset[str]:
    """Read the words once, when something in small letters first looks like a part of a name."""
    groups = (wording for group in search_words() for wording in group.english)
    industries = (word for words in lexicon("industries").values() for word in words)
    return frozenset(word for text in (*groups, *industries) for word in _WORD.findall(text.casefold()))

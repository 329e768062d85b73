"""Words of any business text, which name nobody: English ones in small letters, Chinese ones of the trade.

Beside the vocabulary of questions, which is read first and names nobody even in full.
"""

from collections.abc import Iterator
from functools import cache

from knowledge.customers.folding import plain_key
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon
from prompts.search_words import Wordings, search_words

_LEAST_HAN = {"trade": 2, "other_fields": 2, "general": 3}
"""Characters from which a Chinese word of a field is nobody's name."""

_WORD = lazily(r"[a-z]{3,}")
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


def is_common_han(key: str) -> bool:
    """Whether a folded Chinese stretch is a word of business: 原产地证, 会议纪要.

    A short word of no field can be a company's name (光明), so it is none of them.
    """
    return key in _common_han()


def is_cut_word(key: str) -> bool:
    """Whether two folded Chinese characters are a word, which no name ends inside of: 申报."""
    return key in _han_pairs()


def _stems(key: str) -> Iterator[str]:
    for ending, instead in (*_ENDINGS, *_MORE_ENDINGS):
        stem = key.removesuffix(ending)
        if stem != key and len(stem) > 2:
            yield stem + instead


@cache
def _common_words() -> frozenset[str]:
    """Read the words once, when something in small letters first looks like a part of a name."""
    groups = (wording for group in _groups() for wording in group.english)
    industries = (word for words in lexicon("industries").values() for word in words)
    return frozenset(word for text in (*groups, *industries) for word in _WORD.findall(text.casefold()))


@cache
def _common_han() -> frozenset[str]:
    groups = [(group.field, plain_key(word)) for group in _groups() for word in group.chinese]
    return frozenset(word for field, word in groups if len(word) >= _LEAST_HAN[field])


@cache
def _han_pairs() -> frozenset[str]:
    return frozenset(plain_key(word) for group in _groups() for word in group.chinese if len(word) == 2)


@cache
def _groups() -> tuple[Wordings, ...]:
    """Give the groups of words that texts of a business have; plain speech has those of anything."""
    return tuple(group for group in search_words() if group.field in _LEAST_HAN)

"""An industry that a ledger writes in English, in Chinese word by word: 光伏安装 is solar installation."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

from bot.language.words import simplified
from knowledge.customers.folding import is_han
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_TOKEN = lazily(r"[a-z]+")
_NO_WORD_OF_ITS_OWN = frozenset({"and", "the", "of", "for"})
_MOST_PARTS, _MOST_WORDS, _SHORTEST = 3, 8, 2
"""Parts of a label, ways to say each, and characters of a part: one character means too much."""


@lru_cache(maxsize=256)
def bridged(label: str) -> tuple[str, ...]:
    """Give what Chinese makes of a label of several words: by word list and dictionary, in the same order.

    A label of one word has none: alone, a dictionary's words mean too many other things.
    """
    parts = [word for word in _TOKEN.findall(simplified(label)) if word not in _NO_WORD_OF_ITS_OWN]
    if not label.isascii() or not 1 < len(parts) <= _MOST_PARTS:
        return ()
    said = _said(parts)
    return tuple(dict.fromkeys("".join(words) for words in product(*(said[part] for part in parts))))


def _said(parts: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Give what each word is in Chinese, by the words for industries and the dictionary."""
    from knowledge.documents.dictionaries import said_otherwise  # only where the word list has no word
    from knowledge.passages.wordings import key_of

    translated = said_otherwise(map(key_of, parts))
    found = {}
    for part in parts:
        words = (simplified(word) for word in (*_listed(part), *translated.get(key_of(part), ())))
        chinese = (word for word in words if len(word) >= _SHORTEST and all(map(is_han, word)))
        found[part] = list(dict.fromkeys(chinese))[:_MOST_WORDS]
    return found


def _listed(word: str) -> Iterator[str]:
    """Yield what else the industries are called that a word is for."""
    for words in lexicon("industries").values():
        if word in words:
            yield from words

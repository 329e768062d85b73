"""What a scan or a line break did to words, mended for the search; what is shown stays as it is written."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import is_silent, stem
from prompts.search_words import search_words

_BROKEN = lazily(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")
_DIGIT = lazily(r"(?<=[a-z])[10](?=[a-z]{2})|(?<=[a-z]{2})[10](?=[a-z])|\b1(?=[a-z]{3})")
_LETTERS = {"1": "l", "0": "o"}
_WORD = lazily(r"[a-z]+")
_LEAST = 5


def mended(folded: str) -> str:
    """Join words broken at the end of a line, and read 1 and 0 within a word as the letters l and o."""
    return _DIGIT.sub(lambda digit: _LETTERS[digit[0]], _BROKEN.sub("", folded))


def rejoined(folded: str) -> Iterator[str]:
    """Give the stems of words in two pieces, where the whole is a word we know and a piece is not."""
    known = _known()
    for one, other in pairwise(_WORD.finditer(folded)):
        if folded[one.end() : other.start()].strip("- "):
            continue
        whole = stem(one[0] + other[0])
        pieces = (one[0], other[0])
        if len(whole) >= _LEAST and whole in known and not all(_is_word(piece) for piece in pieces):
            yield whole


def is_english(word: str) -> bool:
    """Say whether a stem is that of an English word we know."""
    return word in _known()


def _is_word(piece: str) -> bool:
    return stem(piece) in _known() or is_silent(piece)


@cache
def _known() -> frozenset[str]:
    return frozenset(
        stem(word)
        for group in search_words()
        for wording in group.english
        for word in _WORD.findall(wording.casefold())
    )

"""What the intent model looks at: hashed pieces of the masked question.

Chinese gives characters in ones, twos and threes; other scripts give words, pairs of words and the pieces of
each word, so that a typing slip changes few of them. Any two pieces of one question are a feature as well, as
order is loose where people talk. A word of the glossary or of a word list also gives the thing that it names,
in whatever language. Hashing is CRC-32: the same on every machine and run.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from zlib import crc32

from bot.language.words import WordList, in_simplified
from knowledge.lazy_pattern import lazily
from prompts.glossary import glossary
from prompts.lexicon import lexicon

SIZE = 1 << 17
_PIECE = lazily(r"⟨\w+⟩|[㐀-鿿]|[a-zà-ɏ]+|\d+|[?？!！]")
_LATIN = lazily(r"[a-zà-ɏ]+")
_MOST_PAIRED = 30
"""In a longer text what stands together says little, and its pairs would be many."""


def features(masked: str) -> list[int]:
    """Give the sorted distinct feature numbers of a masked question, each below SIZE."""
    plain = unicodedata.normalize("NFKC", masked).casefold()
    folded = in_simplified(plain)
    pieces = _PIECE.findall(folded)
    things = sorted({*_things(folded), *(piece for piece in pieces if piece.startswith("⟨"))})
    names = {*_runs(pieces, 3), *_inside(pieces), *things, *map("+".join, combinations(things, 2))}
    names.update(_together(pieces))
    return sorted({crc32(name.encode()) % SIZE for name in names})


def _runs(pieces: list[str], longest: int) -> Iterator[str]:
    padded = ["^", *pieces, "$"]
    latin = [_LATIN.fullmatch(piece) is not None for piece in padded]
    for size in range(1, longest + 1):
        for start in range(len(padded) - size + 1):
            if size < longest or not all(latin[start : start + size]):
                yield " ".join(padded[start : start + size])


def _together(pieces: list[str]) -> Iterator[str]:
    different = sorted(set(pieces))
    if len(different) <= _MOST_PAIRED:
        yield from map("&".join, combinations(different, 2))


def _inside(pieces: list[str]) -> Iterator[str]:
    for piece in pieces:
        if _LATIN.fullmatch(piece) and len(piece) > 3:
            framed = f"<{piece}>"
            for start in range(len(framed) - 3):
                yield f"#{framed[start : start + 4]}"


def _things(folded: str) -> Iterator[str]:
    for words in _words():
        for found in words.find(folded):
            yield f"§{found.name}"


@cache
def _words() -> tuple[WordList, ...]:
    """The words for the things of the trade, for what people want to be done, and for what no tool knows."""
    things = {word: name for name, words in lexicon("measures").items() for word in words}
    for concept in glossary():
        things |= {word.casefold(): concept.id for words in concept.names.values() for word in words}
    actions = {word: f"!{name}" for name, words in lexicon("actions").items() for word in words}
    outside = {word: f"-{name}" for name, words in lexicon("outside").items() for word in words}
    return WordList(things), WordList(actions), WordList(outside)

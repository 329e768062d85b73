"""What the rule finder looks at: hashed tokens, terms, runs of characters and of words of a question.

Of a word that has other wordings also the list that it stands in, so that what was learnt from one wording
holds for the others and in the other language.

Hashing is CRC-32: the same on every machine and run.
"""

from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

from knowledge.lazy_pattern import lazily
from knowledge.passages.question import all_tokens
from knowledge.passages.tokens import plain, simplified
from knowledge.passages.wordings import groups_of

SIZE = 1 << 14
_PIECE = lazily(r"[\u3400-\u9fff]+|[a-z]+|\d+(?:\.\d+)?%?")
_LONG = 4
_MOST = 400


def features(question: str) -> list[int]:
    """Give the sorted distinct feature numbers of a question, each below SIZE."""
    folded = simplified(plain(question))[:_MOST]
    names = {*all_tokens(folded), *_pieces(folded), *(f"~{group}" for group in groups_of(folded))}
    return sorted({crc32(name.encode()) % SIZE for name in names})


def _pieces(folded: str) -> Iterator[str]:
    found: list[str] = _PIECE.findall(folded)
    words = ["0" if piece[0].isdigit() else piece for piece in found]
    if words:
        yield f"^{words[0][:6]}"
        yield f"{words[-1][-2:]}$"
    yield from (f"{one} {other}" for one, other in pairwise(words))
    for piece in words:
        if piece[0] >= "\u3400":
            yield from (piece[start : start + 3] for start in range(len(piece) - 2))
        elif len(piece) > _LONG:
            yield from (f"#{piece[start : start + _LONG]}" for start in range(len(piece) - _LONG + 1))
        else:
            yield f"={piece}"

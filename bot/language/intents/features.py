"""What the intent model looks at: hashed pieces of the masked question.

Chinese gives characters in ones, twos and threes; other scripts give words, pairs of words and the pieces of
each word, so that a typing slip changes few of them. Hashing is CRC-32: the same on every machine and run.
"""

import re
import unicodedata
from collections.abc import Iterator
from zlib import crc32

SIZE = 1 << 15
_PIECE = re.compile(r"⟨\w+⟩|[㐀-鿿]|[a-zà-ɏ]+|\d+|[?？!！]")
_LATIN = re.compile(r"[a-zà-ɏ]+")


def features(masked: str) -> list[int]:
    """Give the sorted distinct feature numbers of a masked question, each below SIZE."""
    pieces = _PIECE.findall(unicodedata.normalize("NFKC", masked).casefold())
    names = {*_runs(pieces, 3), *_inside(pieces)}
    return sorted({crc32(name.encode()) % SIZE for name in names})


def _runs(pieces: list[str], longest: int) -> Iterator[str]:
    padded = ["^", *pieces, "$"]
    for size in range(1, longest + 1):
        for start in range(len(padded) - size + 1):
            run = padded[start : start + size]
            if size < longest or any(not _LATIN.fullmatch(piece) for piece in run):
                yield " ".join(run)


def _inside(pieces: list[str]) -> Iterator[str]:
    for piece in pieces:
        if _LATIN.fullmatch(piece) and len(piece) > 3:
            framed = f"<{piece}>"
            for start in range(len(framed) - 3):
                yield f"#{framed[start : start + 4]}"

"""Vectors of texts without a model: every token falls by its hash on one of 2 048 places, with a sign."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 2048
_SIGN = 1 << 31


def vectors(texts: Sequence[Iterable[str]]) -> "NDArray[np.float32]":
    """Give a row of length one for each text's tokens; the same tokens give the same row on every machine."""
    import numpy as np  # only where documents are stored or searched

    rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for row, tokens in zip(rows, texts, strict=True):
        for token, count in Counter(tokens).items():
            hashed = crc32(token.encode())
            row[hashed % DIMENSIONS] += (1 + log(count)) * (1 if hashed & _SIGN else -1)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths == 0, 1, lengths)
    return rows

"""Vectors of texts without a model: every token falls by its hash on one of 2 048 places, with a sign."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 2048
_SIGN = 1 << 31
_LETTER = 0.25  # a single character stands in almost every text


def vectors(texts: Sequence[Mapping[str, float]]) -> "NDArray[np.float32]":
    """Give a row of length one for each text's weighted tokens; like tokens give like rows everywhere."""
    import numpy as np  # only where documents are stored or searched

    rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for row, tokens in zip(rows, texts, strict=True):
        for token, weight in tokens.items():
            hashed = crc32(token.encode())
            signed = weight if hashed & _SIGN else -weight
            row[hashed % DIMENSIONS] += signed if len(token) > 1 else signed * _LETTER
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths == 0, 1, lengths)
    return rows

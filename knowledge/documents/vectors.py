"""Vectors of texts without a model: every token falls by its hash on one of 512 places, with a sign."""

from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, Any
from zlib import crc32

from knowledge.documents.counting import Counted
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.trust import Trust

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
_SIGN = 1 << 31
_LETTER = 0.25  # a single character stands in almost every text


class HashedTokens:
    """Our own embedding: it needs no model and no server, and like texts are near each other."""

    name = "hashed-tokens-512"
    trust = Trust()  # it was measured: exact BM25 over all passages already says what these can, and better

    def of_passages(self, passages: Sequence[DocumentPassage], counts: Sequence[Counted]) -> "NDArray[Any]":
        """Embed passages by their tokens, each counted less the oftener it comes."""
        return vectors([_dampened(each) for each in counts])

    def of_question(
        self, question: str, weighted: Mapping[str, float], *, patiently: bool = False
    ) -> "NDArray[Any]":
        """Embed a question by its tokens."""
        return vectors([weighted])


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


def _dampened(counts: Counted) -> Mapping[str, float]:
    return {token: 1 + log(count) for token, count in (counts.heading + counts.text).items()}

"""Which stored spellings share rare pieces with a typed text: a shortlist.

Pieces are single Chinese characters, pairs that touch one, and threes of letters with the word's ends marked.
A piece weighs log(1 + texts / texts that have it), so that 轴承 counts for little and 江楠 for much.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_BITS = 21
_EDGE = 32  # a space marks where a text begins and ends
_LAST_LATIN = 0x2FFF
_LEAST_SHARE = 0.3
"""A text with less of the weight than this share of the best one's is not looked at."""
_MOST_POSTINGS = 150_000
"""Beyond so many hits the commonest pieces of a text are left out; the rarer ones decide anyway."""

Codes = NDArray[np.uint64]


def _codes(text: str) -> Codes:
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)


def _pieces(codes: Codes) -> tuple[Codes, NDArray[np.int64]]:
    """Every piece of a run of texts, and where it begins; the texts stand between edges."""
    han = codes > np.uint64(_LAST_LATIN)
    edge = codes == np.uint64(_EDGE)
    shift = np.uint64(_BITS)
    two = (codes[:-1] << shift) | codes[1:]
    three = (two[:-1] << shift) | codes[2:]
    one_at = np.flatnonzero(han)
    two_at = np.flatnonzero((han[:-1] | han[1:]) & ~edge[:-1] & ~edge[1:])
    no_han = ~(han[:-2] | han[1:-1] | han[2:])
    three_at = np.flatnonzero(no_han & ~edge[1:-1])
    pieces = np.concatenate([codes[one_at], two[two_at], three[three_at]])
    return pieces, np.concatenate([one_at, two_at, three_at]).astype(np.int64)


def _pieces_of(text: str) -> set[int]:
    """The same pieces of one text, which is too short for arrays to pay."""
    codes = [ord(letter) for letter in text]
    pieces = {code for code in codes if code > _LAST_LATIN}
    for one, two in pairwise(codes):
        if (one > _LAST_LATIN or two > _LAST_LATIN) and one != _EDGE and two != _EDGE:
            pieces.add(one << _BITS | two)
    for one, two, three in zip(codes, codes[1:], codes[2:], strict=False):
        if two != _EDGE and max(one, two, three) <= _LAST_LATIN:
            pieces.add((one << _BITS | two) << _BITS | three)
    return pieces


class GramIndex:
    """Pieces (sorted) with their postings (places of texts), and the weight of each text."""

    def __init__(
        self,
        pieces: Codes,
        starts: NDArray[np.int64],
        postings: NDArray[np.int32],
        norms: NDArray[np.float32],
    ) -> None:
        self.pieces = pieces
        self.starts = starts
        self.postings = postings
        self.norms = norms

    @classmethod
    def build(cls, texts: Sequence[str]) -> "GramIndex":
        """Index texts by their pieces; place i of the postings is texts[i]."""
        if not texts:
            none = np.zeros(1, np.int64)
            return cls(np.zeros(0, np.uint64), none, np.zeros(0, np.int32), np.zeros(0, np.float32))
        codes = _codes(" " + "  ".join(texts) + " ")
        pieces, at = _pieces(codes)
        lengths = np.fromiter((len(text) + 2 for text in texts), dtype=np.int64, count=len(texts))
        owners = np.searchsorted(np.cumsum(lengths), at, side="right").astype(np.int32)
        order = np.lexsort((owners, pieces))
        pieces, owners = pieces[order], owners[order]
        fresh = np.ones(len(pieces), dtype=bool)
        fresh[1:] = (pieces[1:] != pieces[:-1]) | (owners[1:] != owners[:-1])
        pieces, owners = pieces[fresh], owners[fresh]
        unique, starts = np.unique(pieces, return_index=True)
        starts = np.append(starts, len(pieces)).astype(np.int64)
        weights = _weights(np.diff(starts), len(texts))
        squares = np.bincount(owners, weights=np.repeat(weights, np.diff(starts)) ** 2, minlength=len(texts))
        return cls(unique, starts, owners, np.sqrt(squares).astype(np.float32))

    def nearest(self, text: str, count: int) -> list[int]:
        """The places of the texts that are most like `text`, and of those that hold most of it."""
        if not text or not len(self.pieces):
            return []
        typed = _pieces_of(f" {text} ")
        found = self.pieces.searchsorted(np.array(sorted(typed), dtype=np.uint64))
        found = found[found < len(self.pieces)]
        found = found[[piece in typed for piece in self.pieces[found].tolist()]]
        if not len(found):
            return []
        frequencies = self.starts[found + 1] - self.starts[found]
        rare = np.argsort(frequencies, kind="stable")
        found, frequencies = found[rare], frequencies[rare]
        kept = max(1, int(np.searchsorted(np.cumsum(frequencies), _MOST_POSTINGS, side="right")))
        return self._best(found[:kept], frequencies[:kept], count)

    def _best(self, found: NDArray[np.intp], frequencies: NDArray[np.int64], count: int) -> list[int]:
        weights = _weights(frequencies, len(self.norms))
        runs = [self.postings[self.starts[each] : self.starts[each + 1]] for each in found]
        owners = np.concatenate(runs)
        dots = np.bincount(owners, weights=np.repeat(weights**2, frequencies), minlength=len(self.norms))
        places = np.flatnonzero(dots >= _LEAST_SHARE * dots.max())
        held = dots[places].astype(np.float64)
        alike = held / self.norms[places]
        best = places[_largest(alike, count)].tolist() + places[_largest(held, count)].tolist()
        return list(dict.fromkeys(int(place) for place in best))


def _weights(frequencies: NDArray[np.int64], texts: int) -> NDArray[np.float64]:
    return np.log1p(texts / np.maximum(frequencies, 1))


def _largest(values: NDArray[np.float64], count: int) -> NDArray[np.intp]:
    """Where the largest values stand; equal ones in the order of their places, so that every run agrees."""
    if len(values) > count:
        edge = np.partition(values, len(values) - count)[len(values) - count]
        candidates = np.flatnonzero(values >= edge)
    else:
        candidates = np.arange(len(values))
    order = np.argsort(-values[candidates], kind="stable")
    return candidates[order][:count]

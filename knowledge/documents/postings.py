"""BM25 over all passages: for every token the passages that have it, and what it is worth in each.

The formula is BM25F: counts in headings and text are weighted and measured against the average length of
their own field, then saturated together; a score is given as the share of the highest that is possible.
How rare a token is and how long passages are on average is told of the passages that are in the index: one
that somebody may not read is in none that answers them, so that no score tells what it says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.arrays import read_array, write_arrays
from knowledge.documents.token_rows import TokenRows, token_hash, token_hashes
from knowledge.passages.index import K1, B
from knowledge.passages.wordings import Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

HEADING, TEXT = 1.5, 1.0
_ARRAYS = ("terms", "starts", "passages", "worths", "size")


@dataclass(frozen=True)
class Postings:
    """`terms` are the tokens' hashes in order; a term's passages and worths lie from its start to the next.

    `size` holds the number of passages indexed, `rows` tells among how many they lie.
    """

    rows: int
    terms: "NDArray[Any]"
    starts: "NDArray[Any]"
    passages: "NDArray[Any]"
    worths: "NDArray[Any]"
    size: "NDArray[Any]"

    def write(self, folder: Path) -> None:
        """Write the arrays to a folder of their own."""
        write_arrays(folder, {name: getattr(self, name) for name in _ARRAYS})

    def scores(self, query: Mapping[str, float]) -> "NDArray[Any]":
        """Give every passage's score for a query of weighted tokens, from 0 to 1."""
        import numpy as np  # only where documents are stored or searched

        found = np.zeros(self.rows, dtype=np.float64)
        bound = 0.0
        for token, weight in query.items():
            begin, end = self._place(token)
            rarity = weight * self._rarity(end - begin)
            bound += rarity
            if end > begin:
                found[self.passages[begin:end]] += rarity * self.worths[begin:end]
        return found / bound if bound else found

    def say_otherwise(self, scores: "NDArray[Any]", wordings: Iterable[Wording], bound: float) -> None:
        """Add to the scores what passages say in other words than the question, each way of saying once.

        A passage with the question's own words earns nothing more; of several other wordings the best counts,
        and how rare they are is told of all of them together.
        """
        import numpy as np  # as above

        for wording in wordings:
            own, _ = self._having(wording.said)
            worth = np.zeros(len(scores), dtype=np.float32)
            for weight, tokens in wording.others:
                if not weight:
                    continue
                rows, worths = self._having(tokens)
                worth[rows] = np.maximum(worth[rows], np.float32(weight) * worths)
            worth[own] = 0
            found = np.flatnonzero(worth)
            scores[found] += self._rarity(len(found) + len(own)) / bound * worth[found]

    def having(self, token: str) -> "NDArray[Any]":
        """Give the passages that have a token."""
        begin, end = self._place(token)
        return self.passages[begin:end]

    def bound(self, query: Mapping[str, float]) -> float:
        """Give what no passage's score can reach before it is a share: all tokens without end."""
        return fsum(weight * self.rarity(token) for token, weight in query.items())

    def _having(self, tokens: Sequence[str]) -> "tuple[NDArray[Any], NDArray[Any]]":
        """Give the passages that have all of some tokens, with the least of what these are worth there."""
        import numpy as np  # as above

        places = sorted((self._place(token) for token in tokens), key=lambda place: place[1] - place[0])
        rows, worths = self.passages[:0], self.worths[:0]
        for number, (begin, end) in enumerate(places):
            next_rows, next_worths = self.passages[begin:end], self.worths[begin:end]
            if not number:
                rows, worths = next_rows, next_worths
            elif len(rows):
                rows, here, there = np.intersect1d(rows, next_rows, assume_unique=True, return_indices=True)
                worths = np.minimum(worths[here], next_worths[there])
        return rows, worths

    def rarity(self, token: str) -> float:
        """Give a token's weight: the rarer, the more it says; an unknown one is the rarest."""
        begin, end = self._place(token)
        return self._rarity(end - begin)

    @property
    def rarest(self) -> float:
        """Give the weight of a token that no passage has."""
        return self._rarity(0)

    def counts(self, tokens: Sequence[str]) -> dict[str, int]:
        """Give how many passages have each of many tokens, those that none has left out."""
        import numpy as np  # as above

        if not len(self.terms):
            return {}
        wanted = token_hashes(tokens)
        places = np.minimum(self.terms.searchsorted(wanted), len(self.terms) - 1)
        found = np.flatnonzero(self.terms[places] == wanted).tolist()
        return {tokens[at]: int(self.starts[places[at] + 1] - self.starts[places[at]]) for at in found}

    def known(self, token: str) -> bool:
        """Say whether any passage has a token."""
        begin, end = self._place(token)
        return end > begin

    def _rarity(self, found: int) -> float:
        return log(1 + (int(self.size[0]) - found + 0.5) / (found + 0.5))

    def _place(self, token: str) -> tuple[int, int]:
        wanted = token_hash(token)
        place = int(self.terms.searchsorted(self.terms.dtype.type(wanted)))
        if place == len(self.terms) or int(self.terms[place]) != wanted:
            return 0, 0
        return int(self.starts[place]), int(self.starts[place + 1])


def read_postings(folder: Path, rows: int) -> Postings:
    """Map the arrays in a folder; raises StoreDamagedError."""
    return Postings(rows, *(read_array(folder, name) for name in _ARRAYS))


def postings_of(rows: TokenRows, readable: "NDArray[Any] | None" = None) -> Postings:
    """Turn the passages' tokens round; `readable` flags those to index, all where it is left out."""
    import numpy as np  # as above

    every = np.repeat(np.arange(rows.size, dtype=np.int32), np.diff(rows.starts))
    wanted = np.ones(rows.size, dtype=np.bool_) if readable is None else readable
    at = np.flatnonzero(wanted[every])
    of, tokens = every[at], rows.tokens[at]
    count = np.zeros(len(of), dtype=np.float32)
    for weight, counts in ((HEADING, rows.heading[at]), (TEXT, rows.text[at])):
        lengths = np.bincount(of, weights=counts, minlength=rows.size)
        average = lengths[wanted].mean() if wanted.any() else 0.0
        if average:
            norms = weight / (1 - B + B * lengths / average)
            count += (norms[of] * counts).astype(np.float32)
    order = np.argsort(tokens, kind="stable")
    terms, starts = np.unique(tokens[order], return_index=True)
    return Postings(
        rows=rows.size,
        terms=terms,
        starts=np.append(starts, len(order)).astype(np.int64),
        passages=of[order],
        worths=(count / (np.float32(K1) + count))[order],
        size=np.array([np.count_nonzero(wanted)], dtype=np.int64),
    )

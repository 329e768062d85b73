"""What stands around a passage speaks for it: an answer need not repeat what its document is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEAR = 8
"""Passages that stand together; a long document is many such groups."""
_SUPPORT = 0.4


@dataclass(frozen=True)
class Surroundings:
    """The first passage of each group of neighbours, and the size of each group."""

    starts: "NDArray[Any]"
    sizes: "NDArray[Any]"

    def support(self, scores: "NDArray[Any]") -> "NDArray[Any]":
        """Add to every score a share of the two best in its group; a passage on its own keeps its score.

        The best passage of a group stays its best; of two groups, one with a second good passage gains.
        """
        import numpy as np  # only where documents are searched

        if not len(scores):
            return scores
        best = np.maximum.reduceat(scores, self.starts)
        others = np.where(scores < np.repeat(best, self.sizes), scores, 0.0)
        second = np.maximum.reduceat(others, self.starts)
        return (scores + _SUPPORT * np.repeat(best + second, self.sizes)) / (1 + _SUPPORT)

    def of(self, row: int) -> range:
        """Give the places of a passage's group."""
        group = int(self.starts.searchsorted(row, side="right")) - 1
        first = int(self.starts[group])
        return range(first, first + int(self.sizes[group]))


def surroundings(documents: Iterable[int]) -> Surroundings:
    """Group the passages of documents, given by how many passages each has."""
    import numpy as np  # as above

    sizes: list[int] = []
    for passages in documents:
        groups = -(-passages // _NEAR)
        sizes += [passages // groups + (place < passages % groups) for place in range(groups)]
    lengths = np.array(sizes, dtype=np.int64)
    return Surroundings(np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64), lengths)

"""The tokens of every passage, as arrays: what the postings are made from when documents change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.arrays import read_array, write_arrays
from knowledge.documents.counting import Counted

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FOLDER = "tokens"
_MOST = 2**16 - 1


@dataclass(frozen=True)
class TokenRows:
    """A passage's tokens lie between its start and the next: hashes, and counts in headings and text."""

    starts: "NDArray[Any]"
    tokens: "NDArray[Any]"
    heading: "NDArray[Any]"
    text: "NDArray[Any]"

    @property
    def size(self) -> int:
        """Give the number of passages."""
        return len(self.starts) - 1

    def write(self, folder: Path) -> None:
        """Write the arrays below a version's folder."""
        write_arrays(folder / _FOLDER, vars(self))

    def has(self, row: int, tokens: Sequence[str]) -> frozenset[str]:
        """Give those of the tokens that a passage has."""
        own = set(self.tokens[self.starts[row] : self.starts[row + 1]].tolist())
        return frozenset(token for token in tokens if token_hash(token) in own)

    def hashes(self, rows: range) -> set[int]:
        """Give the hashes of the tokens of passages that stand one after another."""
        return set(self.tokens[self.starts[rows.start] : self.starts[rows.stop]].tolist())


def read_token_rows(folder: Path) -> TokenRows:
    """Map a version's arrays; raises StoreDamagedError."""
    names = ("starts", "tokens", "heading", "text")
    return TokenRows(*(read_array(folder / _FOLDER, name) for name in names))


@lru_cache(maxsize=16384)
def token_hash(token: str) -> int:
    """Give a token's number, the same in every process; two of a million tokens share one almost never."""
    return _hash(token)


def token_hashes(tokens: Sequence[str]) -> "NDArray[Any]":
    """Give the numbers of tokens that are asked for once and never again."""
    import numpy as np  # only where documents are stored or searched

    return np.fromiter(map(_hash, tokens), dtype=np.uint64, count=len(tokens))


def _hash(token: str) -> int:
    return int.from_bytes(blake2b(token.encode(), digest_size=8).digest(), "little")


def token_rows(passages: Iterable[Counted]) -> TokenRows:
    """Lay counted passages out as arrays."""
    import numpy as np  # only where documents are stored or searched

    known: dict[str, int] = {}
    starts, hashes, heading, text = [0], [], [], []
    for passage in passages:
        for token in passage.heading | passage.text:
            if token not in known:
                known[token] = token_hash(token)
            hashes.append(known[token])
            heading.append(min(passage.heading[token], _MOST))
            text.append(min(passage.text[token], _MOST))
        starts.append(len(hashes))
    return TokenRows(
        np.array(starts, dtype=np.int64),
        np.array(hashes, dtype=np.uint64),
        np.array(heading, dtype=np.uint16),
        np.array(text, dtype=np.uint16),
    )


def chosen(rows: TokenRows, places: Sequence[int]) -> TokenRows:
    """Give the passages at some places, in that order."""
    import numpy as np  # as above

    wanted = np.asarray(places, dtype=np.int64)
    lengths = rows.starts[wanted + 1] - rows.starts[wanted]
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    inside = np.arange(starts[-1]) - np.repeat(starts[:-1], lengths)
    at = np.repeat(rows.starts[wanted], lengths) + inside
    return TokenRows(starts, rows.tokens[at], rows.heading[at], rows.text[at])


def joined(parts: Sequence[TokenRows]) -> TokenRows:
    """Put the passages of several parts one after another."""
    import numpy as np  # as above

    offsets = np.cumsum([0, *(len(part.tokens) for part in parts)])
    starts = [part.starts[1:] + offset for part, offset in zip(parts, offsets, strict=False)]
    return TokenRows(
        np.concatenate([np.zeros(1, dtype=np.int64), *starts]),
        np.concatenate([part.tokens for part in parts]),
        np.concatenate([part.heading for part in parts]),
        np.concatenate([part.text for part in parts]),
    )

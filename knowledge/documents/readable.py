"""The lexical indexes of a version: one of all passages, and one for each other choice that a role may read.

postings/             all passages
postings-1a2b3c4d/    those that are left without some documents, named by the documents' numbers
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from knowledge.documents.postings import Postings, postings_of, read_postings
from knowledge.documents.token_rows import TokenRows
from knowledge.people import ROLES

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Restricted(Protocol):
    """A document on a shelf: its number, how many passages it has, and who may read it."""

    @property
    def number(self) -> int:
        """Give its number."""

    @property
    def passages(self) -> int:
        """Give how many passages it has."""

    def readable_by(self, role: str | None) -> bool:
        """Say whether a role may read it; None stands for whoever keeps the shelf."""


def hidden_from(documents: Sequence[Restricted], role: str | None) -> tuple[int, ...]:
    """Give the numbers of the documents that a role may not read."""
    return tuple(sorted(each.number for each in documents if not each.readable_by(role)))


def index_of(folder: Path, tokens: TokenRows, documents: Sequence[Restricted], role: str | None) -> Postings:
    """Give the index of what a role may read; raises StoreDamagedError.

    It is made anew where the version has none, as for a role that was not known when it was written.
    """
    hidden = hidden_from(documents, role)
    place = _place(folder, hidden)
    if hidden and not place.is_dir():
        return postings_of(tokens, _readable(documents, hidden))
    return read_postings(place, tokens.size)


def write_indexes(folder: Path, tokens: TokenRows, documents: Sequence[Restricted]) -> None:
    """Write the indexes of a version; the passages lie in the order of the documents."""
    for hidden in dict.fromkeys(_choices(documents)):
        place = _place(folder, hidden)
        postings_of(tokens, _readable(documents, hidden)).write(place)


def _choices(documents: Sequence[Restricted]) -> Iterator[tuple[int, ...]]:
    yield ()
    for role in ROLES:
        yield hidden_from(documents, role)


def _place(folder: Path, hidden: Sequence[int]) -> Path:
    if not hidden:
        return folder / "postings"
    return folder / f"postings-{blake2b(repr(tuple(hidden)).encode(), digest_size=8).hexdigest()}"


def _readable(documents: Sequence[Restricted], hidden: Sequence[int]) -> "NDArray[Any]":
    import numpy as np  # only where documents are stored or searched

    secret = frozenset(hidden)
    return np.repeat(
        np.array([each.number not in secret for each in documents], dtype=np.bool_),
        np.array([each.passages for each in documents], dtype=np.int64),
    )

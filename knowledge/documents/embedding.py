"""What turns passages and questions into vectors; the shelf compares them by cosine."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from knowledge.documents.counting import Counted
from knowledge.documents.errors import EmbeddingLengthError
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.trust import Trust

if TYPE_CHECKING:
    from numpy.typing import NDArray


def as_long_as(length: int | None, rows: "NDArray[Any]") -> "NDArray[Any]":
    """Give rows that are as long as those of an index, if it says; raises EmbeddingLengthError."""
    given = int(rows.shape[1])
    if length is not None and length != given:
        raise EmbeddingLengthError(given=given, indexed=length)
    return rows


class Embedding(Protocol):
    """Vectors of passages and of questions: a row of length one for each; zeros say nothing.

    `name` tells one embedding from another: a version is searched by the one that it was written with.
    `trust` is what its nearness weighs beside the words, None where that is found by a probe when an index is
    written.
    """

    @property
    def name(self) -> str:
        """Name the embedding."""

    @property
    def trust(self) -> Trust | None:
        """Give what it is trusted with, if that is known beforehand."""

    def of_passages(self, passages: Sequence[DocumentPassage], counts: Sequence[Counted]) -> "NDArray[Any]":
        """Embed passages, with their tokens already counted."""

    def of_question(
        self, question: str, weighted: Mapping[str, float], *, patiently: bool = False
    ) -> "NDArray[Any]":
        """Embed a question, with its tokens already weighted by how rare they are.

        Somebody waits for the answer, unless it is asked `patiently`.
        """

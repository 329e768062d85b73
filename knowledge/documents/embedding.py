"""What turns passages and questions into vectors; the shelf compares them by cosine."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from knowledge.documents.counting import Counted
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.trust import Trust

if TYPE_CHECKING:
    from numpy.typing import NDArray


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

    def of_question(self, question: str, weighted: Mapping[str, float]) -> "NDArray[Any]":
        """Embed a question, with its tokens already weighted by how rare they are."""

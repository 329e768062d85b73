"""What turns passages and questions into vectors; the shelf compares them by cosine."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from knowledge.documents.counting import Counted
from knowledge.documents.passages import DocumentPassage

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Embedding(Protocol):
    """Vectors of passages and of questions: a row of length one for each; zeros say nothing.

    `name` tells one embedding from another: a version is searched by the one that it was written with.
    `share` is the vectors' share in a passage's score, the rest being BM25's; without one they are not asked.
    """

    @property
    def name(self) -> str:
        """Name the embedding."""

    @property
    def share(self) -> float:
        """Give the vectors' share in a score."""

    def of_passages(self, passages: Sequence[DocumentPassage], counts: Sequence[Counted]) -> "NDArray[Any]":
        """Embed passages, with their tokens already counted."""

    def of_question(self, question: str, weighted: Mapping[str, float]) -> "NDArray[Any]":
        """Embed a question, with its tokens already weighted by how rare they are."""

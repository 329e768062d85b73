"""The vectors of one version: put, dropped and compared."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from knowledge.documents.chroma import said_plainly
from knowledge.documents.passages import DocumentPassage

if TYPE_CHECKING:
    from chromadb import Collection
    from numpy.typing import NDArray

Place = tuple[int, int]
"""A document's number, and the place of a passage in it."""


class VectorStore:
    """One version's vectors in a collection of Chroma; `where` names it in what goes wrong."""

    def __init__(self, collection: "Collection", where: str, close: Callable[[], None]) -> None:
        self._collection = collection
        self._where = where
        self.close = close

    def put(
        self, places: Sequence[Place], passages: Sequence[DocumentPassage], vectors: "NDArray[Any]"
    ) -> None:
        """Store passages with their vectors."""
        with said_plainly(self._where):
            self._collection.upsert(
                ids=[f"{number}.{place}" for number, place in places],
                embeddings=vectors,
                documents=[passage.text for passage in passages],
                metadatas=[
                    {"document": number, "section": passage.section}
                    for (number, _), passage in zip(places, passages, strict=True)
                ],
            )

    def drop(self, number: int) -> None:
        """Take a document out."""
        with said_plainly(self._where):
            self._collection.delete(where={"document": number})

    def nearest(
        self, vectors: "NDArray[Any]", top: int, hidden: Sequence[int] = ()
    ) -> list[tuple[int, int, float]]:
        """Give document, place and cosine of the nearest passages, hidden documents left out."""
        where: Any = {"document": {"$nin": list(hidden)}} if hidden else None
        with said_plainly(self._where):
            found = self._collection.query(
                query_embeddings=vectors, n_results=top, include=["distances"], where=where
            )
        places = [tuple(map(int, each.split("."))) for each in found["ids"][0]]
        far = (found["distances"] or [[]])[0]
        return [(place[0], place[1], 1 - float(each)) for place, each in zip(places, far, strict=True)]

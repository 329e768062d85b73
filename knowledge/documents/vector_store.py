"""The vectors of a version in Chroma, embedded: written beside the one in force, kept open while searched."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.chroma import client_in, collection_of, said_plainly
from knowledge.documents.passages import DocumentPassage

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDER = "chroma"
Place = tuple[int, int]
"""A document's number, and the place of a passage in it."""


class VectorStore:
    """One version's vectors; a document goes by its number, a passage by its place in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._client = client_in(folder)
        self._collection = collection_of(self._client, folder)

    def put(
        self, places: Sequence[Place], passages: Sequence[DocumentPassage], vectors: "NDArray[Any]"
    ) -> None:
        """Store passages with their vectors."""
        with said_plainly(self._folder):
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
        with said_plainly(self._folder):
            self._collection.delete(where={"document": number})

    def nearest(
        self, vectors: "NDArray[Any]", top: int, hidden: Sequence[int] = ()
    ) -> list[tuple[int, int, float]]:
        """Give document, place and cosine of the nearest passages, hidden documents left out."""
        where: Any = {"document": {"$nin": list(hidden)}} if hidden else None
        with said_plainly(self._folder):
            found = self._collection.query(
                query_embeddings=vectors, n_results=top, include=["distances"], where=where
            )
        places = [tuple(map(int, each.split("."))) for each in found["ids"][0]]
        far = (found["distances"] or [[]])[0]
        return [(place[0], place[1], 1 - float(each)) for place, each in zip(places, far, strict=True)]

    def close(self) -> None:
        """Let go of the files."""
        self._client.close()


def vector_store(folder: Path) -> VectorStore:
    """Open the vectors of a version's folder, creating them where needed."""
    return VectorStore(folder / FOLDER)

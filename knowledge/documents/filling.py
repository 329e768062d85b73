"""Filling the folder of a new version: passages, tokens and vectors, what has not changed taken over."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from knowledge.documents.counting import Counted, counted
from knowledge.documents.embedding import Embedding, as_long_as
from knowledge.documents.passage_store import PassageWriter
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.readable import write_indexes
from knowledge.documents.shelved import Shelved
from knowledge.documents.token_rows import TokenRows, chosen, joined, token_rows
from knowledge.documents.vector_places import VectorPlace
from knowledge.documents.vector_store import Place
from knowledge.documents.version import Version

_BATCH = 500
"""Passages counted and embedded together: their counts are the most that is held in memory."""
_STEP = 96
"""Passages embedded before it is said how far that is."""


class Filling:
    """A version being filled: first what is kept, then what was renamed, then what is new; then `finish`.

    `reused` says that the old version's vectors are taken over, `embeds` that vectors are needed at all;
    `told` hears how many passages were embedded. `dimension` is how long the vectors are.
    """

    def __init__(
        self,
        place: Path,
        old: Version | None,
        embedding: Embedding,
        vectors: VectorPlace,
        *,
        reused: bool,
        embeds: bool,
        told: Callable[[int], None],
    ) -> None:
        self._place = place
        self._old = old
        self._embedding = embedding
        self._reused = reused
        self._embeds = embeds
        self._told = told
        self._done = 0
        self.dimension: int | None = None
        if old is not None and reused:
            vectors.copy(old.folder, place)
            self.dimension = old.dimension
        self._store = vectors.open(place)
        self._writer = PassageWriter(place)
        self._parts: list[TokenRows] = []

    def drop(self, numbers: Iterable[int]) -> None:
        """Take the vectors of documents out that are gone or about to be replaced."""
        if self._reused:
            for number in numbers:
                self._store.drop(number)

    def keep(self, documents: Sequence[Shelved]) -> None:
        """Take over documents as they are."""
        if self._old is None or not documents:
            return
        rows = [row for each in documents for row in _rows(self._old, each)]
        self._parts.append(chosen(self._old.tokens, rows))
        for places, passages in _batches(self._kept(documents)):
            self._writer.write(passages)
            if not self._reused:
                self._embed(places, passages, [counted(passage) for passage in passages])

    def rename(self, documents: Sequence[Shelved]) -> None:
        """Take over documents under new names: a name is part of what a passage is found by."""
        for places, passages in _batches(self._kept(documents)):
            self._add(places, passages)

    def add(self, documents: Iterable[tuple[int, Sequence[DocumentPassage]]]) -> None:
        """Put new documents in, each under its number."""
        each = (
            ((number, place), passage)
            for number, passages in documents
            for place, passage in enumerate(passages)
        )
        for places, passages in _batches(each):
            self._add(places, passages)

    def finish(self, documents: Sequence[Shelved]) -> None:
        """Write the lexical indexes and what else is still open; `documents` as they were put in."""
        self._writer.finish()
        tokens = joined(self._parts or [token_rows(())])
        tokens.write(self._place)
        write_indexes(self._place, tokens, documents)

    def close(self) -> None:
        """Let go of the files, finished or not."""
        self._writer.close()
        self._store.close()

    def _add(self, places: Sequence[Place], passages: Sequence[DocumentPassage]) -> None:
        counts = [counted(passage) for passage in passages]
        self._parts.append(token_rows(counts))
        self._writer.write(passages)
        self._embed(places, passages, counts)

    def _embed(
        self, places: Sequence[Place], passages: Sequence[DocumentPassage], counts: Sequence[Counted]
    ) -> None:
        """Store vectors of passages; raises EmbeddingLengthError where they are not as long as the others."""
        import numpy as np  # only where documents are stored

        if not self._embeds:
            return
        parts = []
        for begin in range(0, len(passages), _STEP):
            step = slice(begin, begin + _STEP)
            parts.append(self._embedding.of_passages(passages[step], counts[step]))
            self._done += len(passages[step])
            self._told(self._done)
        rows = as_long_as(self.dimension, np.concatenate(parts))
        self.dimension = int(rows.shape[1])
        self._store.put(places, passages, rows)

    def _kept(self, documents: Iterable[Shelved]) -> Iterator[tuple[Place, DocumentPassage]]:
        if self._old is None:
            return
        for each in documents:
            for place, passage in enumerate(self._old.passages.read(_rows(self._old, each))):
                yield (each.number, place), passage.model_copy(update={"document": each.name})


def _rows(old: Version, document: Shelved) -> range:
    first = old.first_rows[document.number]
    return range(first, first + document.passages)


def _batches(
    each: Iterable[tuple[Place, DocumentPassage]],
) -> Iterator[tuple[tuple[Place, ...], tuple[DocumentPassage, ...]]]:
    places: list[Place] = []
    passages: list[DocumentPassage] = []
    for place, passage in each:
        places.append(place)
        passages.append(passage)
        if len(places) == _BATCH:
            yield tuple(places), tuple(passages)
            places, passages = [], []
    if places:
        yield tuple(places), tuple(passages)

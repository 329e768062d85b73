"""One finished version of the shelf: its documents, and the search in it."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from knowledge.documents.errors import StoreDamagedError
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.statistics import Statistics, counted
from knowledge.records import Record

CANDIDATES = 100
_LEXICAL = 0.9
"""BM25's share in the score; the rest is the vectors' likeness."""


class Shelved(Record):
    """A document on the shelf."""

    name: str
    passages: int
    letters: int


class Hit(Record):
    """A passage that was found, with its score from 0 to 1."""

    passage: DocumentPassage
    score: float
    shared: frozenset[str]


class Version:
    """One finished version of the shelf; it never changes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def _contents(self) -> Mapping[str, Any]:
        try:
            return dict(json.loads((self.folder / "contents.json").read_text("utf-8")))
        except (OSError, ValueError) as error:
            raise StoreDamagedError(self.folder, "contents.json is missing or broken") from error

    @cached_property
    def documents(self) -> Mapping[str, Shelved]:
        """Give the documents by name."""
        found = [Shelved.model_validate(item) for item in self._contents["documents"]]
        return {item.name: item for item in sorted(found, key=lambda item: item.name)}

    @cached_property
    def statistics(self) -> Statistics:
        """Give the counts over all passages."""
        try:
            return Statistics.from_json(self._contents["statistics"])
        except (KeyError, TypeError, ValueError) as error:
            raise StoreDamagedError(self.folder, "contents.json is broken") from error

    def search(self, query: Mapping[str, float], top: int) -> tuple[Hit, ...]:
        """Let the store fetch candidates by vector and rank them by exact BM25, the likeness added."""
        if not query or not self.statistics.size:
            return ()
        hits = [self._hit(query, *candidate) for candidate in self._candidates(query)]
        hits.sort(key=lambda hit: (-hit.score, hit.passage.document, hit.passage.section, hit.passage.text))
        return tuple(hit for hit in hits if hit.shared)[:top]

    def _hit(self, query: Mapping[str, float], text: str, place: Mapping[str, Any], near: float) -> Hit:
        passage = DocumentPassage(document=str(place["document"]), section=str(place["section"]), text=text)
        counts = counted(passage.document, passage.section, text)
        score = _LEXICAL * self.statistics.score(query, counts) + (1 - _LEXICAL) * max(near, 0.0)
        shared = frozenset(token for token in query if token in counts.heading or token in counts.text)
        return Hit(passage=passage, score=score, shared=shared)

    def _candidates(self, query: Mapping[str, float]) -> Iterator[tuple[str, Mapping[str, Any], float]]:
        from knowledge.documents.chroma import opened
        from knowledge.documents.vectors import vectors

        weighted = {token: weight * self.statistics.rarity(token) for token, weight in query.items()}
        with opened(self.folder) as collection:
            found = collection.query(
                query_embeddings=vectors([weighted]),
                n_results=min(CANDIDATES, self.statistics.size),
                include=["documents", "metadatas", "distances"],
            )
        for text, place, far in zip(
            (found["documents"] or [[]])[0],
            (found["metadatas"] or [[]])[0],
            (found["distances"] or [[]])[0],
            strict=True,
        ):
            yield text, place, 1 - far

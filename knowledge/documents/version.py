"""One finished version of the shelf: its documents, and the search in it."""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.counting import CHINESE, PLAINLY
from knowledge.documents.embedding import Embedding, as_long_as
from knowledge.documents.errors import StoreDamagedError
from knowledge.documents.hit import Hit
from knowledge.documents.matters import matters_of, meant
from knowledge.documents.passage_store import PassageStore
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.postings import Postings
from knowledge.documents.readable import hidden_from, index_of
from knowledge.documents.shelved import Shelved
from knowledge.documents.spelling import respelled
from knowledge.documents.surroundings import Surroundings, surroundings
from knowledge.documents.token_rows import TokenRows, read_token_rows
from knowledge.documents.transcribed import transcribed
from knowledge.documents.trust import Trust, language_of
from knowledge.documents.vector_places import VectorPlace
from knowledge.documents.vector_store import VectorStore
from knowledge.documents.withdrawing import gone
from knowledge.passages.asking import asks_whether, said_in
from knowledge.passages.wordings import Dictionary, Wording, wordings_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

CANDIDATES = 100
_PLAINLY = 1.15  # what a passage that begins with yes, no or when gains, where a question wants that


class Version:
    """One finished version of the shelf; it never changes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._indexes: dict[str | None, Postings] = {}
        self._withdrawn: dict[str | None, frozenset[int]] = {}

    @cached_property
    def _contents(self) -> Mapping[str, Any]:
        try:
            return dict(json.loads((self.folder / "contents.json").read_text("utf-8")))
        except (OSError, ValueError) as error:
            raise StoreDamagedError(self.folder, "contents.json is missing or broken") from error

    @cached_property
    def shelved(self) -> tuple[Shelved, ...]:
        """Give the documents in the order of their passages."""
        try:
            return tuple(Shelved.model_validate(item) for item in self._contents["documents"])
        except (KeyError, ValueError) as error:
            raise StoreDamagedError(self.folder, "contents.json is broken") from error

    @cached_property
    def documents(self) -> Mapping[str, Shelved]:
        """Give the documents by name; one that another withdraws is told as withdrawn."""
        lost = self._gone(None)
        told = (
            item.model_copy(update={"withdrawn": True}) if item.number in lost else item
            for item in self.shelved
        )
        return {item.name: item for item in sorted(told, key=lambda item: item.name)}

    def _gone(self, role: str | None) -> frozenset[int]:
        """Give the numbers of what is withdrawn by a document that a role may read."""
        if role not in self._withdrawn:
            self._withdrawn[role] = gone(item for item in self.shelved if item.readable_by(role))
        return self._withdrawn[role]

    @property
    def dimension(self) -> int | None:
        """Give how long its vectors are, None where it has none or does not say."""
        length = self._contents.get("dimension")
        return length if isinstance(length, int) else None

    def has_vectors_of(self, embedding: Embedding, vectors: VectorPlace) -> bool:
        """Say whether its vectors were made by an embedding, known or tried, and lie in a place."""
        made = (self._contents.get("embedding"), self._contents.get("vectors"))
        tried = embedding.trust is not None or bool(self.trust.pairs)
        return tried and made == (embedding.name, vectors.name)

    def is_embedded(self, embedding: Embedding) -> bool:
        """Say whether there are vectors: one that was tried and weighs nothing is asked for none."""
        return embedding.trust is not None or self.trust.weighs

    @cached_property
    def trust(self) -> Trust:
        """Give what the embedding is trusted with that the vectors were made by."""
        try:
            return Trust.model_validate(self._contents.get("trust", {}))
        except ValueError as error:
            raise StoreDamagedError(self.folder, "contents.json is broken") from error

    @cached_property
    def first_rows(self) -> Mapping[int, int]:
        """Give the place of the first passage of each document, by its number."""
        places, place = {}, 0
        for item in self.shelved:
            places[item.number] = place
            place += item.passages
        return places

    @cached_property
    def tokens(self) -> TokenRows:
        """Give the tokens of the passages."""
        return read_token_rows(self.folder)

    @cached_property
    def passages(self) -> PassageStore:
        """Give the passages."""
        return PassageStore(self.folder)

    def postings(self, role: str | None) -> Postings:
        """Give the lexical index of what a role may read: of nothing else does an answer tell anything."""
        if role not in self._indexes:
            self._indexes[role] = index_of(self.folder, self.tokens, self.shelved, role)
        return self._indexes[role]

    def search(
        self,
        question: str,
        query: Mapping[str, float],
        top: int,
        *,
        role: str | None,
        embedding: Embedding,
        vectors: VectorStore | None,
        dictionary: Dictionary | None = None,
    ) -> tuple[Hit, ...]:
        """Rank the passages that a role may read by exact BM25, the likeness of the vectors added.

        Other wordings of the question count too, and what stands around a passage speaks for it.
        Without `vectors` the words alone count.
        """
        if not query or not len(self.passages):
            return ()
        # In documents of any kind a term of the trade is a word like others.
        query = {token: min(weight, 1.0) for token, weight in query.items()}
        postings = self.postings(role)
        scores = postings.scores(query)
        wordings = wordings_of(said_in(question), dictionary)
        slips = (*respelled(query, postings), *transcribed(question, postings))
        postings.say_otherwise(scores, (*wordings, *slips), postings.bound(query))
        if vectors is not None:
            self._add_nearness(scores, question, query, role, embedding, vectors)
        if asks_whether(question):
            scores[postings.having(PLAINLY)] *= _PLAINLY
        self._hide(scores, role)
        scores = self._surroundings.support(scores)
        rarity = {token: postings.rarity(token) for token in query}
        rows = [row for row in _best(scores, top) if scores[row] > 0]
        lost = self._gone(role)
        found = (
            self._hit(row, passage, float(scores[row]), rarity, wordings, slips, postings)
            for row, passage in zip(rows, self.passages.read(rows), strict=True)
        )
        return tuple(
            hit.model_copy(update={"withdrawn": True}) if self._document_of(row).number in lost else hit
            for row, hit in zip(rows, found, strict=True)
        )

    def _hit(
        self,
        row: int,
        passage: DocumentPassage,
        score: float,
        rarity: Mapping[str, float],
        wordings: Sequence[Wording],
        slips: Sequence[Wording],
        postings: Postings,
    ) -> Hit:
        shared = self.tokens.has(row, tuple(rarity))
        own = self.tokens.hashes(range(row, row + 1))
        near = self.tokens.hashes(self._surroundings.of(row))
        return Hit(
            passage=passage,
            dated=self._document_of(row).dated,
            withdrawn=self._document_of(row).withdrawn,
            score=min(score, 1.0),
            shared=shared,
            meant=frozenset(meant((*wordings, *slips), own)) - shared,
            matters=matters_of(wordings, rarity, own, near),
            rarity=rarity,
            unknown=frozenset(token for token in rarity if not postings.known(token)),
            rarest=postings.rarest,
            wordings=(*wordings, *slips),
        )

    def _add_nearness(
        self,
        scores: "NDArray[Any]",
        question: str,
        query: Mapping[str, float],
        role: str | None,
        embedding: Embedding,
        vectors: VectorStore,
    ) -> None:
        """Mix nearness into the scores, for each language as far as it is trusted there."""
        import numpy as np  # only where documents are searched

        postings = self.postings(role)
        weighted = {token: weight * postings.rarity(token) for token, weight in query.items()}
        hidden = hidden_from(self._restricted, role)
        near = np.full(len(scores), -1.0)
        for number, place, cosine in vectors.nearest(
            self.row_of(question, weighted, embedding), CANDIDATES, hidden
        ):
            near[self.first_rows[number] + place] = cosine
        chinese = np.zeros(len(scores), dtype=np.bool_)
        chinese[postings.having(CHINESE)] = True
        self.trust.mix(language_of(question), scores, near, chinese)

    def asks_about(self, question: str, role: str | None) -> bool:
        """Say whether nearness can count for a question: in a language that the role has passages in."""
        pairs = self.trust.of(language_of(question))
        if not pairs:
            return False
        chinese = len(self.postings(role).having(CHINESE))
        readable = sum(item.passages for item in self.shelved if item.readable_by(role))
        there = {"zh": chinese, "en": readable - chinese}
        return any(pair.weight and there[pair.passage] for pair in pairs)

    def row_of(self, question: str, weighted: Mapping[str, float], embedding: Embedding) -> "NDArray[Any]":
        """Embed a question; raises the embedding's errors, among them EmbeddingLengthError."""
        return as_long_as(self.dimension, embedding.of_question(question, weighted))

    def _hide(self, scores: "NDArray[Any]", role: str | None) -> None:
        for item in self._restricted:
            if not item.readable_by(role):
                first = self.first_rows[item.number]
                scores[first : first + item.passages] = 0.0

    def _document_of(self, row: int) -> Shelved:
        """Give the document of a passage; of several that begin there, the last one has passages."""
        return self.shelved[bisect_right(self._starts, row) - 1]

    @cached_property
    def _surroundings(self) -> Surroundings:
        return surroundings(item.passages for item in self.shelved)

    @cached_property
    def _starts(self) -> list[int]:
        return list(self.first_rows.values())

    @cached_property
    def _restricted(self) -> tuple[Shelved, ...]:
        return tuple(item for item in self.shelved if item.roles)


def _best(scores: "NDArray[Any]", top: int) -> list[int]:
    """Give the places of the highest scores, the highest first, the earlier of equal ones first."""
    import numpy as np  # only where documents are searched

    if top < len(scores):
        edge = np.partition(scores, len(scores) - top)[len(scores) - top]
        rows = np.flatnonzero(scores >= edge)
    else:
        rows = np.arange(len(scores))
    return [int(row) for row in rows[np.lexsort((rows, -scores[rows]))][:top]]

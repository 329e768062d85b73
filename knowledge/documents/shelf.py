"""The documents of a home folder: one version in force, each change written beside it and swapped in.

    knowledge/current            the name of the version in force
    knowledge/index-000004/      contents.json: the documents; passages.jsonl and lines/: their passages;
                                 tokens/ and postings/: the lexical index; chroma/: the vectors

Whatever interrupts a change leaves the version in force as it was; the one before it stays until the next
change, for those who still read it.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from knowledge.documents.dictionaries import Dictionaries
from knowledge.documents.document import Document
from knowledge.documents.embedding import Embedding
from knowledge.documents.errors import (
    EmbeddingError,
    StoreDamagedError,
    StoreUnreachableError,
    UnknownDocumentError,
)
from knowledge.documents.hit import Hit
from knowledge.documents.passages import DocumentPassage, passages_of
from knowledge.documents.shelved import Shelved
from knowledge.documents.trust import Trust
from knowledge.documents.vector_places import EmbeddedVectors, VectorPlace
from knowledge.documents.vector_store import VectorStore
from knowledge.documents.vectors import HashedTokens
from knowledge.home import Home

if TYPE_CHECKING:  # a question where there are no documents should not pay for them
    from knowledge.documents.change import Added, Change
    from knowledge.documents.version import Version

_PAUSE = 60.0
"""Seconds for which a server that did not answer is left alone: nobody waits for it again and again."""
Answer = TypeVar("Answer")
_LOG = logging.getLogger(__name__)


class Shelf:
    """The documents of one home folder. Reading needs no lock, and imports Chroma only to search."""

    def __init__(
        self, home: Path, embedding: Embedding | None = None, vectors: VectorPlace | None = None
    ) -> None:
        self._home = Home(home)
        self.folder = home / "knowledge"
        self.dictionaries = Dictionaries(home)
        self.embedding = embedding or HashedTokens()
        self.vectors = vectors or EmbeddedVectors()
        self._kept: tuple[str, Version] | None = None
        self._open: tuple[str, VectorStore] | None = None
        self._words_until = 0.0

    @property
    def version(self) -> str | None:
        """Name the version in force, None where nothing was ever added; raises StoreDamagedError."""
        version = self._version()
        return version.folder.name if version else None

    def documents(self, role: str | None = None) -> tuple[Shelved, ...]:
        """Give the documents that a role may read, by name; raises StoreDamagedError."""
        found = self._asked(lambda version: tuple(version.documents.values())) or ()
        return tuple(document for document in found if document.readable_by(role))

    def search(
        self, question: str, query: Mapping[str, float], top: int, role: str | None = None
    ) -> tuple[Hit, ...]:
        """Find the passages that share most with a question and its weighted tokens.

        `role` leaves out what it may not read; None is whoever keeps the shelf. Raises StoreDamagedError.
        """
        return self._asked(lambda version: self._found(version, question, query, top, role)) or ()

    def _asked(self, ask: "Callable[[Version], Answer]") -> Answer | None:
        """Ask the version in force, and the next one where it was taken away meanwhile; None without any."""
        while True:
            version = self._version()
            if version is None:
                return None
            try:
                return ask(version)
            except StoreDamagedError:
                if self._version() is version:
                    raise

    def _found(
        self, version: "Version", question: str, query: Mapping[str, float], top: int, role: str | None
    ) -> tuple[Hit, ...]:
        if version.asks_about(question, role) and monotonic() >= self._words_until:
            try:
                return self._search(version, question, query, top, role, self._store(version))
            except (StoreUnreachableError, EmbeddingError) as error:
                _LOG.warning("%s", error)  # the words alone still find what they find
                self._words_until = monotonic() + _PAUSE
        return self._search(version, question, query, top, role, None)

    def _search(
        self,
        version: "Version",
        question: str,
        query: Mapping[str, float],
        top: int,
        role: str | None,
        vectors: VectorStore | None,
    ) -> tuple[Hit, ...]:
        return version.search(
            question,
            query,
            top,
            role=role,
            embedding=self.embedding,
            vectors=vectors,
            dictionary=self.dictionaries,
        )

    @property
    def searches_vectors(self) -> bool:
        """Say whether the version in force has vectors of the embedding and in the place that are set."""
        version = self._version()
        return version is not None and version.has_vectors_of(self.embedding, self.vectors)

    @property
    def trust(self) -> Trust:
        """Give what the embedding of the version in force is trusted with; raises StoreDamagedError."""
        version = self._version()
        return version.trust if version is not None else Trust()

    def check(self) -> None:
        """Check that the vectors can be searched; raises the errors of the store and of the embedding."""
        version = self._version()
        store = self._store(version) if version is not None else None
        if version is not None and store is not None and version.is_embedded(self.embedding):
            store.nearest(version.row_of("credit limit", {"limit": 1.0}, self.embedding), 1)

    def reindex(self, told: Callable[[int, int], None] | None = None) -> None:
        """Try the embedding and embed all anew, as it and the place are set now, then swap that in.

        `told` hears how many of how many passages are done. Raises the errors of the store, the embedding and
        the home; the version in force stays then.
        """
        with self._home.changing():
            self._changed(self._version(), fresh=True, told=told).write(())
        self._words_until = 0.0

    def passages(self, names: Iterable[str]) -> Iterator[DocumentPassage]:
        """Give all passages of some documents; raises UnknownDocumentError and StoreDamagedError."""
        version = self._version()
        for name in names:
            if version is None or name not in version.documents:
                raise UnknownDocumentError(name)
            document = version.documents[name]
            first = version.first_rows[document.number]
            yield from version.passages.read(range(first, first + document.passages))

    def add(self, documents: Sequence[Document]) -> tuple[Shelved, ...]:
        """Put documents on the shelf, each in place of one with its name; raises the home's errors."""
        return self.change(documents)

    def remove(self, names: Sequence[str]) -> None:
        """Take documents off the shelf; raises UnknownDocumentError and the home's errors."""
        self.change((), removed=names)

    def put(self, added: "Sequence[Added]") -> tuple[Shelved, ...]:
        """Put documents on the shelf that are already cut into passages; raises the home's errors."""
        with self._home.changing():
            return self._changed(self._version()).write(added)

    def change(
        self,
        added: Sequence[Document],
        *,
        removed: Iterable[str] = (),
        renamed: Mapping[str, str] | None = None,
    ) -> tuple[Shelved, ...]:
        """Add, remove and rename in one step; raises UnknownDocumentError and the home's errors."""
        from knowledge.documents.change import Added

        with self._home.changing():
            version = self._version()
            taken = tuple(removed)
            for name in (*taken, *(renamed or {})):
                if version is None or name not in version.documents:
                    raise UnknownDocumentError(name)
            cut = [Added(document=document, passages=passages_of(document)) for document in added]
            return self._changed(version).write(cut, removed=taken, renamed=renamed)

    def _changed(
        self,
        version: "Version | None",
        *,
        fresh: bool = False,
        told: Callable[[int, int], None] | None = None,
    ) -> "Change":
        from knowledge.documents.change import Change

        return Change(self.folder, version, self.embedding, self.vectors, fresh=fresh, told=told)

    def _store(self, version: "Version") -> VectorStore | None:
        """Open the vectors of the version in force, kept open until another one is."""
        if not version.has_vectors_of(self.embedding, self.vectors):
            return None
        name = version.folder.name
        if self._open is None or self._open[0] != name:
            if self._open is not None:
                self._open[1].close()
            self._open = (name, self.vectors.open(version.folder))
        return self._open[1]

    def _version(self) -> "Version | None":
        try:
            name = (self.folder / "current").read_text("utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StoreDamagedError(self.folder, "`current` is not readable") from error
        if self._kept is None or self._kept[0] != name:
            from knowledge.documents.change import VERSION
            from knowledge.documents.version import Version

            if not VERSION.fullmatch(name) or not (self.folder / name).is_dir():
                raise StoreDamagedError(self.folder, f"the version {name[:40]!r} is missing")
            self._kept = (name, Version(self.folder / name))
        return self._kept[1]

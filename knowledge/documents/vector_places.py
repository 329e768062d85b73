"""Where the vectors of a version lie: in its own folder, or as a collection of a Chroma server."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from knowledge.documents.chroma import client_in, client_of, collection_of, said_plainly
from knowledge.documents.vector_store import VectorStore

if TYPE_CHECKING:
    from chromadb.api.client import Client

_FOLDER, _PREFIX_FILE = "chroma", "collections"
_BATCH = 500


class VectorPlace(Protocol):
    """Where the vectors of versions lie; a version goes by its folder. Raises the documents' errors."""

    @property
    def name(self) -> str:
        """Name the place: a version is searched where it was written."""

    def open(self, version: Path) -> VectorStore:
        """Open a version's vectors, creating them where needed."""

    def copy(self, old: Path, version: Path) -> None:
        """Begin a version with another one's vectors."""

    def remove(self, version: Path) -> None:
        """Remove a version's vectors that do not lie in its folder."""


class EmbeddedVectors:
    """Chroma's files in the version's own folder."""

    name = "embedded"

    def open(self, version: Path) -> VectorStore:
        """Open a version's vectors, creating them where needed."""
        client = client_in(version / _FOLDER)
        return VectorStore(collection_of(client, str(version), "passages"), str(version), client.close)

    def copy(self, old: Path, version: Path) -> None:
        """Begin a version with another one's vectors."""
        _copy(old / _FOLDER, version / _FOLDER)

    def remove(self, version: Path) -> None:
        """Remove nothing: the vectors go with the folder."""


class ServedVectors:
    """A collection a version on a Chroma server; the home keeps the name that its collections begin with."""

    def __init__(self, url: str) -> None:
        self.name = url
        self._client: Client | None = None

    def open(self, version: Path) -> VectorStore:
        """Open a version's vectors, creating them where needed."""
        collection = collection_of(self._connected(), self.name, self._collection(version))
        return VectorStore(collection, self.name, lambda: None)

    def copy(self, old: Path, version: Path) -> None:
        """Begin a version with another one's vectors."""
        source = collection_of(self._connected(), self.name, self._collection(old))
        target = collection_of(self._connected(), self.name, self._collection(version))
        with said_plainly(self.name):
            for batch in _batches(source):
                target.upsert(**batch)

    def remove(self, version: Path) -> None:
        """Remove a version's collection, if there is one."""
        name = self._collection(version)
        with said_plainly(self.name):
            if name in {each.name for each in self._connected().list_collections()}:
                self._connected().delete_collection(name)

    def _connected(self) -> "Client":
        if self._client is None:
            self._client = client_of(self.name)
        return self._client

    def _collection(self, version: Path) -> str:
        """Name a version's collection: two homes that share a server never share one."""
        place = version.parent / _PREFIX_FILE
        if not place.exists():
            place.write_text(f"creditdesk-{uuid4().hex}\n", "utf-8")
        return f"{place.read_text('utf-8').strip()}-{version.name}"


def _batches(source: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a collection, as Chroma gives it
    include = ["embeddings", "documents", "metadatas"]
    for offset in range(0, source.count(), _BATCH):
        found = source.get(limit=_BATCH, offset=offset, include=include)
        yield {name: found[name] for name in ("ids", *include)}


def _copy(folder: Path, place: Path) -> None:
    """Copy a folder; the first failure is raised as it is, which copytree would wrap in a list."""
    import shutil  # 7 ms that no question should pay

    for source in (folder, *folder.rglob("*")):
        target = place / source.relative_to(folder)
        if source.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)

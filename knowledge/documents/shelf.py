"""The documents of a home folder: one version in force, each change written beside it and swapped in.

    knowledge/current            the name of the version in force
    knowledge/index-000004/      Chroma's files, and contents.json: the documents and the counts for BM25

Whatever interrupts a change leaves the version in force as it was; the one before it stays until the next
change, for those who still read it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.documents.change import VERSION, Change
from knowledge.documents.errors import StoreDamagedError, UnknownDocumentError
from knowledge.documents.passages import passages_of
from knowledge.documents.reading import Document
from knowledge.documents.version import Hit, Shelved, Version
from knowledge.home import Home


class Shelf:
    """The documents of one home folder. Reading needs no lock, and imports Chroma only to search."""

    def __init__(self, home: Path) -> None:
        self._home = Home(home)
        self.folder = home / "knowledge"
        self._kept: tuple[str, Version] | None = None

    @property
    def version(self) -> str | None:
        """Name the version in force, None where nothing was ever added; raises StoreDamagedError."""
        version = self._version()
        return version.folder.name if version else None

    def documents(self) -> tuple[Shelved, ...]:
        """Give the documents by name; raises StoreDamagedError."""
        version = self._version()
        return tuple(version.documents.values()) if version else ()

    def search(self, query: Mapping[str, float], top: int) -> tuple[Hit, ...]:
        """Find the passages that share most with a query of weighted tokens; raises StoreDamagedError."""
        version = self._version()
        return version.search(query, top) if version else ()

    def add(self, documents: Sequence[Document]) -> tuple[Shelved, ...]:
        """Put documents on the shelf, each in place of one with its name; raises the home's errors."""
        with self._home.changing():
            change = Change(self.folder, self._version())
            return change.write({document.name: passages_of(document) for document in documents}, documents)

    def remove(self, names: Sequence[str]) -> None:
        """Take documents off the shelf; raises UnknownDocumentError and the home's errors."""
        with self._home.changing():
            version = self._version()
            for name in names:
                if version is None or name not in version.documents:
                    raise UnknownDocumentError(name)
            Change(self.folder, version).write(dict.fromkeys(names, ()), ())

    def _version(self) -> "Version | None":
        try:
            name = (self.folder / "current").read_text("utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StoreDamagedError(self.folder, "`current` is not readable") from error
        if self._kept is None or self._kept[0] != name:
            if not VERSION.fullmatch(name) or not (self.folder / name).is_dir():
                raise StoreDamagedError(self.folder, f"the version {name[:40]!r} is missing")
            self._kept = (name, Version(self.folder / name))
        return self._kept[1]

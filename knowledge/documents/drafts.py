"""Documents that were read but are not on the shelf yet: a run that was killed does not read them again."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from knowledge.documents.document import Document
from knowledge.documents.reading import read_document
from knowledge.home_errors import storing
from knowledge.records import Record


class Source(Record):
    """A file to read: where it is, the name it gets, the hash of its bytes, and who may read it."""

    place: Path
    name: str
    digest: str
    roles: tuple[str, ...]
    folder: str


class Drafts:
    """The drafts of one run in a folder of their own; the whole of a large folder is never held in memory."""

    def __init__(self, shelf: Path) -> None:
        self._folder = shelf / "drafts"

    def read(self, source: Source) -> Document:
        """Read a file, or take what was read of it before; raises BadDocumentError and the home's errors."""
        draft = self._draft(source)
        try:
            return Document.model_validate_json(draft.read_bytes())
        except (FileNotFoundError, ValidationError):
            document = read_document(source.place, source.name, source.roles)
        document = document.model_copy(update={"source": source.folder})
        with storing(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            aside = draft.with_suffix(".new")
            aside.write_text(document.model_dump_json(), "utf-8")
            aside.replace(draft)
        return document

    def clear(self) -> None:
        """Remove the drafts when the run is through."""
        import shutil  # 7 ms that no question should pay

        shutil.rmtree(self._folder, ignore_errors=True)

    def _draft(self, source: Source) -> Path:
        told = repr((source.digest, source.name, source.roles, source.folder))
        return self._folder / f"{sha256(told.encode()).hexdigest()}.json"


def batches(documents: Iterator[Document], most: int, letters: int) -> Iterator[list[Document]]:
    """Give documents some at a time: at most so many, and about so many letters."""
    held: list[Document] = []
    for document in documents:
        held.append(document)
        if len(held) == most or sum(len(each.text) for each in held) > letters:
            yield held
            held = []
    if held:
        yield held

"""From paths to the text of documents: which files are meant, and what is wrong with those left out."""

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from knowledge.documents.errors import BadDocumentError
from knowledge.records import Record

SUFFIXES = (".md", ".markdown", ".txt")
MOST_BYTES = 5_000_000
_KEPT = "\n\t"


class Document(Record):
    """A document's name, by which it is cited, and its text.

    `digest` is the hash of its bytes; `roles` are those who may read it, none meaning everybody who may read
    the policy; `dated` is the day that the document itself bears.
    """

    name: str
    markdown: bool
    text: str
    digest: str = ""
    roles: tuple[str, ...] = ()
    dated: date | None = None


def read_documents(paths: Sequence[Path]) -> tuple[tuple[Document, ...], tuple[BadDocumentError, ...]]:
    """Read the files that paths name, folders with all below them; one bad file does not stop the others."""
    documents: dict[str, Document] = {}
    problems: list[BadDocumentError] = []
    for path in paths:
        for place in _files(path):
            try:
                document = read_document(place, _name(path, place, documents))
            except BadDocumentError as error:
                problems.append(error)
            else:
                documents[document.name] = document
    return tuple(documents.values()), tuple(problems)


def read_document(place: Path, name: str) -> Document:
    """Read one file; raises BadDocumentError for one that is missing, no text, empty or too large."""
    if place.suffix.lower() not in SUFFIXES:
        raise BadDocumentError(
            place, "is neither Markdown nor text", f"Add files that end in {', '.join(SUFFIXES)}."
        )
    text = _clean(_text(place))
    if not text.strip():
        raise BadDocumentError(place, "is empty", "Add it again when it says something.")
    return Document(name=name, markdown=place.suffix.lower() != ".txt", text=text)


def _text(place: Path) -> str:
    try:
        if place.stat().st_size > MOST_BYTES:
            raise BadDocumentError(
                place, f"is larger than {MOST_BYTES // 1_000_000} MB", "Split it into smaller files."
            )
        data = place.read_bytes()
    except OSError as error:
        problem = "is a folder" if place.is_dir() else f"cannot be read ({error.strerror or error})"
        raise BadDocumentError(place, problem, "Check the path and its permissions.") from error
    if b"\0" in data:
        raise BadDocumentError(place, "is no text file", "Save it as UTF-8 text, then add it again.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadDocumentError(
            place, f"is not UTF-8 (byte {error.start + 1})", "Save it as UTF-8, then add it again."
        ) from error


def _clean(text: str) -> str:
    """Leave out what cannot be seen: control characters, and marks that turn the direction of writing."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter for letter in lines if letter in _KEPT or unicodedata.category(letter) not in ("Cc", "Cf")
    )


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted(place for place in path.rglob("*") if place.suffix.lower() in SUFFIXES and place.is_file())
    yield from found or [path]


def _name(path: Path, place: Path, taken: dict[str, Document]) -> str:
    """Name a document by its place below the folder that was given, or by its file name."""
    name = place.relative_to(path).as_posix() if place != path else place.name
    return f"{place.parent.name}/{place.name}" if name in taken else name

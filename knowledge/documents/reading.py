"""From paths to documents: which files are meant, and what is wrong with those left out."""

import os
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from knowledge.documents.dating import dated
from knowledge.documents.document import Document
from knowledge.documents.errors import BadDocumentError
from knowledge.documents.formats.archive import kind_of
from knowledge.documents.formats.encodings import decoded
from knowledge.documents.formats.excel import read_excel
from knowledge.documents.formats.extracted import PAGE, Extracted, UnreadableError
from knowledge.documents.formats.html import read_html
from knowledge.documents.formats.pdf import read_pdf
from knowledge.documents.formats.powerpoint import read_powerpoint
from knowledge.documents.formats.word import read_word
from knowledge.documents.withdrawing import known_as, withdrawn_in
from knowledge.documents.withdrawn import is_withdrawn

MOST_BYTES = 50_000_000
MOST_LETTERS = 3_000_000
"""Of text in one document, about a thousand pages: what says more is data, or made to be unpacked."""
_KEPT = "\n\t" + PAGE
_UNPRINTABLE = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp"))
_OLD = {".doc": ".docx", ".xls": ".xlsx", ".ppt": ".pptx"}
_OF_OLD = {new: old for old, new in _OLD.items()}
_TEXTS = frozenset((".md", ".markdown", ".txt"))


def read_documents(
    paths: Sequence[Path], roles: tuple[str, ...] = ()
) -> tuple[tuple[Document, ...], tuple[BadDocumentError, ...]]:
    """Read the files that paths name, folders with all below them; one bad file does not stop the others."""
    documents: dict[str, Document] = {}
    problems: list[BadDocumentError] = []
    for path in paths:
        for place in files_of(path):
            try:
                document = read_document(place, _name(path, place, documents), roles)
            except BadDocumentError as error:
                problems.append(error)
            else:
                documents[document.name] = document
    return tuple(documents.values()), tuple(problems)


def read_document(place: Path, name: str, roles: tuple[str, ...] = ()) -> Document:
    """Read one file; raises BadDocumentError for one that is missing, unreadable, empty or too large."""
    digest = digest_of(place)
    try:
        extracted = _reader(place)(place)
    except UnreadableError as error:
        raise BadDocumentError(place, error.problem, error.next_step) from error
    except BadDocumentError:
        raise
    except Exception as error:  # noqa: BLE001, RUF100 - a parser may fail in any way on a broken file; the file is named and the rest goes on
        raise BadDocumentError(
            place, f"cannot be read ({type(error).__name__})", "Save it again, then add it."
        ) from error
    if len(extracted.text) > MOST_LETTERS:
        raise BadDocumentError(
            place,
            f"holds more than {MOST_LETTERS // 1_000_000} million characters",
            "Split it into smaller files.",
        )
    text = _clean(extracted.text)
    if not text.strip():
        raise BadDocumentError(place, "is empty", "Add it again when it says something.")
    return Document(
        name=name,
        markdown=extracted.markdown,
        text=text,
        digest=digest,
        roles=roles,
        dated=dated(name, text),
        note=extracted.note,
        withdrawn=is_withdrawn(name, text),
        known_as=known_as(name, text),
        withdraws=withdrawn_in(name, text),
    )


def digest_of(place: Path) -> str:
    """Give the hash of a file's bytes; raises BadDocumentError for one that is missing or too large."""
    try:
        if place.stat().st_size > MOST_BYTES:
            raise BadDocumentError(
                place, f"is larger than {MOST_BYTES // 1_000_000} MB", "Split it into smaller files."
            )
        return sha256(place.read_bytes()).hexdigest()
    except OSError as error:
        problem = "is a folder" if place.is_dir() else f"cannot be read ({error.strerror or error})"
        raise BadDocumentError(place, problem, "Check the path and its permissions.") from error


def files_of(path: Path, failed: Callable[[OSError], None] | None = None) -> Iterator[Path]:
    """Give the documents at or below a path, hidden and lock files apart; an empty folder is given itself.

    Links to folders are not followed, so that none leads in a circle; `failed` hears of folders that cannot
    be looked into.
    """
    if not path.is_dir():
        yield path
        return
    found = [
        place
        for folder, _, names in os.walk(path, onerror=failed)
        for place in (Path(folder, name) for name in names)
        if place.suffix.lower() in {*READERS, *_OLD} and place.is_file() and not _is_hidden(path, place)
    ]
    yield from sorted(found) or [path]


def citable(name: str) -> str:
    """Give a file's name as it can be shown and stored: composed, without what breaks a line or a letter."""
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(
        letter if unicodedata.category(letter) not in _UNPRINTABLE else "\ufffd"
        for letter in unicodedata.normalize("NFC", whole)
    )


def _is_hidden(folder: Path, place: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in place.relative_to(folder).parts)


def _read_markdown(place: Path) -> Extracted:
    return Extracted(text=decoded(place.read_bytes()), markdown=True)


def _read_text(place: Path) -> Extracted:
    return Extracted(text=decoded(place.read_bytes()), markdown=False)


READERS: Mapping[str, Callable[[Path], Extracted]] = {
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".txt": _read_text,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
    ".docx": read_word,
    ".xlsx": read_excel,
    ".pptx": read_powerpoint,
}


def _reader(place: Path) -> Callable[[Path], Extracted]:
    """Give the reader of what a file is, whatever its name says; raises BadDocumentError, UnreadableError."""
    suffix = place.suffix.lower()
    if suffix not in {*READERS, *_OLD}:
        raise BadDocumentError(
            place, "is of a kind that is not read", f"Add files that end in {', '.join(READERS)}."
        )
    kind = kind_of(place)
    if kind is not None and kind in READERS and not (kind == ".html" and suffix in _TEXTS):
        return READERS[kind]
    old = suffix if suffix in _OLD else _OF_OLD.get(suffix) if kind == ".doc" else None
    if old is not None:
        raise BadDocumentError(
            place, f"is of the old format {old}", f"Save it as {_OLD[old]}, then add it again."
        )
    return READERS[suffix]


def _clean(text: str) -> str:
    """Leave out what cannot be seen: control characters, and marks that turn the direction of writing."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter
        for letter in lines
        if letter in _KEPT or unicodedata.category(letter) not in ("Cc", "Cf", "Co")
    )


def _name(path: Path, place: Path, taken: dict[str, Document]) -> str:
    """Name a document by its place below the folder that was given, or by its file name."""
    name = citable(place.relative_to(path).as_posix() if place != path else place.name)
    return citable(f"{place.parent.name}/{place.name}") if name in taken else name

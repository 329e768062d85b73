"""Keeping the shelf like a folder: what is new, changed, renamed or gone there, told by each file's hash."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from knowledge.documents.errors import BadDocumentError, MissingFolderError
from knowledge.documents.reading import Document, digest_of, files_of, read_document
from knowledge.documents.shelf import Shelf
from knowledge.documents.version import Shelved
from knowledge.records import Record

BATCH = 250
"""Documents put in force together: what an interrupted run has done before is kept."""


class Plan(Record):
    """What differs: files to read with the names they get, names that go, and new names for old ones."""

    read: tuple[tuple[Path, str], ...]
    removed: tuple[str, ...]
    renamed: dict[str, str]
    unchanged: int
    problems: tuple[str, ...]


class Synced(Record):
    """What a run did; a file with a problem keeps the version of it that was read before."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    renamed: dict[str, str]
    unchanged: int
    problems: tuple[str, ...]


def plan(shelf: Shelf, folder: Path, roles: tuple[str, ...] = ()) -> Plan:
    """Compare a folder with what the shelf has of it; raises MissingFolderError.

    A file that went under another name with the same content is renamed, not read again. Where `roles` are
    others than before, all is read again.
    """
    source = _source(folder)
    known = {each.name: each for each in shelf.documents() if each.source == source}
    taken = {each.name for each in shelf.documents()} - known.keys()
    files, digests, problems = _files(folder, taken)
    gone = [name for name in known if name not in files]
    renamed = _renamed(gone, [name for name in digests if name not in known], known, digests, roles)
    read = tuple(
        (files[name], name)
        for name, digest in digests.items()
        if name not in renamed.values() and not _is_same(known.get(name), digest, roles)
    )
    return Plan(
        read=read,
        removed=tuple(name for name in gone if name not in renamed),
        renamed=renamed,
        unchanged=len(digests) - len(read) - len(renamed),
        problems=problems,
    )


def sync(
    shelf: Shelf, folder: Path, roles: tuple[str, ...] = (), told: Callable[[int, int], None] | None = None
) -> Synced:
    """Bring the shelf in line with a folder, some documents at a time; `told` hears how many are done.

    Raises MissingFolderError and the home's errors. What was put in force before an interruption stays, and
    the next run goes on from there.
    """
    planned = plan(shelf, folder, roles)
    before = {each.name for each in shelf.documents()}
    if planned.removed or planned.renamed:
        shelf.change((), removed=planned.removed, renamed=planned.renamed)
    done: list[str] = []
    problems = list(planned.problems)
    for start in range(0, len(planned.read), BATCH):
        documents = []
        for place, name in planned.read[start : start + BATCH]:
            try:
                documents.append(_read(place, name, roles, _source(folder)))
            except BadDocumentError as error:
                problems.append(str(error))
            if told is not None:
                told(len(done) + len(documents), len(planned.read))
        if documents:
            shelf.add(documents)
        done += [each.name for each in documents]
    return Synced(
        added=tuple(name for name in done if name not in before),
        changed=tuple(name for name in done if name in before),
        removed=planned.removed,
        renamed=planned.renamed,
        unchanged=planned.unchanged,
        problems=tuple(problems),
    )


def _read(place: Path, name: str, roles: tuple[str, ...], source: str) -> Document:
    return read_document(place, name, roles).model_copy(update={"source": source})


def _source(folder: Path) -> str:
    return folder.resolve().as_posix()


def _files(folder: Path, taken: set[str]) -> tuple[dict[str, Path], dict[str, str], tuple[str, ...]]:
    """Give the folder's files and their hashes by the names they get; what cannot be hashed is a problem.

    A name that a document from elsewhere has already is told apart by the folder's own name.
    """
    if not folder.is_dir():
        raise MissingFolderError(folder)
    files: dict[str, Path] = {}
    digests: dict[str, str] = {}
    problems = []
    for place in _within(folder):
        name = place.relative_to(folder).as_posix()
        name = f"{folder.name}/{name}" if name in taken else name
        files[name] = place
        try:
            digests[name] = digest_of(place)
        except BadDocumentError as error:
            problems.append(str(error))
    return files, digests, tuple(problems)


def _within(folder: Path) -> Iterator[Path]:
    return (place for place in files_of(folder) if place != folder)


def _renamed(
    gone: Sequence[str],
    fresh: Sequence[str],
    known: dict[str, Shelved],
    digests: dict[str, str],
    roles: tuple[str, ...],
) -> dict[str, str]:
    """Pair names that are gone with new ones of the same content, each once."""
    waiting = list(fresh)
    found: dict[str, str] = {}
    for name in gone:
        same = next((each for each in waiting if _is_same(known[name], digests[each], roles)), None)
        if same is not None:
            found[name] = same
            waiting.remove(same)
    return found


def _is_same(shelved: Shelved | None, digest: str, roles: tuple[str, ...]) -> bool:
    return shelved is not None and shelved.digest == digest and shelved.roles == roles

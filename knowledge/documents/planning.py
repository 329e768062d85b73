"""What differs between a folder and the shelf: new, changed, renamed or gone, told by each file's hash."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.documents.drafts import Source
from knowledge.documents.errors import EmptyFolderError
from knowledge.documents.folder import folder_of
from knowledge.documents.shelf import Shelf
from knowledge.documents.shelved import Shelved
from knowledge.records import Record


class Plan(Record):
    """What differs: files to read with the names they get, names that go, and new names for old ones."""

    read: tuple[Source, ...]
    removed: tuple[str, ...]
    renamed: dict[str, str]
    staying: tuple[Source, ...]
    problems: tuple[str, ...]


def plan(shelf: Shelf, folder: Path, roles: tuple[str, ...] = (), *, emptied: bool = False) -> Plan:
    """Compare a folder with what the shelf has of it; raises MissingFolderError and EmptyFolderError.

    A file that went under another name with the same content is renamed, not read again. Where `roles` are
    others than before, all is read again. `emptied` says that a folder without documents is meant so.
    """
    source = folder.resolve().as_posix()
    known = {each.name: each for each in shelf.documents() if each.source == source}
    there = folder_of(folder, {each.name for each in shelf.documents()} - known.keys())
    if known and not there.files and not emptied:
        raise EmptyFolderError(folder, len(known))
    gone = [name for name in known if not there.covers(name)]
    renamed = _renamed(
        gone, [name for name in there.digests if name not in known], known, there.digests, roles
    )
    sources = {
        name: Source(place=there.files[name], name=name, digest=digest, roles=roles, folder=source)
        for name, digest in there.digests.items()
        if name not in renamed.values()
    }
    staying = {name for name, each in sources.items() if _is_same(known.get(name), each.digest, roles)}
    return Plan(
        read=tuple(each for name, each in sources.items() if name not in staying),
        removed=tuple(name for name in gone if name not in renamed),
        renamed=renamed,
        staying=tuple(each for name, each in sources.items() if name in staying),
        problems=there.problems,
    )


def _renamed(
    gone: Sequence[str],
    fresh: Sequence[str],
    known: Mapping[str, Shelved],
    digests: Mapping[str, str],
    roles: tuple[str, ...],
) -> dict[str, str]:
    """Pair names that are gone with new ones of the same content, each once, the same file name first."""
    waiting: dict[str, list[str]] = {}
    for name in fresh:
        waiting.setdefault(digests[name], []).append(name)
    found: dict[str, str] = {}
    for name in gone:
        same = [] if known[name].roles != roles else waiting.get(known[name].digest, [])
        if same:
            last = name.rpartition("/")[2]
            found[name] = next((each for each in same if each.rpartition("/")[2] == last), same[0])
            same.remove(found[name])
    return found


def _is_same(shelved: Shelved | None, digest: str, roles: tuple[str, ...]) -> bool:
    return shelved is not None and shelved.digest == digest and shelved.roles == roles

"""A folder's files by the names that their documents get, with the hash of each."""

import unicodedata
from pathlib import Path

from knowledge.documents.errors import BadDocumentError, MissingFolderError
from knowledge.documents.reading import citable, digest_of, files_of
from knowledge.records import Record


class Folder(Record):
    """The files of a folder by name, their hashes, and what could not be looked into.

    `closed` are the folders below that cannot be looked into: what was read of them before stays.
    """

    files: dict[str, Path]
    digests: dict[str, str]
    closed: tuple[str, ...]
    problems: tuple[str, ...]

    def covers(self, name: str) -> bool:
        """Say whether a document of that name is there, or may be in a folder that cannot be looked into."""
        return name in self.files or any(f"/{name}".find(f"/{closed}/") >= 0 for closed in self.closed)


def folder_of(folder: Path, taken: set[str]) -> Folder:
    """Look through a folder; raises MissingFolderError.

    A name that a document from elsewhere has already is told apart by the folders above.
    """
    if not folder.is_dir():
        raise MissingFolderError(folder)
    files: dict[str, Path] = {}
    digests: dict[str, str] = {}
    problems: list[str] = []
    closed: list[str] = []

    def failed(error: OSError) -> None:
        place = Path(error.filename)
        problems.append(str(BadDocumentError(place, "cannot be looked into", "Check its permissions.")))
        closed.append(citable(place.relative_to(folder).as_posix()))

    for place in files_of(folder, failed):
        if place == folder:
            continue
        name = _name(folder, place, taken, files)
        files[name] = place
        try:
            digests[name] = digest_of(place)
        except BadDocumentError as error:
            problems.append(str(error))
    if "." in closed:
        raise MissingFolderError(folder)
    return Folder(files=files, digests=digests, closed=tuple(closed), problems=tuple(problems))


def _name(folder: Path, place: Path, taken: set[str], files: dict[str, Path]) -> str:
    """Name a file by its place below the folder, by more of its path or a number where that is taken."""
    name = plain = citable(place.relative_to(folder).as_posix())
    above = list(folder.resolve().parts[1:])
    while name in taken and above:
        name = f"{citable(unicodedata.normalize('NFC', above.pop()))}/{name}"
    plain, number = name, 1
    while name in taken or name in files:
        number += 1
        name = f"{plain} ({number})"
    return name

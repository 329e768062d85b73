"""The home folder: what a company has imported, each change all or nothing.

    version                    the layout's version, 1
    ledger/current             the name of the snapshot in force
    ledger/snapshot-000007/    that snapshot; the one before it stays until the next import
    people.csv                 who may ask
    taught/                    phrases of its own, see bot.language.intents.taught

A snapshot is written aside, brought to the disk and only then named in `current`, which is replaced in one
step: whatever interrupts an import leaves the old ledger in force, and the next import clears what was left.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from knowledge.home_errors import (
    HomeBusyError,
    HomeDamagedError,
    HomeNewerError,
    HomeNotAFolderError,
    storing,
)
from knowledge.lazy_pattern import lazily

FORMAT = 1
_SNAPSHOT = lazily(r"snapshot-(\d{6,})", re.ASCII)
_ASIDE = ".new"
Written = TypeVar("Written")


class Home:
    """One home folder. Reading changes nothing and needs no lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.people = folder / "people.csv"
        self._ledger = folder / "ledger"
        self._current = self._ledger / "current"

    def check(self) -> None:
        """Check that this program knows the folder's layout; raises HomeNewerError and HomeDamagedError."""
        if self.folder.exists() and not self.folder.is_dir():
            raise HomeNotAFolderError(self.folder)
        found = self._text(self.folder / "version")
        if found is None:
            return
        if not found.isdecimal():
            raise HomeDamagedError(self.folder, f"its version is {found[:20]!r}")
        if int(found) > FORMAT:
            raise HomeNewerError(self.folder, found, FORMAT)

    def current_ledger(self) -> Path | None:
        """Give the snapshot in force, None where nothing was imported; raises what check raises."""
        self.check()
        name = self._text(self._current)
        if name is None:
            return None
        folder = self._ledger / name
        if not _SNAPSHOT.fullmatch(name) or not folder.is_dir():
            raise HomeDamagedError(self.folder, f"the ledger {name[:40]!r} is missing")
        return folder

    def _text(self, place: Path) -> str | None:
        try:
            return place.read_text("utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise HomeDamagedError(self.folder, f"{place.name} cannot be read") from error

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the folder for a change, creating it where needed.

        Raises HomeBusyError at once where somebody else holds it, and the other errors of
        knowledge.home_errors.
        """
        from filelock import FileLock, Timeout  # 20 ms that only an import needs

        self.check()
        with storing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / ".lock", timeout=0)
            try:
                lock.acquire()
            except Timeout as error:
                raise HomeBusyError(self.folder) from error
        try:
            with storing(self.folder):
                self.check()
                if not (self.folder / "version").exists():
                    self._replace(self.folder / "version", f"{FORMAT}\n")
            yield
        finally:
            lock.release()

    def store_ledger(self, write: Callable[[Path], Written]) -> Written:
        """Let `write` fill a new snapshot folder, then put it in force; call it inside `changing`.

        Gives what `write` gives. Whatever it raises, the old ledger stays in force and nothing new is left.
        """
        with storing(self.folder):
            self._ledger.mkdir(exist_ok=True)
            self._clear_leftovers()
            name = f"snapshot-{self._last_number() + 1:06d}"
            aside = self._ledger / (name + _ASIDE)
            try:
                aside.mkdir()
                written = write(aside)
                aside.rename(self._ledger / name)
                _flush(self._ledger)
                self._replace(self._current, name + "\n")
            except BaseException:
                import shutil  # 7 ms that no question should pay

                shutil.rmtree(aside, ignore_errors=True)
                if self._text(self._current) != name:
                    shutil.rmtree(self._ledger / name, ignore_errors=True)
                raise
            self._clear_leftovers()
            return written

    def store_people(self, text: str) -> None:
        """Replace the people in one step; call it inside `changing`."""
        with storing(self.folder):
            self._replace(self.people, text)

    def store_file(self, place: Path, content: bytes) -> None:
        """Replace a file below the home in one step; call it inside `changing`."""
        with storing(self.folder):
            place.parent.mkdir(parents=True, exist_ok=True)
            self._replace(place, content)

    def _replace(self, place: Path, content: str | bytes) -> None:
        aside = place.with_name(place.name + _ASIDE)
        try:
            with aside.open("wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
                file.flush()
                os.fsync(file.fileno())
            aside.replace(place)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        _flush(place.parent)

    def _clear_leftovers(self) -> None:
        """Remove everything but `current`, the snapshot in force and the one before it."""
        import shutil  # 7 ms that no question should pay

        current = self._text(self._current) or ""
        older = sorted(name for name in self._numbered() if self._numbered()[name] < _number(current))
        kept = {"current", current, *older[-1:]}
        for place in self._ledger.iterdir():
            if place.name not in kept:
                shutil.rmtree(place) if place.is_dir() else place.unlink()

    def _numbered(self) -> dict[str, int]:
        return {place.name: _number(place.name) for place in self._ledger.iterdir() if _number(place.name)}

    def _last_number(self) -> int:
        return max(self._numbered().values(), default=0)


def _number(name: str) -> int:
    found = _SNAPSHOT.fullmatch(name)
    return int(found[1]) if found else 0


def _flush(folder: Path) -> None:
    """Bring a folder's entries to the disk where the system can (Windows cannot open a folder)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

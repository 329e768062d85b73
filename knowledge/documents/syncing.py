"""Keeping the shelf like a folder: all that differs is read, then put in force some documents at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic, sleep

from knowledge.documents.change import Added
from knowledge.documents.document import Document
from knowledge.documents.drafts import Drafts, Source, batches
from knowledge.documents.errors import BadDocumentError, SyncBusyError
from knowledge.documents.passages import passages_of
from knowledge.documents.planning import Plan, plan
from knowledge.documents.repeated import Keepers, Seen, kept_by
from knowledge.documents.shelf import Shelf
from knowledge.home_errors import HomeBusyError, storing
from knowledge.records import Record

BATCH = 250
"""Documents put in force together: what an interrupted run has done before is kept."""
_LETTERS = 20_000_000
_PAUSE = 0.2
_PATIENCE = 120.0
"""Seconds for which a run waits while somebody else changes the home."""


class Synced(Record):
    """What a run did; a file with a problem keeps the version of it that was read before.

    `notes` say of which documents a part gave no text.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    renamed: dict[str, str]
    unchanged: int
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()


def sync(
    shelf: Shelf,
    folder: Path,
    roles: tuple[str, ...] = (),
    told: Callable[[int, int], None] | None = None,
    *,
    emptied: bool = False,
) -> Synced:
    """Bring the shelf in line with a folder, some documents at a time.

    `told` hears how many of how many steps are done: each document is read, then put on the shelf. Raises
    MissingFolderError, EmptyFolderError, SyncBusyError and the home's errors. What was read or put in force
    before an interruption stays, and the next run goes on from there.
    """
    with _alone(shelf):
        planned = plan(shelf, folder, roles, emptied=emptied)
        before = {each.name for each in shelf.documents()}
        reading = {each.name for each in planned.read}
        run = _Run(shelf, folder, planned, told)
        if planned.removed or planned.renamed:
            _patiently(lambda: shelf.change((), removed=planned.removed, renamed=planned.renamed))
        done = run.put(run.read())
        run.drafts.clear()
    return Synced(
        added=tuple(name for name in done if name not in before),
        changed=tuple(name for name in done if name in before and name in reading),
        removed=planned.removed,
        renamed=planned.renamed,
        unchanged=len(planned.staying),
        problems=(*planned.problems, *run.problems),
        notes=tuple(run.notes),
    )


class _Run:
    """One run: all is read first, so that what the documents repeat is known before any is put in force."""

    def __init__(
        self, shelf: Shelf, folder: Path, planned: Plan, told: Callable[[int, int], None] | None
    ) -> None:
        self._shelf = shelf
        self._planned = planned
        self._told = told
        self._steps, self._done = 2 * len(planned.read), 0
        self._keepers = Keepers(shelf.folder, folder.resolve().as_posix())
        self._seen = Seen()
        self.drafts = Drafts(shelf.folder)
        self.problems: list[str] = []
        self.notes: list[str] = []

    def read(self) -> list[Source]:
        """Read what differs; gives what could be read, and who is to keep what nobody keeps any more."""
        planned = self._planned
        staying = {each.name for each in planned.staying} | set(planned.renamed.values())
        readable = [each for each in planned.read if self._is_read(each)]
        repeated = self._seen.repeated(len(staying) + len(readable))
        kept, lost = kept_by(self._keepers.known(), planned.renamed, staying, self._seen)
        heirs = self._heirs(lost)
        if kept or heirs or repeated or lost:
            with storing(self._shelf.folder):
                self._shelf.folder.mkdir(parents=True, exist_ok=True)
                self._keepers.write({**repeated, **kept, **{key: heir.name for key, heir in heirs.items()}})
        return [*readable, *{heir.name: heir for heir in heirs.values()}.values()]

    def _heirs(self, lost: set[int]) -> dict[int, Source]:
        """Find among the documents that stay, one after another, who has paragraphs that nobody keeps."""
        found: dict[int, Source] = {}
        for source in self._planned.staying:
            if len(found) == len(lost):
                break
            self._steps += 1
            if self._is_read(source):
                own = {key for key in lost - found.keys() if self._seen.first(key) == source.name}
                found |= dict.fromkeys(own, source)
        self._steps += len({heir.name for heir in found.values()})
        return found

    def put(self, sources: Sequence[Source]) -> list[str]:
        """Put documents in force, each without what another one keeps; gives their names."""
        kept = self._keepers.known()
        done: list[str] = []
        for some in batches((self._read_again(each) for each in sources), BATCH, _LETTERS):
            cut = [
                Added(document=each, passages=passages_of(each, _others(kept, each.name))) for each in some
            ]
            _patiently(partial(self._shelf.put, cut))
            done += [each.name for each in some]
        return done

    def _is_read(self, source: Source) -> bool:
        self._step()
        try:
            document = self.drafts.read(source)
        except BadDocumentError as error:
            self.problems.append(str(error))
            return False
        self._seen.add(document)
        self.notes += [f"{source.place}: {document.note}"] if document.note else []
        return True

    def _read_again(self, source: Source) -> Document:
        self._step()
        return self.drafts.read(source)

    def _step(self) -> None:
        self._done += 1
        if self._told is not None:
            self._told(self._done, self._steps)


def _names(sources: Sequence[Source]) -> list[str]:
    return [each.name for each in sources]


def _others(kept: Mapping[int, str], name: str) -> frozenset[int]:
    return frozenset(key for key, keeper in kept.items() if keeper != name)


@contextmanager
def _alone(shelf: Shelf) -> Iterator[None]:
    """Let no other sync of the same home begin; raises SyncBusyError and the home's errors."""
    from filelock import FileLock, Timeout  # 20 ms that no question should pay

    home = shelf.folder.parent
    with storing(home):
        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / ".syncing", timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise SyncBusyError(home) from error
    try:
        yield
    finally:
        lock.release()


def _patiently(change: Callable[[], object]) -> None:
    """Make a change as soon as nobody else changes the home; raises HomeBusyError when that takes long."""
    until = monotonic() + _PATIENCE
    while True:
        try:
            change()
        except HomeBusyError:
            if monotonic() > until:
                raise
            sleep(_PAUSE)
        else:
            return

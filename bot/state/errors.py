"""What can go wrong with the state database, each in one sentence with the next step."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from knowledge.errors import CreditDeskError

if TYPE_CHECKING:
    from sqlalchemy.exc import DBAPIError


class StateError(CreditDeskError):
    """The state database cannot be used; `place` is its file or its address without the password."""


class StateNewerError(StateError):
    """A state database that a newer program has written."""

    exit_code: ClassVar[int] = 2

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(
            f"The state database {place} has version {found}; this program knows versions up to {known}.",
            "Update Credit Desk, or name another database with CREDITDESK_STATE.",
        )


class StateAddressError(StateError):
    """An address of a database that cannot be used at all."""

    exit_code: ClassVar[int] = 2

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(
            f"CREDITDESK_STATE cannot be used: {place} {problem}.",
            "Give an address such as sqlite:////var/creditdesk/state.sqlite3, or leave it unset.",
        )


class StateDamagedError(StateError):
    """A database whose content is not what was written; it is never deleted or replaced here."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(
            f"The state database {place} is damaged ({problem}) and was left as it is.",
            "Restore it from a backup, or move it away and a new one is begun.",
        )


class StateReadOnlyError(StateError):
    """A database that may not be written, or whose file cannot be opened."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            f"The state database {place} cannot be written ({reason}).",
            "Allow writing there, or name another database with CREDITDESK_STATE.",
        )


class StateFullError(StateError):
    """No room for what is to be kept, or a disk that fails."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The disk of the state database {place} is full or failing; nothing was changed.",
            "Make room, or name a database on another disk with CREDITDESK_STATE.",
        )


class StateBusyError(StateError):
    """Another process holds the database for longer than we wait."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The state database {place} is held by another process; nothing was changed.",
            "Try again when it has finished.",
        )


class StateUnreachableError(StateError):
    """A database server that does not answer or refuses."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            f"The state database {place} cannot be used ({reason}).", "Check its address and that it runs."
        )


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FULL = ("SQLITE_FULL", "SQLITE_IOERR")
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_CLOSED = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")


@contextmanager
def keeping(place: str) -> Iterator[None]:
    """Word the database's and the system's refusals as errors of this module.

    A broken constraint passes through: it is an answer, not a failure.
    """
    from sqlalchemy.exc import DBAPIError, IntegrityError
    from sqlalchemy.exc import TimeoutError as NoConnectionError

    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        raise _worded(place, error) from error
    except NoConnectionError as error:
        raise StateBusyError(place) from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise StateFullError(place) from error
        raise StateReadOnlyError(place, error.strerror or str(error)) from error


def _worded(place: str, error: "DBAPIError") -> StateError:
    name = str(getattr(error.orig, "sqlite_errorname", ""))
    reason = str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else type(error).__name__
    if name.startswith(_FULL):
        return StateFullError(place)
    if name.startswith(_BUSY):
        return StateBusyError(place)
    if name.startswith(_CLOSED):
        return StateReadOnlyError(place, reason)
    if name.startswith(_DAMAGED) or type(error.orig).__module__ == "sqlite3":
        return StateDamagedError(place, reason)
    return StateUnreachableError(place, reason)

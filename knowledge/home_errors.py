"""What can go wrong with the home folder, each in one sentence with the next step."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from knowledge.errors import CreditDeskError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_FOLDER = frozenset({errno.ENOTDIR, errno.EEXIST})


class HomeNewerError(CreditDeskError):
    """A home folder that a newer program has written."""

    exit_code: ClassVar[int] = 2

    def __init__(self, folder: Path, found: str, known: int) -> None:
        super().__init__(
            f"The home folder {folder} has version {found}; this program knows versions up to {known}.",
            "Update Credit Desk, or name another folder with --home.",
        )


class HomeBusyError(CreditDeskError):
    """Another import is changing the home folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another import is under way in {folder}; nothing was changed.", "Try again when it has ended."
        )


class HomeReadOnlyError(CreditDeskError):
    """A home folder that may not be written."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The home folder {folder} cannot be written ({reason}); nothing was changed.",
            "Allow writing there, or name another folder with --home.",
        )


class HomeNotAFolderError(CreditDeskError):
    """A home that is a file, or lies below one."""

    exit_code: ClassVar[int] = 2

    def __init__(self, folder: Path) -> None:
        super().__init__(f"The home {folder} is not a folder.", "Name a folder with --home.")


class DiskFullError(CreditDeskError):
    """No room for what an import writes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The disk that holds {folder} is full; nothing was changed.",
            "Make room, or name a folder on another disk with --home.",
        )


class HomeDamagedError(CreditDeskError):
    """A home folder that lacks what it says it has."""

    def __init__(self, folder: Path, problem: str) -> None:
        super().__init__(
            f"The home folder {folder} is damaged: {problem}.",
            "Import again what is damaged, or restore the folder from a backup.",
        )


@contextmanager
def storing(folder: Path) -> Iterator[None]:
    """Word the operating system's refusals to write below `folder` as errors of this module."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno in _FULL:
            raise DiskFullError(folder) from error
        if error.errno in _NO_FOLDER:
            raise HomeNotAFolderError(folder) from error
        raise HomeReadOnlyError(folder, reason) from error

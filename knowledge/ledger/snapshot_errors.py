"""What can be wrong with a snapshot, in the words of whoever has to do something about it."""

from pathlib import Path
from typing import ClassVar

from knowledge.errors import CreditDeskError

FORMAT = 1
"""The layout that this program writes and reads."""

_IMPORT_AGAIN = "Import the ledger again."


class SnapshotMissingError(CreditDeskError):
    """A folder without a snapshot."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no ledger in {folder}.", "Import one with `creditdesk ledger import DIR`."
        )


class SnapshotDamagedError(CreditDeskError):
    """A snapshot whose bytes are not those that were written."""

    def __init__(self, place: Path, what: str) -> None:
        super().__init__(f"The ledger is damaged: {place} {what}.", _IMPORT_AGAIN)


class SnapshotNewerError(CreditDeskError):
    """A snapshot in a format that this program does not know."""

    exit_code: ClassVar[int] = 2

    def __init__(self, folder: Path, found: int) -> None:
        super().__init__(
            f"The ledger in {folder} has format {found}; this program reads format {FORMAT}.",
            f"Update Credit Desk, or {_IMPORT_AGAIN[0].lower()}{_IMPORT_AGAIN[1:]}",
        )


class SnapshotOlderError(CreditDeskError):
    """A snapshot in a format that this program no longer reads."""

    def __init__(self, folder: Path, found: int) -> None:
        super().__init__(
            f"The ledger in {folder} has format {found}; this program reads format {FORMAT}.", _IMPORT_AGAIN
        )

"""What can be wrong with the files of a ledger before any row is looked at."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from knowledge.errors import CreditDeskError
from knowledge.ledger.quoting import listed


class NoLedgerError(CreditDeskError):
    """The place that was named holds no ledger."""

    exit_code: ClassVar[int] = 2

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(
            f"{path} {problem}.",
            "Name a folder with customers.csv and invoices.csv (or Parquet), or one .xlsx with these sheets.",
        )


class MissingTableError(CreditDeskError):
    """A ledger without one of the tables that it must have."""

    def __init__(self, path: Path, missing: Sequence[str], found: Sequence[str]) -> None:
        there = f"There is {listed(found)}" if found else "There is no CSV, Parquet or Excel file"
        super().__init__(
            f"{path} has no table {' and no table '.join(missing)}. {there}.",
            "Add the file, or name it in a mapping (--mapping FILE).",
        )


class MissingColumnError(CreditDeskError):
    """A table without a column that it must have."""

    def __init__(self, label: str, table: str, missing: Sequence[str], header: Sequence[str]) -> None:
        super().__init__(
            f"{label} has no column {', '.join(missing)}, which {table} must have; "
            f"its columns are {listed(header)}.",
            "Rename the column, or map it (--mapping FILE).",
        )


class DoubleTableError(CreditDeskError):
    """A table that stands in two files, or a column that stands twice in one."""

    def __init__(self, what: str, places: Sequence[str]) -> None:
        super().__init__(
            f"{what} is there more than once: {', '.join(places)}.", "Leave one and import again."
        )


class EncodingError(CreditDeskError):
    """A file whose bytes are not the text that it should be."""

    def __init__(self, label: str, encoding: str, position: int, line: int) -> None:
        super().__init__(
            f"{label} is not {encoding.upper()} text: byte {position:,} in line {line:,} does not belong.",
            'Save it as UTF-8 ("CSV UTF-8" in Excel), or name its encoding in a mapping, '
            'for example encoding = "gb18030".',
        )


class UnreadableFileError(CreditDeskError):
    """A file that is broken, or not what its name says."""

    def __init__(self, label: str, problem: str) -> None:
        super().__init__(f"{label} cannot be read: {problem}.", "Export it again and import again.")

"""What can be wrong with the statements of a study."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from knowledge.errors import CreditDeskError


class NoStatementsError(CreditDeskError):
    """The place that was named holds nothing to study."""

    exit_code: ClassVar[int] = 2

    def __init__(self, folder: Path, problem: str) -> None:
        super().__init__(
            f"{folder} {problem}.", "Name a folder of CSV or Parquet files: make study DATA=folder."
        )


class StatementColumnError(CreditDeskError):
    """A file whose columns a study cannot work with."""

    def __init__(self, file: str, problem: str, header: Sequence[str]) -> None:
        super().__init__(
            f"{file} {problem}; its columns are {', '.join(header) or 'none'}.",
            "Name the columns as the table `statements` does, and the label `failed`.",
        )


class StatementCellError(CreditDeskError):
    """A cell that cannot be read."""

    def __init__(self, file: str, row: int, column: str, text: str, wanted: str) -> None:
        super().__init__(
            f"{file}, row {row}, {column}: {text!r} is not {wanted}.",
            "Correct the cell; an unknown figure is an empty cell.",
        )


class OneOutcomeError(CreditDeskError):
    """Companies that all failed, or none did: nothing to tell apart."""

    def __init__(self, count: int, *, failed: bool) -> None:
        super().__init__(
            f"Of the {count} statements {'all are' if failed else 'none is'} of a company that failed.",
            "A study needs both.",
        )

"""Everything that is wrong with the rows of a ledger, and what is worth a note, gathered by the checks."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from knowledge.ledger.reading import RawTable
from knowledge.ledger.report import BadRow

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Rows = NDArray[numpy.int64]

Reason = str | Callable[[int], str]


class _Problem(NamedTuple):
    table: str
    row: int
    column: str
    reason: str


class Problems:
    """The bad rows and the notes of one import; rows count from 0 until `bad_rows` gives their lines."""

    def __init__(self) -> None:
        self._found: list[_Problem] = []
        self.notes: list[str] = []

    def add(self, table: str, column: str, rows: "Iterable[int] | Rows", reason: Reason) -> None:
        """Add one problem for each row; the reason is a text, or a function that words it for a row."""
        for row in rows:
            number = int(row)
            text = reason if isinstance(reason, str) else reason(number)
            self._found.append(_Problem(table, number, column, text))

    def note(self, text: str) -> None:
        """Add a note: something was kept, but a person should know."""
        self.notes.append(text)

    def bad_rows(self, tables: Sequence[RawTable]) -> tuple[BadRow, ...]:
        """Give every bad row with its line, table by table and in the order of the lines."""
        bad: list[BadRow] = []
        for table in tables:
            found = [problem for problem in self._found if problem.table == table.name]
            lines = table.lines([problem.row for problem in found]) if found else []
            rows = [
                BadRow(table.label, line, problem.column, problem.reason)
                for line, problem in zip(lines, found, strict=True)
            ]
            rows.extend(BadRow(table.label, line, "the whole row", reason) for line, reason in table.ragged)
            bad.extend(sorted(rows, key=lambda row: (row.line, row.column)))
        return tuple(bad)

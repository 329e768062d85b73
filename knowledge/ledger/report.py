"""The report of an import: what was read, kept and skipped, the totals, the notes and every bad row."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from knowledge.errors import CreditDeskError
from knowledge.money import from_minor
from knowledge.records import Record

SHOWN_BAD_ROWS = 50
"""How many bad rows the console lists; the report file lists them all."""


class BadRow(NamedTuple):
    """A row that cannot be imported: the file, its line (the header is line 1), the column, the reason."""

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}, {self.column}: {self.reason}"


class TableCount(Record):
    """How many rows of a table were read, kept and skipped (rows without content), and from which file."""

    table: str
    file: str
    read: int
    kept: int
    skipped: int


class ImportReport(Record):
    """Everything an import has to say; `totals` is minor units by table and currency."""

    source: str
    imported: bool
    data_as_of: date | None
    base_currency: str
    counts: tuple[TableCount, ...]
    totals: Mapping[str, Mapping[str, int]]
    notes: tuple[str, ...]
    bad_rows: tuple[BadRow, ...]

    def lines(self) -> Iterator[str]:
        """Word the report for the console, at most SHOWN_BAD_ROWS bad rows among them."""
        yield from self._counted()
        for table, totals in self.totals.items():
            yield f"{table}: {amounts_text(totals)}"
        if self.data_as_of:
            yield f"data as of {self.data_as_of.isoformat()}"
        for note in self.notes:
            yield f"note: {note}"
        yield from bad_row_lines(self.bad_rows)

    def _counted(self) -> Iterator[str]:
        for count in self.counts:
            yield (
                f"{count.table}: read {count.read:,}, kept {count.kept:,}, skipped {count.skipped:,} "
                f"({count.file})"
            )

    def to_json(self) -> str:
        """Give the whole report as JSON, every bad row as {file, line, column, reason}."""
        import json  # only where a report file is asked for

        content = self.model_dump(mode="json", exclude={"bad_rows"})
        content["bad_rows"] = [row._asdict() for row in self.bad_rows]
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def amounts_text(totals: Mapping[str, int]) -> str:
    """Word minor units by currency, the currencies in order: `CNY 1,200.00, USD 5.00`."""
    return (
        ", ".join(f"{code} {from_minor(minor, code):,f}" for code, minor in sorted(totals.items())) or "none"
    )


def bad_row_lines(rows: Sequence[BadRow], shown: int = SHOWN_BAD_ROWS) -> Iterator[str]:
    """List bad rows, at most `shown` of them, and count the rest."""
    for row in rows[:shown]:
        yield f"bad row: {row}"
    if len(rows) > shown:
        yield f"… and {len(rows) - shown:,} more faults; --report FILE lists them all."


class BadRowsError(CreditDeskError):
    """Rows that cannot be imported; nothing was changed."""

    def __init__(self, report: ImportReport) -> None:
        count = len({(row.file, row.line) for row in report.bad_rows})
        faults = f" ({len(report.bad_rows):,} faults)" if len(report.bad_rows) > count else ""
        super().__init__(
            f"{count:,} bad {'row' if count == 1 else 'rows'}{faults} in {report.source}; "
            f"nothing was imported.",
            "Correct them and import again.",
        )
        self.report = report


def write_report(report: ImportReport, path: Path) -> None:
    """Write the whole report as JSON; raises ReportNotWrittenError."""
    try:
        path.write_text(report.to_json(), "utf-8")
    except OSError as error:
        raise ReportNotWrittenError(path, error.strerror or str(error)) from error


class ReportNotWrittenError(CreditDeskError):
    """The file for the report cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"The report {path} cannot be written: {reason}.", "Name another file after --report."
        )

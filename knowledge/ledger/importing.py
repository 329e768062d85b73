"""Importing a ledger: read, checked whole, written as a snapshot and swapped in, or nothing at all."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from knowledge.errors import CreditDeskError
from knowledge.home import Home
from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.checking import check_tables, newest_posting, note_doubts
from knowledge.ledger.checking_tables import CheckedTable
from knowledge.ledger.mapping import LedgerMapping
from knowledge.ledger.problems import Problems
from knowledge.ledger.reading import Progress, RawLedger, read_ledger
from knowledge.ledger.report import BadRow, BadRowsError, ImportReport, TableCount
from knowledge.ledger.snapshot import write_snapshot
from knowledge.ledger.tables import TABLES

if TYPE_CHECKING:
    import pyarrow


class UnusableDataDateError(CreditDeskError):
    """A date for the data that lies in the future."""

    exit_code: ClassVar[int] = 2

    def __init__(self, data_as_of: date, today: date) -> None:
        super().__init__(
            f"--data-as-of {data_as_of.isoformat()} lies after today, {today.isoformat()}.",
            "Give the day on which the ledger was exported.",
        )


class NoCustomersError(CreditDeskError):
    """A ledger whose table of customers is empty."""

    def __init__(self, label: str) -> None:
        super().__init__(f"{label} has a header but no customers.", "Export it again and import again.")


def check_ledger(
    path: Path,
    mapping: LedgerMapping,
    base_currency: str,
    data_as_of: date | None,
    today: date,
    progress: Progress,
) -> tuple[CheckedLedger, ImportReport]:
    """Read and check a ledger, all or nothing, changing nothing.

    `today` is the day of import: without `data_as_of` the data is as of the newest posting up to it. Raises
    BadRowsError with the report, the errors of knowledge.ledger.reading_errors, UnusableDataDateError or
    NoCustomersError.
    """
    if data_as_of and data_as_of > today:
        raise UnusableDataDateError(data_as_of, today)
    raw = read_ledger(path, mapping, progress)
    if not raw.tables["customers"].count and not raw.tables["customers"].ragged:
        raise NoCustomersError(raw.tables["customers"].label)
    problems = Problems()
    tables = check_tables(raw, base_currency, today, problems, progress)
    as_of = data_as_of or newest_posting(tables, today) or today
    note_doubts(tables, as_of, problems)
    bad_rows = problems.bad_rows(list(raw.tables.values()))
    checked = _checked(raw, tables, as_of, base_currency)
    report = _report(path, raw, checked, problems, bad_rows)
    if bad_rows:
        raise BadRowsError(report)
    return checked, report


def _checked(
    raw: RawLedger, tables: Mapping[str, CheckedTable], as_of: date, base_currency: str
) -> CheckedLedger:
    import pyarrow as pa

    stored = {
        name: pa.table({column.name: table.columns[column.name] for column in TABLES[name]})
        for name, table in tables.items()
    }
    absent_columns = frozenset(
        f"{name}.{column.name}"
        for name, table in raw.tables.items()
        for column in TABLES[name]
        if column.name not in table.columns
    )
    totals = {name: _totals(stored[name]) for name in ("invoices", "payments")}
    return CheckedLedger(
        stored, as_of, base_currency, frozenset(TABLES.keys() - raw.tables.keys()), absent_columns, totals
    )


def _totals(table: "pyarrow.Table") -> dict[str, int]:
    """Add up the minor units of each currency, in numbers that cannot overflow."""
    import pyarrow as pa
    import pyarrow.compute as pc

    exact = pc.cast(table["amount"], pa.decimal128(38, 0))
    summed = (
        pa.table({"code": table["currency"], "minor": exact}).group_by("code").aggregate([("minor", "sum")])
    )
    pairs = zip(summed["code"].to_pylist(), summed["minor_sum"].to_pylist(), strict=True)
    return {code: int(minor) for code, minor in pairs if code is not None and minor is not None}


def _report(
    path: Path, raw: RawLedger, checked: CheckedLedger, problems: Problems, bad_rows: tuple[BadRow, ...]
) -> ImportReport:
    counts = []
    for name, table in raw.tables.items():
        read = table.count + table.blank + len(table.ragged)
        kept = 0 if bad_rows else table.count
        counts.append(TableCount(table=name, file=table.label, read=read, kept=kept, skipped=read - kept))
    notes = [*raw.notes, *problems.notes]
    if checked.absent_tables:
        absent = ", ".join(name for name in TABLES if name in checked.absent_tables)
        notes.append(f"not in this ledger: {absent}; what depends on them is not available")
    return ImportReport(
        source=str(path),
        imported=False,
        data_as_of=checked.data_as_of,
        base_currency=checked.base_currency,
        counts=tuple(counts),
        totals=checked.totals,
        notes=tuple(notes),
        bad_rows=bad_rows,
    )


def import_ledger(
    home: Home,
    path: Path,
    mapping: LedgerMapping,
    base_currency: str,
    data_as_of: date | None,
    today: date,
    progress: Progress,
) -> ImportReport:
    """Import a ledger into a home, all or nothing; raises what check_ledger and Home.changing raise."""
    with home.changing():
        checked, report = check_ledger(path, mapping, base_currency, data_as_of, today, progress)
        home.store_ledger(
            lambda folder: write_snapshot(checked, folder, imported_on=today, progress=progress)
        )
    return report.model_copy(update={"imported": True})

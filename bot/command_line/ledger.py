"""`creditdesk ledger`: import one's own ledger, and show what is imported."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context

if TYPE_CHECKING:
    from knowledge.ledger.report import ImportReport
    from knowledge.ledger.snapshot import Manifest

_FILE = click.Path(path_type=Path)


@click.group("ledger")
def ledger_command() -> None:
    """Import a ledger, or show what is imported."""


@ledger_command.command("import")
@click.argument("path", type=_FILE)
@click.option("--mapping", "mapping_file", type=_FILE, help="TOML file that maps a foreign ledger.")
@click.option(
    "--data-as-of", type=click.DateTime(["%Y-%m-%d"]), help="Day of the export (default: newest posting)."
)
@click.option("--check", is_flag=True, help="Read and check everything, change nothing.")
@click.option("--report", "report_file", type=_FILE, help="Write the whole report, every bad row, as JSON.")
def import_command(
    path: Path,
    mapping_file: Path | None,
    data_as_of: datetime | None,
    *,
    check: bool,
    report_file: Path | None,
) -> None:
    """Import the ledger at PATH: a folder of CSV or Parquet files, or one .xlsx; all or nothing."""
    # An import brings pyarrow and openpyxl; no other command should wait for them.
    from knowledge.ledger.report import BadRowsError, write_report

    context: Context = click.get_current_context().obj
    try:
        report = _run(context, path, mapping_file, data_as_of.date() if data_as_of else None, check=check)
    except BadRowsError as error:
        if report_file:
            write_report(error.report, report_file)
        for line in error.report.lines():
            click.echo(line, err=True)
        raise
    if report_file:
        write_report(report, report_file)
    for line in report.lines():
        click.echo(line)
    click.echo("imported" if report.imported else "checked: nothing is wrong; nothing was imported")


def _run(
    context: Context, path: Path, mapping_file: Path | None, data_as_of: date | None, *, check: bool
) -> "ImportReport":
    from bot.command_line.progress import progress_to_stderr
    from knowledge.home import Home
    from knowledge.ledger.importing import check_ledger, import_ledger
    from knowledge.ledger.mapping import LedgerMapping, read_mapping
    from knowledge.policy.reading import load_policy

    mapping = read_mapping(mapping_file) if mapping_file else LedgerMapping()
    home = Home(context.home)
    home.check()
    base, progress = load_policy(context.home).base_currency, progress_to_stderr()
    if check:
        return check_ledger(path, mapping, base, data_as_of, context.today, progress)[1]
    return import_ledger(home, path, mapping, base, data_as_of, context.today, progress)


@ledger_command.command("show")
def show_command() -> None:
    """Show the ledger in force: its tables, totals and dates, and what it does not have."""
    from knowledge.home import Home
    from knowledge.ledger.snapshot import open_snapshot
    from knowledge.sample_company import SAMPLE_SNAPSHOT

    context: Context = click.get_current_context().obj
    folder = Home(context.home).current_ledger()
    if folder is None:
        click.echo("Nothing is imported: the sample company is in use.")
        click.echo("Import your own with `creditdesk ledger import DIR`.")
    for line in _shown(open_snapshot(folder or SAMPLE_SNAPSHOT).manifest):
        click.echo(line)


def _shown(manifest: "Manifest") -> Iterator[str]:
    """Word what a snapshot holds, table by table in the canonical order."""
    from knowledge.ledger.report import amounts_text
    from knowledge.ledger.tables import TABLES

    imported = manifest.imported_on.isoformat() if manifest.imported_on else "unknown"
    yield "the sample company" if manifest.is_sample else "your own ledger"
    yield f"data as of {manifest.data_as_of.isoformat()}, imported on {imported}, version {manifest.version}"
    yield f"base currency {manifest.base_currency}"
    rows = dict(manifest.row_counts)
    rows["payments"] = rows.get("payments", 0) + rows.get("unallocated", 0)
    for name in TABLES:
        if name not in manifest.absent_tables:
            totals = f": {amounts_text(manifest.totals[name])}" if name in manifest.totals else ""
            yield f"{name}: {rows.get(name, 0):,} rows{totals}"
    if manifest.absent_tables:
        yield f"tables not there: {', '.join(name for name in TABLES if name in manifest.absent_tables)}"
    if manifest.absent_columns:
        yield f"columns not there: {', '.join(manifest.absent_columns)}"

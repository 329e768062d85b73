"""Measures the ledger: import, opening, one customer, the portfolio, names; then DuckDB on the same data."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from knowledge.errors import CreditDeskError
from knowledge.ledger.benchmark.duckdb_side import DuckAnswers, run_duckdb
from knowledge.ledger.benchmark.made_up_ledger import write_ledger
from knowledge.ledger.benchmark.steps import Ageing, Opened, alone, run_import, run_questions
from knowledge.ledger.portfolio import AGES

_MEGABYTE = 1024 * 1024


class DisagreementError(CreditDeskError):
    """The ledger and DuckDB give different figures: one of them is wrong."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The ledger and DuckDB disagree on {what}.", "Find out which of them is wrong.")


def run(scale: float, folder: Path, files: str = "csv") -> Iterator[tuple[str, str, str]]:
    """Measure everything in a folder; gives (what, figure, budget) and raises DisagreementError.

    The ledger is imported from `files`, "csv" or "parquet"; DuckDB always reads the Parquet files.
    """
    start = perf_counter()
    rows = alone(write_ledger, folder / "source", scale)
    yield "made-up ledger", ", ".join(f"{count:,} {name}" for name, count in rows.items()), ""
    yield "making it", f"{perf_counter() - start:.1f} s", ""
    checking, writing, memory = alone(run_import, folder / "source" / files, folder / "snapshot")
    yield f"import from {files}: check", f"{checking:.1f} s", ""
    yield "import: lay out, index names, write", f"{writing:.1f} s", ""
    yield "import, together", f"{checking + writing:.1f} s", "30 s"
    yield "import, peak memory", f"{memory / _MEGABYTE:,.0f} MB", ""
    opened = alone(run_questions, folder / "snapshot")
    yield from _ledger_lines(opened)
    duck = alone(run_duckdb, folder / "source" / "parquet", tuple(opened.positions))
    yield "DuckDB: ageing by sales person", f"{duck.ageing_seconds * 1000:,.0f} ms", ""
    yield "DuckDB: one customer, p50", f"{_share(duck.customers, 0.5) * 1000:.2f} ms", ""
    yield "DuckDB: peak memory", f"{duck.memory / _MEGABYTE:,.0f} MB", ""
    compare(opened, duck)
    yield "figures of both", "equal to the cent", ""


def _ledger_lines(opened: Opened) -> Iterator[tuple[str, str, str]]:
    yield "open, import of modules included", f"{opened.opening * 1000:,.0f} ms", "4 s"
    yield "first customer, tables verified", f"{opened.first_customer * 1000:,.0f} ms", ""
    yield "one customer, p50", f"{_share(opened.customers, 0.5) * 1000:.2f} ms", "1 ms"
    yield "one customer, p95", f"{_share(opened.customers, 0.95) * 1000:.2f} ms", "1 ms"
    yield "open with customers asked, peak memory", f"{opened.memory / _MEGABYTE:,.0f} MB", "500 MB"
    yield "ageing by sales person, first", f"{opened.ageing_first * 1000:,.0f} ms", ""
    yield "ageing by sales person", f"{opened.ageing_again * 1000:,.0f} ms", "100 ms"
    yield "after the ageing, peak memory", f"{opened.memory_after_ageing / _MEGABYTE:,.0f} MB", "500 MB"
    yield "a mistyped name, p50", f"{_share(opened.names, 0.5) * 1000:.2f} ms", ""
    yield "a mistyped name, p95", f"{_share(opened.names, 0.95) * 1000:.2f} ms", ""


def compare(opened: Opened, duck: DuckAnswers) -> None:
    """Raise DisagreementError unless every bucket and every invoice of the customers asked is the same."""
    if _buckets(opened.ageing) != _buckets(duck.ageing):
        raise DisagreementError("the ageing by sales person")
    for customer_id, position in opened.positions.items():
        if position != duck.positions[customer_id]:
            raise DisagreementError(f"customer {customer_id}")


def _buckets(ageing: Ageing) -> dict[tuple[str, str, str], int]:
    return {
        (key, currency, age): measures[age]
        for key, currencies in ageing.items()
        for currency, measures in currencies.items()
        for age in AGES
        if age in measures
    }


def _share(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def main() -> None:
    """Print the measurements as a table."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.ledger.benchmark", description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="1 is a million invoices (the default)")
    parser.add_argument("--files", choices=("csv", "parquet"), default="csv", help="what is imported")
    given = parser.parse_args()
    sys.stdout.write(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}\n")
    with tempfile.TemporaryDirectory() as folder:
        for what, figure, budget in run(given.scale, Path(folder), given.files):
            sys.stdout.write(f"{what:<42}{figure:>14}{f'   budget {budget}' if budget else ''}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()

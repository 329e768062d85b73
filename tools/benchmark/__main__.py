"""Measures the tools over many customers on a made-up ledger: by default a million invoices."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from knowledge.ledger.benchmark.made_up_ledger import write_ledger
from knowledge.ledger.benchmark.steps import alone, run_import
from tools.benchmark.questions import run_questions

_MEGABYTE = 1024 * 1024


def run(scale: float, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Measure every question in a folder; gives (what, figure, budget)."""
    rows = alone(write_ledger, folder / "source", scale, whole=True)
    yield "made-up ledger", ", ".join(f"{count:,} {name}" for name, count in rows.items()), ""
    alone(run_import, folder / "source" / "parquet", folder / "snapshot")
    measured, memory = alone(run_questions, folder / "snapshot")
    for question, first, work, again in measured:
        figure = f"{first * 1000:,.0f} ms (CPU {work * 1000:,.0f}), again {again * 1000:,.0f} ms"
        yield question.what, figure, f"{question.budget:g} s"
    yield "peak memory", f"{memory / _MEGABYTE:,.0f} MB", ""


def main() -> None:
    """Print the measurements as a table."""
    parser = argparse.ArgumentParser(prog="python -m tools.benchmark", description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="1 is a million invoices (the default)")
    given = parser.parse_args()
    sys.stdout.write(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}\n")
    with tempfile.TemporaryDirectory() as folder:
        for what, figure, budget in run(given.scale, Path(folder)):
            sys.stdout.write(f"{what:<42}{figure:>36}{f'   budget {budget}' if budget else ''}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()

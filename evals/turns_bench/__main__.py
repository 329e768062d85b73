"""Print how long a turn takes: `python -m evals.turns_bench [--scale 1]`."""

import os
import sys
import tempfile
from pathlib import Path

import click

from evals.turns_bench.measuring import Times, on_a_large_ledger, on_the_sample, share
from knowledge.ledger.benchmark.made_up_ledger import write_ledger
from knowledge.ledger.benchmark.steps import alone, run_import


@click.command()
@click.option("--scale", default=1.0, help="1 is a million invoices (the default).")
def main(scale: float) -> None:
    """Time turns on the sample company, then on a made-up ledger of a million invoices."""
    click.echo(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    click.echo(_line("sample company", alone(on_the_sample)))
    with tempfile.TemporaryDirectory() as folder:
        rows = alone(write_ledger, Path(folder) / "source", scale, whole=True)
        alone(run_import, Path(folder) / "source" / "parquet", Path(folder) / "snapshot")
        times = alone(on_a_large_ledger, Path(folder) / "snapshot")
    click.echo(_line(f"{rows['invoices']:,} invoices, {rows['customers']:,} customers", times))


def _line(what: str, times: Times) -> str:
    shares = (
        f"p50 {share(each, 0.5):.1f} ms, p95 {share(each, 0.95):.1f} ms"
        for each in (times.taken, times.worked)
    )
    taken, worked = shares
    return f"{what}: {len(times.taken)} turns, {taken}, slowest {times.taken[-1]:.1f} ms (CPU {worked})"


if __name__ == "__main__":
    main()

"""Print how well expressions are read: `python -m evals.slots_bench [--failures] FILE_OR_FOLDER`."""

import sys
from pathlib import Path

import click

from evals.slots_bench.expressions import read_expressions
from evals.slots_bench.report import failures, lines, tallies
from knowledge.errors import CreditDeskError


@click.command()
@click.argument("place", type=click.Path(path_type=Path))
@click.option("--failures", "show", is_flag=True, help="Print what was not read right as well.")
def main(place: Path, *, show: bool) -> None:
    """Read all expressions of PLACE and print the shares right, silently wrong and asked about."""
    try:
        expressions = read_expressions(place)
    except CreditDeskError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    if show:
        for line in failures(expressions):
            click.echo(line)
    for line in lines(tallies(expressions)):
        click.echo(line)


if __name__ == "__main__":
    main()

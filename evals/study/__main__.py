"""`python -m evals.study FOLDER`: how well the scorecard's financial part tells failures apart."""

from pathlib import Path

import click

from evals.study.reading import read_statements
from evals.study.report import written
from evals.study.study import study
from knowledge.errors import CreditDeskError
from knowledge.policy.reading import load_policy, read_policy


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--policy", "file", type=click.Path(path_type=Path, exists=True), help="Try another policy file."
)
def run(folder: Path, file: Path | None) -> None:
    """Read a folder of company statements with a label `failed`, and print the study."""
    try:
        read = read_statements(folder)
        found = study(read.statements, read_policy(file) if file else load_policy())
    except CreditDeskError as problem:
        click.echo(str(problem), err=True)
        raise SystemExit(problem.exit_code) from problem
    click.echo(written(read, found))


if __name__ == "__main__":
    run()

"""Print how well a folder's passages are found: `python -m evals.retrieval_bench FOLDER`."""

import sys
from pathlib import Path

import click

from evals.retrieval_bench.data import read_benchmark
from evals.retrieval_bench.measuring import asked_of
from evals.retrieval_bench.plain import plainly_asked
from evals.retrieval_bench.report import lines
from knowledge.errors import CreditDeskError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def main(folder: Path) -> None:
    """Index FOLDER's passages, ask its questions, and print what is found, beside plain BM25."""
    try:
        passages, questions = read_benchmark(folder)
        run = asked_of(passages, questions)
        plainly = plainly_asked(passages, questions) if passages else ()
    except CreditDeskError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    for line in lines(run, plainly):
        click.echo(line)


if __name__ == "__main__":
    main()

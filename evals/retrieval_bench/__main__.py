"""Print how well a folder's passages are found: `python -m evals.retrieval_bench FOLDER`."""

import sys
from pathlib import Path

import click

from bot.embedding import embedding
from bot.settings import Settings
from evals.retrieval_bench.data import read_benchmark
from evals.retrieval_bench.measuring import asked_of
from evals.retrieval_bench.plain import plainly_asked
from evals.retrieval_bench.report import lines
from knowledge.errors import CreditDeskError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--dictionary", type=click.Path(path_type=Path), help="Add this dictionary, CC-CEDICT say.")
def main(folder: Path, dictionary: Path | None) -> None:
    """Index FOLDER's passages, ask its questions, and print what is found, beside plain BM25.

    The embedding is the one that CREDITDESK_EMBEDDING names, as for the desk itself.
    """
    try:
        passages, questions = read_benchmark(folder)
        configured = embedding(Settings.from_environment())
        run = asked_of(passages, questions, configured, dictionary)
        plainly = plainly_asked(passages, questions) if passages else ()
    except CreditDeskError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    for line in lines(run, plainly):
        click.echo(line)


if __name__ == "__main__":
    main()

"""Print how a company's documents answer: `python -m evals.documents_bench FOLDER [--wrong]`."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from evals.documents_bench.asking import Asked, add_documents, ask
from evals.documents_bench.data import ANSWERED, UNANSWERED, read_questions
from knowledge.errors import CreditDeskError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--wrong", is_flag=True, help="Show each question that went wrong, with its answer.")
def main(folder: Path, *, wrong: bool) -> None:
    """Add FOLDER's documents to a home of their own, ask its questions, and count the right answers."""
    try:
        questions = read_questions(folder)
        with tempfile.TemporaryDirectory() as home:
            for problem in add_documents(folder, Path(home)):
                click.echo(problem, err=True)
            asked = tuple(ask(questions, Path(home)))
    except CreditDeskError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    for line in lines(asked):
        click.echo(line)
    for each in asked if wrong else ():
        if not each.right and each.question.kind != "opening":
            click.echo(_shown(each))


def lines(asked: Sequence[Asked]) -> tuple[str, ...]:
    """Write the share that is right, a line for each kind of question."""
    written = []
    for kind in (*ANSWERED, *UNANSWERED):
        of_kind = [each for each in asked if each.question.kind == kind]
        if of_kind:
            right = sum(each.right for each in of_kind)
            written.append(f"{kind:<12} {right:>3} of {len(of_kind):<3} {right / len(of_kind):.3f}")
    return tuple(written)


def _shown(asked: Asked) -> str:
    wanted = " / ".join(asked.question.accepted) or "nothing"
    head = f"\n{asked.question.id} ({asked.question.kind}): {asked.question.question}"
    return f"{head}\n  wanted {wanted} [{asked.question.document}]\n{asked.answer.reply.as_text()}"


if __name__ == "__main__":
    main()

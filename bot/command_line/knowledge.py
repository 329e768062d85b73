"""`creditdesk knowledge`: the company's own documents, and the search in all that the desk knows."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context

if TYPE_CHECKING:
    from knowledge.passages.search import Passage
    from knowledge.policy.figures import Language

_MOST_SHOWN = 10


@click.group("knowledge")
def knowledge_command() -> None:
    """Add, search, list and remove the company's own documents."""


@knowledge_command.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
def add_command(paths: tuple[Path, ...]) -> int:
    """Add Markdown and text files, or all below a folder; a document with the same name is replaced.

    A file that cannot be read is named and the others are added; then the exit code is 1.
    """
    from knowledge.documents.errors import NothingAddedError
    from knowledge.documents.reading import read_documents
    from knowledge.documents.shelf import Shelf

    context: Context = click.get_current_context().obj
    documents, problems = read_documents(paths)
    for problem in problems:
        click.echo(str(problem), err=True)
    if not documents:
        raise NothingAddedError(problems)
    for added in Shelf(context.home).add(documents):
        click.echo(f"added {added.name}: {added.passages:,} passages")
    return 1 if problems else 0


@knowledge_command.command("search")
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, best first.")
@click.option("--top", type=click.IntRange(1, 50), default=5, help="How many passages to print.")
def search_command(question: str, *, as_json: bool, top: int) -> None:
    """Search the policy, the handbook and the company's documents for QUESTION, best passage first."""
    from knowledge.documents.shelf import Shelf
    from knowledge.passages.library import look_up
    from knowledge.passages.tokens import has_han
    from knowledge.policy.reading import load_policy

    context: Context = click.get_current_context().obj
    if not question.strip():
        raise click.UsageError("The question is empty. Say what to look for.")
    language: Language = "zh" if has_han(question) else "en"
    found = look_up(load_policy(context.home), Shelf(context.home), question, language, top)
    if as_json:
        click.echo(
            json.dumps([_as_json(passage) for passage in found.passages], ensure_ascii=False, indent=2)
        )
        return
    for number, passage in enumerate(found.passages, start=1):
        click.echo(f"{number}. {passage.document} · {passage.section}  ({passage.score:.2f})")
        click.echo(f"   {' '.join(passage.quote.split())}")
    if not found.covered:
        click.echo("None of these answers the question." if found.passages else "Nothing was found.")


@knowledge_command.command("list")
def list_command() -> None:
    """List the documents that were added."""
    from knowledge.documents.shelf import Shelf

    context: Context = click.get_current_context().obj
    documents = Shelf(context.home).documents()
    for document in documents:
        click.echo(f"{document.name}  {document.passages:,} passages, {document.letters:,} characters")
    if not documents:
        click.echo(
            "No documents yet; `creditdesk knowledge add PATH` adds some. The handbook is always there."
        )


@knowledge_command.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
def remove_command(names: tuple[str, ...]) -> None:
    """Remove documents by the name that `list` shows."""
    from knowledge.documents.shelf import Shelf

    context: Context = click.get_current_context().obj
    Shelf(context.home).remove(names)
    for name in names:
        click.echo(f"removed {name}")


def _as_json(passage: "Passage") -> dict[str, str | float]:
    return {
        "document": passage.document,
        "section": passage.section,
        "text": passage.text,
        "score": float(passage.score),
    }

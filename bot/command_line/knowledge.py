"""`creditdesk knowledge`: the company's own documents, and the search in all that the desk knows."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context
from bot.command_line.dictionary import dictionary_command
from bot.command_line.showing import show_command

if TYPE_CHECKING:
    from knowledge.passages.search import Passage
    from knowledge.policy.figures import Language

_ROLES = click.option(
    "--roles", default="", help="Who may read them, commas between; everybody where it is not given."
)


@click.group("knowledge")
def knowledge_command() -> None:
    """Add, search, show, list and remove the company's own documents."""


knowledge_command.add_command(show_command)
knowledge_command.add_command(dictionary_command)


@knowledge_command.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@_ROLES
def add_command(paths: tuple[Path, ...], roles: str) -> int:
    """Add PDF, Word, Excel, PowerPoint, web, Markdown and text files, or all below a folder.

    A document with the same name is replaced.

    A file that cannot be read is named and the others are added; then the exit code is 1.
    """
    from bot.command_line.syncing import warn
    from knowledge.documents.errors import NothingAddedError
    from knowledge.documents.reading import read_documents

    context: Context = click.get_current_context().obj
    documents, problems = read_documents(paths, _roles(roles))
    for problem in problems:
        click.echo(str(problem), err=True)
    if not documents:
        raise NothingAddedError(problems)
    for added in context.shelf().add(documents):
        noted = f" ({added.note})" if added.note else ""
        click.echo(f"added {added.name}: {added.passages:,} passages{noted}")
    warn(context, [document.name for document in documents])
    return 1 if problems else 0


@knowledge_command.command("sync")
@click.argument("folder", type=click.Path(path_type=Path))
@_ROLES
@click.option(
    "--watch", type=click.IntRange(5, 86_400), help="Look again every so many seconds, until stopped."
)
@click.option("--yes", "emptied", is_flag=True, help="Remove all where FOLDER has no documents any more.")
def sync_command(folder: Path, roles: str, watch: int | None, *, emptied: bool) -> int:
    """Keep the documents like FOLDER: what is new, changed, renamed or gone there is told by its content.

    A file that cannot be read is named, and what was read of it before stays; then the exit code is 1. What
    many documents repeat, a disclaimer or a foot, is kept by one of them alone.
    """
    from bot.command_line.syncing import Watch, sync_once

    context: Context = click.get_current_context().obj
    if watch is not None:
        Watch(context, folder, _roles(roles)).run(watch)
    return 1 if sync_once(context, folder, _roles(roles), emptied=emptied).problems else 0


def _roles(given: str) -> tuple[str, ...]:
    """Read the roles that may read; raises click's usage error for one that there is not."""
    from knowledge.people import ROLES

    named = tuple(sorted({role.strip() for role in given.split(",") if role.strip()}))
    for role in named:
        if role not in ROLES:
            raise click.UsageError(f"There is no role {role!r}. The roles are {', '.join(ROLES)}.")
    return named


@knowledge_command.command("search")
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, best first.")
@click.option("--top", type=click.IntRange(1, 50), default=5, help="How many passages to print.")
def search_command(question: str, *, as_json: bool, top: int) -> None:
    """Search the policy, the handbook and the company's documents for QUESTION, best passage first."""
    from knowledge.passages.library import look_up
    from knowledge.passages.tokens import has_han
    from knowledge.policy.reading import load_policy

    context: Context = click.get_current_context().obj
    if not question.strip():
        raise click.UsageError("The question is empty. Say what to look for.")
    language: Language = "zh" if has_han(question) else "en"
    found = look_up(load_policy(context.home), context.shelf(), question, language, top)
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


@knowledge_command.command("reindex")
def reindex_command() -> None:
    """Make the documents' vectors anew with the embedding and the Chroma server that are set now.

    The embedding is tried anew as well. The old index answers until the new one is whole.
    """
    from bot.command_line.embedding_trust import told
    from bot.command_line.syncing import progress_bar

    context: Context = click.get_current_context().obj
    shelf = context.shelf()
    with progress_bar("Indexing") as done:
        shelf.reindex(done)
    documents = shelf.documents()
    click.echo(f"{len(documents):,} documents indexed with {shelf.embedding.name} ({shelf.vectors.name})")
    for line in told(shelf):
        click.echo(line)


@knowledge_command.command("list")
def list_command() -> None:
    """List the documents: how long each is, its date, who may read it, the folder it is kept like."""
    from bot.command_line.embedding_trust import told
    from bot.command_line.shelf_list import listed

    context: Context = click.get_current_context().obj
    shelf = context.shelf()
    documents = shelf.documents()
    for line in (*listed(documents), *told(shelf)):
        click.echo(line)
    if not documents:
        click.echo(
            "No documents yet; `creditdesk knowledge add PATH` adds some. The handbook is always there."
        )


@knowledge_command.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
def remove_command(names: tuple[str, ...]) -> None:
    """Remove documents by the name that `list` shows."""

    context: Context = click.get_current_context().obj
    context.shelf().remove(names)
    for name in names:
        click.echo(f"removed {name}")


def _as_json(passage: "Passage") -> dict[str, str | float]:
    return {
        "document": passage.document,
        "section": passage.section,
        "text": passage.text,
        "score": float(passage.score),
    }

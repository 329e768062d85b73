"""`creditdesk knowledge dictionary`: so that one language's questions find the other's documents."""

from pathlib import Path

import click

from bot.command_line.context import Context


@click.group("dictionary")
def dictionary_command() -> None:
    """Add, list and remove dictionaries of English and Chinese; none is needed."""


@dictionary_command.command("add")
@click.argument("file", type=click.Path(path_type=Path))
def add_command(file: Path) -> None:
    """Add FILE: CC-CEDICT, or English and Chinese in two columns with a tab between, packed (.gz) or not.

    A dictionary with the same name is replaced.
    """
    from knowledge.documents.dictionaries import Dictionaries

    context: Context = click.get_current_context().obj
    added = Dictionaries(context.home).add(file)
    click.echo(f"added {added.name}: {added.pairs:,} pairs of words")


@dictionary_command.command("list")
def list_command() -> None:
    """List the dictionaries, and how many pairs of words each has."""
    from knowledge.documents.dictionaries import Dictionaries

    context: Context = click.get_current_context().obj
    found = Dictionaries(context.home).listed()
    for each in found:
        click.echo(f"{each.name}: {each.pairs:,} pairs of words")
    if not found:
        click.echo("No dictionaries; questions find the other language's documents by our own list of words.")


@dictionary_command.command("remove")
@click.argument("name")
def remove_command(name: str) -> None:
    """Remove a dictionary by the name that `list` shows."""
    from knowledge.documents.dictionaries import Dictionaries

    context: Context = click.get_current_context().obj
    Dictionaries(context.home).remove(name)
    click.echo(f"removed {name}")

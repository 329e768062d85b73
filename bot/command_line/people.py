"""`creditdesk people`: import who may ask, in which role."""

from collections import Counter
from pathlib import Path

import click

from bot.command_line.context import Context


@click.group("people")
def people_command() -> None:
    """Import who may ask."""


@people_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_command(file: Path) -> None:
    """Import people from FILE, a CSV of email, slack_user_id, name, role, active; all or nothing."""
    from knowledge.home import Home
    from knowledge.people import BadPeopleError, import_people

    context: Context = click.get_current_context().obj
    try:
        people = import_people(Home(context.home), file)
    except BadPeopleError as error:
        for line in error.lines():
            click.echo(line, err=True)
        raise
    roles = Counter(person.role for person in people.values())
    worded = ", ".join(f"{role} {count}" for role, count in sorted(roles.items()))
    inactive = sum(not person.active for person in people.values())
    click.echo(f"imported {len(people):,} people ({worded or 'nobody'}), {inactive:,} of them inactive")

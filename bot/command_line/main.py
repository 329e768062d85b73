"""`creditdesk`: finds its subcommands by entry points and turns expected failures into one sentence."""

import sys
from datetime import UTC, datetime
from importlib.metadata import entry_points
from pathlib import Path

import click

from bot.command_line.context import Context
from bot.garbage import collect_rarely
from bot.incidents import FILE, keep_incident, keep_incidents
from bot.settings import Settings, default_home
from knowledge.errors import CreditDeskError

GROUP = "creditdesk.commands"
UNEXPECTED = (
    "Something went wrong on our side (incident {incident}). See {file} in the home folder, or add --debug."
)


class _Commands(click.Group):
    """A group whose subcommands are loaded only when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(point.name for point in entry_points(group=GROUP))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for point in entry_points(group=GROUP, name=cmd_name):
            command = point.load()
            assert isinstance(command, click.Command)  # noqa: S101 - an entry point of ours names a command
            return command
        return None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--home", type=click.Path(path_type=Path), help="Folder of the imported ledger and the state.")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
@click.version_option(package_name="creditdesk")
@click.pass_context
def creditdesk(ctx: click.Context, home: Path | None, debug: bool) -> None:  # noqa: FBT001 - a click flag
    """Ask the credit desk, and look after its ledger, people and policy."""
    settings = Settings.from_environment()
    place = (home or settings.home or default_home()).expanduser().absolute()
    keep_incidents(place)
    ctx.obj = Context(
        home=place,
        today=datetime.now(UTC).astimezone().date(),
        debug=debug,
        settings=settings,
    )


def main() -> None:
    """Run the command line; expected failures write one sentence and set the exit code."""
    debug = "--debug" in sys.argv
    collect_rarely()
    try:
        sys.exit(creditdesk.main(standalone_mode=False) or 0)
    except click.exceptions.Exit as finished:
        sys.exit(finished.exit_code)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except (click.Abort, KeyboardInterrupt, EOFError):
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone: there is nobody left to tell
        sys.exit(0)
    except CreditDeskError as problem:
        if debug:
            raise
        click.echo(f"creditdesk: {problem}", err=True)
        sys.exit(problem.exit_code)
    except Exception:
        if debug:
            raise
        click.echo(f"creditdesk: {UNEXPECTED.format(incident=keep_incident(), file=FILE)}", err=True)
        sys.exit(1)

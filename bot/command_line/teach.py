"""`creditdesk teach`: a company's own phrases, each with the tool that it means."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context

if TYPE_CHECKING:
    from bot.language.intents.taught import Taught
    from bot.language.intents.teaching import Changed
    from knowledge.customers import NameIndex

_SHOWN = 5


@click.command("teach")
@click.argument("phrase", required=False)
@click.argument("tool", required=False)
@click.option("--file", type=click.Path(path_type=Path, exists=True), help='Lines of {"text", "tool"}.')
@click.option("--list", "listed", is_flag=True, help="List what was taught.")
@click.option("--remove", help="Forget a phrase.")
@click.option("--anyway", is_flag=True, help="Teach it where it means something else already.")
@click.pass_obj
def teach_command(
    context: Context,
    phrase: str | None,
    tool: str | None,
    *,
    file: Path | None,
    listed: bool,
    remove: str | None,
    anyway: bool,
) -> int:
    """Teach PHRASE, which means TOOL: `creditdesk teach "{customer} 的水位" customer_limit`.

    Customers, amounts, days and the like stand in braces; a customer's name is put into braces by itself.
    What was taught counts for every conversation that begins afterwards, in `chat`, `ask` and Slack. Where
    the phrase means something else already, that is said and nothing is taught.
    """
    from bot.composition import open_house
    from bot.language.intents.taught import taught

    if sum([bool(phrase), bool(file), listed, bool(remove)]) != 1 or bool(phrase) != bool(tool):
        raise click.UsageError("Give a PHRASE and its TOOL, or one of --file, --list and --remove.")
    known = taught(context.home)
    if listed:
        return _list(known)
    if remove:
        return _put(context, _without(known, remove))
    rows = [(phrase or "", tool or "")] if phrase else list(_rows(file))
    names = open_house(context.home, context.today, context.settings).ledger.names
    new = [_checked(names, text, name) for text, name in rows]
    done = _put(context, _with(known, new, anyway=anyway))
    _list(new)
    return done


def _list(known: Sequence["Taught"]) -> int:
    for each in known:
        click.echo(f"{each.tool}: {each.text}")
    if not known:
        click.echo("Nothing was taught.")
    return 0


def _rows(file: Path | None) -> Iterator[tuple[str, str]]:
    """Read the phrases of a file; every line has to be one."""
    assert file is not None  # noqa: S101 - one of phrase and file is given
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise click.UsageError(f"{file} cannot be read as UTF-8 text.") from problem
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, tool = row["text"], row["tool"]
        except (ValueError, TypeError, KeyError) as problem:
            raise click.UsageError(
                f'{file}, line {number}: it is not {{"text": …, "tool": …}}. Nothing was taught.'
            ) from problem
        yield str(text), str(tool)


def _checked(names: "NameIndex", text: str, tool: str) -> "Taught":
    from bot.language.intents.taught import Taught
    from bot.language.intents.teaching import faults
    from tools.registry import TOOLS

    if tool not in TOOLS:
        raise click.UsageError(f"There is no tool {tool!r}. There are: {', '.join(sorted(TOOLS))}.")
    shown = _in_braces(names, text.strip())
    for fault in faults(shown):
        raise click.UsageError(f"{shown!r} is no phrase: {fault}. Nothing was taught.")
    return Taught(text=shown, tool=tool)


def _in_braces(names: "NameIndex", text: str) -> str:
    """Put {customer} for every customer that a phrase names: it is to be learnt for all of them."""
    for mention in reversed(names.mentions(text)):
        text = f"{text[: mention.start]}{{customer}}{text[mention.end :]}"
    return text


def _with(known: Sequence["Taught"], new: Sequence["Taught"], *, anyway: bool) -> tuple["Taught", ...]:
    """Add phrases to those known, each in the place of the same one; conflicts end the command."""
    from bot.language.intents.teaching import conflicts

    found = [(each, clash) for each in new for clash in conflicts(each, (*known, *new))]
    for each, clash in found:
        click.echo(f"{each.text!r} means {clash.tool} already ({clash.theirs}: {clash.text!r})", err=True)
    if len({(each.key, each.tool) for each in new}) > len({each.key for each in new}):
        raise click.UsageError("The same phrase cannot mean two tools. Nothing was taught.")
    if found and not anyway:
        raise click.UsageError("Nothing was taught. Word it otherwise, or add --anyway.")
    replaced = {each.key for each in new}
    kept = [each for each in known if each.key not in replaced]
    return (*kept, *{each.key: each for each in new}.values())


def _without(known: Sequence["Taught"], text: str) -> tuple["Taught", ...]:
    from bot.language.intents.model import key_of

    left = tuple(each for each in known if each.key != key_of(text))
    if len(left) == len(known):
        raise click.UsageError(f"{text!r} was not taught. See `creditdesk teach --list`.")
    return left


def _put(context: Context, known: Sequence["Taught"]) -> int:
    """Learn, put in force, and tell what is read otherwise now."""
    from bot.language.intents.taught import keep
    from bot.language.intents.teaching import changed, learn

    lesson = learn(known)
    keep(context.home, known, lesson.stored)
    _tell(known, changed(lesson.model, known))
    return 0


def _tell(known: Sequence["Taught"], other: Sequence["Changed"]) -> None:
    click.echo(f"Taught: {len(known):,}. They count for every conversation that begins now.")
    if other:
        click.echo(f"Of the phrase book {len(other):,} questions are read otherwise now:")
    for each in other[:_SHOWN]:
        click.echo(f"  {each.text!r}: {each.after}, no longer {each.before}")

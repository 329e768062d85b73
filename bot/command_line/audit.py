"""`creditdesk audit`: what was asked and answered; for whoever runs the desk, not for those who ask."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import click

from bot.command_line.context import Context
from bot.composition import House, assistant, open_house, sample_house, state
from bot.state.answers import Wanted
from bot.state.audit import AuditedCall, AuditEntry
from bot.state.store import Store
from knowledge.errors import CreditDeskError
from knowledge.policy.reading import load_policy
from knowledge.rights import sees_every_customer

_DAY = click.DateTime(["%Y-%m-%d"])
_SHOWN = 60


class AuditDeniedError(CreditDeskError):
    """Somebody at the console whom CREDITDESK_USER names and who may not see every customer."""

    def __init__(self, user: str) -> None:
        super().__init__(
            f"The audit holds every customer's figures, and {user} may not see them all.",
            "Ask whoever runs this installation.",
        )


class NoSuchAnswerError(CreditDeskError):
    """An id that no recorded answer has."""

    def __init__(self, answer_id: str) -> None:
        super().__init__(f"No recorded answer has the id {answer_id!r}.", "See `creditdesk audit list`.")


class SeveralAnswersError(CreditDeskError):
    """An id that a batch gave to several answers."""

    def __init__(self, answer_id: str, ids: tuple[str, ...]) -> None:
        super().__init__(
            f"{len(ids)} recorded answers were given the id {answer_id!r}.",
            f"Name one by its own id: {', '.join(ids[:10])}.",
        )


@click.group("audit")
@click.pass_obj
def audit_command(context: Context) -> None:
    """See what was asked and answered, ask it again as of then, and delete what is old."""
    user = context.settings.user
    if user is not None:
        person = open_house(context.home, context.today, context.settings).person(user)
        if person is None or not sees_every_customer(person):
            raise AuditDeniedError(user)


@audit_command.command("list")
@click.option("--as", "email", metavar="EMAIL", help="Only what this person asked.")
@click.option("--since", type=_DAY, help="Only from this day on (UTC).")
@click.option("--status", help="Only answers of this status.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True)
@click.pass_obj
def list_command(
    context: Context, email: str | None, since: datetime | None, status: str | None, limit: int
) -> int:
    """List answers, newest first."""
    moment = since.replace(tzinfo=UTC) if since else None
    entries = _store(context).list_entries(Wanted(email, moment, status, limit))
    for entry in entries:
        question = " ".join(_plain(entry.question).split())
        short = question if len(question) <= _SHOWN else question[: _SHOWN - 1] + "…"
        who = entry.person.email or entry.person.name
        click.echo(f"{_moment(entry)}  {entry.id:12}  {entry.status:12}  {_plain(who):28}  {short}")
    if not entries:
        click.echo("creditdesk: no answer is recorded that fits.", err=True)
    return 0


@audit_command.command("show")
@click.argument("answer_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Write the whole record as JSON.")
@click.pass_obj
def show_command(context: Context, answer_id: str, as_json: bool) -> int:  # noqa: FBT001 - a click flag
    """Show one answer with the calls, figures and rules that it rests on."""
    entry = _entry(_store(context), answer_id)
    click.echo(entry.model_dump_json() if as_json else _plain("\n".join(_shown(entry)), lines=True))
    return 0


@audit_command.command("replay")
@click.argument("answer_id", metavar="ID")
@click.pass_obj
def replay_command(context: Context, answer_id: str) -> int:
    """Ask a recorded question again as of then; exit 1 where the answer differs by a byte."""
    from bot.state.replay import replay

    entry = _entry(_store(context), answer_id)
    done = replay(entry, _house(context, entry.is_sample), assistant())
    found = "identical" if done.same else "the answer differs"
    click.echo(f"{entry.id}: {found}, as of {entry.as_of.isoformat()}.")
    for line in done.changed:
        click.echo(f"- {line}")
    if not done.changed and not (done.same and done.calls_same):
        click.echo("- ledger, policy and documents are the same: the program has changed")
    if done.same:
        return 0
    click.echo(_plain(f"\nThen:\n{entry.answer}\n\nNow:\n{done.answer.reply.as_text()}", lines=True))
    return 1


@audit_command.command("purge")
@click.option("--before", type=_DAY, required=True, help="Delete what is older than this day (UTC).")
@click.pass_obj
def purge_command(context: Context, before: datetime) -> int:
    """Delete answers, conversations, events and feedback from before a day."""
    if before.date() > context.today:
        raise click.UsageError("--before is in the future.")
    deleted = _store(context).purge(before.replace(tzinfo=UTC))
    click.echo(f"{deleted:,} {'answer' if deleted == 1 else 'answers'} from before {before.date()} deleted.")
    return 0


def _store(context: Context) -> Store:
    """Give the store, which is closed when the command ends."""
    store = state(context.home, context.settings)
    click.get_current_context().call_on_close(store.close)
    return store


def _house(context: Context, is_sample: bool) -> House:  # noqa: FBT001 - a fact
    """Give the house that was asked; the sample company is there whatever was imported since."""
    if is_sample:
        return replace(sample_house(context.today, load_policy(context.home)), shelf=context.shelf())
    return open_house(context.home, context.today, context.settings)


def _entry(store: Store, answer_id: str) -> AuditEntry:
    found = store.entries(answer_id)
    if not found:
        raise NoSuchAnswerError(answer_id)
    if len(found) > 1:
        raise SeveralAnswersError(answer_id, tuple(entry.id for entry in found))
    return found[0]


def _moment(entry: AuditEntry) -> str:
    return entry.at.strftime("%Y-%m-%d %H:%M:%S")


def _shown(entry: AuditEntry) -> Iterator[str]:
    person, channel = entry.person, f", channel {entry.where.channel}" if entry.where.channel else ""
    yield f"id            {entry.id}" + (f" (given as {entry.given_id})" if entry.given_id else "")
    yield f"asked         {_moment(entry)} UTC by {person.email or person.name} ({person.role})"
    yield f"where         {entry.where.surface}{channel}, conversation {entry.conversation}"
    yield f"as of         {entry.as_of.isoformat()}" + (" (sample company)" if entry.is_sample else "")
    yield f"ledger        {entry.ledger_version}"
    yield f"policy        {entry.policy_version}"
    yield f"rules         {', '.join(entry.rules) or '-'}"
    yield f"answered by   {entry.model} in {entry.elapsed_ms} ms: {entry.status}"
    yield f"\nQuestion\n{entry.question}"
    for made in entry.calls:
        yield from _call(made)
    yield f"\nAnswer\n{entry.answer}"


def _call(made: AuditedCall) -> Iterator[str]:
    args = ", ".join(f"{name}={value}" for name, value in made.args.items())
    yield f"\nCall {made.name}({args})" + (", made again to explain" if made.explained else "")
    if made.failure is not None:
        yield f"  {made.failure.kind}: {made.failure.sentence}"
    for fact in made.facts:
        unit = fact.currency or ("" if fact.unit == "text" else fact.unit)
        yield f"  {fact.id.partition('.')[2]:32} {fact.value} {unit}".rstrip()
    for name, count in made.left_out.items():
        yield f"  {name}: {count:,} more rows are not kept; a replay gives them again"


def _plain(text: str, *, lines: bool = False) -> str:
    """Give a text as a terminal may show it: what people typed moves no cursor and sets no colour."""
    return "".join(letter if letter.isprintable() or (lines and letter == "\n") else " " for letter in text)

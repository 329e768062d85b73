"""`creditdesk chat`: a conversation in the terminal, or line by line from a pipe."""

import sys
from datetime import date

import click

from bot.command_line.asking import Session, asked_day, conversation_name, open_session
from bot.command_line.context import Context
from prompts.wording import text

_LEAVE = frozenset({"exit", "quit", "bye", "再见", "退出", ":q"})


@click.command("chat")
@click.option("--as", "email", metavar="EMAIL", help="Who asks.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), callback=asked_day, help="Answer as of this day.")
@click.option("--conversation", callback=conversation_name, help="A conversation to keep and to go on with.")
@click.pass_obj
def chat_command(context: Context, email: str | None, as_of: date | None, conversation: str | None) -> int:
    """Hold a conversation; an empty line does nothing, `exit` or the end of the input ends it."""
    session = open_session(
        context,
        email=email,
        as_of=as_of,
        surface="console",
        kept=conversation,
    )
    typed_by_a_person = sys.stdin.isatty()
    if typed_by_a_person:
        _welcome(session)
    try:
        failed = _hold(session, conversation or "console", typed_by_a_person)
    finally:
        session.finish()
    return 1 if failed and not typed_by_a_person else 0


def _hold(session: Session, conversation: str, typed_by_a_person: bool) -> bool:  # noqa: FBT001 - a fact
    """Answer until the end; says whether an answer failed."""
    failed = False
    while (line := _next_line(typed_by_a_person)) is not None:
        if line.strip().casefold() in _LEAVE:
            break
        if line.strip():
            answer = session.ask(line, conversation=conversation)
            failed = failed or answer.reply.status == "error"
            click.echo(answer.reply.as_text() + "\n")
            session.record()
    return failed


def _welcome(session: Session) -> None:
    kind = "sample" if session.house.is_sample else "own"
    for language in ("en", "zh"):
        words = text(f"console.welcome_{kind}", "zh" if language == "zh" else "en")
        click.echo(words.format(day=session.house.desk(session.person, session.as_of).as_of.isoformat()))
    click.echo()


def _next_line(typed_by_a_person: bool) -> str | None:  # noqa: FBT001 - a fact, not a switch
    if typed_by_a_person:
        try:
            import readline  # noqa: F401 - importing it gives input() history and editing

            return input("> ")
        except (EOFError, KeyboardInterrupt, ImportError):
            return None
    line = sys.stdin.readline()
    return line.rstrip("\n") if line else None

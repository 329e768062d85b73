"""`creditdesk ask`: one question, or a file of them."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from bot.command_line.asking import Session, asked_day, conversation_name, open_session
from bot.command_line.context import Context
from knowledge.errors import CreditDeskError

SAMPLE_NOTICE = "creditdesk: no ledger has been imported; answering on the sample company."


class BatchError(CreditDeskError):
    """A line of a batch file that is no question."""

    exit_code = 2

    def __init__(self, file: Path, line: int, problem: str) -> None:
        super().__init__(
            f"{file}, line {line}: {problem}.", 'Each line is {"id", "conversation", "as", "question"}.'
        )


@click.command("ask")
@click.argument("question", required=False)
@click.option("--as", "email", metavar="EMAIL", help="Who asks.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), callback=asked_day, help="Answer as of this day.")
@click.option("--json", "as_json", is_flag=True, help="Write the answer as JSON.")
@click.option("--conversation", callback=conversation_name, help="Go on with the conversation of this name.")
@click.option("--batch", type=click.Path(path_type=Path), help="A file with a JSON question a line.")
@click.pass_obj
def ask_command(
    context: Context,
    question: str | None,
    email: str | None,
    as_of: date | None,
    as_json: bool,  # noqa: FBT001 - a click flag
    conversation: str | None,
    batch: Path | None,
) -> int:
    """Ask one QUESTION, or all questions of a batch file."""
    if (question is None) == (batch is None):
        raise click.UsageError("Give a question, or --batch with a file of questions.")
    if batch is not None and conversation is not None:
        raise click.UsageError("In a batch each line names its own conversation.")
    session = open_session(
        context,
        email=email,
        as_of=as_of,
        surface="batch" if batch else "ask",
        kept=conversation,
    )
    if session.house.is_sample:
        click.echo(SAMPLE_NOTICE, err=True)
    try:
        if batch is not None:
            return _batch(session, batch)
        return _one(session, question or "", conversation, as_json=as_json)
    finally:
        session.finish()


def _one(session: Session, question: str, conversation: str | None, *, as_json: bool) -> int:
    answer = session.ask(question, conversation=conversation)
    _show(session, json.dumps(answer.as_json(), ensure_ascii=False) if as_json else answer.reply.as_text())
    return 1 if answer.reply.status == "error" else 0


def _show(session: Session, answer: str) -> None:
    """Show an answer, then record it, also where whoever read our output has gone.

    Half surrogates, which JSON may carry, are no text: they are written as escapes, so that nothing is lost
    of the answers that follow.
    """
    try:
        click.echo(answer.encode("utf-8", "backslashreplace").decode("utf-8"))
    finally:
        session.record()


def _batch(session: Session, file: Path) -> int:
    failed = False
    for row in _rows(file):
        answer = session.ask(
            row["question"],
            email=row.get("as"),
            conversation=row.get("conversation"),
            answer_id=row.get("id"),
        )
        failed = failed or answer.reply.status == "error"
        _show(session, json.dumps(answer.as_json(), ensure_ascii=False))
    return 1 if failed else 0


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    """Read all questions before the first is answered, so that a broken file is refused whole."""
    try:
        # Only a line feed ends a line: JSON text may hold the other separators as they are.
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise BatchError(file, 1, f"the file cannot be read ({type(problem).__name__})") from problem
    rows = [_row(file, number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    yield from rows


def _row(file: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise BatchError(file, number, "it is not JSON") from problem
    if not isinstance(row, dict) or not isinstance(row.get("question"), str):
        raise BatchError(file, number, "it has no question")
    named = {name: row.get(name) for name in ("id", "conversation", "as")}
    return {"question": row["question"], **{k: None if v is None else str(v) for k, v in named.items()}}

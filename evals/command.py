"""`creditdesk evals`: scores the cases, exit 1 below the bar."""

import json
from pathlib import Path

import click

from bot.command_line.context import Context
from bot.composition import House, open_house, sample_house
from bot.incidents import keep_incidents
from evals.cases import CASES, CaseError, read_cases
from evals.companies import company_house
from evals.report import report, written
from evals.running import run


@click.group("evals")
def evals_command() -> None:
    """Score the assistant on questions with known right behaviour."""


@evals_command.command("run")
@click.option(
    "--cases", type=click.Path(path_type=Path, exists=True), default=CASES, help="A file or folder."
)
@click.option("--model", default="offline", help="Which planner answers.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write the scores to a file.")
@click.option("--own-ledger", is_flag=True, help="Ask the imported ledger in place of the sample company.")
@click.option(
    "--company", type=click.Path(path_type=Path, exists=True), help="Ask the made-up company of a folder."
)
@click.option(
    "--totals", is_flag=True, help="Print the shares alone, so that held-out questions stay unread."
)
@click.pass_obj
def run_command(
    context: Context,
    cases: Path,
    model: str,
    json_file: Path | None,
    *,
    own_ledger: bool,
    company: Path | None,
    totals: bool,
) -> int:
    """Run the cases and print what was right and wrong."""
    if model != "offline":
        raise click.UsageError(f"There is no model {model!r}. The offline planner is `offline`.")
    keep_incidents(context.home)
    try:
        verdicts = list(run(read_cases(cases), _house(context, company, own_ledger=own_ledger)))
    except CaseError as problem:
        raise click.UsageError(str(problem)) from problem
    result = report(verdicts, whole=cases == CASES)
    click.echo(written(result, () if totals else verdicts))
    if json_file is not None:
        scores = {part: f"{share:.4f}" for part, share in result.shares.items()}
        _write(json_file, json.dumps({"turns": result.count, **scores}, indent=1) + "\n")
    return 1 if result.below else 0


def _house(context: Context, company: Path | None, *, own_ledger: bool) -> House:
    """Give the company that is asked about: a made-up one, the home's own, or the sample company."""
    if company is not None and own_ledger:
        raise click.UsageError("Give --own-ledger or --company, not both: each names whom to ask.")
    if company is not None:
        return company_house(company)
    if own_ledger:
        return open_house(context.home, context.today, context.settings)
    return sample_house(context.today)


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise click.FileError(str(file), problem.strerror) from problem

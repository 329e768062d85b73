"""`creditdesk policy`: check a policy file, show the rules in force, and print the handbook."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context

if TYPE_CHECKING:
    from knowledge.policy.figures import Language
    from knowledge.policy.policy import Policy


@click.group("policy")
def policy_command() -> None:
    """Check a policy file, show the rules in force, or print the handbook."""


@policy_command.command("check")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--documents", is_flag=True, help="Compare the company's own documents with it too.")
def check_command(file: Path | None, *, documents: bool) -> int:
    """Check FILE (default: the policy in force) and name everything that is wrong, with line and key.

    The handbook is checked with it: every figure in it is the policy's, and no rule lacks a section. With
    --documents, sentences of the company's own documents whose figures are others are named; then the exit
    code is 1.
    """
    from knowledge.handbook.proof import HandbookError, require_proof
    from knowledge.policy.faults import PolicyError
    from knowledge.policy.reading import read_policy

    context: Context = click.get_current_context().obj
    chosen = file or _in_force(context)
    try:
        policy = read_policy(chosen)
        require_proof(policy)
    except (PolicyError, HandbookError) as error:
        for fault in error.faults:
            click.echo(str(fault), err=True)
        raise click.exceptions.Exit(error.exit_code) from error
    click.echo(f"{chosen}: nothing is wrong")
    _describe(policy, context.today)
    return _check_documents(context, policy) if documents else 0


def _describe(policy: "Policy", today: date) -> None:
    """Print what a policy holds, and what of it is dated later than today."""
    from knowledge.handbook.sections import handbook
    from knowledge.policy.texts import texts

    sections = len(texts(policy, "en")) + len(texts(policy, "zh"))
    parameters = [parameter for rule in policy.rules.values() for parameter in rule.parameters.values()]
    click.echo(f"{policy.name}, version {policy.version}, base currency {policy.base_currency}")
    click.echo(f"{len(policy.rules)} rules, {len(parameters)} parameters, {sections} sections worded")
    chapters = len(handbook(policy, "en"))
    click.echo(f"handbook: {chapters} sections in English and Chinese, every figure in them the policy's")
    for parameter in parameters:
        if parameter.effective_from > today:
            click.echo(
                f"note: {parameter.id} is dated {parameter.effective_from}, but applies already.", err=True
            )


def _check_documents(context: Context, policy: "Policy") -> int:
    from bot.command_line.contradicting import contradicting

    shelf = context.shelf()
    names = [document.name for document in shelf.documents()]
    differing = list(contradicting(policy, shelf, names))
    for line in differing:
        click.echo(line, err=True)
    click.echo(f"documents: {len(names):,} compared, {len(differing):,} sentences differ from the policy")
    return 1 if differing else 0


@policy_command.command("show")
@click.argument("rule", required=False)
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", help="Language of the texts.")
def show_command(rule: str | None, language: "Language") -> None:
    """Show every rule with its values, or one RULE with its text, values, sources and dates."""
    from knowledge.policy.reading import load_policy

    context: Context = click.get_current_context().obj
    policy = load_policy(context.home)
    for line in _one(policy, rule, language) if rule else _all(policy, language):
        click.echo(line)


@policy_command.command("handbook")
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", help="Language of the handbook.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file.")
def handbook_command(language: "Language", out: Path | None) -> None:
    """Print the handbook with the figures of the policy in force."""
    from knowledge.handbook.markdown import markdown
    from knowledge.handbook.sections import handbook
    from knowledge.policy.reading import load_policy

    context: Context = click.get_current_context().obj
    policy = load_policy(context.home)
    text = markdown(policy, handbook(policy, language), language)
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{out} cannot be written: {error.strerror or error}.") from error
    click.echo(f"{out}: written")


def _in_force(context: Context) -> Path:
    from knowledge.policy.reading import policy_file

    return policy_file(context.home)


def _all(policy: "Policy", language: "Language") -> Iterator[str]:
    from knowledge.policy.texts import parameter_text, texts

    worded = texts(policy, language)
    yield f"{policy.name}, version {policy.version}, base currency {policy.base_currency}"
    for rule_id, rule in policy.rules.items():
        yield f"{rule_id}  {worded[rule_id].title}"
        for name, parameter in rule.parameters.items():
            yield f"    {name} = {parameter_text(policy, parameter.id, language)}"


def _one(policy: "Policy", asked: str, language: "Language") -> Iterator[str]:
    from knowledge.policy.texts import parameter_text, texts

    rule_id = asked.upper()
    if rule_id not in policy.rules:
        near = [known for known in policy.rule_ids if known.startswith(rule_id.partition("-")[0])]
        hint = f" Rules like it: {', '.join(near)}." if near else " `creditdesk policy show` lists them."
        raise click.UsageError(f"There is no rule {asked!r}.{hint}")
    for worded in texts(policy, language).values():
        if worded.rule_id == rule_id:
            yield f"{rule_id}  {worded.title}"
            yield from worded.sentences
    for name, parameter in policy.rule(rule_id).parameters.items():
        value = parameter_text(policy, parameter.id, language)
        yield f"    {name} = {value}  (source: {parameter.source}, from {parameter.effective_from})"

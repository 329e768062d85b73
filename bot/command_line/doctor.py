"""`creditdesk doctor`: what is configured, reachable, stale or missing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import click

from bot.command_line.context import Context
from bot.command_line.embedding_trust import summed_up
from bot.composition import House, local_person, open_house, state
from bot.language.intents.taught import TaughtDamagedError, taught
from knowledge.errors import CreditDeskError
from knowledge.home import Home
from knowledge.policy.reading import load_policy


class _Finding(NamedTuple):
    mark: Literal["ok", "LOOK"]
    what: str
    said: str


@click.command("doctor")
@click.option("--slack", is_flag=True, help="Check the Slack app too: tokens, scopes, connection.")
@click.pass_obj
def doctor_command(context: Context, slack: bool) -> int:  # noqa: FBT001 - a click flag
    """Check the home folder, the ledger, the people and the policy; exit 1 where something is wrong."""
    findings = [*_findings(context), *(_slack_findings() if slack else ())]
    for finding in findings:
        click.echo(f"{finding.mark:4}  {finding.what:9} {finding.said}")
    return 0 if all(finding.mark == "ok" for finding in findings) else 1


def _findings(context: Context) -> Iterator[_Finding]:
    yield _home(context.home)
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("home", Home(context.home).check),
        ("policy", lambda: load_policy(context.home)),
        ("ledger", lambda: open_house(context.home, context.today, context.settings)),
    )
    for what, step in steps:
        try:
            found = step()
        except CreditDeskError as problem:
            yield _Finding("LOOK", what, str(problem))
            return
    assert isinstance(found, House)  # noqa: S101 - what the last step gives
    yield from _opened(found, context)


def _home(home: Path) -> _Finding:
    """Say where the home is and whether it can be written; one that is not there yet is made when needed."""
    folder = next(place for place in (home, *home.parents) if place.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return _Finding("LOOK", "home", f"{home} cannot be written: nothing can be imported or kept there.")
    return _Finding("ok", "home", str(home) if home == folder else f"{home} (nothing there yet)")


def _opened(house: House, context: Context) -> Iterator[_Finding]:
    yield _ledger(house, context.settings.stale_days)
    yield from _currencies(house)
    yield _people(house, context)
    policy = house.policy
    yield _Finding(
        "ok", "policy", f"{policy.name}, version {policy.version}, base currency {policy.base_currency}"
    )
    yield _planner(context.home)
    yield _documents(house)
    yield _state(context)


def _ledger(house: House, stale_days: int) -> _Finding:
    ledger = house.ledger
    count = f"{len(ledger.customer_ids):,} customers, data up to {ledger.data_as_of.isoformat()}"
    if house.is_sample:
        return _Finding(
            "ok", "ledger", f"sample company ({count}); import your own with `creditdesk ledger import`"
        )
    age = (house.today - ledger.data_as_of).days
    if age > stale_days:
        return _Finding("LOOK", "ledger", f"{count}: {age} days old. Import a newer one.")
    return _Finding("ok", "ledger", count)


def _currencies(house: House) -> Iterator[_Finding]:
    if house.ledger.base_currency != house.policy.base_currency:
        said = (
            f"the ledger was imported in {house.ledger.base_currency}, the policy counts in "
            f"{house.policy.base_currency}. Import the ledger again."
        )
        yield _Finding("LOOK", "currency", said)


def _people(house: House, context: Context) -> _Finding:
    if not house.people:
        return _Finding(
            "LOOK",
            "people",
            "nobody is known, so everybody has staff rights. Run `creditdesk people import FILE.csv`.",
        )
    user = context.settings.user
    if user is not None and house.person(user) is None:
        return _Finding("LOOK", "people", f"CREDITDESK_USER is {user}, whom nobody here has as an address.")
    if user is not None and not local_person(house, user).active:
        return _Finding("LOOK", "people", f"CREDITDESK_USER is {user}, who is not active here.")
    active = sum(person.active for person in house.people.values())
    return _Finding("ok", "people", f"{len(house.people)} known, {active} active")


def _planner(home: Path) -> _Finding:
    """Say what understands questions, and how many phrases of its own the company has taught."""
    try:
        count = len(taught(home))
    except TaughtDamagedError as problem:
        return _Finding("LOOK", "planner", str(problem))
    said = f"; {count:,} phrases taught" if count else ""
    return _Finding("ok", "planner", f"offline (needs no key and no server){said}")


def _documents(house: House) -> _Finding:
    """Say what documents there are, and whether their vectors are those that the settings ask for."""
    shelf = house.shelf
    assert shelf is not None  # noqa: S101 - an opened house has one
    try:
        count = len(shelf.documents())
        if not count:
            return _Finding(
                "ok", "documents", "none of your own; `creditdesk knowledge sync FOLDER` adds some"
            )
        if not shelf.searches_vectors:
            said = f"{count:,}, indexed otherwise than set now. Run `creditdesk knowledge reindex`."
            return _Finding("LOOK", "documents", said)
        shelf.check()
        dictionaries = shelf.dictionaries.listed()
    except CreditDeskError as problem:
        return _Finding("LOOK", "documents", str(problem))
    said = f"{count:,}, vectors by {shelf.embedding.name} ({shelf.vectors.name})"
    named = ", ".join(each.name for each in dictionaries)
    parts = (said, f"dictionaries: {named}" if named else "", summed_up(shelf))
    return _Finding("ok", "documents", "; ".join(part for part in parts if part))


def _state(context: Context) -> _Finding:
    """Say where answers are recorded, how many are and how long they are kept."""
    days = context.settings.retention_days
    kept = f"kept for {days:,} days" if days else "kept for good (CREDITDESK_RETENTION_DAYS is not set)"
    store = state(context.home, context.settings)
    try:
        return _Finding("ok", "state", f"{store.place}: {store.count():,} answers recorded, {kept}")
    except CreditDeskError as problem:
        return _Finding("LOOK", "state", str(problem))
    finally:
        store.close()


def _slack_findings() -> Iterator[_Finding]:
    import asyncio  # with the Slack libraries half a second, which nobody else should pay

    from bot.settings import SlackSettings
    from bot.slack.checkup import checkup

    for found in asyncio.run(checkup(SlackSettings.from_environment())):
        yield _Finding("LOOK" if found.to_do else "ok", found.what, found.said)

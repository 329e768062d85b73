"""`creditdesk doctor`: what is configured, reachable, stale or missing."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import click

from bot.command_line.context import Context
from bot.composition import House, open_house
from knowledge.errors import CreditDeskError

STALE_AFTER_DAYS = 7


class _Finding(NamedTuple):
    mark: Literal["ok", "LOOK"]
    what: str
    said: str


@click.command("doctor")
@click.pass_obj
def doctor_command(context: Context) -> int:
    """Check the home folder, the ledger, the people and the policy; exit 1 where something is wrong."""
    findings = list(_findings(context))
    for finding in findings:
        click.echo(f"{finding.mark:4}  {finding.what:8} {finding.said}")
    return 0 if all(finding.mark == "ok" for finding in findings) else 1


def _findings(context: Context) -> Iterator[_Finding]:
    yield _Finding("ok", "home", str(context.home))
    try:
        house = open_house(context.home, context.today)
    except CreditDeskError as problem:
        yield _Finding("LOOK", "ledger", str(problem))
        return
    yield _ledger(house)
    yield from _currencies(house)
    yield _people(house, context)
    policy = house.policy
    yield _Finding(
        "ok", "policy", f"{policy.name}, version {policy.version}, base currency {policy.base_currency}"
    )
    yield _Finding("ok", "planner", "offline (needs no key and no server)")


def _ledger(house: House) -> _Finding:
    ledger = house.ledger
    count = f"{len(ledger.customer_ids):,} customers, data up to {ledger.data_as_of.isoformat()}"
    if house.is_sample:
        return _Finding(
            "ok", "ledger", f"sample company ({count}); import your own with `creditdesk ledger import`"
        )
    age = (house.today - ledger.data_as_of).days
    if age > STALE_AFTER_DAYS:
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
    active = sum(person.active for person in house.people.values())
    return _Finding("ok", "people", f"{len(house.people)} known, {active} active")

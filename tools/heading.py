"""What stands at the head of every result: days, currency, rates, policy version."""

from typing import Any

from knowledge.desk import Desk
from knowledge.records import NotAvailable
from tools.calculations.valuation import Valuation
from tools.facts import Note, Phrase


def heading(desk: Desk, currency: str | None, *valuations: Valuation) -> dict[str, Any]:
    """Give the fields that every result shares, with the rates that its valuations used."""
    used = dict.fromkeys(rate for valuation in valuations for rate in valuation.used)
    return {
        "as_of": desk.as_of,
        "data_as_of": desk.data_as_of,
        "currency": currency,
        "fx": tuple(used),
        "policy_version": desk.policy.version,
    }


def why_empty(desk: Desk, column: str, reason: NotAvailable) -> NotAvailable:
    """Give the reason why a customer's cell is empty: the ledger has no such column, else the one given."""
    if column not in desk.ledger.absent_columns.get("customers", frozenset()):
        return reason
    return NotAvailable(reason="absent_column", values={"table": "customers", "column": column})


def undated(desk: Desk, *fields: str) -> tuple[Note, ...]:
    """Say of each field that the ledger holds only today's value, where an earlier day was asked for."""
    if desk.as_of >= desk.data_as_of:
        return ()
    said = Phrase(key="reasons.undated", values={"as_of": desk.as_of})
    return tuple(Note(field=field, phrase=said) for field in fields)

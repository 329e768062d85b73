"""Whose turn it is on a customer's account, and when the next step comes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from tests.independent.ageing import aged
from tests.independent.items import Item
from tests.independent.reading import Books, a_day

REMINDED = ("not_due", "grace", "reminder", "formal_demand", "sales", "finance", "first", "second")
"""Stages in which a promise pauses reminders: all but the last of each ladder."""


@dataclass(frozen=True)
class Staged:
    stage: str
    days: int
    next_stage: str | None
    next_on: date | None
    invoice_id: str | None


def tolerance(books: Books, currency: str) -> Fraction:
    table = books.rules["LADDER-STANDARD"]["tolerance"]["value"]
    return Fraction(str(table.get(currency, table["other"])))


def steps(books: Books, ladder: str) -> list[tuple[str, int]]:
    found = books.rules[f"LADDER-{ladder.upper()}"]["stages"]["value"]
    return [(row["stage"], int(row["from_day"])) for row in found]


def stage_of_days(books: Books, days: int, ladder: str) -> str:
    return [stage for stage, start in steps(books, ladder) if start <= days][-1]


def staged(books: Books, customer_id: str, ladder: str = "standard") -> Staged:
    """The stage of the oldest undisputed open invoice above the tolerance."""
    account = aged(books, customer_id)
    floor = {item.invoice_id: _floor(books, customer_id, item) for item in account.items}
    worth = _in_order(item for item in account.items if item.open > floor[item.invoice_id])
    chased = [item for item in worth if item.open - item.kept_from_dunning > floor[item.invoice_id]]
    if not chased:
        return _nothing_to_chase(worth)
    oldest = chased[0]
    covered = oldest.days > 0 and account.overdue_net == 0
    stage = "allocate_first" if covered else stage_of_days(books, oldest.days, ladder)
    if covered:
        return Staged(stage, oldest.days, None, None, oldest.invoice_id)
    return _with_next(books, oldest, stage, ladder)


def _floor(books: Books, customer_id: str, item: Item) -> Fraction:
    """The tolerance of an item's currency, in the customer's."""
    return books.turn(tolerance(books, item.currency), item.currency, books.currency(customer_id))


def _in_order(found: Iterable[Item]) -> list[Item]:
    """Put the earliest due first, of equal ones the first by id."""
    return sorted(found, key=lambda item: (item.due, item.invoice_id))


def _nothing_to_chase(worth: list[Item]) -> Staged:
    if not worth:
        return Staged("not_due", 0, None, None, None)
    return Staged("disputed", worth[0].days, None, None, worth[0].invoice_id)


def _with_next(books: Books, oldest: Item, stage: str, ladder: str) -> Staged:
    later = [step for step in steps(books, ladder) if step[1] > oldest.days]
    if not later:
        return Staged(stage, oldest.days, None, None, oldest.invoice_id)
    name, start = later[0]
    return Staged(stage, oldest.days, name, oldest.due + timedelta(start), oldest.invoice_id)


def paused_until(books: Books, customer_id: str, found: Staged) -> date | None:
    """The day until which an invoice's first promise pauses reminders; it never pauses the hand-over."""
    if found.stage not in REMINDED:
        return None
    horizon = int(books.rules["LADDER-STANDARD"]["promise_horizon"]["value"])
    made = [row for row in books.of(customer_id, "promises") if row.get("invoice_id") == found.invoice_id]
    if not made:
        return None
    first = min(made, key=lambda row: row["made_on"])
    until = a_day(first["promised_for"])
    pending = until >= books.as_of and (until - a_day(first["made_on"])).days <= horizon
    return until if pending else None

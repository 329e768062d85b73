"""What a reminder asks for: the overdue invoices that nothing spares, and why there is no letter now.

Left out are amounts in timely dispute, amounts that a pending promise covers, invoices under a plan that is
kept, and what is too small to be chased. Before a hand-over a promise spares nothing.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from knowledge.ledger.records import Invoice
from knowledge.policy.values import Stage
from knowledge.records import Record
from tools.calculations.ageing import AgedItem
from tools.calculations.dunning import ALLOCATE_FIRST, DISPUTED, Dunned, Dunning
from tools.calculations.ladder import LADDERS, Ladder, hands_over, ladder_of
from tools.calculations.promises import pausing

NoLetter = Literal[
    "not_due", "grace", "disputed", "allocate_first", "paused", "plan", "quiet_stage", "nothing_overdue"
]
_QUIET = frozenset({"none", "wait"})


class ReminderItem(NamedTuple):
    """An invoice in a letter: minor units of its own currency, and the exact value in the valuation's."""

    invoice: Invoice
    days: int
    minor: int
    value: Fraction


class ReminderStage(Record):
    """The stage that a letter is for, on its ladder."""

    ladder: Ladder
    step: Stage


def stage_named(name: str, in_force: Ladder, dunned: Dunned) -> ReminderStage | None:
    """Find a stage by its name, on the ladder in force first; None where no ladder has it."""
    others = (ladder_of(dunned.policy, other) for other in LADDERS if other != in_force.name)
    for ladder in (in_force, *others):
        for step in ladder.stages:
            if _folded(step.stage) == _folded(name):
                return ReminderStage(ladder=ladder, step=step)
    return None


def _folded(name: str) -> str:
    """Write "Hand-over", "hand over" and "handover" alike."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def reminder_items(dunned: Dunned, stage: ReminderStage | None) -> tuple[ReminderItem, ...]:
    """Give the invoices of a letter, the earliest due first; raises MissingRateError."""
    spares = stage is None or not hands_over(stage.ladder, stage.step)
    return tuple(_items(dunned, spares=spares))


def why_no_letter(
    dunned: Dunned, found: Dunning, stage: ReminderStage | None, items: tuple[ReminderItem, ...]
) -> NoLetter | None:
    """Say why no letter goes out now, None where one does."""
    if found.stage == DISPUTED:
        return "disputed"
    if found.stage == ALLOCATE_FIRST:
        return "allocate_first"
    if not items:
        return _why_nothing(dunned, found)
    if stage is not None and stage.step.action in _QUIET:
        return "grace" if found.step and stage.step.stage == found.step.stage else "quiet_stage"
    return None


def _why_nothing(dunned: Dunned, found: Dunning) -> NoLetter:
    if found.pause is not None or any(_left(item, dunned) is not None for item in dunned.aged.items):
        return "paused"
    if found.held or any(item.invoice.invoice_id in dunned.held for item in dunned.aged.items if item.days):
        return "plan"
    return "not_due" if dunned.aged.items else "nothing_overdue"


def _items(dunned: Dunned, *, spares: bool) -> Iterator[ReminderItem]:
    for item in dunned.aged.items:
        if not item.days or item.invoice.invoice_id in dunned.held:
            continue
        left = _left(item, dunned) if spares else None
        minor = item.chased_minor if left is None else left
        if dunned.above_tolerance(minor, item):
            value = item.chased * Fraction(minor, item.chased_minor)
            yield ReminderItem(invoice=item.invoice, days=item.days, minor=minor, value=value)


def _left(item: AgedItem, dunned: Dunned) -> int | None:
    """Give what a pausing promise leaves of an overdue item in its minor units, None where none pauses it.

    A promise about the account covers the earliest due invoices first.
    """
    pause = pausing(dunned.promises, item.invoice) if item.days and item.chased else None
    if pause is None:
        return None
    promised = pause.outstanding
    if pause.promise.invoice_id is None:
        promised -= sum((each.chased for each in _before(item, dunned)), Fraction(0))
    share = min(Fraction(1), max(Fraction(0), promised) / item.chased)
    return round(item.chased_minor * (1 - share))


def _before(item: AgedItem, dunned: Dunned) -> Iterator[AgedItem]:
    for each in dunned.aged.items:
        if each is item:
            return
        if each.days and pausing(dunned.promises, each.invoice):
            yield each

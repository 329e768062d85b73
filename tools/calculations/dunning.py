"""Dunning: the stage of collection that a customer or one invoice has reached, and what holds it.

A customer's stage is that of the earliest due open invoice that is undisputed (but for disputes opened too
late) and above the tolerance. Where everything is in dispute it is `disputed`; where credit covers the whole
overdue, `allocate_first`. Invoices under a plan whose instalments come in are not chased. A promise pauses
reminders, but never the hand-over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Contact, Invoice
from knowledge.money import exact
from knowledge.policy.policy import Policy
from knowledge.policy.values import Stage
from knowledge.records import Record
from tools.calculations.ageing import AgedItem, Ageing, ageing
from tools.calculations.ladder import Ladder, NextStage, hands_over, next_stage
from tools.calculations.plans import PlanStanding, plan_standing
from tools.calculations.promises import JudgedPromise, judged_promises, pausing, telling
from tools.calculations.valuation import Valuation

DISPUTED = "disputed"
ALLOCATE_FIRST = "allocate_first"


class Dunning(Record):
    """Where collection stands.

    `step` is the ladder's stage, None where a dispute or credit comes first. `item` is the open item that
    decides, None where nothing is open. `small` says that it is too small to be chased, `held` that it is
    under a plan. `skipped` are earlier stages without a recorded contact.
    """

    stage: str
    step: Stage | None
    days: int
    item: AgedItem | None
    following: NextStage | None
    plan: PlanStanding | None
    promise: JudgedPromise | None
    pause: JudgedPromise | None
    skipped: tuple[str, ...]
    small: bool = False
    held: bool = False


@dataclass(frozen=True)
class Dunned:
    """A customer's book on a ladder, with what its stages need, worked out once."""

    book: CustomerBook
    valuation: Valuation
    policy: Policy
    ladder: Ladder

    @cached_property
    def aged(self) -> Ageing:
        """Give the aged items."""
        return ageing(self.book, self.valuation, self.policy)

    @cached_property
    def plan(self) -> PlanStanding | None:
        """Give the repayment plan, if there is one."""
        return plan_standing(self.book, self.valuation)

    @cached_property
    def promises(self) -> tuple[JudgedPromise, ...]:
        """Give the judged promises."""
        return judged_promises(self.book, self.valuation, self.policy)

    @cached_property
    def held(self) -> frozenset[str]:
        """Name the invoices that a plan keeps from being chased by their own days."""
        if self.plan is None or self.plan.status == "fulfilled":
            return frozenset()
        revived = self.plan.status == "missed" and self.policy.flag("LADDER-PLAN.missed_revives_whole")
        return frozenset() if revived else self.plan.held

    @property
    def instalment_days(self) -> int:
        """Give the days by which an instalment is late."""
        missed = self.plan.missed_on if self.plan else None
        return (self.book.as_of - missed).days if missed else 0

    @cached_property
    def chased(self) -> tuple[AgedItem, ...]:
        """Give the items of which more than the tolerance may be chased, the earliest due first."""
        return tuple(item for item in self.aged.items if self.above_tolerance(item.chased_minor, item))

    @cached_property
    def free(self) -> tuple[AgedItem, ...]:
        """Give those of them that no plan holds."""
        return tuple(item for item in self.chased if item.invoice.invoice_id not in self.held)

    @cached_property
    def covered(self) -> bool:
        """Say whether credit covers all that is overdue, to be chased, and under no plan."""
        overdue = sum((item.chased for item in self.free if item.days), Fraction(0))
        return bool(overdue) and self.aged.unapplied >= overdue

    def above_tolerance(self, minor: int, item: AgedItem) -> bool:
        """Say whether an amount of an item is more than reminders leave alone."""
        currency = item.invoice.currency
        return exact(minor, currency) > Fraction(self.policy.tolerance(currency))


def customer_dunning(dunned: Dunned) -> Dunning:
    """Find the stage of a customer at the book's day; raises MissingRateError."""
    aged = dunned.aged
    large = [item for item in aged.items if dunned.above_tolerance(item.open_minor, item)]
    chased, free = dunned.chased, dunned.free
    if dunned.covered:
        return _aside(dunned, ALLOCATE_FIRST, free[0])
    under_plan = len(chased) > len(free)
    if free and not (under_plan and dunned.instalment_days >= free[0].days):
        return _on_ladder(dunned, free[0])
    if under_plan:
        return _on_plan(dunned, next(item for item in chased if item not in free))
    if large:
        return _aside(dunned, DISPUTED, large[0])
    return _on_ladder(dunned, None)


def invoice_dunning(dunned: Dunned, invoice_id: str) -> Dunning:
    """Find the stage of one invoice of the book at its day; raises MissingRateError."""
    aged = dunned.aged
    item = next((each for each in aged.items if each.invoice.invoice_id == invoice_id), None)
    if item is None:
        return _on_ladder(dunned, None)
    if not item.chased_minor:
        return _aside(dunned, DISPUTED, item)
    if invoice_id in dunned.held:
        return _on_plan(dunned, item)
    if item.days and (not aged.overdue_net or (dunned.covered and item in dunned.free)):
        return _aside(dunned, ALLOCATE_FIRST, item)
    small = not dunned.above_tolerance(item.chased_minor, item)
    return _on_ladder(dunned, item).model_copy(update={"small": small})


def skipped_stages(
    contacts: Iterable[Contact], invoice: Invoice, ladder: Ladder, stage: Stage
) -> tuple[str, ...]:
    """Name the stages before this one in which nobody reached out about an overdue invoice.

    A contact about the account counts for every invoice overdue then; one that names no stage counts for the
    stage of its day.
    """
    reached = {
        (contact.stage or ladder.at((contact.happened_on - invoice.due_date).days).stage).casefold()
        for contact in contacts
        if contact.invoice_id == invoice.invoice_id
        or (contact.invoice_id is None and contact.happened_on > invoice.due_date)
    }
    return tuple(name for name in ladder.asked_before(stage) if name.casefold() not in reached)


def _on_ladder(dunned: Dunned, item: AgedItem | None) -> Dunning:
    """Give the ladder's stage for the days of an item, of nothing where none is open."""
    days = item.days if item else 0
    step = dunned.ladder.at(days)
    if item is None:
        return _found(dunned, step.stage, item, days, step)
    invoice, on = item.invoice, dunned.book.as_of
    return _found(dunned, step.stage, item, days, step).model_copy(
        update={
            "following": next_stage(dunned.ladder, step, (on - invoice.due_date).days, on),
            "pause": None if hands_over(dunned.ladder, step) else pausing(dunned.promises, invoice),
            "skipped": skipped_stages(dunned.book.contacts, invoice, dunned.ladder, step),
        }
    )


def _on_plan(dunned: Dunned, item: AgedItem) -> Dunning:
    """Give the stage of an invoice under a plan: that of its instalments, not of its own days."""
    step = dunned.ladder.at(dunned.instalment_days)
    found = _found(dunned, step.stage, item, dunned.instalment_days, step)
    return found.model_copy(update={"held": True})


def _aside(dunned: Dunned, stage: str, item: AgedItem) -> Dunning:
    """Give a stage beside the ladder: nothing follows it by days alone."""
    return _found(dunned, stage, item, item.days, None)


def _found(dunned: Dunned, stage: str, item: AgedItem | None, days: int, step: Stage | None) -> Dunning:
    return Dunning(
        stage=stage,
        step=step,
        days=days,
        item=item,
        following=None,
        plan=dunned.plan,
        promise=telling(dunned.promises, item.invoice if item else None),
        pause=None,
        skipped=(),
    )

"""Who a repayment plan is for and what was asked: what can be planned, the stage, what has to be said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.dunning import Dunned, Dunning, customer_dunning
from tools.calculations.figures import Figure, absent, shown
from tools.calculations.instalments import Every, Instalment, Method
from tools.calculations.ladder import hands_over, ladder_of
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Note, Phrase, Value, ratio


@dataclass(frozen=True)
class PlanAsked:
    """What a plan is to look like; `dated` are the due days before, `days` after the clause on weekends."""

    on: date
    count: int
    every: Every
    method: Method
    annual: Fraction
    dated: tuple[date, ...]
    days: tuple[date, ...]
    first_assumed: bool
    rate_assumed: bool


@dataclass(frozen=True)
class Debtor:
    """A customer on the ladder in force."""

    book: CustomerBook
    dunned: Dunned

    @classmethod
    def of(cls, book: CustomerBook, valuation: Valuation, policy: Policy) -> "Debtor":
        """Take a customer's book with a valuation."""
        return cls(book, Dunned(book, valuation, policy, ladder_of(policy)))

    @property
    def unknown(self) -> NotAvailable | None:
        """Give the reason where the ledger cannot say what is overdue."""
        return absent(self.book, "payments")

    @property
    def overdue_net(self) -> Figure:
        """Give the undisputed overdue less unapplied credit; raises MissingRateError."""
        return self.unknown or self.dunned.aged.overdue_net

    @cached_property
    def standing(self) -> Dunning | None:
        """Give where collection stands, None where that is not known."""
        return None if self.unknown else customer_dunning(self.dunned)

    @property
    def fields(self) -> dict[str, Any]:
        """Give the result's fields about the customer."""
        currency = self.dunned.valuation.currency
        disputed = self.unknown or absent(self.book, "disputes") or self._disputed
        return {
            "customer_id": self.book.customer.customer_id,
            "name": self.book.customer.name,
            "overdue_net": shown(self.overdue_net, currency),
            "disputed": shown(disputed, currency),
            "stage": self.standing.stage if self.standing else None,
        }

    @property
    def _disputed(self) -> Fraction:
        items = self.dunned.aged.items
        return sum((item.open - item.chased for item in items if item.days), Fraction(0))


def plan_notes(
    asked: PlanAsked, debtor: Debtor | None, planned: tuple[Instalment, ...] | NotAvailable, policy: Policy
) -> tuple[Note, ...]:
    """Give the notes on a plan: what was assumed, what the clauses do, and how it is to be agreed."""
    about = _on_debtor(debtor) if debtor else ()
    if not planned or isinstance(planned, NotAvailable):
        return tuple(about)
    return (*_on_days(asked, policy), *_on_interest(asked), *about, *_on_agreeing(policy))


def _note(field: str, key: str, **values: Value) -> Note:
    return Note(field=field, phrase=Phrase(key=f"repayment_plan.notes.{key}", values=values))


def _on_days(asked: PlanAsked, policy: Policy) -> Iterator[Note]:
    if asked.first_assumed:
        yield _note("first_date", f"first_{asked.every}", day=asked.on)
    if any(day.weekday() > 4 for day in asked.dated):  # Saturday or Sunday
        yield _note("schedule", f"weekend_{policy.choice('TERMS-CLAUSES.weekend')}")


def _on_interest(asked: PlanAsked) -> Iterator[Note]:
    if asked.rate_assumed:
        yield _note("annual_rate", "rate_assumed", rate=ratio(asked.annual))
    if asked.annual:
        yield _note("total_interest", f"interest_{asked.every}")


def _on_debtor(debtor: Debtor) -> Iterator[Note]:
    found = debtor.standing
    if found is None:
        return
    if found.step and hands_over(debtor.dunned.ladder, found.step):
        yield _note("stage", "handed_over")
    if found.plan and found.plan.status == "running" and found.plan.next_on:
        left = Amount.of(found.plan.next_amount, debtor.dunned.valuation.currency)
        yield _note("base", "plan_running", day=found.plan.next_on, amount=left)
    elif found.plan and found.plan.status == "missed" and found.plan.missed_on:
        yield _note("base", "plan_missed", day=found.plan.missed_on)


def _on_agreeing(policy: Policy) -> Iterator[Note]:
    revives = policy.flag("LADDER-PLAN.missed_revives_whole")
    yield _note("schedule", "in_writing_whole" if revives else "in_writing")

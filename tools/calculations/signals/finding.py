"""What one early-warning rule says of one customer."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, cast

from knowledge.desk import Desk, Group
from knowledge.ledger.book import CustomerBook
from knowledge.money import exact
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts, accounts_of
from tools.calculations.ageing import days_past_due
from tools.calculations.disputes import disputed_parts
from tools.calculations.open_items import open_items
from tools.calculations.reasons import because
from tools.calculations.statement_choice import chosen, ending_before
from tools.calculations.statement_figures import StatementFigures
from tools.calculations.surroundings import surroundings_of
from tools.facts import Phrase

Level = Literal["watch", "warning", "critical"]
LEVELS: tuple[Level, ...] = ("watch", "warning", "critical")
"""From mild to severe."""

RULES = (
    *("RATIO-CASH", "RATIO-CURRENT", "RATIO-COVER", "RATIO-INVENTORY", "RATIO-DEBT", "RATIO-CORE"),
    *("SIGNAL-PAYABLE", "SIGNAL-PAYMENT", "SIGNAL-ORDER", "SIGNAL-TERMS", "SIGNAL-LEGAL"),
    *("SIGNAL-INDUSTRY", "SIGNAL-COUNTRY", "SIGNAL-CHAIN", "SIGNAL-STALE", "SIGNAL-SME"),
)
"""Every rule that can fire, in the policy's order."""


class Finding(Record):
    """A rule's word on a customer: it fired at a level, or it did not, or it cannot tell.

    `evidence` are the figures that fired it. `unknown` says what could not be looked at; a rule with several
    parts may have fired on one all the same. `also` are rules of the same cause that this one stands for.
    """

    rule: str
    level: Level | None = None
    evidence: tuple[Phrase, ...] = ()
    unknown: tuple[Phrase, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def cannot_tell(self) -> bool:
        """Say whether nothing fired, but only because something is not known."""
        return self.level is None and bool(self.unknown)


@dataclass(frozen=True)
class Case:
    """A customer as the rules look at it; its accounts and its group are read when a rule asks for them."""

    desk: Desk
    book: CustomerBook

    @cached_property
    def accounts(self) -> Accounts:
        """Give the accounts of the latest statement."""
        industry = surroundings_of(self.desk.ledger, self.book.customer, self.book.as_of).industry
        return accounts_of(self.book, industry)

    @cached_property
    def group(self) -> Group:
        """Give the whole group, whoever asks."""
        return self.desk.group(self.book.customer.customer_id)

    @property
    def policy(self) -> Policy:
        """Give the policy in force."""
        return self.desk.policy

    def earlier(self, months: int) -> StatementFigures | None:
        """Give the statement that ends exactly so many months before the latest one, of the same scope."""
        latest = chosen(self.book.statements)
        found = ending_before(self.book.statements, latest, months) if latest else None
        return StatementFigures.of(found) if found else None

    def chased_days(self, book: CustomerBook) -> int:
        """Give the days past due of a book's oldest item that is undisputed and worth a reminder, else 0."""
        items = [item for item in open_items(book) if item.open_minor > 0]
        return max(
            (
                days_past_due(item.invoice.due_date, book.as_of)
                for item, part in zip(items, disputed_parts(book, items, self.policy), strict=True)
                if exact(item.open_minor - part.spared, item.invoice.currency)
                > Fraction(self.policy.tolerance(item.invoice.currency))
            ),
            default=0,
        )


def fired(rule: str, level: str, *evidence: Phrase, unknown: Iterable[Phrase] = ()) -> Finding:
    """Say that a rule fired; `level` is one of the policy's words."""
    return Finding(rule=rule, level=cast(Level, level), evidence=evidence, unknown=tuple(unknown))


def quiet(rule: str) -> Finding:
    """Say that a rule looked at everything and did not fire."""
    return Finding(rule=rule)


def cannot_tell(rule: str, *missing: NotAvailable | Phrase) -> Finding:
    """Say that a rule could not be checked, and why."""
    said = (each if isinstance(each, Phrase) else because(each) for each in missing)
    return Finding(rule=rule, unknown=tuple(said))


def worse(one: Level | None, other: Level | None) -> Level | None:
    """Give the more severe of two levels."""
    return max((one, other), key=lambda level: LEVELS.index(level) + 1 if level else 0)

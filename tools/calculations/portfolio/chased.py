"""The open items that are chased: what no timely dispute spares, and what is large enough to remind of."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from knowledge.ledger.portfolio_items import PortfolioItems
from knowledge.ledger.snapshot import Snapshot
from knowledge.money import scale
from knowledge.policy.policy import Policy
from tools.calculations.portfolio.amounts import Flags, Ints


@dataclass(frozen=True)
class Chased:
    """One entry an open item of the portfolio's receivables, in their order.

    `minor` is the open amount less what timely disputes spare; `large` says that the open amount, `worth`
    that the chased amount is more than reminders leave alone.
    """

    minor: Ints
    large: Flags
    worth: Flags


def chased_items(snapshot: Snapshot, items: PortfolioItems, on: int, policy: Policy) -> Chased:
    """Work out what is chased of each open item; `on` is the day's number."""
    due = items.receivables
    floors = np.array([_floor(policy, currency) for currency in items.currencies] or [0], dtype=np.int64)
    floor = floors[due.currency]
    chased = due.minor - np.minimum(due.minor, _spared(snapshot, items, on, policy))
    return Chased(minor=chased, large=due.minor > floor, worth=chased > floor)


def _floor(policy: Policy, currency: str) -> int:
    """Give the tolerance in whole minor units: an amount is above it where it is above its whole part."""
    return int(Fraction(policy.tolerance(currency)) * 10 ** scale(currency))


def _spared(snapshot: Snapshot, items: PortfolioItems, on: int, policy: Policy) -> Ints:
    """Add up, by open item, what disputes that stand and came in time claim."""
    due, spared = items.receivables, np.zeros(len(items.receivables.invoice), dtype=np.int64)
    disputes = snapshot.table("disputes")
    resolved, amount = disputes.days("resolved_on"), disputes.numbers("amount")
    opened, gone, filled = disputes.days("opened_on").array(), resolved.present(), amount.present()
    over = (resolved.array() <= on) & (True if gone is None else gone)
    late = policy.threshold("TERMS-CLAUSES.late_dispute_days")
    of = disputes.numbers("invoice_row").array()
    standing = np.flatnonzero((opened <= on) & ~over)
    places = np.searchsorted(due.invoice, of[standing])
    for dispute, place in zip(standing.tolist(), places.tolist(), strict=True):
        if place == len(due.invoice) or due.invoice[place] != of[dispute]:
            continue
        due_on = on - int(due.days[place])
        if late.crossed(int(opened[dispute]) - due_on):
            continue
        left, whole = int(due.minor[place]), filled is not None and not filled[dispute]
        claimed = left if whole else max(0, int(amount.array()[dispute]))
        spared[place] = min(left, int(spared[place]) + claimed)
    return spared

"""Disputes: the part of an open item that is disputed, and the part that dunning leaves alone."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Dispute, Invoice
from knowledge.policy.policy import Policy
from tools.calculations.open_items import OpenItem


class DisputedPart(NamedTuple):
    """Minor units of the item's currency, at most its open amount.

    `disputed` is all that is in dispute; `spared` is what dunning leaves alone: not what was disputed only
    long after the due date.
    """

    disputed: int
    spared: int
    late: bool


def disputed_parts(book: CustomerBook, items: Iterable[OpenItem], policy: Policy) -> tuple[DisputedPart, ...]:
    """Give the disputed part of each item, in the items' order."""
    by_invoice: dict[str, list[Dispute]] = {}
    for dispute in book.disputes:
        if is_open(dispute, book.as_of):
            by_invoice.setdefault(dispute.invoice_id, []).append(dispute)
    return tuple(_part(item, by_invoice.get(item.invoice.invoice_id, []), policy) for item in items)


def is_open(dispute: Dispute, on: date) -> bool:
    """Say whether a dispute stands on a day: opened by then and not resolved by then."""
    return dispute.opened_on <= on and (dispute.resolved_on is None or dispute.resolved_on > on)


def opened_late(dispute: Dispute, invoice: Invoice, policy: Policy) -> bool:
    """Say whether a dispute came so long after the due date that it does not stop dunning."""
    return policy.threshold("TERMS-CLAUSES.late_dispute_days").crossed(
        (dispute.opened_on - invoice.due_date).days
    )


_NOTHING = DisputedPart(disputed=0, spared=0, late=False)


def _part(item: OpenItem, disputes: list[Dispute], policy: Policy) -> DisputedPart:
    if not disputes:
        return _NOTHING
    timely = [each for each in disputes if not opened_late(each, item.invoice, policy)]
    return DisputedPart(
        disputed=_sum(item, disputes), spared=_sum(item, timely), late=len(timely) < len(disputes)
    )


def _sum(item: OpenItem, disputes: Iterable[Dispute]) -> int:
    open_minor = max(0, item.open_minor)
    claimed = sum(open_minor if each.amount is None else max(0, each.amount) for each in disputes)
    return min(open_minor, claimed)

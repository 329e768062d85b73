"""Which open invoices credit insurance takes, why not the others, and by when the insurer must hear of them.

A cover takes what is undisputed and dated inside its validity, with terms that it allows; an invoice dated
before a cover ended or was withdrawn stays under it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal, NamedTuple

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Cover, Invoice
from tools.calculations.ageing import AgedItem

Exclusion = Literal["disputed", "before_cover", "after_end", "after_withdrawal", "terms_too_long"]
ONE_DAY = timedelta(days=1)


class InsuredItem(NamedTuple):
    """An open item under insurance: `eligible` is exact, in the valuation's currency.

    `why_not` says why the rest is not eligible. `notify_by` is the day by which the insurer must hear of it,
    None where it is not overdue, nothing of it is eligible, or no cover names a number of days.
    """

    item: AgedItem
    eligible: Fraction
    why_not: Exclusion | None
    cover_ids: tuple[str, ...]
    notify_by: date | None


def insurances(book: CustomerBook) -> tuple[Cover, ...]:
    """Give the insurance known by the book's day, the earliest first; a later withdrawal is not known yet."""
    known = (
        cover.model_copy(update={"withdrawn_on": None})
        if cover.withdrawn_on and cover.withdrawn_on > book.as_of
        else cover
        for cover in book.covers
        if cover.kind == "insurance" and begins(cover) <= book.as_of
    )
    return tuple(sorted(known, key=lambda cover: (begins(cover), cover.cover_id)))


def begins(cover: Cover) -> date:
    """Give the first day of a cover, the first of all days where it names none."""
    return cover.valid_from or date.min


def ends(cover: Cover) -> date:
    """Give the last day on which a cover takes new invoices, the last of all days where it is open-ended."""
    if cover.withdrawn_on and cover.withdrawn_on <= (cover.valid_until or date.max):
        return cover.withdrawn_on - ONE_DAY
    return cover.valid_until or date.max


def insured_item(item: AgedItem, covers: Sequence[Cover]) -> InsuredItem:
    """Say what insurance takes of an open item."""
    taking = [cover for cover in covers if excluded(item.invoice, cover) is None]
    eligible = item.open - item.disputed if taking else Fraction(0)
    why_not: Exclusion | None = "disputed" if item.disputed else None
    return InsuredItem(
        item=item,
        eligible=eligible,
        why_not=why_not if taking else _nearest_reason(item.invoice, covers),
        cover_ids=tuple(cover.cover_id for cover in taking) if eligible else (),
        notify_by=_notify_by(item, taking) if eligible and item.days else None,
    )


def excluded(invoice: Invoice, cover: Cover) -> Exclusion | None:
    """Say why a cover does not take an invoice, None where it does."""
    if invoice.invoice_date < begins(cover):
        return "before_cover"
    if invoice.invoice_date > ends(cover):
        withdrawn = cover.withdrawn_on is not None and ends(cover) == cover.withdrawn_on - ONE_DAY
        return "after_withdrawal" if withdrawn else "after_end"
    terms = (invoice.due_date - invoice.invoice_date).days
    too_long = cover.max_terms_days is not None and terms > cover.max_terms_days
    return "terms_too_long" if too_long else None


def _nearest_reason(invoice: Invoice, covers: Sequence[Cover]) -> Exclusion | None:
    """Say why the cover that comes nearest does not take an invoice: only its terms, else its dates."""
    reasons = {excluded(invoice, cover) for cover in covers}
    nearest: tuple[Exclusion, ...] = ("terms_too_long", "after_withdrawal", "after_end", "before_cover")
    return next((reason for reason in nearest if reason in reasons), None)


def _notify_by(item: AgedItem, taking: Sequence[Cover]) -> date | None:
    """Give the day by which the strictest cover wants to hear of an overdue invoice."""
    days = [cover.notify_overdue_days for cover in taking if cover.notify_overdue_days is not None]
    due = item.invoice.due_date
    if not days or min(days) > (date.max - due).days:
        return None
    return due + timedelta(days=min(days))

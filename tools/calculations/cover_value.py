"""Covers that are valid on a day, and the limit that insurance and our own appetite support."""

from collections.abc import Container, Iterable
from datetime import date
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Cover, Grade
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure, absent
from tools.calculations.valuation import Valuation


class InsuredLimit(Record):
    """What insurance supports, exact, in the valuation's currency.

    `insured` is the valid insured limit, 0 where the insurer withdrew it and no other is valid; not available
    where there is no insurance. `valid_until` is the earliest end of the valid ones, `withdrawn_on` the day
    of the withdrawal, `expired_on` when the last one ran out, where that is why there is none.
    """

    insured: Figure
    valid_until: date | None = None
    withdrawn_on: date | None = None
    expired_on: date | None = None
    max_terms_days: int | None = None


def is_valid(cover: Cover, on: date) -> bool:
    """Say whether a cover is valid on a day; on the day of its withdrawal it is not any more."""
    begun = cover.valid_from is None or cover.valid_from <= on
    ended = cover.valid_until is not None and cover.valid_until < on
    return begun and not ended and not _withdrawn(cover, on)


def valid_covers(book: CustomerBook) -> tuple[Cover, ...]:
    """Give the covers of a customer that are valid at the book's day."""
    return tuple(cover for cover in book.covers if is_valid(cover, book.as_of))


def takes_terms(book: CustomerBook, kinds: Container[str], days: int) -> bool:
    """Say whether a valid cover of one of some kinds, not empty, takes terms of so many days."""
    return any(
        cover.kind in kinds
        and cover.amount != 0
        and (cover.max_terms_days is None or days <= cover.max_terms_days)
        for cover in valid_covers(book)
    )


def insured_limit(book: CustomerBook, valuation: Valuation) -> InsuredLimit:
    """Add up the valid insured limits; raises MissingRateError."""
    policies = [cover for cover in book.covers if cover.kind == "insurance"]
    valid = [cover for cover in policies if is_valid(cover, book.as_of)]
    if valid:
        return InsuredLimit(
            insured=_total(valid, valuation),
            valid_until=min((c.valid_until for c in valid if c.valid_until), default=None),
            max_terms_days=min(
                (c.max_terms_days for c in valid if c.max_terms_days is not None), default=None
            ),
        )
    # an insurance that had run out before the insurer withdrew says nothing about today
    withdrawn = [
        cover for cover in policies if _withdrawn(cover, book.as_of) and _would_run(cover, book.as_of)
    ]
    if withdrawn:
        day = max(cover.withdrawn_on for cover in withdrawn if cover.withdrawn_on)
        return InsuredLimit(insured=Fraction(0), withdrawn_on=day)
    ended = [c.valid_until for c in policies if c.valid_until and c.valid_until < book.as_of]
    reason = absent(book, "covers") or NotAvailable(reason="no_insurance")
    return InsuredLimit(insured=reason, expired_on=max(ended, default=None))


def supported(insured: Fraction, grade: Grade, policy: Policy) -> Fraction:
    """Give an insured limit with our own appetite on top, by grade."""
    return insured * (1 + Fraction(policy.table("INSURE-COVER.own_appetite")[grade]))


def _total(covers: Iterable[Cover], valuation: Valuation) -> Figure:
    total = Fraction(0)
    for cover in covers:
        if cover.amount is None:
            return NotAvailable(reason="insured_amount_unknown")
        total += valuation.of(cover.amount, cover.currency)
    return total


def _withdrawn(cover: Cover, on: date) -> bool:
    return cover.withdrawn_on is not None and cover.withdrawn_on <= on


def _would_run(cover: Cover, on: date) -> bool:
    return is_valid(cover.model_copy(update={"withdrawn_on": None}), on)

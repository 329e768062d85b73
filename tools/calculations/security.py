"""Security: the guarantees, collateral, deposits and letters of credit of a customer, and how each stands."""

from datetime import date
from typing import Literal

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Cover
from knowledge.records import Record
from tools.calculations.cover_value import is_valid

CoverStatus = Literal["valid", "expired", "withdrawn"]


class Security(Record):
    """A cover other than insurance, and how it stands at the book's day."""

    cover: Cover
    status: CoverStatus


def securities(book: CustomerBook) -> tuple[Security, ...]:
    """Give the security that had begun by the book's day, the valid first."""
    begun = (
        Security(cover=cover, status=status_of(cover, book.as_of))
        for cover in book.covers
        if cover.kind != "insurance" and (cover.valid_from is None or cover.valid_from <= book.as_of)
    )
    return tuple(sorted(begun, key=lambda each: (each.status != "valid", each.cover.cover_id)))


def status_of(cover: Cover, on: date) -> CoverStatus:
    """Say how a cover that has begun stands on a day; one that ran out before its withdrawal is expired."""
    if is_valid(cover, on):
        return "valid"
    ran_out = cover.valid_until is not None and cover.valid_until < on
    first = cover.withdrawn_on is None or (cover.valid_until or date.max) < cover.withdrawn_on
    return "expired" if ran_out and first else "withdrawn"

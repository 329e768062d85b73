"""Holds: whether a customer's orders are held or nothing ships at all, at a day."""

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Hold


def hold_at(book: CustomerBook) -> Hold:
    """Give the hold flag at the book's day; one set only later does not exist yet."""
    since = book.customer.hold_since
    return "none" if since is not None and since > book.as_of else book.customer.hold

"""A customer's history with us: how long we have dealt with it, and what we had to write off."""

from datetime import date

from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from tools.calculations.months import months_before
from tools.calculations.open_items import open_item
from tools.calculations.payment_window import counts, settled_on


def first_invoiced_on(book: CustomerBook) -> date | None:
    """Give the day of the first invoice, None where there is none; credit notes do not count."""
    return min((each.invoice_date for each in book.invoices if each.amount > 0), default=None)


def known_since(book: CustomerBook) -> date | None:
    """Give the day of onboarding, else of the first invoice that was paid: an unpaid one proves nothing.

    Where the ledger has no payments the first invoice counts.
    """
    if book.customer.onboarded_on and book.customer.onboarded_on <= book.as_of:
        return book.customer.onboarded_on
    if "payments" in book.absent:
        return first_invoiced_on(book)
    paid = (
        each.invoice_date
        for each in book.invoices
        if counts(each, book.as_of) and settled_on(each, book.as_of) is not None
    )
    return min(paid, default=None)


def unrecovered_write_offs(book: CustomerBook, policy: Policy) -> int:
    """Count the invoices with a write-off of the policy's last months that still stands, at least in part."""
    after = months_before(book.as_of, policy.count("ORDER-WRITEOFF.months"))
    written = [
        invoice
        for invoice in book.invoices
        if any(row.kind == "write_off" and row.paid_on > after for row in invoice.payments)
        and open_item(invoice, book.as_of).written_off
    ]
    loose = [row for row in book.unallocated if row.kind == "write_off" and row.paid_on > after]
    return len(written) + len(loose)

"""Open items: what is left of each invoice at a day, what of it waits in bills, what was written off.

Open amount = amount − allocations. A write-off takes only what other allocations leave, so money received on
a written-off invoice first reverses the write-off (a recovery). A bill dishonoured by the day pays nothing;
one that matures later was still running. A commercial bill, or one endorsed or discounted, ends the invoice
but waits as an outstanding bill until it is paid at maturity; a bank bill that we hold settles it for good.
"""

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.kept import Identity
from knowledge.ledger.records import Invoice, Payment
from knowledge.records import Record

_BILLS = frozenset({"bank_bill", "commercial_bill"})
_PASSED_ON = frozenset({"endorsed", "discounted"})


class OpenItem(NamedTuple):
    """An invoice or credit note at a day; minor units of its own currency.

    `open_minor` below zero is money the customer has with us; `written_off` is the part of the write-offs
    that still stands and `recovered` the part that money has reversed.
    """

    invoice: Invoice
    open_minor: int
    written_off: int
    recovered: int
    in_bills: int


class UnappliedItem(Record):
    """Money of the customer that no invoice uses: an overpayment, an open credit note, or unallocated."""

    source: Literal["overpayment", "credit_note", "unallocated"]
    reference: str
    dated: date
    minor: int
    currency: str


def stands(payment: Payment, on: date) -> bool:
    """Say whether an allocation counts on a day: it was made by then and is no bill dishonoured by then."""
    if payment.paid_on > on:
        return False
    dishonoured = payment.kind in _BILLS and payment.bill_status == "dishonoured"
    return not (dishonoured and (payment.matures_on is None or payment.matures_on <= on))


def waits_as_bill(payment: Payment, on: date) -> bool:
    """Say whether an allocation is a bill that stays in exposure on a day."""
    if payment.kind not in _BILLS or not stands(payment, on):
        return False
    due = payment.matures_on is None or payment.matures_on <= on
    if payment.bill_status == "paid" and due:
        return False
    return payment.kind == "commercial_bill" or payment.bill_status in _PASSED_ON


def open_item(invoice: Invoice, on: date) -> OpenItem:
    """Work out what is left of an invoice at the end of a day."""
    standing = [payment for payment in invoice.payments if stands(payment, on)]
    offs = sum(payment.amount for payment in standing if payment.kind == "write_off")
    left = invoice.amount - sum(payment.amount for payment in standing if payment.kind != "write_off")
    # A write-off below zero gives up a credit of the customer's: nothing of it can be recovered.
    written_off = max(0, min(left, offs))
    return OpenItem(
        invoice=invoice,
        open_minor=left - (written_off if offs >= 0 else offs),
        written_off=written_off,
        recovered=max(0, offs) - written_off,
        in_bills=sum(payment.amount for payment in standing if waits_as_bill(payment, on)),
    )


def open_items(book: CustomerBook) -> tuple[OpenItem, ...]:
    """Give every invoice and credit note of a book at its day, settled ones included, in the book's order."""
    return _of_the_very(Identity(book))


@lru_cache(64)  # exposure, ageing, write-offs and behaviour of one answer all begin with them
def _of_the_very(book: Identity[CustomerBook]) -> tuple[OpenItem, ...]:
    return tuple(open_item(invoice, book.of.as_of) for invoice in book.of.invoices)


def unapplied_items(book: CustomerBook, items: tuple[OpenItem, ...]) -> tuple[UnappliedItem, ...]:
    """Give the customer's unapplied money, oldest first; returned unallocated money counts against it."""
    from_invoices = [
        UnappliedItem(
            source="credit_note" if item.invoice.amount < 0 else "overpayment",
            reference=item.invoice.invoice_id,
            dated=item.invoice.invoice_date,
            minor=-item.open_minor,
            currency=item.invoice.currency,
        )
        for item in items
        if item.open_minor < 0
    ]
    loose = [
        UnappliedItem(
            source="unallocated",
            reference=payment.payment_id,
            dated=payment.paid_on,
            minor=payment.amount,
            currency=payment.currency,
        )
        for payment in book.unallocated
        if stands(payment, book.as_of)
    ]
    return tuple(sorted(from_invoices + loose, key=lambda item: (item.dated, item.reference)))

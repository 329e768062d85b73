"""GRADE-REPEAT: the undisputed invoices that were paid, or still are, more than so many days late."""

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from knowledge.policy.policy import Policy
from tools.calculations.disputes import opened_late
from tools.calculations.months import months_before
from tools.calculations.payment_window import counts, judged


def repeatedly_late(book: CustomerBook, policy: Policy) -> tuple[Invoice, ...]:
    """Give the invoices of the policy's last months that count as late.

    Of a partly disputed invoice the rest counts: it is late until no more than the disputed amount is open.
    A dispute opened long after the due date excuses nothing.
    """
    after = months_before(book.as_of, policy.count("GRADE-REPEAT.months"))
    edge = policy.threshold("GRADE-REPEAT.days_late")
    if "payments" in book.absent:
        return ()
    return tuple(
        invoice
        for invoice in book.invoices
        if after < invoice.due_date <= book.as_of
        and counts(invoice, book.as_of)
        and (disputed := _disputed(book, invoice, policy)) < invoice.amount
        and edge.crossed(judged(invoice, book.as_of, tolerated=disputed).days_late)
    )


def _disputed(book: CustomerBook, invoice: Invoice, policy: Policy) -> int:
    """Give the minor units ever disputed in time."""
    timely = [
        dispute
        for dispute in book.disputes
        if dispute.invoice_id == invoice.invoice_id
        and dispute.opened_on <= book.as_of
        and not opened_late(dispute, invoice, policy)
    ]
    return sum(invoice.amount if each.amount is None else max(0, each.amount) for each in timely)

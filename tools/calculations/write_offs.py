"""Write-offs of the last months: what still stands of them after recoveries, and what was recovered."""

from datetime import date
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Payment
from knowledge.policy.policy import Policy
from knowledge.records import Record
from tools.calculations.months import months_before
from tools.calculations.open_items import open_items, stands
from tools.calculations.valuation import Valuation


class WriteOffs(Record):
    """Exact amounts in the valuation's currency; `latest` is the day of the newest that still stands."""

    standing: Fraction
    recovered: Fraction
    latest: date | None
    invoices: tuple[str, ...]


def write_offs(book: CustomerBook, valuation: Valuation, policy: Policy) -> WriteOffs:
    """Add up the write-offs of the policy's last months; recoveries reverse the oldest first."""
    after = months_before(book.as_of, policy.count("ORDER-WRITEOFF.months"))
    standing, recovered, latest, invoices = [], [], None, []
    for item in open_items(book):
        recent = [row for row in _rows(item.invoice.payments, book.as_of) if row.paid_on > after]
        written = max(0, sum(row.amount for row in recent))
        left = min(item.written_off, written)
        standing.append((left, item.invoice.currency))
        recovered.append((written - left, item.invoice.currency))
        if left:
            invoices.append(item.invoice.invoice_id)
            latest = max(filter(None, (latest, max(row.paid_on for row in recent))))
    loose = [row for row in _rows(book.unallocated, book.as_of) if row.paid_on > after]
    standing += [(row.amount, row.currency) for row in loose]
    return WriteOffs(
        standing=valuation.total(standing),
        recovered=valuation.total(recovered),
        latest=latest,
        invoices=tuple(invoices),
    )


def _rows(payments: tuple[Payment, ...], on: date) -> list[Payment]:
    return [row for row in payments if row.kind == "write_off" and stands(row, on)]

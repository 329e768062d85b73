"""From which day a ledger has postings: invoices, payments, credit on account, orders."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from knowledge.ledger.columns import Days
from knowledge.ledger.snapshot import Snapshot

if TYPE_CHECKING:
    from numpy.typing import NDArray

_POSTED = (
    ("invoices", "invoice_date"),
    ("payments", "paid_on"),
    ("unallocated", "paid_on"),
    ("orders", "ordered_on"),
)


def first_posting(snapshot: Snapshot) -> date | None:
    """Give the day of the earliest posting, None where there is none."""
    first = [int(days.min()) for table, name in _POSTED if len(days := _days(snapshot, table, name))]
    return date(1970, 1, 1) + timedelta(days=min(first)) if first else None


def _days(snapshot: Snapshot, table: str, name: str) -> "NDArray[Any]":
    column = snapshot.table(table).column(name)
    assert isinstance(column, Days)  # noqa: S101 - the layout is ours; this is for mypy
    return column.array()

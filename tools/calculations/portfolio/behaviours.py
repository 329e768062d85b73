"""How all customers pay: the payment window's counts and days, a number a customer row.

Array work over the whole snapshot; every number equals that of `payment_behaviour` for the customer.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.ledger import Ledger
from tools.calculations.months import months_before
from tools.calculations.portfolio.judged import JudgedInvoices, counting, due_days, judge

Ints = NDArray[Any]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Paid:
    """Invoices of one stretch of the window, added up: a number a customer row; days are sums of days."""

    count: Ints
    late: Ints
    on_time: Ints
    left_open: Ints
    days_late: Ints
    days_to_pay: Ints


@dataclass(frozen=True)
class Behaviours:
    """The window (D − months, D] and its halves; the middle day belongs to the earlier half.

    `known` is False where the ledger has no payments at all: then nothing of this but the counts says
    anything.
    """

    known: bool
    judged: JudgedInvoices
    whole: Paid
    before: Paid
    lately: Paid
    _disputed_invoices: Ints

    def drift(self, row: int) -> Fraction | None:
        """Give how many days longer a customer took lately than before, None where a half has no invoices."""
        return _drift(self.before, self.lately, "days_to_pay", row)

    def lateness_drift(self, row: int) -> Fraction | None:
        """Give how many days later a customer paid lately than before, None where a half has no invoices."""
        return _drift(self.before, self.lately, "days_late", row)

    @cached_property
    def disputed(self) -> Ints:
        """Give each customer's number of invoices of the window that were ever disputed by the day."""
        kept = np.isin(self.judged.invoice, self._disputed_invoices)
        return np.bincount(self.judged.customer[kept], minlength=len(self.whole.count))


def behaviours(ledger: Ledger, as_of: date, months: int) -> Behaviours:
    """Work out how every customer paid in the last months."""
    after, middle = (
        day_number(months_before(as_of, months)),
        day_number(months_before(as_of, months // 2)),
    )
    due = due_days(ledger)
    inside = counting(ledger, as_of) & (due > after) & (due <= day_number(as_of))
    judged = judge(ledger, as_of, np.flatnonzero(inside))
    customers = ledger.snapshot.table("customers").rows
    early = judged.due <= middle
    disputes = ledger.snapshot.table("disputes")
    opened = disputes.days("opened_on").array() <= day_number(as_of)
    return Behaviours(
        known="payments" not in ledger.absent_tables,
        judged=judged,
        whole=paid(judged, np.ones(len(early), dtype=np.bool_), customers),
        before=paid(judged, early, customers),
        lately=paid(judged, ~early, customers),
        _disputed_invoices=np.unique(disputes.numbers("invoice_row").array()[opened]),
    )


def paid(judged: JudgedInvoices, kept: Flags, customers: int) -> Paid:
    """Add up some of the judged invoices by customer, exactly."""
    edges = np.searchsorted(judged.customer, np.arange(customers + 1))  # invoices stand by customer
    return Paid(
        count=_added(kept, edges),
        late=_added(kept & (judged.days_late > 0), edges),
        on_time=_added(kept & judged.on_time, edges),
        left_open=_added(kept & ~judged.settled, edges),
        days_late=_added(judged.days_late * kept, edges),
        days_to_pay=_added(judged.days_to_pay * kept, edges),
    )


def _added(values: Ints, edges: Ints) -> Ints:
    running = np.concatenate(([0], np.cumsum(values, dtype=np.int64)))
    return running[edges[1:]] - running[edges[:-1]]


def _drift(before: Paid, lately: Paid, days: str, row: int) -> Fraction | None:
    earlier, later = int(before.count[row]), int(lately.count[row])
    if not earlier or not later:
        return None
    return Fraction(int(getattr(lately, days)[row]), later) - Fraction(
        int(getattr(before, days)[row]), earlier
    )

"""What was taken off every invoice and when, laid out once a ledger: how it stood on any day is looked up.

The rules are those of `judged`: a write-off is no payment, a dishonoured bill takes itself back when due.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.packed_table import PackedTable
from tools.calculations.portfolio.cells import coded_as, filled

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
_DAY_BITS = 22  # every day of the calendar, counted from the year 1
_YEAR_ONE = day_number(date.min)


@dataclass(frozen=True)
class Settlements:
    """The changes of all invoices in order, those of one invoice together and by day.

    `day` is a change's, `left` what is open after it; `open_upto` is the place after the latest change up to
    this one that ended a day with something open. Row r's changes are `first[r]` … `first[r + 1]` - 1; one
    more change, of no invoice, stands at the end. No bill is due before it comes: the import refuses that.
    """

    day: Ints
    left: Ints
    open_upto: Ints
    first: Ints
    billed: Ints

    def on(self, on: int, rows: Ints) -> tuple[Flags, Ints, Ints]:
        """Say which rows are settled at a day, since when (`on` where not), and what is open of each."""
        upto = np.zeros(len(self.day) + 1, dtype=np.int32)
        np.cumsum(self.day <= on, out=upto[1:])
        first, last = self.first[rows], self.first[rows + 1]
        stop = first + (upto[last] - upto[first])
        some = stop > first
        since = np.maximum(first, np.where(some, self.open_upto[stop - 1], 0))
        settled: Flags = since < stop
        settled_on = np.where(settled, self.day[since], on).astype(np.int64)
        return settled, settled_on, np.where(some, self.left[stop - 1], self.billed[rows])


def settlements(ledger: Ledger) -> Settlements:
    """Give the changes of a ledger's invoices."""
    return ledger.kept.get("settlements", None, lambda: _laid_out(ledger))


def _laid_out(ledger: Ledger) -> Settlements:
    billed = ledger.snapshot.table("invoices").numbers("amount").array()
    payments = ledger.snapshot.table("payments")
    place, day, amount = _changes(payments)
    first = np.zeros(len(billed) + 1, dtype=np.int64)
    np.cumsum(np.bincount(place, minlength=len(billed)), out=first[1:])
    count = len(place)
    # The running total may pass the edge of 64 bits and wrap: the differences are right all the same.
    running, left = np.zeros((2, count + 1), dtype=np.int64)
    np.cumsum(amount, out=running[1:])
    np.subtract(running[first[place]], running[1:], out=left[:-1])
    left[:-1] += billed[place]
    days, upto = np.zeros((2, count + 1), dtype=np.int32)
    days[:-1], days[-1] = day, np.iinfo(np.int32).max
    ends_day = days[1:] != days[:-1]
    ends_day[:-1] |= place[1:] != place[:-1]
    still_open = np.flatnonzero(ends_day & (left[:-1] > 0))
    upto[still_open] = still_open + 1
    np.maximum.accumulate(upto[:-1], out=upto[:-1])
    return Settlements(day=days, left=left, open_upto=upto, first=first, billed=billed)


def _changes(payments: PackedTable) -> tuple[Ints, Ints, Ints]:
    """Give every change: the invoice's row, the day, the minor units taken off; payments stand by both."""
    row, paid_on = payments.numbers("invoice_row").array(), payments.days("paid_on").array()
    amount, due = payments.numbers("amount").array(), payments.days("matures_on").array()
    gone = coded_as(payments.coded("kind"), "write_off")
    failed, dated = _dishonoured(payments), filled(payments.days("matures_on"))
    at, back = np.flatnonzero(~gone & (dated | ~failed)), np.flatnonzero(failed & dated)
    back = back[np.argsort(_key(row[back], due[back]), kind="stable")]
    into = np.searchsorted(_key(row[at], paid_on[at]), _key(row[back], due[back]))
    return (
        np.insert(row[at], into, row[back]),
        np.insert(paid_on[at], into, due[back]),
        np.insert(amount[at], into, -amount[back]),
    )


def _dishonoured(payments: PackedTable) -> Flags:
    bills = coded_as(payments.coded("kind"), "bank_bill", "commercial_bill")
    return bills & coded_as(payments.coded("bill_status"), "dishonoured")


def _key(row: Ints, day: Ints) -> Ints:
    return (row.astype(np.int64) << _DAY_BITS) + (day.astype(np.int64) - _YEAR_ONE)

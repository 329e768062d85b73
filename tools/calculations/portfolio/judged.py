"""When many invoices were settled and how late, worked out over the snapshot's arrays at once.

The rules are those of `payment_window`: a write-off is no payment, a returned payment or a dishonoured bill
reopens the invoice. Days are numbers since 1970-01-01 (`knowledge.ledger.columns.day_number`).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.snapshot import Snapshot
from tools.calculations.portfolio.cells import coded_as, filled
from tools.calculations.portfolio.settlements import settlements

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
_DAY_BITS = 22  # every day of the calendar, counted from the year 1
_YEAR_ONE = day_number(date.min)


@dataclass(frozen=True)
class JudgedInvoices:
    """Invoices judged at a day, in the snapshot's order; while one is not settled its days are lower bounds.

    `invoice` and `customer` are rows of the snapshot, `due` the due days, assumed ones included; `left` is
    what is open, in minor units, write-offs not taken off.
    """

    invoice: Ints
    customer: Ints
    due: Ints
    settled: Flags
    on_time: Flags
    days_late: Ints
    days_to_pay: Ints
    left: Ints


def judge(ledger: Ledger, as_of: date, rows: Ints, tolerated: Ints | None = None) -> JudgedInvoices:
    """Judge the invoices of these rows (ascending, all dated by the day).

    An open amount of up to `tolerated` minor units, one a row, counts as settled; nothing is without it.
    """
    on = day_number(as_of)
    invoices = ledger.snapshot.table("invoices")
    settled, settled_on, left = _standing(ledger, on, rows, tolerated)
    due = due_days(ledger)[rows]
    until = np.where(settled, settled_on, on)
    dated = invoices.days("invoice_date").array()[rows]
    return JudgedInvoices(
        invoice=rows,
        customer=invoices.numbers("customer_row").array()[rows],
        due=due,
        settled=settled,
        on_time=settled & (settled_on <= due),
        days_late=np.maximum(0, until - due),
        days_to_pay=np.maximum(0, until - dated),
        left=left,
    )


def due_days(ledger: Ledger) -> Ints:
    """Give the due day of every invoice; empty is the date plus the terms."""
    return ledger.kept.get("due_days", None, lambda: _due_days(ledger))


def _due_days(ledger: Ledger) -> Ints:
    invoices = ledger.snapshot.table("invoices")
    due = invoices.days("due_date")
    days, present = due.array(), due.present()
    if present is None:
        return days
    terms = ledger.snapshot.table("customers").numbers("terms_days")
    usual = np.where(filled(terms), terms.array(), ledger.standard_terms_days)
    found, empty = days.astype(np.int64), np.flatnonzero(~present)
    owner, dated = invoices.numbers("customer_row").array(), invoices.days("invoice_date").array()
    found[empty] = dated[empty] + usual[owner[empty]]
    return found


def counting(ledger: Ledger, as_of: date) -> Flags:
    """Say of every invoice whether it tells of paying: known by the day, positive, not wholly credited."""
    on = day_number(as_of)
    invoices, payments = ledger.snapshot.table("invoices"), ledger.snapshot.table("payments")
    amount = invoices.numbers("amount").array()
    known: Flags = (amount > 0) & (invoices.days("invoice_date").array() <= on)
    notes = coded_as(payments.coded("kind"), "credit_applied") & (payments.days("paid_on").array() <= on)
    at = np.flatnonzero(notes)
    if len(at):
        rows, starts = np.unique(payments.numbers("invoice_row").array()[at], return_index=True)
        credited = np.add.reduceat(payments.numbers("amount").array()[at], starts)
        known[rows] &= credited < amount[rows]
    return known


def _standing(ledger: Ledger, on: int, rows: Ints, tolerated: Ints | None) -> tuple[Flags, Ints, Ints]:
    """Say which invoices are settled, the day since when, and what is open of each."""
    if tolerated is None:
        return settlements(ledger).on(on, rows)
    return _settled(ledger, on, rows, tolerated)


def _settled(ledger: Ledger, on: int, rows: Ints, tolerated: Ints) -> tuple[Flags, Ints, Ints]:
    """Say which invoices are settled, the day since when (that after the last with something open), the rest.

    Here the changes up to the day are laid out anew: any amount may be tolerated.
    """
    place, day, amount = _changes(ledger, on, rows)
    counts = np.bincount(place, minlength=len(rows))
    ends = np.cumsum(counts)
    starts = ends - counts
    # The running total may pass the edge of 64 bits and wrap: the differences are right all the same.
    running = np.concatenate(([0], np.cumsum(amount, dtype=np.int64)))
    billed = ledger.snapshot.table("invoices").numbers("amount").array()[rows]
    left = billed[place] - (running[1:] - running[starts[place]])
    last_of_day = np.ones(len(place), dtype=np.bool_)
    last_of_day[:-1] = (place[1:] != place[:-1]) | (day[1:] != day[:-1])
    still_open = np.flatnonzero(last_of_day & (left > tolerated[place]))
    of = place[still_open]
    latest = np.flatnonzero(np.concatenate((of[1:] != of[:-1], [True]))) if len(of) else of
    since = starts.copy()
    since[of[latest]] = still_open[latest] + 1
    settled: Flags = since < ends
    settled_on = np.full(len(rows), on, dtype=np.int64)
    settled_on[settled] = day[since[settled]]
    # what is too small to be chased from the first day on
    small = (counts == 0) & (billed > 0) & (billed <= tolerated)
    settled_on[small] = ledger.snapshot.table("invoices").days("invoice_date").array()[rows][small]
    return settled | small, settled_on, billed - (running[ends] - running[starts])


def _changes(ledger: Ledger, on: int, rows: Ints) -> tuple[Ints, Ints, Ints]:
    """Give what was taken off each invoice (its place among the rows), on which day, how much, in order."""
    payments = ledger.snapshot.table("payments")
    place, row = allocations(ledger.snapshot, rows)
    paid_on, amount = payments.days("paid_on").array()[row], payments.numbers("amount").array()[row]
    kind = payments.coded("kind")
    bills = coded_as(kind, "bank_bill", "commercial_bill", rows=row)
    failed = bills & coded_as(payments.coded("bill_status"), "dishonoured", rows=row)
    matures = payments.days("matures_on")
    taken = (paid_on <= on) & ~coded_as(kind, "write_off", rows=row) & ~(failed & ~filled(matures)[row])
    at = np.flatnonzero(taken)
    due = matures.array()[row]
    back = np.flatnonzero(taken & failed & (due <= on))
    back = back[np.argsort(_key(place[back], due[back]), kind="stable")]
    into = np.searchsorted(_key(place[at], paid_on[at]), _key(place[back], due[back]))
    return (
        np.insert(place[at], into, place[back]),
        np.insert(paid_on[at], into, due[back]),
        np.insert(amount[at], into, -amount[back]),
    )


def allocations(snapshot: Snapshot, rows: Ints) -> tuple[Ints, Ints]:
    """Give the payments of these invoices: the invoice's place among the rows, and the payment's row."""
    ends = snapshot.table("invoices").numbers("payments_end").array()
    last = ends[rows].astype(np.int64)
    first = np.where(rows > 0, ends[rows - 1], 0) if len(rows) else last
    counts = last - first
    place = np.repeat(np.arange(len(rows)), counts)
    before = np.cumsum(counts) - counts  # payments of the rows that came earlier
    return place, np.arange(len(place)) + np.repeat(first - before, counts)


def _key(place: Ints, day: Ints) -> Ints:
    return (place.astype(np.int64) << _DAY_BITS) + (day.astype(np.int64) - _YEAR_ONE)

"""What every customer owes as of a day, worked out for the whole ledger at once.

The rules are those of a single customer's open items; here they run over arrays of integer minor units. A
payment counts from its day; a bill dishonoured by the day counts no more; a write-off takes only what other
allocations leave; money for an invoice dated after the day is unapplied on the day.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import Coded, day_number
from knowledge.ledger.packed_table import PackedTable
from knowledge.ledger.snapshot import Snapshot

Ints = NDArray[Any]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Entries:
    """Amounts of one kind: whose (row of customers), which currency (place in a list), minor units."""

    customer: Ints
    currency: Ints
    minor: Ints


@dataclass(frozen=True)
class Receivables(Entries):
    """Positive open items: also the invoice's row, days past due (below 1: not due), what is disputed."""

    invoice: Ints
    days: Ints
    disputed: Ints


@dataclass(frozen=True)
class PortfolioItems:
    """Everything that makes up exposure at a day; `currencies` is the list that the entries point into."""

    currencies: tuple[str, ...]
    receivables: Receivables
    unapplied: Entries
    bills: Entries
    orders: Entries


def portfolio_items(snapshot: Snapshot, as_of: date, standard_terms_days: int) -> PortfolioItems:
    """Work out the open items of all customers as of a day."""
    return _Reckoning(snapshot, as_of, standard_terms_days).items()


class _Reckoning:
    def __init__(self, snapshot: Snapshot, as_of: date, standard_terms_days: int) -> None:
        self.snapshot = snapshot
        self.on = day_number(as_of)
        self.standard_terms_days = standard_terms_days
        self.invoices = snapshot.table("invoices")
        self.owner = self.invoices.numbers("customer_row").array()
        self.currencies = sorted(
            {label for name in ("invoices", "unallocated", "orders") for label in self._codes(name).labels}
        )
        self.currency = self._currencies("invoices")

    def items(self) -> PortfolioItems:
        allocated = _Allocations(self.snapshot.table("payments"), self.on)
        loose = _Allocations(self.snapshot.table("unallocated"), self.on)
        of = allocated.table.numbers("invoice_row").array()
        left = self._left(allocated, of)
        early = np.flatnonzero(self.invoices.days("invoice_date").array() > self.on)
        left[early] = 0
        overpaid = np.flatnonzero(left < 0)
        unapplied = [
            self._of_invoices(overpaid, -left[overpaid]),
            self._early(allocated, of, early),
            self._entries("unallocated", np.flatnonzero(loose.stands)),
        ]
        waiting = allocated.waiting
        bills = [
            self._of_invoices(of[waiting], allocated.amount[waiting]),
            self._entries("unallocated", loose.waiting),
        ]
        return PortfolioItems(
            currencies=tuple(self.currencies),
            receivables=self._receivables(left, np.flatnonzero(left > 0)),
            unapplied=_joined(unapplied),
            bills=_joined(bills),
            orders=self._orders(),
        )

    def _codes(self, table: str) -> Coded:
        return self.snapshot.table(table).coded("currency")

    def _currencies(self, table: str) -> Ints:
        column = self._codes(table)
        places = np.array([self.currencies.index(label) for label in column.labels] or [0], dtype=np.int32)
        return np.take(places, column.array())

    def _of_invoices(self, rows: Ints, minor: Ints) -> Entries:
        return Entries(self.owner[rows], self.currency[rows], minor)

    def _left(self, allocated: "_Allocations", of: Ints) -> Ints:
        """Give each invoice's open amount; a write-off takes only what the other allocations leave.

        One below zero gives up a credit, all of it.
        """
        paid = np.where(allocated.stands, allocated.amount, 0)
        written_off = np.flatnonzero(_coded_as(allocated.table, "kind", "write_off"))
        offs = paid[written_off]
        paid[written_off] = 0
        left = self._by_invoice(paid)
        np.subtract(self.invoices.numbers("amount").array(), left, out=left)
        if not len(written_off):
            return left
        rows, starts = np.unique(of[written_off], return_index=True)  # payments stand by invoice
        total = np.add.reduceat(offs, starts)
        taken = np.maximum(0, np.minimum(left[rows], total))
        left[rows] -= np.where(total < 0, total, taken)
        return left

    def _by_invoice(self, minor: Ints) -> Ints:
        """Add up the payments of each invoice, which stand together in the invoices' order.

        The running total may pass the edge of 64 bits and wrap: the differences are right all the same.
        """
        running = np.empty(len(minor) + 1, dtype=np.int64)
        running[0] = 0
        np.cumsum(minor, out=running[1:])
        upto: Ints = running[self.invoices.numbers("payments_end").array()]
        upto[1:] -= upto[:-1].copy()
        return upto

    def _early(self, allocated: "_Allocations", of: Ints, early: Ints) -> Entries:
        """Give the money for invoices dated after the day."""
        if not len(early):
            return self._of_invoices(early, early)
        is_early = np.zeros(self.invoices.rows, dtype=np.bool_)
        is_early[early] = True
        rows = np.flatnonzero(is_early[of] & allocated.stands)
        return self._of_invoices(of[rows], allocated.amount[rows])

    def _entries(self, name: str, rows: Ints) -> Entries:
        table = self.snapshot.table(name)
        owner, minor = table.numbers("customer_row").array(), table.numbers("amount").array()
        return Entries(owner[rows], self._currencies(name)[rows], minor[rows])

    def _orders(self) -> Entries:
        orders = self.snapshot.table("orders")
        closed = orders.days("closed_on")
        gone = _filled(closed) & (closed.array() <= self.on)
        still = _filled(closed) & ~gone
        empty = ~_filled(orders.coded("status"))
        is_open = still | _coded_as(orders, "status", "open") | (empty & ~gone)
        return self._entries(
            "orders", np.flatnonzero(is_open & (orders.days("ordered_on").array() <= self.on))
        )

    def _receivables(self, left: Ints, rows: Ints) -> Receivables:
        return Receivables(
            customer=self.owner[rows],
            currency=self.currency[rows],
            minor=left[rows],
            invoice=rows,
            days=self.on - self._due(rows),
            disputed=self._disputed(left, rows),
        )

    def _due(self, rows: Ints) -> Ints:
        due = self.invoices.days("due_date")
        days, filled = due.array()[rows], due.present()
        if filled is None:
            return days
        terms = self.snapshot.table("customers").numbers("terms_days")
        known = _filled(terms)
        usual = np.where(known, terms.array(), self.standard_terms_days)
        assumed = self.invoices.days("invoice_date").array()[rows] + usual[self.owner[rows]]
        return np.where(filled[rows], days, assumed)

    def _disputed(self, left: Ints, rows: Ints) -> Ints:
        """Give the disputed part of each open item: at most its open amount, which an empty amount means."""
        disputes = self.snapshot.table("disputes")
        resolved, amount = disputes.days("resolved_on"), disputes.numbers("amount")
        over = _filled(resolved) & (resolved.array() <= self.on)
        standing = np.flatnonzero((disputes.days("opened_on").array() <= self.on) & ~over)
        of = disputes.numbers("invoice_row").array()[standing]
        at = np.minimum(np.searchsorted(rows, of), max(0, len(rows) - 1))
        whole = np.maximum(0, left[of])
        part = np.where(_filled(amount)[standing], np.maximum(0, amount.array()[standing]), whole)
        disputed = np.zeros(len(rows), dtype=np.int64)
        if len(rows):
            np.add.at(disputed, at, np.where(rows[at] == of, np.minimum(part, whole), 0))
        return np.minimum(disputed, left[rows])


class _Allocations:
    """A table of payments on a day: which rows count, and which are bills that stay in exposure."""

    def __init__(self, table: PackedTable, on: int) -> None:
        self.table = table
        self.amount = table.numbers("amount").array()
        commercial = _coded_as(table, "kind", "commercial_bill")
        bills = np.flatnonzero(commercial | _coded_as(table, "kind", "bank_bill"))
        matures, status = table.days("matures_on"), table.coded("bill_status")
        due = (matures.array()[bills] <= on) | ~_filled(matures)[bills]
        states = np.array([*status.labels, ""])[status.array()[bills]]
        self.stands: Flags = table.days("paid_on").array() <= on
        self.stands[bills[due & (states == "dishonoured")]] = False
        waits = commercial[bills] | (states == "endorsed") | (states == "discounted")
        honoured = due & (states == "paid")
        self.waiting = bills[waits & ~honoured & self.stands[bills]]


def _filled(column: Any) -> Flags:  # noqa: ANN401 - a column of any kind of cell
    filled: Flags | None = column.present()
    return np.ones(len(column), dtype=np.bool_) if filled is None else filled


def _coded_as(table: PackedTable, name: str, label: str) -> Flags:
    column = table.coded(name)
    if label not in column.labels:
        return np.zeros(table.rows, dtype=np.bool_)
    same: Flags = column.array() == column.labels.index(label)
    return same


def _joined(parts: list[Entries]) -> Entries:
    return Entries(
        np.concatenate([part.customer for part in parts]),
        np.concatenate([part.currency for part in parts]),
        np.concatenate([part.minor for part in parts]),
    )

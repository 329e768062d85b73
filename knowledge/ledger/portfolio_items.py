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

from knowledge.ledger.columns import Coded, Days, PackedTable, day_number
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
        payments = self.snapshot.table("payments")
        stands = _stands(payments, self.on)
        left = self._left(payments, stands)
        early = np.flatnonzero(self.invoices.days("invoice_date").array() > self.on)
        loose = self._early(payments, stands, early)
        left[early] = 0
        return PortfolioItems(
            currencies=tuple(self.currencies),
            receivables=self._receivables(left, np.flatnonzero(left > 0)),
            unapplied=_joined(
                [self._of_invoices(-left, np.flatnonzero(left < 0)), loose, self._unallocated()]
            ),
            bills=self._bills(payments, stands),
            orders=self._orders(),
        )

    def _codes(self, table: str) -> Coded:
        return self.snapshot.table(table).coded("currency")

    def _currencies(self, table: str) -> Ints:
        column = self._codes(table)
        places = np.array([self.currencies.index(label) for label in column.labels] or [0], dtype=np.int32)
        return np.take(places, column.array())

    def _of_invoices(self, minor: Ints, rows: Ints) -> Entries:
        return Entries(self.owner[rows], self.currency[rows], minor[rows])

    def _left(self, payments: PackedTable, stands: Flags) -> Ints:
        """Give each invoice's open amount; a write-off takes only what the other allocations leave."""
        written_off = stands & _coded_as(payments, "kind", "write_off")
        paid = np.where(stands & ~written_off, payments.numbers("amount").array(), 0)
        left = self.invoices.numbers("amount").array() - self._by_invoice(paid)
        places = np.flatnonzero(written_off)
        if len(places):
            of = payments.numbers("invoice_row").array()[places]
            rows, position = np.unique(of, return_inverse=True)
            offs = np.zeros(len(rows), dtype=np.int64)
            np.add.at(offs, position, payments.numbers("amount").array()[places])
            left[rows] -= np.maximum(0, np.minimum(left[rows], offs))
        return left

    def _by_invoice(self, minor: Ints) -> Ints:
        """Add up the payments of each invoice, which stand together in the invoices' order.

        The running total may pass the edge of 64 bits and wrap: the differences are right all the same.
        """
        running = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(minor)))
        ends = self.invoices.numbers("payments_end").array()
        upto: Ints = running[ends]
        upto[1:] -= running[ends[:-1]]
        return upto

    def _early(self, payments: PackedTable, stands: Flags, early: Ints) -> Entries:
        of = payments.numbers("invoice_row").array()
        rows = np.flatnonzero(stands & np.isin(of, early)) if len(early) else early
        return Entries(
            self.owner[of[rows]], self.currency[of[rows]], payments.numbers("amount").array()[rows]
        )

    def _unallocated(self) -> Entries:
        loose = self.snapshot.table("unallocated")
        return self._entries("unallocated", np.flatnonzero(_stands(loose, self.on)))

    def _entries(self, name: str, rows: Ints) -> Entries:
        table = self.snapshot.table(name)
        owner, minor = table.numbers("customer_row").array(), table.numbers("amount").array()
        return Entries(owner[rows], self._currencies(name)[rows], minor[rows])

    def _bills(self, payments: PackedTable, stands: Flags) -> Entries:
        """Give the bills that stay in exposure: commercial ones, and those endorsed or discounted."""
        rows = np.flatnonzero(_waits(payments, stands, self.on))
        of = payments.numbers("invoice_row").array()[rows]
        allocated = Entries(self.owner[of], self.currency[of], payments.numbers("amount").array()[rows])
        loose = self.snapshot.table("unallocated")
        waiting = np.flatnonzero(_waits(loose, _stands(loose, self.on), self.on))
        return _joined([allocated, self._entries("unallocated", waiting)])

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
        resolved = disputes.days("resolved_on")
        over = _filled(resolved) & (resolved.array() <= self.on)
        standing = np.flatnonzero((disputes.days("opened_on").array() <= self.on) & ~over)
        claimed = np.zeros(len(rows), dtype=np.int64)
        amount = disputes.numbers("amount")
        for place in standing.tolist():  # disputes are few
            invoice = disputes.numbers("invoice_row")[place] or 0
            at = int(np.searchsorted(rows, invoice))
            if at < len(rows) and rows[at] == invoice:
                part, whole = amount[place], int(left[invoice])
                claimed[at] = min(whole, int(claimed[at]) + (whole if part is None else max(0, part)))
        return claimed


def _filled(column: Any) -> Flags:  # noqa: ANN401 - a column of any kind of cell
    filled: Flags | None = column.present()
    return np.ones(len(column), dtype=np.bool_) if filled is None else filled


def _coded_as(table: PackedTable, name: str, label: str) -> Flags:
    column = table.coded(name)
    if label not in column.labels:
        return np.zeros(table.rows, dtype=np.bool_)
    same: Flags = column.array() == column.labels.index(label)
    return same


def _stands(payments: PackedTable, on: int) -> Flags:
    """Say which allocations count on a day: made by then, and no bill dishonoured by then."""
    made: Flags = payments.days("paid_on").array() <= on
    bounced = _is_bill(payments) & _coded_as(payments, "bill_status", "dishonoured")
    return made & ~(bounced & _due_by(payments, on)) if bounced.any() else made


def _waits(payments: PackedTable, stands: Flags, on: int) -> Flags:
    """Say which allocations are bills that stay in exposure on a day."""
    passed_on = _coded_as(payments, "bill_status", "endorsed") | _coded_as(
        payments, "bill_status", "discounted"
    )
    waits = _coded_as(payments, "kind", "commercial_bill") | (_is_bill(payments) & passed_on)
    honoured = _coded_as(payments, "bill_status", "paid") & _due_by(payments, on)
    return stands & waits & ~honoured


def _is_bill(payments: PackedTable) -> Flags:
    return _coded_as(payments, "kind", "bank_bill") | _coded_as(payments, "kind", "commercial_bill")


def _due_by(payments: PackedTable, on: int) -> Flags:
    matures: Days = payments.days("matures_on")
    due: Flags = matures.array() <= on
    return due | ~_filled(matures)


def _joined(parts: list[Entries]) -> Entries:
    return Entries(
        np.concatenate([part.customer for part in parts]),
        np.concatenate([part.currency for part in parts]),
        np.concatenate([part.minor for part in parts]),
    )

"""What was written off in a period and what was recovered, valued at the positions' day."""

from datetime import date
from fractions import Fraction

import numpy as np

from knowledge.ledger.columns import day_number
from knowledge.ledger.packed_table import PackedTable
from knowledge.ledger.portfolio_items import Entries
from tools.calculations.portfolio.amounts import Flags, Ints
from tools.calculations.portfolio.cells import coded_as
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.scored_history import written_off


def write_offs(positions: Positions, after: date, until: date) -> Fraction:
    """Give what was written off in (after, until], before any recovery; may raise MissingRateError."""
    total = Fraction(0)
    invoices = positions.snapshot.table("invoices").numbers("customer_row").array()
    for name in ("payments", "unallocated"):
        table = positions.snapshot.table(name)
        rows = np.flatnonzero(_offs(table, until) & ~_offs(table, after))
        named = table.numbers("invoice_row" if name == "payments" else "customer_row").array()[rows]
        total += _valued(positions, table, rows, invoices[named] if name == "payments" else named)
    return total


def net_write_offs(positions: Positions, after: date, until: date) -> Fraction:
    """Give the write-offs of (after, until] less the recoveries made in it, of older write-offs too.

    It is what write-offs have left standing at the end less what stood at the beginning.
    """
    return _standing(positions, until) - _standing(positions, after)


def _standing(positions: Positions, on: date) -> Fraction:
    """Give what stands of all write-offs by a day; one of no invoice known by then stands whole."""
    snapshot, ledger = positions.snapshot, positions.view.desk.ledger
    invoices, payments = snapshot.table("invoices"), snapshot.table("payments")
    owner = invoices.numbers("customer_row").array()
    left = written_off(ledger, on)
    rows = np.flatnonzero(left)
    total = _valued(positions, invoices, rows, owner[rows], left[rows])
    of = payments.numbers("invoice_row").array()
    unknown = invoices.days("invoice_date").array() > day_number(on)
    early = np.flatnonzero(_offs(payments, on) & unknown[of])
    total += _valued(positions, payments, early, owner[of[early]])
    loose = snapshot.table("unallocated")
    at = np.flatnonzero(_offs(loose, on))
    return total + _valued(positions, loose, at, loose.numbers("customer_row").array()[at])


def _offs(table: PackedTable, until: date) -> Flags:
    return coded_as(table.coded("kind"), "write_off") & (table.days("paid_on").array() <= day_number(until))


def _valued(
    positions: Positions, table: PackedTable, rows: Ints, whose: Ints, minor: Ints | None = None
) -> Fraction:
    currency = table.coded("currency")
    amounts = table.numbers("amount").array()[rows] if minor is None else minor
    entries = Entries(whose, currency.array()[rows], amounts)
    everybody = np.zeros(len(rows), dtype=np.int64)
    return positions.valued.grouped(entries, amounts, everybody, 1, currency.labels).at(0)

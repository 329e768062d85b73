"""What the scorecard reads of every customer's write-offs, events, industry and country, over arrays."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.ledger import Ledger
from knowledge.policy.policy import Policy
from tools.calculations.events import LEVELS
from tools.calculations.months import months_before
from tools.calculations.portfolio.cells import coded_as, filled
from tools.calculations.portfolio.judged import allocations

Ints = NDArray[Any]
Flags = NDArray[np.bool_]


def unrecovered_write_offs(ledger: Ledger, policy: Policy, as_of: date) -> Ints:
    """Count each customer's invoices with a write-off of the policy's months that still stands, in part."""
    after = day_number(months_before(as_of, policy.count("ORDER-WRITEOFF.months")))
    invoices, payments = ledger.snapshot.table("invoices"), ledger.snapshot.table("payments")
    owner = invoices.numbers("customer_row").array()
    of, paid_on = payments.numbers("invoice_row").array(), payments.days("paid_on").array()
    on = day_number(as_of)
    off = coded_as(payments.coded("kind"), "write_off") & (paid_on <= on)
    recent = np.flatnonzero(off & (paid_on > after))
    known = invoices.days("invoice_date").array() <= on
    standing = written_off(ledger, as_of)
    written = np.unique(of[recent][known[of[recent]]])
    customers = ledger.snapshot.table("customers").rows
    # money of an invoice dated after the day is unallocated on the day
    loose = owner[of[recent][~known[of[recent]]]]
    table = ledger.snapshot.table("unallocated")
    days = table.days("paid_on").array()
    unnamed = coded_as(table.coded("kind"), "write_off") & (days > after) & (days <= on)
    whose = (owner[written[standing[written] > 0]], loose, table.numbers("customer_row").array()[unnamed])
    return np.bincount(np.concatenate(whose), minlength=customers)


def written_off(ledger: Ledger, as_of: date) -> Ints:
    """Give what still stands of each invoice's write-offs at a day, in minor units."""
    on = day_number(as_of)
    invoices, payments = ledger.snapshot.table("invoices"), ledger.snapshot.table("payments")
    kind, paid_on = payments.coded("kind"), payments.days("paid_on").array()
    written = np.flatnonzero(coded_as(kind, "write_off"))
    written = written[paid_on[written] <= on]
    rows = np.unique(payments.numbers("invoice_row").array()[written])
    rows = rows[invoices.days("invoice_date").array()[rows] <= on]
    place, at = allocations(ledger.snapshot, rows)
    bills = coded_as(kind, "bank_bill", "commercial_bill", rows=at)
    failed = bills & coded_as(payments.coded("bill_status"), "dishonoured", rows=at)
    matures = payments.days("matures_on")
    failed &= ~filled(matures)[at] | (matures.array()[at] <= on)
    stands = (paid_on[at] <= on) & ~failed
    is_off, amount = coded_as(kind, "write_off", rows=at), payments.numbers("amount").array()[at]
    left, offs = invoices.numbers("amount").array()[rows], np.zeros(len(rows), dtype=np.int64)
    np.add.at(offs, place[stands & is_off], amount[stands & is_off])
    np.subtract.at(left, place[stands & ~is_off], amount[stands & ~is_off])
    found = np.zeros(invoices.rows, dtype=np.int64)
    found[rows] = np.maximum(0, np.minimum(left, offs))
    return found


def event_levels(ledger: Ledger, policy: Policy, as_of: date) -> Ints:
    """Give the level of each customer's worst event of the policy's months, 0 where there is none."""
    events = ledger.snapshot.table("events")
    after = day_number(months_before(as_of, policy.count("SIGNAL-LEGAL.lookback_months")))
    words = policy.choices("SIGNAL-LEGAL.levels")
    kind = events.coded("kind")
    worth = np.array([*(LEVELS[words[each]] if each in words else 0 for each in kind.labels), 0])
    days = events.days("happened_on").array()
    recent = (days > after) & (days <= day_number(as_of))
    found = np.zeros(ledger.snapshot.table("customers").rows, dtype=np.int64)
    np.maximum.at(found, events.numbers("customer_row").array()[recent], worth[kind.array()[recent]])
    return found


def risk_indices(ledger: Ledger, table: str, name: str, as_of: date) -> Mapping[str, Fraction]:
    """Give the risk index of every industry or country as its newest row up to a day has it."""
    rows = ledger.snapshot.table(table)
    newest = {
        row[name]: row["risk_index"]
        for row in rows.records((name, "valid_from", "risk_index"), 0, rows.rows)  # oldest first
        if row["valid_from"] <= as_of
    }
    return {label: Fraction(index) for label, index in newest.items() if index is not None}

"""The warning rules about trade for all customers: payment drift, order range, requests, court events."""

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.desk import Desk
from knowledge.ledger.columns import day_number
from knowledge.policy.policy import Policy
from tools.calculations.months import months_before
from tools.calculations.portfolio.behaviours import behaviours
from tools.calculations.portfolio.cells import coded_as
from tools.calculations.portfolio.own_units import OwnUnits, Used
from tools.calculations.portfolio.scored_history import event_levels
from tools.calculations.portfolio.signal_edges import CANNOT_TELL, code, levels, whole_crossed

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
_SAFE = 2**31


def customers_of(desk: Desk) -> int:
    """Give the number of customers of the ledger."""
    return desk.ledger.snapshot.table("customers").rows


def nobody_can_tell(desk: Desk) -> Ints:
    """Give the codes where a whole table is missing."""
    return np.full(customers_of(desk), CANNOT_TELL, dtype=np.int8)


def payment_levels(desk: Desk) -> Ints:
    """Judge the drift of the days to pay."""
    policy = desk.policy
    found = behaviours(desk.ledger, desk.as_of, policy.count("SIGNAL-PAYMENT.window_months"))
    if not found.known:
        return nobody_can_tell(desk)
    before, lately = found.before, found.lately
    days, counts = (before.days_to_pay, lately.days_to_pay), (before.count, lately.count)
    if max(int(array.max(initial=0)) for array in (*days, *counts)) >= _SAFE:
        days = tuple(array.astype(object) for array in days)  # type: ignore[assignment] # two arrays again
    drift = days[1] * counts[0] - days[0] * counts[1]
    known = (counts[0] > 0) & (counts[1] > 0)
    codes = np.where(known, 0, CANNOT_TELL).astype(np.int8)
    for level in ("watch", "warning"):
        edge = policy.threshold(f"SIGNAL-PAYMENT.{level}_drift")
        fired = known & whole_crossed(edge, drift, counts[0] * counts[1])
        codes[fired] = np.maximum(codes[fired], code(level))
    codes[(codes == 0) & (before.left_open > 0)] = CANNOT_TELL
    return codes


def order_levels(desk: Desk) -> Ints:
    """Hold the sales of the last months against those of a year before."""
    policy, as_of, begins = desk.policy, desk.as_of, desk.ledger.begins_on
    months, back = policy.count("SIGNAL-ORDER.months"), policy.count("SIGNAL-ORDER.compared_months")
    start = months_before(as_of, back + months)
    if begins is None or months_before(begins, 1) > start:
        return nobody_can_tell(desk)
    sales = _Sales(desk, start)
    now, lacking_now = sales.sold(months_before(as_of, months), as_of)
    before, lacking = sales.sold(start, months_before(as_of, back))
    known = (before > 0) & ~lacking & ~lacking_now
    edge = policy.threshold("SIGNAL-ORDER.change")
    fired = known & whole_crossed(edge, np.abs(now - before), np.where(known, before, 1))
    return levels(fired, policy.choice("SIGNAL-ORDER.level"), ~known)


class _Sales:
    """Sales by customer, each in its own unit: every comparison is of one customer with itself."""

    def __init__(self, desk: Desk, start: date) -> None:
        invoices = desk.ledger.snapshot.table("invoices")
        self._owner = invoices.numbers("customer_row").array()
        self._day, self._amount = invoices.days("invoice_date").array(), invoices.numbers("amount").array()
        column = invoices.coded("currency")
        self._currency, self._labels = column.array(), column.labels
        rows = self._dated(start, desk.as_of)
        used = Used(customers_of(desk), (self._owner[rows], self._currency[rows], self._labels))
        self._units = OwnUnits(desk, used.mixed)

    def sold(self, after: date, until: date) -> tuple[Ints, Flags]:
        """Add up what is dated in (after, until]; flags those of whom a rate is missing for it."""
        rows = self._dated(after, until)
        return self._units.totals(self._owner[rows], self._currency[rows], self._labels, self._amount[rows])

    def _dated(self, after: date, until: date) -> Ints:
        return np.flatnonzero((self._day > day_number(after)) & (self._day <= day_number(until)))


def terms_levels(desk: Desk) -> Ints:
    """Count the requests to change the terms."""
    policy, ledger = desk.policy, desk.ledger
    if "events" in ledger.absent_tables:
        return nobody_can_tell(desk)
    after = months_before(desk.as_of, policy.count("SIGNAL-TERMS.months"))
    asked = dated_events(desk, after) & coded_as(
        ledger.snapshot.table("events").coded("kind"), "terms_change_request"
    )
    whose = ledger.snapshot.table("events").numbers("customer_row").array()[asked]
    counts = np.bincount(whose, minlength=customers_of(desk))
    ones = np.ones(len(counts), dtype=np.int64)
    fired = (counts > 0) & whole_crossed(policy.threshold("SIGNAL-TERMS.requests"), counts, ones)
    return levels(fired, policy.choice("SIGNAL-TERMS.level"), np.zeros(len(counts), dtype=np.bool_))


def dated_events(desk: Desk, after: date) -> Flags:
    """Flag the events dated in (after, the desk's day]."""
    days = desk.ledger.snapshot.table("events").days("happened_on").array()
    found: Flags = (days > day_number(after)) & (days <= day_number(desk.as_of))
    return found


def legal_levels(desk: Desk) -> Ints:
    """Take the worst court event."""
    if "events" in desk.ledger.absent_tables:
        return nobody_can_tell(desk)
    return event_levels(desk.ledger, desk.policy, desk.as_of).astype(np.int8)


def court_kinds(policy: Policy) -> tuple[str, ...]:
    """Name the kinds of events that have a level."""
    return tuple(policy.choices("SIGNAL-LEGAL.levels"))

"""SIGNAL-SME for all customers: overdue rate, concentration of orders and climate of the small ones."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.desk import Desk
from knowledge.ledger.columns import Texts, day_number
from tools.calculations.months import months_before
from tools.calculations.portfolio.cells import coded_as, filled
from tools.calculations.portfolio.own_units import Coded, OwnUnits, Used
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_edges import CANNOT_TELL, levels, whole_crossed
from tools.calculations.portfolio.signal_surroundings import climate_known
from tools.calculations.portfolio.signal_trade import customers_of

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
Part = tuple[Flags, Flags]
"""Who crosses an edge, and of whom the figure is known."""


def small_firm_levels(positions: Positions) -> Ints:
    """Judge the three parts for the small firms; of large ones there is nothing to judge."""
    desk = positions.view.desk
    size = desk.ledger.snapshot.table("customers").coded("size")
    small = coded_as(size, "small")
    units = OwnUnits(desk, Used(customers_of(desk), *_entries(desk)).mixed)
    climate, bad = climate_known(desk)
    parts = (_overdue(positions, units), _concentrated(desk, units, small), (bad, climate))
    fired = np.logical_or.reduce([crossed & known for crossed, known in parts])
    unknown = ~np.logical_and.reduce([known for _, known in parts])
    codes = levels(fired & small, desk.policy.choice("SIGNAL-SME.level"), unknown & small)
    codes[~filled(size)] = CANNOT_TELL
    return codes


def _entries(desk: Desk) -> tuple[Coded, Coded]:
    """Give the currencies that customers' invoices and orders known by the day are in."""
    found = []
    for name, day in (("invoices", "invoice_date"), ("orders", "ordered_on")):
        table = desk.ledger.snapshot.table(name)
        rows = table.days(day).array() <= day_number(desk.as_of)
        currency = table.coded("currency")
        found.append((table.numbers("customer_row").array()[rows], currency.array()[rows], currency.labels))
    return found[0], found[1]


def _overdue(positions: Positions, units: OwnUnits) -> Part:
    desk, due, labels = positions.view.desk, positions.items.receivables, positions.items.currencies
    gross, lacking = units.totals(due.customer, due.currency, labels, due.minor)
    late = np.where(due.days > 0, due.minor, 0)
    overdue, _ = units.totals(due.customer, due.currency, labels, late)
    known = (gross > 0) & ~lacking
    if positions.missing("payments"):
        known[:] = False
    edge = desk.policy.threshold("SIGNAL-SME.overdue_rate")
    return whole_crossed(edge, overdue, np.where(known, gross, 1)), known


def _concentrated(desk: Desk, units: OwnUnits, small: Flags) -> Part:
    """Hold the largest order against all that was bought; with too few orders nobody can tell."""
    customer, order, value, missing = _bought(desk, units, small)
    columns = [order[:, place] for place in range(order.shape[1])]
    customers = customers_of(desk)
    lacking = np.zeros(customers, dtype=np.bool_)
    lacking[customer[missing]] = True
    ranked = np.lexsort((*columns, customer))
    customer, order, value = customer[ranked], order[ranked], value[ranked]
    changes = (customer[1:] != customer[:-1]) | (order[1:] != order[:-1]).any(axis=1)
    begins = np.flatnonzero(np.concatenate(([True], changes)))
    begins = begins[: len(customer)]  # of nothing there is no beginning
    sizes = np.add.reduceat(value, begins) if len(begins) else value
    whose = customer[begins]
    positive = sizes > 0
    whose, sizes = whose[positive], sizes[positive]
    largest, total = np.zeros(customers, dtype=sizes.dtype), np.zeros(customers, dtype=sizes.dtype)
    np.maximum.at(largest, whose, sizes)
    np.add.at(total, whose, sizes)
    count = np.bincount(whose, minlength=customers)
    edge = desk.policy.threshold("SIGNAL-SME.order_concentration")
    ones = np.ones(customers, dtype=np.int64)
    known = (count > 0) & ~whole_crossed(edge, ones, np.maximum(count, 1)) & ~lacking
    return whole_crossed(edge, largest, np.where(known, total, 1)), known


def _bought(desk: Desk, units: OwnUnits, small: Flags) -> tuple[Ints, Ints, Ints, Flags]:
    """Give what small firms bought lately: customer, order, value, and whether it lacks a rate."""
    on = day_number(desk.as_of)
    after = day_number(months_before(desk.as_of, desk.policy.count("SIGNAL-SME.order_months")))
    found = []
    for name, day in (("invoices", "invoice_date"), ("orders", "ordered_on")):
        table = desk.ledger.snapshot.table(name)
        days, owner = table.days(day).array(), table.numbers("customer_row").array()
        meant = (days > after) & (days <= on) & small[owner]
        rows = np.flatnonzero(meant & _open_orders(desk) if name == "orders" else meant)
        currency, amount = table.coded("currency"), table.numbers("amount").array()
        values, lacking = units.values(owner[rows], currency.array()[rows], currency.labels, amount[rows])
        found.append((owner[rows], _order_words(desk, name, rows), values, lacking))
    (customer, order, value, missing), (others, more, amounts, lacks) = found
    width = max(order.shape[1], more.shape[1])
    return (
        np.concatenate((customer, others)),
        np.concatenate((_widened(order, width), _widened(more, width))),
        np.concatenate((value, amounts)),
        np.concatenate((missing, lacks)),
    )


def _order_words(desk: Desk, name: str, rows: Ints) -> Ints:
    """Give the order's number of each row as whole numbers, for an invoice without one its own row."""
    column = desk.ledger.snapshot.table(name).column("order_id")
    named = filled(column)[rows]
    assert isinstance(column, Texts)  # noqa: S101 - the layout is ours; this is for mypy
    words = column.words(rows)
    words[~named] = 0
    words[~named, -1] = rows[~named].astype(np.uint64) + 1  # no text is like this: its bytes are not zero
    return words


def _widened(words: Ints, width: int) -> Ints:
    """Fill lines of words up on the right of their length, so that own rows stay apart."""
    missing = width - words.shape[1]
    return np.column_stack((words, np.zeros((len(words), missing), dtype=np.uint64))) if missing else words


def _open_orders(desk: Desk) -> Flags:
    """Flag the orders that are open at the day, as a customer's book has them."""
    orders = desk.ledger.snapshot.table("orders")
    closed, status = orders.days("closed_on"), orders.coded("status")
    gone = filled(closed) & (closed.array() <= day_number(desk.as_of))
    reopened = filled(closed) & ~gone
    unsaid = ~filled(status) & ~gone
    return reopened | coded_as(status, "open") | unsaid

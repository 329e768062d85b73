"""The warning rules about what surrounds customers, for all of them: industry, country, currency, group."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.desk import Desk
from tools.calculations.months import months_before
from tools.calculations.portfolio.cells import coded_as
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_edges import code_of, levels, whole_crossed
from tools.calculations.portfolio.signal_trade import court_kinds, customers_of, dated_events
from tools.calculations.signals.surroundings_signals import country_signal, industry_signal

Ints = NDArray[Any]
Flags = NDArray[np.bool_]


def industry_levels(desk: Desk) -> Ints:
    """Judge each industry once."""
    column = desk.ledger.snapshot.table("customers").coded("industry")
    codes = [code_of(industry_signal(desk, label)) for label in (*column.labels, None)]
    found: Ints = np.array(codes, dtype=np.int8)[column.array()]
    return found


def country_levels(desk: Desk) -> Ints:
    """Judge each pair of country and currency once."""
    customers = desk.ledger.snapshot.table("customers")
    countries, currencies = customers.coded("country"), customers.coded("currency")
    labels = (*countries.labels, None)
    width = max(1, len(currencies.labels))
    pairs, place = np.unique(
        countries.array().astype(np.int64) * width + currencies.array(), return_inverse=True
    )
    codes = [
        code_of(country_signal(desk, labels[pair // width], currencies.labels[pair % width]))
        for pair in pairs.tolist()
    ]
    return np.array(codes, dtype=np.int8)[place]


def chain_levels(positions: Positions) -> Ints:
    """Look for trouble among the other members of each customer's group, hidden ones included."""
    desk = positions.view.desk
    troubled = _late(positions) | _in_court(desk)
    by_root = np.bincount(positions.group_root[troubled], minlength=customers_of(desk))
    others = by_root[positions.group_root] - troubled
    size = desk.ledger.snapshot.table("customers").numbers("group_size").array()
    unknown = (size > 1) if positions.missing("payments", "events") else np.zeros(len(size), dtype=np.bool_)
    return levels(others > 0, desk.policy.choice("SIGNAL-CHAIN.level"), unknown)


def _late(positions: Positions) -> Flags:
    days = positions.chased_days
    if positions.missing("payments"):
        days = np.zeros(len(days), dtype=np.int64)
    edge = positions.view.desk.policy.threshold("SIGNAL-CHAIN.member_overdue_days")
    return whole_crossed(edge, days, np.ones(len(days), dtype=np.int64))


def _in_court(desk: Desk) -> Flags:
    events = desk.ledger.snapshot.table("events")
    after = months_before(desk.as_of, desk.policy.count("SIGNAL-CHAIN.months"))
    counted = dated_events(desk, after) & coded_as(events.coded("kind"), *court_kinds(desk.policy))
    found = np.zeros(customers_of(desk), dtype=np.bool_)
    found[events.numbers("customer_row").array()[counted]] = True
    return found


def climate_known(desk: Desk) -> tuple[Flags, Flags]:
    """Say of which customers the industry's climate is known, and where it crosses the small firm's edge."""
    column = desk.ledger.snapshot.table("customers").coded("industry")
    edge = desk.policy.threshold("SIGNAL-SME.climate_index")
    newest = [desk.ledger.industry(label, desk.as_of) for label in column.labels]
    values = [rows[-1].climate_index if rows else None for rows in newest]
    known = np.array([*(value is not None for value in values), False])
    crossed = np.array([*(value is not None and edge.crossed(value) for value in values), False])
    return known[column.array()], crossed[column.array()]

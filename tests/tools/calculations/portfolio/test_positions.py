"""Positions over arrays are the positions of every customer alone."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings

from bot.composition import House
from knowledge.desk import Desk
from knowledge.ledger.columns import day_number
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.tools.calculations.portfolio.agreement import a_finance_desk, random_desks, sample_desks
from tools.calculations.ageing import ageing
from tools.calculations.exposure import position
from tools.calculations.group_exposure import group_standing
from tools.calculations.headroom import available
from tools.calculations.hold import hold_at
from tools.calculations.limit_in_force import Allowance, Grant, limit_in_force
from tools.calculations.portfolio.limits import NEVER, Limits
from tools.calculations.portfolio.positions import HOLDS, Positions
from tools.calculations.portfolio.view import view_of
from tools.calculations.valuation import Valuation

CURRENCIES = ("CNY", "EUR", "JPY")


def test_the_sample_company_s_positions_are_those_of_its_customers_alone(sample: House) -> None:
    for desk in sample_desks(sample):
        _agree(desk, "CNY")


@pytest.mark.parametrize("seed", range(40, 55))
def test_a_random_ledger_s_positions_are_those_of_its_customers_alone(seed: int) -> None:
    for desk in random_desks(seed):
        _agree(desk, CURRENCIES[seed % len(CURRENCIES)])


@settings(max_examples=60, deadline=None)
@given(any_ledger(), DAYS)
def test_any_ledger_s_positions_are_those_of_its_customers_alone(tables: Tables, day: date) -> None:
    _agree(a_finance_desk(ledger_of(tables), day), "EUR")


def _agree(desk: Desk, currency: str) -> None:
    view = view_of(desk)
    found = Positions(view, currency)
    seen = [each for each in desk.ledger.customer_ids if desk.may_see(each)]
    assert [view.customer_id(row) for row in view.rows.tolist()] == seen
    for row, customer_id in zip(view.rows.tolist(), seen, strict=True):
        _owed_agrees(desk, found, row, customer_id)
        _limit_agrees(desk, found, row, customer_id)


def _owed_agrees(desk: Desk, found: Positions, row: int, customer_id: str) -> None:
    book = desk.book(customer_id)
    valuation = Valuation(desk.ledger.fx, desk.as_of, found.currency)
    owed, aged = position(book, valuation), ageing(book, valuation, desk.policy)
    said = {
        "unapplied": owed.unapplied,
        "gross": owed.gross,
        "net": owed.net,
        "bills": owed.bills,
        "overdue": aged.overdue,
        "chased_overdue": aged.chased_overdue,
        "overdue_net": aged.overdue_net,
        "disputed": aged.disputed,
    }
    assert {name: getattr(found, name).at(row) for name in said} == said, customer_id
    if not found.missing("orders"):
        assert found.open_orders.at(row) == owed.open_orders
        assert found.exposure.at(row) == owed.exposure
    assert found.oldest_days[row] == aged.oldest_days
    assert HOLDS[found.hold[row]] == hold_at(book)


def _limit_agrees(desk: Desk, found: Positions, row: int, customer_id: str) -> None:
    valuation = Valuation(desk.ledger.fx, desk.as_of, found.currency)
    own = limit_in_force(desk.book(customer_id), valuation)
    _grant_agrees(found.limit, row, own.counting)
    assert found.limit.temporary[row] == (own.counting.kind == "temporary")
    room = available(own.in_force, found.exposure.at(row))
    assert found.limit.bounded[row] == isinstance(room, Fraction)
    if isinstance(room, Fraction):
        assert found.available.at(row) == room
    group = desk.group(customer_id)
    standing = group_standing(group, valuation)
    assert found.group_visible[row] == group.visible
    assert found.view.customer_id(found.group_root[row]) == standing.root_id
    _grant_agrees(found.group_limit, row, standing.limit)
    if not found.missing("orders"):
        assert found.group_exposure.at(row) == standing.exposure


def _grant_agrees(limits: Limits, row: int, grant: Grant) -> None:
    amount: Allowance = limits.amount.at(row) if limits.is_set[row] else None
    assert ("unlimited" if limits.unlimited[row] else amount) == grant.amount
    assert limits.expired[row] == grant.expired
    if grant.kind != "group" and limits.is_set[row]:
        assert limits.until[row] == (day_number(grant.valid_until) if grant.valid_until else NEVER)

"""What is dated on the very day: plans agreed, write-offs made, and disputes that leave nothing to chase."""

from datetime import date, timedelta

import numpy as np
import pytest

from tests.builders import TODAY
from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row
from tests.tools.portfolio_desks import ANNA, BO, a_portfolio
from tools.calculations.ladder import ladder_of
from tools.calculations.portfolio.lateness import NONE, uncovered_days
from tools.calculations.portfolio.losses import net_write_offs, write_offs
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_levels import SignalLevels
from tools.calculations.portfolio.stages import Stages
from tools.calculations.portfolio.view import view_of

AFTER, UNTIL = date(2025, 12, 31), date(2026, 2, 28)


@pytest.mark.parametrize(("agreed_in", "stage"), [(-1, "not_due"), (0, "not_due"), (1, "formal_demand")])
def test_a_plan_counts_from_the_day_on_which_it_is_agreed(agreed_in: int, stage: str) -> None:
    plan = {
        "plan_id": "PL",
        "customer_id": "C001",
        "agreed_on": str(TODAY + timedelta(days=agreed_in)),
        "due_on": "2026-06-30",
        "amount": 500,
        "currency": "CNY",
    }
    late = an_invoice_row("I1", 500, str(TODAY - timedelta(days=45)))
    desk = a_desk({"invoices": [late], "plans": [plan]})
    found = Stages(Positions(view_of(desk)), ladder_of(desk.policy, None))
    assert found.names[found.places[0]] == stage


def written_off(invoice_id: str | None) -> Rows:
    """1, 2, 4 and 8 written off on the edges of the period from 1 January to 28 February."""
    days = ("2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01")
    return [
        a_payment_row(f"W{place}", 2**place, on, invoice_id, kind="write_off")
        for place, on in enumerate(days)
    ]


@pytest.mark.parametrize("invoice_id", ["I1", None])
def test_a_write_off_is_of_the_period_that_its_day_is_in(invoice_id: str | None) -> None:
    desk = a_desk(
        {"invoices": [an_invoice_row("I1", 500, "2025-07-01")], "payments": written_off(invoice_id)}
    )
    positions = Positions(view_of(desk))
    assert write_offs(positions, AFTER, UNTIL) == 6
    assert net_write_offs(positions, AFTER, UNTIL) == 6


def test_a_write_off_from_before_the_day_of_its_invoice_counts_on_its_own_day() -> None:
    late = an_invoice_row("I1", 500, "2026-04-30", invoice_date="2026-03-15")
    positions = Positions(view_of(a_desk({"invoices": [late], "payments": written_off("I1")})))
    assert net_write_offs(positions, AFTER, UNTIL) == 6


def dispute(number: int, amount: object) -> dict[str, object]:
    return {
        "dispute_id": f"D{number}",
        "invoice_id": f"I{number}",
        "opened_on": "2026-03-01",
        "amount": amount,
    }


@pytest.mark.parametrize(("disputed", "days"), [(None, NONE), (500, NONE), ("499.99", 31), (1, 31), (0, 31)])
def test_lateness_looks_only_at_what_is_chased(disputed: object, days: int) -> None:
    bills = [an_invoice_row("I1", 500, str(TODAY - timedelta(days=31)), invoice_date="2025-12-01")]
    desk = a_desk({"invoices": bills, "disputes": [dispute(1, disputed)]})
    assert uncovered_days(Positions(view_of(desk))).tolist() == [days]


def test_the_oldest_chased_item_decides_beside_an_older_one_in_dispute() -> None:
    bills = [
        an_invoice_row("I1", 500, str(TODAY - timedelta(days=31)), invoice_date="2025-12-01"),
        an_invoice_row("I2", 500, str(TODAY - timedelta(days=12)), invoice_date="2025-12-01"),
    ]
    desk = a_desk({"invoices": bills, "disputes": [dispute(1, None)]})
    assert uncovered_days(Positions(view_of(desk))).tolist() == [12]


def test_lateness_is_told_of_the_customers_that_are_looked_at_and_of_no_other() -> None:
    due = str(TODAY - timedelta(days=20))
    bills = [an_invoice_row(f"I{each}", 100, due, f"C00{each}") for each in (1, 3)]
    whole = a_portfolio({"invoices": bills})
    assert uncovered_days(Positions(view_of(whole))).tolist() == [20, NONE, 20, NONE]
    own = a_portfolio({"invoices": bills}, role="sales", email=BO)
    assert uncovered_days(Positions(view_of(own))).tolist() == [NONE, NONE, 20, NONE]
    assert uncovered_days(Positions(view_of(whole, salesperson=BO))).tolist() == [NONE, NONE, 20, NONE]


def test_lateness_of_another_member_of_the_group_is_not_told() -> None:
    customers = [
        a_customer_row("C001", salesperson=ANNA),
        a_customer_row("C002", salesperson=BO, parent_id="C001"),
    ]
    due = str(TODAY - timedelta(days=20))
    bills = [an_invoice_row(f"I{each}", 100, due, each) for each in ("C001", "C002")]
    desk = a_portfolio({"customers": customers, "invoices": bills}, role="sales", email=BO)
    assert uncovered_days(Positions(view_of(desk))).tolist() == [NONE, 20]


@pytest.mark.parametrize(
    ("credit", "days"), [("99.99", 40), (100, 20), ("100.01", 20), ("149.99", 20), (150, NONE), (151, NONE)]
)
def test_credit_covers_the_earliest_due_first_to_the_cent(credit: object, days: int) -> None:
    bills = [
        an_invoice_row("I1", 50, str(TODAY - timedelta(days=20))),
        an_invoice_row("I2", 100, str(TODAY - timedelta(days=40))),
    ]
    desk = a_desk({"invoices": bills, "payments": [a_payment_row("P", credit, "2026-03-01")]})
    assert uncovered_days(Positions(view_of(desk))).tolist() == [days]


@pytest.mark.parametrize(
    ("currency", "amount", "large"),
    [
        ("CNY", "4.99", False),
        ("CNY", "5.00", False),
        ("CNY", "5.01", True),
        ("EUR", "1.00", False),
        ("EUR", "1.01", True),
        ("JPY", "100", False),
        ("JPY", "101", True),
        ("KWD", "1.000", False),
        ("KWD", "1.001", True),
    ],
)
def test_the_tolerance_is_counted_in_the_currencys_own_smallest_unit(
    currency: str, amount: str, large: bool
) -> None:
    """5 yuan, 1 euro, 100 yen and 1 dinar are left alone: 500 fen, 100 cents, 100 yen, 1 000 fils."""
    rates: Rows = [{"currency": currency, "valid_from": "2020-01-01", "rate": 1}]
    desk = a_desk(
        {
            "customers": [a_customer_row(currency=currency)],
            "invoices": [an_invoice_row("I1", amount, "2026-03-01", currency=currency)],
            "fx": rates if currency != "CNY" else [],
        }
    )
    found = Positions(view_of(desk)).chased_items
    assert (found.large.tolist(), found.worth.tolist()) == ([large], [large])


@pytest.mark.parametrize(
    ("code", "merged"), [(-1, ()), (0, ()), (1, ("RATIO-CURRENT",)), (3, ("RATIO-CURRENT",))]
)
def test_a_signal_stands_for_another_that_fired_and_for_none_that_did_not(
    code: int, merged: tuple[str, ...]
) -> None:
    desk = a_desk({"invoices": [an_invoice_row("I1", 1, "2026-03-01")]})
    codes = {"RATIO-CASH": np.array([2]), "RATIO-CURRENT": np.array([code])}
    found = SignalLevels(Positions(view_of(desk)), codes)
    assert found.merged_into(0, "RATIO-CASH") == merged

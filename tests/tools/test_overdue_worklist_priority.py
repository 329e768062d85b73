"""overdue_worklist: on which fact the priority of a row rests."""

from collections.abc import Mapping
from typing import Any

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows
from tests.tools.desks import a_payment_row, an_invoice_row
from tests.tools.portfolio_desks import CUSTOMERS, a_portfolio, told


def the_row(desk: Desk, customer_id: str, **arguments: object) -> dict[str, Any]:
    rows = told(desk, "overdue_worklist", **arguments)["rows"]
    return next(dict(row) for row in rows if row["customer_id"] == customer_id)


PROMISE = {
    "promise_id": "M1",
    "customer_id": "C003",
    "invoice_id": "X",
    "made_on": "2026-03-20",
    "promised_for": "2026-04-02",
    "amount": 500,
    "currency": "CNY",
}


def an_overdue(days_due: str, tables: Mapping[str, Rows], grade: str = "B") -> Desk:
    """Customer C003, of a grade, with one overdue invoice of 500."""
    customers = [{**row, "grade_override": grade} for row in CUSTOMERS]
    invoices = [an_invoice_row("X", 500, days_due, "C003")]
    return a_portfolio({"customers": customers, "invoices": invoices, **tables})


@pytest.mark.parametrize(
    ("due", "tables", "priority", "why"),
    [
        ("2026-02-28", {}, "high", "skipped"),
        ("2026-03-30", {}, "wait", "grace"),
        ("2025-12-31", {}, "urgent", "hand_over"),
        ("2026-02-28", {"promises": [PROMISE]}, "wait", "paused"),
        ("2026-02-28", {"promises": [{**PROMISE, "amount": 100}]}, "high", "skipped"),
        ("2026-02-28", {"promises": [{**PROMISE, "promised_for": "2026-03-30"}]}, "urgent", "broken_promise"),
        (
            "2026-02-28",
            {"disputes": [{"dispute_id": "D", "invoice_id": "X", "opened_on": "2026-03-01"}]},
            "wait",
            "disputed",
        ),
        (
            "2026-02-28",
            {"payments": [a_payment_row("P", 500, "2026-03-01", customer_id="C003")]},
            "wait",
            "allocate_first",
        ),
        (
            "2026-02-28",
            {"contacts": [{"contact_id": "K", "customer_id": "C003", "happened_on": "2026-03-08"}]},
            "normal",
            "stage",
        ),
    ],
)
def test_the_priority_rests_on_one_fact(due: str, tables: dict[str, Rows], priority: str, why: str) -> None:
    row = the_row(an_overdue(due, tables), "C003")
    assert (row["priority"], row["why"]) == (priority, why)


def test_what_is_too_small_to_remind_of_is_listed_and_can_wait() -> None:
    desk = a_portfolio({"invoices": [an_invoice_row("X", 5, "2026-02-28", "C003")]})
    row = the_row(desk, "C003")
    assert (row["overdue"], row["oldest_days"], row["stage"], row["why"]) == ("5.00", 31, "not_due", "small")


def test_a_disputed_overdue_beside_an_item_not_yet_due_is_a_dispute_and_not_small() -> None:
    invoices = [
        an_invoice_row("X", 500, "2026-02-28", "C003"),
        an_invoice_row("Y", 50, "2026-05-01", "C003"),
    ]
    disputes = [{"dispute_id": "D", "invoice_id": "X", "opened_on": "2026-03-01"}]
    row = the_row(a_portfolio({"invoices": invoices, "disputes": disputes}), "C003")
    assert (row["stage"], row["why"], row["disputed"], row["chased"]) == (
        "not_due",
        "disputed",
        "500.00",
        "0.00",
    )


def test_a_missed_instalment_is_urgent_and_a_running_plan_can_wait() -> None:
    plan = [
        {
            "plan_id": "PL",
            "customer_id": "C003",
            "agreed_on": "2026-03-05",
            "due_on": due,
            "amount": 250,
            "currency": "CNY",
        }
        for due in ("2026-03-20", "2026-04-20")
    ]
    missed = the_row(an_overdue("2026-02-28", {"plans": plan}), "C003")
    assert (missed["priority"], missed["why"], missed["plan_status"]) == ("urgent", "plan_missed", "missed")
    paid = [a_payment_row("P", 250, "2026-03-19", "X", customer_id="C003")]
    running = the_row(an_overdue("2026-02-28", {"plans": plan, "payments": paid}), "C003")
    assert (running["priority"], running["why"]) == ("wait", "plan_running")


def test_the_riskiest_class_comes_soon() -> None:
    contacts = [{"contact_id": "K", "customer_id": "C003", "happened_on": "2026-03-08"}]
    row = the_row(an_overdue("2026-02-28", {"contacts": contacts}, "D"), "C003")
    assert (row["priority"], row["why"], row["grade"]) == ("high", "high_risk", "D")

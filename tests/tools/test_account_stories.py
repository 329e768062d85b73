"""Accounts told month by month: one ledger, asked again and again as of another day, worked out by hand.

Story 1 (C001, limit 2000, terms 30): a part payment, an advance, a credit note that is applied later, a
payment that comes back, a commercial bill that is dishonoured, an order that is invoiced.
Story 2 (C002): a disputed invoice, a broken and a kept promise, a write-off and its recovery.
"""

import pytest

from knowledge.desk import Desk
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer
from tools.results import Json

FIRST = (
    "net_receivables",
    "overdue",
    "oldest_days",
    "open_orders",
    "bills_outstanding",
    "exposure",
    "available",
)
STORY_1 = [
    # day, net, overdue, oldest days, open orders, bills, exposure, available
    ("2025-01-09", "0.00", "0.00", 0, "0.00", "0.00", "0.00", "2000.00"),  # nothing yet
    ("2025-01-10", "1000.00", "0.00", 0, "0.00", "0.00", "1000.00", "1000.00"),  # A 1000, due 9 Feb
    ("2025-02-09", "1000.00", "0.00", 0, "0.00", "0.00", "1000.00", "1000.00"),  # due today
    ("2025-02-10", "1000.00", "1000.00", 1, "0.00", "0.00", "1000.00", "1000.00"),
    ("2025-02-15", "600.00", "600.00", 6, "0.00", "0.00", "600.00", "1400.00"),  # 400 of A
    ("2025-02-20", "600.00", "600.00", 11, "500.00", "0.00", "1100.00", "900.00"),  # order O1 of 500
    ("2025-02-25", "350.00", "600.00", 16, "500.00", "0.00", "850.00", "1150.00"),  # advance of 250
    ("2025-03-01", "850.00", "600.00", 20, "0.00", "0.00", "850.00", "1150.00"),  # O1 invoiced as B 500
    ("2025-03-05", "850.00", "600.00", 24, "0.00", "0.00", "850.00", "1150.00"),  # advance moved to B
    ("2025-03-10", "750.00", "600.00", 29, "0.00", "0.00", "750.00", "1250.00"),  # credit note N −100
    ("2025-03-20", "750.00", "500.00", 39, "0.00", "0.00", "750.00", "1250.00"),  # N applied to A
    ("2025-03-25", "250.00", "0.00", 0, "0.00", "0.00", "250.00", "1750.00"),  # 500 for A
    ("2025-03-28", "750.00", "500.00", 47, "0.00", "0.00", "750.00", "1250.00"),  # which comes back
    ("2025-04-01", "750.00", "750.00", 51, "0.00", "0.00", "750.00", "1250.00"),  # B is due since 31 Mar
    ("2025-04-10", "250.00", "250.00", 10, "0.00", "500.00", "750.00", "1250.00"),  # a bill over 500 for A
    ("2025-05-01", "0.00", "0.00", 0, "0.00", "500.00", "500.00", "1500.00"),  # B settled
    ("2025-07-09", "0.00", "0.00", 0, "0.00", "500.00", "500.00", "1500.00"),  # the bill runs
    ("2025-07-10", "500.00", "500.00", 151, "0.00", "0.00", "500.00", "1500.00"),  # dishonoured
    ("2025-08-01", "-20.00", "0.00", 0, "0.00", "0.00", "-20.00", "2020.00"),  # 520 paid: 20 too much
]
SECOND = ("stage", "days_past_due", "promise_status", "paused_until", "next_stage")
STORY_2 = [
    # day, stage, days, promise, paused until, next stage
    ("2025-02-01", "not_due", 0, "none", None, "grace"),  # X 900, due 1 Mar
    ("2025-03-07", "grace", 6, "none", None, "reminder"),
    ("2025-03-08", "reminder", 7, "none", None, "formal_demand"),
    ("2025-03-10", "disputed", 9, "none", None, None),  # the whole of X disputed
    ("2025-03-19", "disputed", 18, "none", None, None),
    ("2025-03-20", "reminder", 19, "none", None, "formal_demand"),  # resolved
    ("2025-03-21", "reminder", 20, "pending", "2025-03-28", "formal_demand"),  # 900 promised for the 28th
    ("2025-03-28", "reminder", 27, "pending", "2025-03-28", "formal_demand"),
    ("2025-03-29", "reminder", 28, "broken", None, "formal_demand"),
    ("2025-03-31", "formal_demand", 30, "broken", None, "handover"),
    ("2025-04-02", "formal_demand", 32, "pending", None, "handover"),  # promised again: no second pause
    ("2025-04-08", "formal_demand", 38, "kept", None, "handover"),  # the 300 promised came in time
    ("2025-05-29", "formal_demand", 89, "kept", None, "handover"),
    ("2025-05-30", "handover", 90, "kept", None, None),
    ("2025-06-30", "not_due", 0, "kept", None, None),  # the other 600 written off: nothing open
]
WRITTEN_OFF = [
    ("2025-06-29", "0.00", "0.00", "600.00"),
    ("2025-06-30", "600.00", "0.00", "0.00"),
    ("2025-09-01", "400.00", "200.00", "0.00"),  # 200 recovered
    ("2025-12-01", "0.00", "600.00", "0.00"),  # the rest recovered
    ("2026-01-15", "0.00", "600.00", "-50.00"),  # and 50 too much
]


def _paid(
    number: int,
    customer: str,
    invoice: str,
    paid_on: str,
    amount: int,
    kind: str = "receipt",
    matures_on: str = "",
    status: str = "",
) -> dict[str, object]:
    return {
        "payment_id": f"P{number}",
        "customer_id": customer,
        "invoice_id": invoice,
        "paid_on": paid_on,
        "amount": amount,
        "currency": "CNY",
        "kind": kind,
        "matures_on": matures_on,
        "bill_status": status,
    }


PAYMENTS = [
    ("C001", "A", "2025-02-15", 400),
    ("C001", "", "2025-02-25", 250, "prepayment"),
    ("C001", "", "2025-03-05", -250, "prepayment"),
    ("C001", "B", "2025-03-05", 250, "prepayment"),
    ("C001", "A", "2025-03-20", 100, "credit_applied"),
    ("C001", "N", "2025-03-20", -100, "credit_applied"),
    ("C001", "A", "2025-03-25", 500),
    ("C001", "A", "2025-03-28", -500),
    ("C001", "A", "2025-04-10", 500, "commercial_bill", "2025-07-10", "dishonoured"),
    ("C001", "B", "2025-05-01", 250),
    ("C001", "A", "2025-08-01", 520),
    ("C002", "X", "2025-04-07", 300),
    ("C002", "X", "2025-06-30", 600, "write_off"),
    ("C002", "X", "2025-09-01", 200),
    ("C002", "X", "2025-12-01", 400),
    ("C002", "X", "2026-01-15", 50),
]


ORDER = {
    "order_id": "O1",
    "customer_id": "C001",
    "ordered_on": "2025-02-20",
    "closed_on": "2025-03-01",
    "amount": 500,
    "currency": "CNY",
    "status": "invoiced",
}
DISPUTE = {
    "dispute_id": "D1",
    "invoice_id": "X",
    "opened_on": "2025-03-10",
    "resolved_on": "2025-03-20",
    "amount": "",
}


def _promise(number: str, made_on: str, promised_for: str, amount: int) -> dict[str, object]:
    return {
        "promise_id": number,
        "customer_id": "C002",
        "invoice_id": "X",
        "made_on": made_on,
        "promised_for": promised_for,
        "amount": amount,
        "currency": "CNY",
    }


@pytest.fixture(scope="module")
def desk() -> Desk:
    return a_desk(
        {
            "customers": [a_customer_row(credit_limit=2000), a_customer_row("C002", credit_limit=2000)],
            "invoices": [
                an_invoice_row("A", 1000, "2025-02-09", invoice_date="2025-01-10"),
                an_invoice_row("B", 500, "2025-03-31", invoice_date="2025-03-01", order_id="O1"),
                an_invoice_row("N", -100, "2025-03-10", invoice_date="2025-03-10"),
                an_invoice_row("X", 900, "2025-03-01", "C002", invoice_date="2025-02-01"),
            ],
            "payments": [_paid(number, *row) for number, row in enumerate(PAYMENTS)],  # type: ignore[arg-type] # a table of cases
            "orders": [ORDER],
            "disputes": [DISPUTE],
            "promises": [
                _promise("M1", "2025-03-21", "2025-03-28", 900),
                _promise("M2", "2025-04-01", "2025-04-08", 300),
            ],
        }
    )


@pytest.mark.parametrize("told", STORY_1, ids=[told[0] for told in STORY_1])
def test_the_first_account_as_of_a_day(desk: Desk, told: tuple[Json, ...]) -> None:
    result = answer(desk, "customer_limit", as_of=told[0])
    assert tuple(result[name] for name in FIRST) == told[1:]


@pytest.mark.parametrize("told", STORY_2, ids=[told[0] for told in STORY_2])
def test_the_second_account_as_of_a_day(desk: Desk, told: tuple[Json, ...]) -> None:
    result = answer(desk, "collection_stage", customer="C002", as_of=told[0])
    assert tuple(result[name] for name in SECOND) == told[1:]


@pytest.mark.parametrize("told", WRITTEN_OFF, ids=[told[0] for told in WRITTEN_OFF])
def test_a_write_off_and_its_recovery_as_of_a_day(desk: Desk, told: tuple[Json, ...]) -> None:
    result = answer(desk, "customer_limit", customer="C002", as_of=told[0])
    assert tuple(result[name] for name in ("written_off", "recovered", "net_receivables")) == told[1:]


@pytest.mark.parametrize(
    ("day", "overdue", "hold"),
    [
        ("2025-02-16", True, "release"),  # 7 days
        ("2025-02-17", False, "release"),  # 8 days, and 600 open
        ("2025-03-28", False, "release"),  # 47 days since the money came back
        ("2025-05-01", True, "release"),  # nothing is overdue
        ("2025-07-10", False, "hold"),  # 151 days: the hand-over stage
        ("2025-08-01", True, "release"),
    ],
)
def test_the_order_check_follows_the_account(desk: Desk, day: str, overdue: bool, hold: str) -> None:
    result = answer(desk, "check_order", amount="100", as_of=day)
    reasons = result["reasons"]
    assert isinstance(reasons, list)
    rows = {row["rule"]: row for row in reasons if isinstance(row, dict)}
    assert (rows["ORDER-OVERDUE"]["passed"], rows["ORDER-HOLD"]["outcome"]) == (overdue, hold)

"""A customer whose credit file is complete, and the parts of that file."""

from collections.abc import Mapping
from typing import Any

from knowledge.desk import Desk
from tests.tools.calculations.framing import days_ago
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer
from tools.results import Json

HEALTHY: Mapping[str, Any] = {
    "customer_id": "C001",
    "period_end": "2025-12-31",
    "period_months": 12,
    "received_on": "2026-02-15",
    "scope": "entity",
    "currency": "CNY",
    "cash": 100,
    "inventory": 100,
    "current_assets": 400,
    "total_assets": 1000,
    "current_liabilities": 200,
    "total_liabilities": 500,
    "retained_earnings": 100,
    "equity": 500,
    "intangible_assets": 0,
    "revenue": 1000,
    "cost_of_sales": 600,
    "ebit": 100,
    "interest_expense": 10,
    "net_income": 60,
    "operating_cash_flow": 80,
}


def a_file_desk(
    *, tables: Mapping[str, Any] | None = None, role: str = "finance", **customer: object
) -> Desk:
    """A customer with sales of 6 000 in six months, all paid on the due day, and a statement."""
    invoices = [
        an_invoice_row(
            f"A{n}", 1000, days_ago(5 + 30 * n).isoformat(), invoice_date=days_ago(35 + 30 * n).isoformat()
        )
        for n in range(6)
    ]
    payments = [a_payment_row(f"P{n}", 1000, days_ago(5 + 30 * n).isoformat(), f"A{n}") for n in range(6)]
    owner: dict[str, Any] = {"kind": "manufacturer", "credit_limit": 10, **customer}
    rows: dict[str, Any] = {
        "customers": [a_customer_row(**owner)],
        "invoices": invoices,
        "payments": payments,
        "statements": [HEALTHY],
        "covers": [],
        **(tables or {}),
    }
    return a_desk(rows, role=role)


def report(desk: Desk, **arguments: object) -> dict[str, Json]:
    return answer(desk, "credit_report", **arguments)


def part(result: Mapping[str, Json], name: str) -> dict[str, Json]:
    found = result[name]
    assert isinstance(found, dict), name
    return found


def content(result: Mapping[str, Json], name: str) -> dict[str, Json]:
    found = result["contents"]
    assert isinstance(found, list)
    return next(each for each in found if isinstance(each, dict) and each["content"] == name)

"""A customer that may have longer terms unless changed, and what check_terms says of one factor."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from knowledge.desk import Desk
from tests.tools.calculations.framing import days_ago
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer
from tools.results import Json

GOOD: Mapping[str, Any] = {
    "country": "CN",
    "industry": "pumps",
    "kind": "trade",
    "size": "large",
    "key_customer": "false",
    "grade_override": "A",
    "credit_limit": 100_000,
}


def a_good_desk(*, paid_late: int = 0, tables: Mapping[str, Any] | None = None, **customer: object) -> Desk:
    """A large customer of grade A, 6 000 of sales in six months, paid `paid_late` days after the due day."""
    invoices, payments = [], []
    for month in range(6):
        due = days_ago(20 + 30 * month)
        dated = days_ago(50 + 30 * month)
        named = f"A{month}"
        invoices.append(an_invoice_row(named, 1000, due.isoformat(), invoice_date=dated.isoformat()))
        paid_on = date.fromordinal(due.toordinal() + paid_late).isoformat()
        payments.append(a_payment_row(f"P{month}", 1000, paid_on, named))
    # one more month of sales, not due yet, so that the six months up to the day hold 6 000
    invoices.append(an_invoice_row("N", 1000, "2026-04-20", invoice_date="2026-03-21"))
    rows: dict[str, Any] = {
        "customers": [a_customer_row(**{**GOOD, **customer})],
        "invoices": invoices,
        "payments": payments,
        "covers": [],
        "industries": [an_industry()],
        "countries": [{"country": "CN", "valid_from": "2025-01-01", "risk_index": 30}],
        **(tables or {}),
    }
    return a_desk(rows)


def an_industry(**more: object) -> dict[str, Any]:
    return {
        "industry": "pumps",
        "valid_from": "2025-01-01",
        "risk_index": 40,
        "climate_index": 100,
        "receivable_days": 60,
        **more,
    }


def a_guarantee(**more: object) -> dict[str, Any]:
    return {
        "cover_id": "G",
        "customer_id": "C001",
        "kind": "bank_guarantee",
        "amount": 1000,
        "currency": "CNY",
        "max_terms_days": None,
        "valid_from": "2025-01-01",
        "valid_until": "2026-12-31",
        **more,
    }


def factor(result: Mapping[str, Json], name: str) -> dict[str, Json]:
    found = result["factors"]
    assert isinstance(found, list)
    return next(each for each in found if isinstance(each, dict) and each["name"] == name)


def verdict(desk: Desk, name: str, days: int = 60) -> tuple[object, object]:
    found = factor(answer(desk, "check_terms", days=days), name)
    return found["passed"], found["outcome"]

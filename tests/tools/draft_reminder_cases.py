"""An account that is late by so many days, and the letter drafted for it."""

from typing import Any

from knowledge.desk import Desk
from tests.tools.calculations.framing import days_ago
from tests.tools.desks import a_desk, an_invoice_row, answer
from tools.results import Json


def a_late_desk(days: int = 40, amount: object = 1000, **tables: Any) -> Desk:  # noqa: ANN401 - rows of several tables
    invoice = an_invoice_row("A", amount, days_ago(days).isoformat(), invoice_date="2025-06-01")
    return a_desk({"invoices": [invoice], **tables})


def a_promise_row(**more: object) -> dict[str, object]:
    return {
        "promise_id": "M",
        "customer_id": "C001",
        "invoice_id": "A",
        "made_on": "2026-03-30",
        "promised_for": "2026-04-05",
        "amount": 1000,
        "currency": "CNY",
        **more,
    }


def drafted(desk: Desk, **arguments: object) -> dict[str, Json]:
    return answer(desk, "draft_reminder", **arguments)


def body(desk: Desk, **arguments: object) -> str:
    result = drafted(desk, **arguments)
    assert isinstance(result["body"], str), result["why_none"]
    return result["body"]

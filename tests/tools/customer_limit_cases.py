"""A customer that trades, and what is read off the answer of customer_limit."""

from collections.abc import Mapping

from knowledge.desk import Desk
from tests.tools.desks import a_desk, a_payment_row, an_invoice_row


def picked(result: Mapping[str, object], *names: str) -> dict[str, object]:
    return {name: result[name] for name in names}


def notes(result: Mapping[str, object]) -> list[object]:
    found = result["notes"]
    assert isinstance(found, list)
    return found


def a_trading_desk() -> Desk:
    return a_desk(
        {
            "invoices": [
                an_invoice_row("A", 500, "2026-02-19"),
                an_invoice_row("B", "200.50", "2026-04-20"),
                an_invoice_row("C", 300, "2025-12-31"),
            ],
            "payments": [
                a_payment_row("P1", 100, "2026-03-01", "A"),
                a_payment_row("P2", 50, "2026-03-02"),
                a_payment_row("P3", 300, "2025-12-30", "C", kind="commercial_bill", matures_on="2026-06-30"),
            ],
            "orders": [
                {
                    "order_id": "O1",
                    "customer_id": "C001",
                    "ordered_on": "2026-03-20",
                    "amount": 120,
                    "currency": "CNY",
                    "status": "open",
                }
            ],
        }
    )

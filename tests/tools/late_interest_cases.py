"""A customer with invoices late in every way, and the lines of its interest."""

from knowledge.desk import Desk
from knowledge.policy.policy import Policy
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row
from tools.gateway import call
from tools.results import Json


def a_late_desk(country: str = "CN", currency: str = "CNY", size: str = "") -> Desk:
    """As of 2026-03-31: A 100 days late, a part of it in dispute; B 50, partly paid; C paid 10 days late."""
    return a_desk(
        {
            "customers": [a_customer_row(country=country, currency=currency, size=size)],
            "invoices": [
                an_invoice_row("A", 1000, "2025-12-21"),
                an_invoice_row("B", 2000, "2026-02-09"),
                an_invoice_row("C", 4000, "2026-01-10"),
                an_invoice_row("D", 8000, "2026-03-31"),
            ],
            "payments": [
                a_payment_row("P1", 500, "2026-03-21", "B"),
                a_payment_row("P2", 4000, "2026-01-20", "C"),
                a_payment_row("P3", 70, "2026-03-30"),
            ],
            "disputes": [
                {
                    "dispute_id": "X",
                    "invoice_id": "A",
                    "opened_on": "2026-01-05",
                    "resolved_on": "",
                    "amount": 400,
                }
            ],
        }
    )


def under(desk: Desk, parameter_id: str, value: object) -> Desk:
    policy: Policy = policy_with(parameter_id, value)
    return Desk(person=desk.person, ledger=desk.ledger, policy=policy, as_of=desk.as_of)


def lines(result: dict[str, Json]) -> list[tuple[Json, ...]]:
    assert isinstance(result["lines"], list)
    rows = [row for row in result["lines"] if isinstance(row, dict)]
    return [tuple(row[key] for key in ("invoice", "days", "balance", "interest", "disputed")) for row in rows]


def bare(desk: Desk, **arguments: object) -> dict[str, Json]:
    made = call(desk, "late_interest", arguments)
    assert made.ok, made.failure
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return result

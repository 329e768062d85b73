"""A customer with statements, and its ratios as the gateway gives them."""

from datetime import date
from typing import Any

from knowledge.desk import Desk
from knowledge.people import Person
from tests.builders import TODAY
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tools.check_ratios import CheckRatios
from tools.gateway import call

FINANCE = Person(email=None, name="Finance", role="finance")
STAFF = Person(email=None, name="Staff", role="staff")

ITEMS: dict[str, object] = {
    "current_assets": 1100,
    "inventory": 300,
    "current_liabilities": 1000,
    "total_assets": 2000,
    "total_liabilities": 1500,
    "retained_earnings": 100,
    "equity": 500,
    "intangible_assets": 50,
    "revenue": 730,
    "cost_of_sales": 584,
    "ebit": 40,
    "interest_expense": 20,
}


def statement(period_end: str, **changed: object) -> dict[str, object]:
    return {
        "customer_id": "C001",
        "period_end": period_end,
        "period_months": 3,
        "scope": "entity",
        **ITEMS,
        **changed,
    }


def desk(person: Person = FINANCE, *, as_of: date = TODAY, **tables: Rows) -> Desk:
    customer: dict[str, object] = {
        "customer_id": "C001",
        "name": "Bearing Works Ltd",
        "currency": "CNY",
        "kind": "trade",
        "industry": "bearings",
        "contract_clauses": "",
    }
    known: dict[str, Rows] = {
        "customers": [customer],
        "industries": [
            {"industry": "bearings", "valid_from": "2025-01-01", "inventory_days": 30},
            {"industry": "bearings", "valid_from": "2026-06-01", "inventory_days": 90},
        ],
        "statements": [statement("2025-09-30"), statement("2025-12-31")],
        "events": [],
    }
    return Desk(person=person, ledger=a_ledger({**known, **tables}), policy=POLICY, as_of=as_of)


def checked(at: Desk, **arguments: object) -> CheckRatios:
    made = call(
        at, "check_ratios", arguments if "figures" in arguments else {"customer": "C001", **arguments}
    )
    assert isinstance(made.result, CheckRatios), made.failure
    return made.result


def statuses(of: CheckRatios) -> dict[str, str]:
    return {row.rule: row.status for row in of.ratios if row.rule}


def row(of: CheckRatios, name: str) -> Any:  # noqa: ANN401 - rows of several units
    return next(found for found in of.ratios if found.name == name)

"""Desks in a test: a small ledger of a test's own tables, asked through the gateway by a role."""

from collections.abc import Mapping
from datetime import date

from knowledge.desk import Desk
from knowledge.people import Person
from tests.builders import TODAY
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tools.gateway import ToolCall, call
from tools.results import Json

FX: Rows = [
    {"currency": "EUR", "valid_from": "2020-01-01", "rate": "8"},
    {"currency": "USD", "valid_from": "2020-01-01", "rate": "7"},
]


def a_customer_row(customer_id: str = "C001", **more: object) -> dict[str, object]:
    return {
        "customer_id": customer_id,
        "name": f"Customer {customer_id}",
        "currency": "CNY",
        "credit_limit": 1000,
        "terms_days": 30,
        "onboarded_on": "2020-01-01",
        "salesperson": "anna@seller.example",
        **more,
    }


def an_invoice_row(
    invoice_id: str, amount: object, due_date: str, customer_id: str = "C001", **more: object
) -> dict[str, object]:
    return {
        "invoice_id": invoice_id,
        "customer_id": customer_id,
        "invoice_date": "2025-06-01",
        "due_date": due_date,
        "amount": amount,
        "currency": "CNY",
        **more,
    }


def a_payment_row(
    payment_id: str, amount: object, paid_on: str, invoice_id: str | None = None, **more: object
) -> dict[str, object]:
    return {
        "payment_id": payment_id,
        "customer_id": "C001",
        "invoice_id": invoice_id,
        "paid_on": paid_on,
        "amount": amount,
        "currency": "CNY",
        "kind": "receipt",
        **more,
    }


def a_desk(
    tables: Mapping[str, Rows],
    *,
    role: str = "finance",
    email: str = "anna@seller.example",
    as_of: date = TODAY,
    data_as_of: date = TODAY,
) -> Desk:
    """A desk on tables; payments, orders, events, disputes, promises and contacts are there, if empty."""
    empty: dict[str, Rows] = dict.fromkeys(
        ("payments", "orders", "events", "disputes", "promises", "contacts"), ()
    )
    ledger = a_ledger({"customers": [a_customer_row()], "fx": FX, **empty, **tables}, data_as_of=data_as_of)
    person = Person.model_validate({"email": email, "name": "Anna", "role": role})
    return Desk(person=person, ledger=ledger, policy=POLICY, as_of=as_of)


def answer(desk: Desk, tool: str, **arguments: object) -> dict[str, Json]:
    """What a tool answers, as JSON; fails the test where it gave no result."""
    made = call(desk, tool, {"customer": "C001", **arguments})
    assert made.ok, made.failure
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return result


def failed(desk: Desk, tool: str, **arguments: object) -> ToolCall:
    made = call(desk, tool, arguments)
    assert made.failure is not None
    return made

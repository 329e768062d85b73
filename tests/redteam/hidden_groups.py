"""A group of which the asker sees one member: a parent and a sister in currencies of their own, hidden."""

from datetime import date

from knowledge.desk import Desk
from knowledge.people import Person
from knowledge.policy.policy import Policy
from tests.ledgers import a_ledger

TODAY = date(2026, 3, 31)
ME, OTHER = "me@seller.example", "other@seller.example"
HIDDEN = {"PARENT-7", "SISTER-8", "Overseas Parent", "Overseas Sister", "GBP", "TRY", OTHER}
"""Whatever of this stands in an answer to ME gives the hidden members away."""

_EUR = {"currency": "EUR", "valid_from": "2026-01-01", "rate": "8"}
_GBP = {"currency": "GBP", "valid_from": "2026-01-01", "rate": "9"}
_TRY = {"currency": "TRY", "valid_from": "2026-01-01", "rate": "0.2"}
RATES = {"every rate": [_EUR, _GBP, _TRY], "no rate of the sister": [_EUR, _GBP], "none of the group": [_EUR]}


def _member(customer_id: str, name: str, currency: str, person: str, **more: object) -> dict[str, object]:
    given = {"customer_id": customer_id, "name": name, "currency": currency, "salesperson": person, **more}
    return {
        **dict.fromkeys(("parent_id", "group_limit"), None),
        "credit_limit": 9000,
        "terms_days": 30,
        **given,
    }


def _invoice(customer_id: str, amount: int, currency: str) -> dict[str, object]:
    dated = {"invoice_date": "2026-03-01", "due_date": "2026-04-15"}
    number = f"INV-{customer_id}"
    return {"invoice_id": number, "customer_id": customer_id, **dated, "amount": amount, "currency": currency}


def desk_of(policy: Policy, rates: str, *, sister_owes: int = 100, sees_all: bool = False) -> Desk:
    """Give the desk of the one salesperson, or of finance, with the rates that are named."""
    tables: dict[str, list[dict[str, object]]] = {
        "customers": [
            _member("PARENT-7", "Overseas Parent", "GBP", OTHER, group_limit=5000),
            _member("K1", "Local Daughter", "EUR", ME, parent_id="PARENT-7"),
            _member("SISTER-8", "Overseas Sister", "TRY", OTHER, parent_id="PARENT-7"),
        ],
        "invoices": [
            _invoice("PARENT-7", 100, "GBP"),
            _invoice("K1", 100, "EUR"),
            _invoice("SISTER-8", sister_owes, "TRY"),
        ],
        "payments": [],
        "orders": [],
        "fx": [dict(row) for row in RATES[rates]],
    }
    ledger = a_ledger(tables, data_as_of=TODAY)
    email, role = (None, "finance") if sees_all else (ME, "sales")
    person = Person.model_validate({"email": email, "name": "Somebody", "role": role})
    return Desk(person=person, ledger=ledger, policy=policy, as_of=TODAY)

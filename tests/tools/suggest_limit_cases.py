"""A customer that sells well and pays on time, and the limit suggested for it."""

from knowledge.desk import Desk
from knowledge.people import Person
from tests.builders import TODAY
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tools.facts import Amount
from tools.gateway import call
from tools.suggest_limit import SuggestLimit

FINANCE = Person(email=None, name="Finance", role="finance")
LI_NA = Person(email="li.na@xilan.example", name="Li Na", role="sales")

STRONG = {
    "customer_id": "C001",
    "period_end": "2025-12-31",
    "period_months": 12,
    "current_assets": 9_000_000,
    "current_liabilities": 4_000_000,
    "total_assets": 20_000_000,
    "total_liabilities": 8_000_000,
    "equity": 12_000_000,
    "intangible_assets": 2_000_000,
}


def customer(customer_id: str = "C001", **fields: object) -> dict[str, object]:
    return {
        "customer_id": customer_id,
        "name": f"Customer {customer_id}",
        "currency": "CNY",
        "kind": "trade",
        "salesperson": LI_NA.email,
        "terms_days": 60,
        "onboarded_on": "2020-01-01",
        "grade_override": "A",
        **fields,
    }


def invoice(number: int, amount: int, on: str, customer_id: str = "C001") -> dict[str, object]:
    return {
        "invoice_id": f"I{number}",
        "customer_id": customer_id,
        "invoice_date": on,
        "due_date": "2026-05-31",
        "amount": amount,
        "currency": "CNY",
    }


SALES = [invoice(1, 1, "2025-01-31"), invoice(2, 700_000, "2025-11-15"), invoice(3, 500_000, "2026-03-01")]


def desk(person: Person = FINANCE, **tables: Rows) -> Desk:
    known: dict[str, Rows] = {
        "customers": [customer()],
        "invoices": SALES,
        "payments": [],
        "orders": [],
        "statements": [STRONG],
        "covers": [],
        "events": [],
        "disputes": [],
        "fx": [{"currency": "USD", "valid_from": "2025-01-01", "rate": 7}],
    }
    return Desk(person=person, ledger=a_ledger({**known, **tables}), policy=POLICY, as_of=TODAY)


def suggested(at: Desk, **arguments: object) -> SuggestLimit:
    made = call(at, "suggest_limit", {"customer": "C001", **arguments})
    assert isinstance(made.result, SuggestLimit), made.failure
    return made.result


def caps(of: SuggestLimit) -> dict[str, str | None]:
    values = {cap.method: cap.value for cap in of.caps if cap.may_bind}
    return {name: str(value.value) if isinstance(value, Amount) else None for name, value in values.items()}

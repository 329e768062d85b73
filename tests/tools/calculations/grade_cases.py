"""A sound customer in calm surroundings, its grade and the points of each factor.

SOUND's statement of the year 2025 (a manufacturer): current 1 500 of 3 000 assets, inventory 300, prepaid 0,
current liabilities 1 000, liabilities 1 500, equity 1 500, retained 600, revenue 4 500, EBIT 300, interest
50, net income 180, operating cash flow 250.
"""

from typing import Any

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.indices import CountryIndex, IndustryIndex
from knowledge.ledger.records import Customer, Statement
from knowledge.policy.policy import Policy
from tests.builders import a_book, a_customer, a_payment, a_statement, an_invoice, day
from tests.tools.calculations.framing import POLICY
from tools.calculations.grade import Grading, grade_of
from tools.calculations.surroundings import Surroundings

CALM = Surroundings(
    industry=IndustryIndex.model_validate(
        {"industry": "automation", "valid_from": day("2026-01-01"), "risk_index": "35"}
    ),
    country=CountryIndex.model_validate(
        {"country": "CN", "valid_from": day("2026-01-01"), "risk_index": "20"}
    ),
)

SOUND: dict[str, Any] = {
    "current_assets": 1500,
    "inventory": 300,
    "prepaid": 0,
    "current_liabilities": 1000,
    "total_assets": 3000,
    "total_liabilities": 1500,
    "equity": 1500,
    "retained_earnings": 600,
    "revenue": 4500,
    "ebit": 300,
    "interest_expense": 50,
    "net_income": 180,
    "operating_cash_flow": 250,
}

PROMPT = [
    an_invoice(100, due_date=due, payments=[a_payment(100, paid_on=due)])
    for due in ("2025-06-30", "2025-08-31", "2025-12-31", "2026-02-28")
]


def statement(**changed: Any) -> Statement:  # noqa: ANN401 - fields of every kind
    return a_statement(period_months=12, **{**SOUND, **changed})


def customer(**fields: Any) -> Customer:  # noqa: ANN401 - fields of every kind
    return a_customer(**{"kind": "manufacturer", "onboarded_on": "2022-03-31", **fields})


def book(**rows: Any) -> CustomerBook:  # noqa: ANN401 - rows of every table
    known = {"customer": customer(), "invoices": PROMPT, "statements": [statement()]}
    return a_book(**{**known, **rows})


def graded(of: CustomerBook, around: Surroundings = CALM, policy: Policy = POLICY) -> Grading:
    return grade_of(of, policy, around)


def points(of: Grading) -> dict[str, str]:
    return {line.factor: f"{line.points.normalize():f}" for line in of.lines}

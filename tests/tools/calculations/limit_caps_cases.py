"""A customer with a statement and sales, its caps and the limit suggested for it."""

from fractions import Fraction
from typing import Any

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Grade, Statement
from knowledge.policy.policy import Policy
from tests.builders import a_book, a_customer, a_statement
from tests.tools.calculations.framing import POLICY, valued
from tools.calculations.accounts import accounts_of
from tools.calculations.limit_caps import Graded, LimitCap, own_caps
from tools.calculations.need import need
from tools.calculations.observation import observation
from tools.calculations.suggestion import Suggestion, suggestion


def caps(
    book: CustomerBook, grade: Grade = "A", requested: int | None = None, policy: Policy = POLICY
) -> dict[str, LimitCap]:
    valuation = valued(book)
    asked = None if requested is None else Fraction(requested)
    found = own_caps(
        Graded(book=book, policy=policy, grade=grade, accounts=accounts_of(book, None)),
        valuation,
        need(book, policy, valuation, asked),
        observation(book, policy, valuation),
        asked,
    )
    return {cap.method: cap for cap in found}


def suggested(book: CustomerBook, grade: Grade = "A", requested: int | None = None) -> Suggestion:
    valuation = valued(book)
    asked = None if requested is None else Fraction(requested)
    needed = need(book, POLICY, valuation, asked).need
    return suggestion(needed, list(caps(book, grade, requested).values()), POLICY)


def balance(**changed: Any) -> Statement:  # noqa: ANN401 - fields of every kind
    items = {
        "equity": 900_000,
        "intangible_assets": 100_000,
        "current_assets": 500_000,
        "current_liabilities": 300_000,
    }
    return a_statement(**{**items, **changed})


def book(**rows: Any) -> CustomerBook:  # noqa: ANN401 - rows of every table
    owner = a_customer(onboarded_on="2020-01-01", expected_monthly=1_000_000, **rows.pop("customer", {}))
    return a_book(owner, **{"statements": [balance()], **rows})

"""What frames a calculation in a test: the sample policy, rates easy to compute with, days ago."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.money import FxRates
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from tests.builders import TODAY
from tools.calculations.ageing import Ageing, ageing
from tools.calculations.dunning import Dunned, Dunning, customer_dunning, invoice_dunning
from tools.calculations.ladder import LadderName, ladder_of
from tools.calculations.valuation import Valuation

POLICY: Policy = load_policy()
RATES = FxRates(
    "CNY",
    [
        ("EUR", date(2025, 1, 1), Decimal(8)),
        ("USD", date(2025, 1, 1), Decimal(7)),
        ("JPY", date(2025, 1, 1), Decimal("0.05")),
        ("GBP", date(2025, 1, 1), Decimal("9.1")),
    ],
)


def days_ago(days: int) -> date:
    """The day so many days before the as-of day (after it when negative)."""
    return TODAY - timedelta(days=days)


def valued(book: CustomerBook, currency: str | None = None) -> Valuation:
    """A valuation at the book's day, in the customer's currency unless said otherwise."""
    return Valuation(RATES, book.as_of, currency or book.customer.currency)


def aged(book: CustomerBook, currency: str | None = None) -> Ageing:
    return ageing(book, valued(book, currency), POLICY)


def dunned(book: CustomerBook, ladder: LadderName | None = None, policy: Policy = POLICY) -> Dunned:
    return Dunned(book, valued(book), policy, ladder_of(policy, ladder))


def stage_of(book: CustomerBook, ladder: LadderName | None = None) -> Dunning:
    return customer_dunning(dunned(book, ladder))


def stage_of_invoice(book: CustomerBook, invoice_id: str) -> Dunning:
    return invoice_dunning(dunned(book), invoice_id)


def exactly(*amounts: int | str) -> tuple[Fraction, ...]:
    return tuple(Fraction(amount) for amount in amounts)


def policy_with(parameter_id: str, value: object) -> Policy:
    """The sample policy with one value changed."""
    rule_id, _, name = parameter_id.partition(".")
    rule = POLICY.rule(rule_id)
    parameter = POLICY.parameter(parameter_id).model_copy(update={"value": value})
    changed = rule.model_copy(update={"parameters": {**rule.parameters, name: parameter}})
    return POLICY.model_copy(update={"rules": {**POLICY.rules, rule_id: changed}})

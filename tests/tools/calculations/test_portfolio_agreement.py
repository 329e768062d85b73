"""The portfolio, worked out over arrays, and a customer's open items, worked out one by one, agree."""

from datetime import date
from fractions import Fraction

from hypothesis import given, settings

from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tools.calculations.ageing import ageing
from tools.calculations.exposure import position
from tools.calculations.valuation import Valuation

POLICY: Policy = load_policy()


@settings(max_examples=60, deadline=None)
@given(any_ledger(), DAYS)
def test_a_customer_s_figures_are_the_portfolio_s_row_of_the_customer(tables: Tables, day: date) -> None:
    ledger = ledger_of(tables)
    rows = {row.key: row.amounts(ledger.fx, "CNY", day) for row in ledger.portfolio(day).ageing("customer")}
    for customer_id in ledger.customer_ids:
        book = ledger.book(customer_id, day)
        valuation = Valuation(ledger.fx, day, "CNY")
        aged, owed = ageing(book, valuation, POLICY), position(book, valuation)
        expected = {
            "not_due": aged.not_due,
            **aged.buckets,
            "over_180": aged.older_than(180),
            "over_365": aged.older_than(365),
            "gross_receivables": owed.gross,
            "unapplied_credit": owed.unapplied,
            "disputed": aged.disputed,
            "bills_outstanding": owed.bills,
            "open_orders": owed.open_orders,
        }
        found = rows.get(customer_id, {})
        assert {name: found.get(name, Fraction(0)) for name in expected} == expected, customer_id

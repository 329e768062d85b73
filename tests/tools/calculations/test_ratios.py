"""One small company worked by hand: a half year, 182.5 days.

Assets 2 000 (cash 100, short-term investments 50, receivables 300, inventory 400, prepaid 50, current 1 000),
liabilities 1 400 (current 800), equity 600 of which 100 intangible; revenue 1 825, cost 1 460, EBIT 120,
interest 30, net income 60, operating cash flow 200.
"""

from fractions import Fraction
from typing import Any

import pytest

from knowledge.records import NotAvailable
from tests.builders import a_statement
from tools.calculations.ratios import INPUTS, MEASURES, measure
from tools.calculations.statement_figures import StatementFigures

COMPANY: dict[str, Any] = {
    "cash": 100,
    "short_term_investments": 50,
    "receivables": 300,
    "inventory": 400,
    "prepaid": 50,
    "current_assets": 1000,
    "intangible_assets": 100,
    "total_assets": 2000,
    "payables": 240,
    "current_liabilities": 800,
    "total_liabilities": 1400,
    "equity": 600,
    "revenue": 1825,
    "cost_of_sales": 1460,
    "ebit": 120,
    "interest_expense": 30,
    "net_income": 60,
    "operating_cash_flow": 200,
}


def figures(**changed: Any) -> StatementFigures:  # noqa: ANN401 - fields of every kind
    return StatementFigures.of(a_statement(period_months=6, **{**COMPANY, **changed}))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("current_ratio", Fraction(5, 4)),
        ("quick_ratio", Fraction(550, 800)),
        ("cash_ratio", Fraction(150, 800)),
        ("debt_ratio", Fraction(7, 10)),
        ("debt_to_equity", Fraction(7, 3)),
        ("interest_cover", Fraction(4)),
        ("inventory_days", Fraction(50)),
        ("receivable_days", Fraction(30)),
        ("payable_days", Fraction(30)),
        ("gross_margin", Fraction(1, 5)),
        ("ebit_margin", Fraction(120, 1825)),
        ("net_margin", Fraction(60, 1825)),
        ("cash_flow_ratio", Fraction(1, 4)),
        ("working_capital", Fraction(200)),
        ("tangible_net_worth", Fraction(500)),
    ],
)
def test_each_measure_is_what_a_hand_would_compute(name: str, expected: Fraction) -> None:
    assert measure(name, figures()) == expected


@pytest.mark.parametrize("months", [1, 3, 6, 12])
def test_days_count_over_the_period_of_the_statement(months: int) -> None:
    statement = a_statement(period_months=months, inventory=100, cost_of_sales=200)
    assert measure("inventory_days", StatementFigures.of(statement)) == Fraction(365 * months, 24)


def test_unknown_prepaid_expenses_count_as_nothing() -> None:
    assert measure("quick_ratio", figures(prepaid=None)) == Fraction(600, 800)


def test_unknown_inventory_does_not_count_as_nothing() -> None:
    assert measure("quick_ratio", figures(inventory=None)) == NotAvailable(reason="missing.inventory")


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_a_measure_without_one_of_its_inputs_names_it(name: str) -> None:
    for item in INPUTS[name]:
        if item != "prepaid":
            assert measure(name, figures(**{item: None})) == NotAvailable(reason=f"missing.{item}")


@pytest.mark.parametrize(
    ("name", "item", "amount", "reason"),
    [
        ("current_ratio", "current_liabilities", 0, "zero.current_liabilities"),
        ("current_ratio", "current_liabilities", -1, "negative.current_liabilities"),
        ("inventory_days", "cost_of_sales", 0, "zero.cost_of_sales"),
        ("net_margin", "revenue", 0, "zero.revenue"),
        ("debt_ratio", "total_assets", 0, "zero.total_assets"),
        ("debt_to_equity", "equity", 0, "negative_equity"),
        ("debt_to_equity", "equity", -600, "negative_equity"),
        ("interest_cover", "interest_expense", 0, "no_interest"),
        ("interest_cover", "interest_expense", -5, "negative.interest_expense"),
    ],
)
def test_a_denominator_that_is_no_denominator_gives_the_reason(
    name: str, item: str, amount: int, reason: str
) -> None:
    assert measure(name, figures(**{item: amount})) == NotAvailable(reason=reason)


def test_a_negative_result_is_a_result() -> None:
    assert measure("working_capital", figures(current_assets=700)) == -100
    assert measure("net_margin", figures(net_income=-365)) == Fraction(-1, 5)
    assert measure("tangible_net_worth", figures(equity=50)) == -50


def test_a_measure_that_somebody_stated_counts_as_it_is() -> None:
    stated = StatementFigures(items={}, given={"current_ratio": Fraction("0.99")})
    assert measure("current_ratio", stated) == Fraction(99, 100)


def test_without_a_statement_every_measure_says_so() -> None:
    reason = NotAvailable(reason="no_statement")
    nothing = StatementFigures(items={}, missing=reason)
    assert {name: measure(name, nothing) for name in MEASURES} == dict.fromkeys(MEASURES, reason)

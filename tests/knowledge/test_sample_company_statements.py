"""The stories that the sample company's statements tell."""

from decimal import Decimal
from itertools import pairwise

import pytest

from tests.knowledge.sample_company_tables import Row, of, ratio, table

LAST_QUARTERS = ["2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31"]


def quarter(customer_id: str, period_end: str) -> Row:
    """A customer's statement of one period."""
    (row,) = (row for row in of(customer_id, "statements") if row["period_end"] == period_end)
    return row


def current_ratio(customer_id: str, period_end: str) -> Decimal:
    """Current assets over current liabilities."""
    return ratio(quarter(customer_id, period_end), "current_assets", "current_liabilities")


def payable_days(customer_id: str, period_end: str) -> Decimal:
    """Payables over a quarter's cost of sales, in days."""
    return ratio(quarter(customer_id, period_end), "payables", "cost_of_sales") * Decimal("91.25")


@pytest.mark.parametrize(
    ("customer_id", "period_end", "exactly"),
    [
        ("C024", "2026-03-31", "1.2"),
        ("C035", "2026-03-31", "1"),
        ("C035", "2025-12-31", "0.96"),
        ("C028", "2025-12-31", "0.98"),
        ("C028", "2026-03-31", "0.97"),
        ("C021", "2025-12-31", "0.98"),
        ("C021", "2026-03-31", "1.02"),
        ("C054", "2025-09-30", "0.97"),
        ("C054", "2026-03-31", "0.96"),
        ("C029", "2026-03-31", "1.17"),
    ],
)
def test_a_current_ratio_comes_out_exactly(customer_id: str, period_end: str, exactly: str) -> None:
    assert current_ratio(customer_id, period_end) == Decimal(exactly)


def test_one_quarter_is_missing_between_two_below_one() -> None:
    assert [row["period_end"] for row in of("C054", "statements")][-3:] == [
        "2025-06-30",
        "2025-09-30",
        "2026-03-31",
    ]


def test_nothing_current_is_owed_in_the_last_quarter() -> None:
    assert quarter("C057", "2026-03-31")["current_liabilities"] == "0"


def test_equity_is_negative_and_two_years_old() -> None:
    assert [int(row["equity"]) < 0 for row in of("C016", "statements")] == [False, True, True]


@pytest.mark.parametrize(("customer_id", "exactly"), [("C008", "0.7"), ("C042", "0.745"), ("C028", "0.731")])
def test_a_debt_ratio_comes_out_exactly(customer_id: str, exactly: str) -> None:
    assert ratio(quarter(customer_id, "2026-03-31"), "total_liabilities", "total_assets") == Decimal(exactly)


@pytest.mark.parametrize(("customer_id", "exactly"), [("C045", "2.25"), ("C032", "3")])
def test_interest_cover_comes_out_exactly(customer_id: str, exactly: str) -> None:
    assert ratio(quarter(customer_id, "2026-03-31"), "ebit", "interest_expense") == Decimal(exactly)


@pytest.mark.parametrize(("customer_id", "profitable"), [("C025", True), ("C020", False)])
def test_no_interest_with_a_profit_and_with_a_loss(customer_id: str, profitable: bool) -> None:
    last = quarter(customer_id, "2026-03-31")
    assert last["interest_expense"] == "0"
    assert (int(last["ebit"]) > 0) is profitable


def test_payable_days_double_within_a_year() -> None:
    assert payable_days("C015", "2026-03-31") >= 2 * payable_days("C015", "2025-03-31")


def test_a_margin_falls_in_each_of_four_quarters() -> None:
    margins = [1 - ratio(quarter("C022", end), "cost_of_sales", "revenue") for end in LAST_QUARTERS]
    assert margins == sorted(margins, reverse=True)
    assert len(set(margins)) == 4


def test_inventory_days_stand_more_than_half_above_the_industrys() -> None:
    days = ratio(quarter("C010", "2026-03-31"), "inventory", "cost_of_sales") * Decimal("91.25")
    usual = [row["inventory_days"] for row in table("industries") if row["industry"] == "machine tools"][-1]
    assert days > Decimal(usual) * Decimal("1.5")


@pytest.mark.parametrize(
    ("customer_id", "column"),
    [("C017", "interest_expense"), ("C017", "prepaid"), ("C046", "cost_of_sales"), ("C046", "inventory")],
)
def test_a_statement_lacks_an_item(customer_id: str, column: str) -> None:
    assert {row[column] for row in of(customer_id, "statements")} == {""}


def test_a_last_statement_is_a_year_old() -> None:
    assert max(row["period_end"] for row in of("C038", "statements")) == "2025-06-30"


@pytest.mark.parametrize(
    ("customer_id", "months"), [("C031", "6"), ("C011", "6"), ("C033", "12"), ("C019", "12")]
)
def test_half_yearly_and_annual_filers(customer_id: str, months: str) -> None:
    assert {row["period_months"] for row in of(customer_id, "statements")} == {months}


def test_equity_carries_forward_from_quarter_to_quarter() -> None:
    rows = of("C001", "statements")
    for before, after in pairwise(rows):
        change = int(after["equity"]) - int(before["equity"])
        assert 0 < change < int(after["net_income"])

"""Every RATIO- rule below, at and above its edge, and where it cannot tell."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.indices import IndustryIndex
from knowledge.ledger.records import Statement
from knowledge.records import NotAvailable
from tests.builders import a_book, a_customer, a_statement, an_event, day
from tests.tools.calculations.framing import POLICY
from tools.calculations.accounts import accounts_of
from tools.calculations.ratio_cash import ratio_cash
from tools.calculations.ratio_rules import (
    RuleCheck,
    check_ratio_cash,
    check_ratio_core,
    check_ratio_cover,
    check_ratio_current,
    check_ratio_debt,
    check_ratio_inventory,
)
from tools.rendering import render


def liquid(
    ratio: str | None,
    period_end: str = "2025-12-31",
    **more: Any,  # noqa: ANN401 - fields of every kind
) -> Statement:
    liabilities: dict[str, Any] = {} if ratio is None else {"current_assets": ratio, "current_liabilities": 1}
    return a_statement(period_end=period_end, **{**liabilities, **more})


def book_of(*statements: Statement, **more: Any) -> CustomerBook:  # noqa: ANN401 - fields of every kind
    return a_book(statements=statements, **more)


def current(*statements: Statement) -> RuleCheck:
    return check_ratio_current(accounts_of(book_of(*statements), None), POLICY)


@pytest.mark.parametrize(("ratio", "status"), [("1.1999", "breach"), ("1.2", "pass"), ("1.2001", "pass")])
def test_cash_terms_begin_below_the_edge(ratio: str, status: str) -> None:
    assert check_ratio_cash(accounts_of(book_of(liquid(ratio)), None), POLICY).status == status


@pytest.mark.parametrize(
    ("before", "now", "status"),
    [
        ("0.97", "0.99", "warning"),
        ("0.98", "1.02", "pass"),
        ("1.02", "0.98", "pass"),
        ("0.99", "1", "pass"),
        ("1", "0.99", "pass"),
        ("0.9999", "0.9999", "warning"),
    ],
)
def test_two_quarters_in_a_row_below_one_are_a_warning(before: str, now: str, status: str) -> None:
    found = current(liquid(before, "2025-09-30"), liquid(now))
    assert (found.status, found.value) == (status, Fraction(now))


@pytest.mark.parametrize(
    "earlier",
    [
        [],
        [liquid("0.9", "2025-06-30")],
        [liquid("0.9", "2025-09-30", scope="consolidated")],
        [liquid(None, "2025-09-30", cash=1)],
    ],
    ids=["nothing before", "a gap", "another scope", "the figure is missing"],
)
def test_without_the_quarter_before_it_cannot_tell(earlier: list[Statement]) -> None:
    found = current(*earlier, liquid("0.9", scope="entity"))
    assert found.status == "not_available"
    assert found.detail.key == "check_ratios.RATIO-CURRENT.cannot_tell"


def test_a_quarter_that_is_not_below_needs_no_quarter_before() -> None:
    assert current(liquid("1")).status == "pass"


@pytest.mark.parametrize(
    ("quarters", "status", "word"),
    [
        (1, "warning", "warning_one"),
        (2, "warning", "warning"),
        (3, "warning", "warning_many"),
        (4, "not_available", "cannot_tell"),
    ],
)
def test_the_policy_says_how_many_quarters_make_a_row(quarters: int, status: str, word: str) -> None:
    rule = POLICY.rule("RATIO-CURRENT")
    count = rule.parameters["consecutive_quarters"].model_copy(update={"value": Decimal(quarters)})
    changed = rule.model_copy(update={"parameters": {**rule.parameters, "consecutive_quarters": count}})
    policy = POLICY.model_copy(update={"rules": {**POLICY.rules, "RATIO-CURRENT": changed}})
    book = book_of(liquid("0.9", "2025-06-30"), liquid("0.8", "2025-09-30"), liquid("0.7"))
    found = check_ratio_current(accounts_of(book, None), policy)
    assert (found.status, found.detail.key) == (status, f"check_ratios.RATIO-CURRENT.{word}")
    assert render(found.detail, "zh")


def test_half_years_are_not_quarters() -> None:
    halves = [liquid("0.9", "2025-06-30", period_months=6), liquid("0.9", period_months=6)]
    assert current(*halves).status == "not_available"


def test_a_year_end_after_a_third_quarter_is_adjacent() -> None:
    assert current(liquid("0.9", "2025-09-30"), liquid("0.9", period_months=12)).status == "warning"


@pytest.mark.parametrize(
    ("ebit", "interest", "status"),
    [
        ("29.9", 10, "warning"),
        (30, 10, "pass"),
        ("30.1", 10, "pass"),
        (1, 0, "pass"),
        (0, 0, "warning"),
        (-1, 0, "warning"),
        (-1, 10, "warning"),
        (10, None, "not_available"),
        (None, 0, "not_available"),
        (10, -1, "not_available"),
    ],
)
def test_interest_cover(ebit: object, interest: object, status: str) -> None:
    book = book_of(a_statement(ebit=ebit, interest_expense=interest))
    assert check_ratio_cover(accounts_of(book, None), POLICY).status == status


def inventory(days: str, industry: str | None) -> RuleCheck:
    book = book_of(a_statement(period_months=12, inventory=days, cost_of_sales=365))
    index = IndustryIndex.model_validate(
        {"industry": "automation", "valid_from": day("2025-01-01"), "inventory_days": industry}
    )
    return check_ratio_inventory(accounts_of(book, index), POLICY)


@pytest.mark.parametrize(("days", "status"), [("120", "pass"), ("119.99", "pass"), ("120.01", "warning")])
def test_inventory_days_more_than_half_above_the_industrys(days: str, status: str) -> None:
    found = inventory(days, "80")
    assert found.status == status
    assert found.threshold == 120


@pytest.mark.parametrize("industry", [None, "0"])
def test_without_the_industrys_days_it_cannot_tell(industry: str | None) -> None:
    found = inventory("120", industry)
    assert found.status == "not_available"
    assert found.value == 120
    assert found.threshold == NotAvailable(reason="no_industry_inventory_days")


def debt(liabilities: object, **rows: object) -> RuleCheck:
    book = book_of(a_statement(total_assets=1000, total_liabilities=liabilities), **rows)
    return check_ratio_debt(accounts_of(book, None), POLICY)


@pytest.mark.parametrize(("liabilities", "status"), [(699, "pass"), (700, "pass"), ("700.01", "breach")])
def test_the_debt_ratio_above_its_edge(liabilities: object, status: str) -> None:
    assert debt(liabilities).status == status


@pytest.mark.parametrize(
    ("happened_on", "status"),
    [("2025-03-31", "pass"), ("2025-04-01", "breach"), ("2026-03-31", "breach"), ("2026-04-01", "pass")],
)
def test_a_major_change_of_assets_counts_for_a_year(happened_on: str, status: str) -> None:
    found = debt(500, events=[an_event("asset_change", happened_on=happened_on)])
    assert found.status == status


def test_a_change_of_assets_counts_without_a_debt_ratio() -> None:
    found = debt(None, events=[an_event("asset_change")])
    assert (found.status, found.detail.key) == ("breach", "check_ratios.RATIO-DEBT.change_only")


def test_a_ledger_without_events_says_that_a_change_would_not_show() -> None:
    found = debt(500, absent=["events"])
    assert (found.status, found.detail.key) == ("pass", "check_ratios.RATIO-DEBT.pass_no_events")


MARGIN_ENDS = ("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")


@pytest.mark.parametrize(
    ("margins", "status"),
    [
        ((30, 29, 28, 27), "warning"),
        ((30, 29, 28, 28), "pass"),
        ((28, 28, 27, 26), "pass"),
        ((None, 29, 28, 27), "not_available"),
        ((30, None, 28, 27), "not_available"),
        ((30, None, 27, 28), "pass"),
        ((30, 29, 28, None), "not_available"),
    ],
)
def test_a_margin_that_fell_three_periods_in_a_row(margins: tuple[int | None, ...], status: str) -> None:
    statements = [
        a_statement(period_end=end, revenue=100, cost_of_sales=None if margin is None else 100 - margin)
        for end, margin in zip(MARGIN_ENDS, margins, strict=True)
    ]
    assert check_ratio_core(accounts_of(book_of(*statements), None), POLICY).status == status


def test_too_few_periods_cannot_tell_a_continued_fall() -> None:
    statements = [
        a_statement(period_end=end, revenue=100, cost_of_sales=cost)
        for end, cost in (("2025-09-30", 70), ("2025-12-31", 71))
    ]
    assert check_ratio_core(accounts_of(book_of(*statements), None), POLICY).status == "not_available"


def test_the_order_check_learns_whether_cash_terms_are_automatic() -> None:
    with_clause = a_customer(contract_clauses=frozenset({"ratio_trigger"}))
    automatic = ratio_cash(book_of(liquid("1.1"), customer=with_clause), POLICY)
    ours = ratio_cash(book_of(liquid("1.1")), POLICY)
    unknown = ratio_cash(book_of(), POLICY)
    assert (automatic.passed, automatic.automatic, automatic.outcome) == (False, True, "cash_terms")
    assert (ours.passed, ours.automatic) == (False, False)
    assert (unknown.passed, unknown.detail.key) == (None, "reasons.no_statement")

"""check_terms on the customer itself: grade, security, ratios, market position, how it pays."""

from datetime import date
from typing import Any

import pytest

from tests.tools.check_terms_cases import a_good_desk, a_guarantee, factor, verdict
from tests.tools.desks import a_payment_row, an_invoice_row, answer


@pytest.mark.parametrize(
    ("grade", "days", "outcome"),
    [
        ("A", 60, "approve"),
        ("B", 60, "refer"),
        ("C", 60, "refer"),
        ("D", 60, "decline"),
        ("E", 60, "decline"),
        ("C", 31, "refer"),
        ("C", 30, "approve"),
        ("D", 16, "decline"),
        ("D", 15, "approve"),
    ],
)
def test_the_grade_decides_beyond_the_shorter_terms_of_its_class(grade: str, days: int, outcome: str) -> None:
    desk = a_good_desk(grade_override=grade, terms_days=10)
    assert verdict(desk, "financial_standing", days)[1] == outcome


@pytest.mark.parametrize(
    ("cover", "outcome"),
    [
        ({}, "approve"),
        ({"kind": "insurance"}, "approve"),
        ({"kind": "bank_guarantee"}, "approve"),
        ({"kind": "collateral"}, "refer"),
        ({"kind": "deposit"}, "refer"),
        ({"kind": "letter_of_credit"}, "refer"),
        ({"amount": 0}, "refer"),
        ({"max_terms_days": 60}, "approve"),
        ({"max_terms_days": 59}, "refer"),
        ({"valid_until": "2026-03-30"}, "refer"),
    ],
)
def test_security_that_takes_the_terms_lifts_a_referral(cover: dict[str, Any], outcome: str) -> None:
    desk = a_good_desk(grade_override="C", tables={"covers": [a_guarantee(**cover)]})
    assert verdict(desk, "financial_standing")[1] == outcome


def test_security_does_not_lift_a_refusal() -> None:
    desk = a_good_desk(grade_override="D", tables={"covers": [a_guarantee()]})
    assert verdict(desk, "financial_standing") == (False, "decline")


def test_failed_ratios_are_referred_whatever_the_grade() -> None:
    statement = {
        "customer_id": "C001",
        "period_end": "2025-12-31",
        "period_months": 12,
        "currency": "CNY",
        "current_assets": 119,
        "current_liabilities": 100,
    }
    desk = a_good_desk(tables={"statements": [statement]})
    result = answer(desk, "check_terms", days=60)
    assert factor(result, "financial_standing")["outcome"] == "refer"
    assert "RATIO-CASH" in str(factor(result, "financial_standing")["detail"])
    fine = a_good_desk(tables={"statements": [{**statement, "current_assets": 120}]})
    assert verdict(fine, "financial_standing") == (True, "approve")


@pytest.mark.parametrize(
    ("customer", "passed"),
    [
        ({"size": "large"}, True),
        ({"size": "small", "key_customer": "true"}, True),
        ({"size": "small"}, False),
        ({"size": None, "key_customer": None}, None),
    ],
)
def test_market_position_is_size_or_being_a_key_customer(
    customer: dict[str, Any], *, passed: bool | None
) -> None:
    assert verdict(a_good_desk(**customer), "market_position")[0] is passed


@pytest.mark.parametrize(("late", "passed"), [(0, True), (1, False)])
def test_invoices_paid_late_count_against_longer_terms(late: int, *, passed: bool) -> None:
    # one day late on every invoice: none on time, below the 85 % that are needed
    assert verdict(a_good_desk(paid_late=late), "payment_history") == (
        passed,
        "approve" if passed else "decline",
    )


@pytest.mark.parametrize(("on_time", "passed"), [(16, False), (17, True), (18, True)])
def test_the_on_time_rate_is_met_from_its_edge_on(on_time: int, *, passed: bool) -> None:
    invoices = [an_invoice_row(f"I{n}", 10, "2026-02-01", invoice_date="2026-01-02") for n in range(20)]
    payments = [
        a_payment_row(f"P{n}", 10, "2026-02-01" if n < on_time else "2026-02-02", f"I{n}") for n in range(20)
    ]
    desk = a_good_desk(tables={"invoices": invoices, "payments": payments})
    assert verdict(desk, "payment_history")[0] is passed


@pytest.mark.parametrize(("late", "passed"), [(69, True), (70, True), (71, False)])
def test_the_average_of_days_late_is_met_up_to_its_edge(late: int, *, passed: bool) -> None:
    # 17 of 20 on time (85 %), three late by 60, 70 and so many days: (60 + 70 + 70) / 20 = 10
    days = [0] * 17 + [60, 70, late]
    due = date(2025, 10, 2)
    invoices = [an_invoice_row(f"I{n:02}", 10, due.isoformat(), invoice_date="2025-09-02") for n in range(20)]
    payments = [
        a_payment_row(f"P{n:02}", 10, date.fromordinal(due.toordinal() + days[n]).isoformat(), f"I{n:02}")
        for n in range(20)
    ]
    desk = a_good_desk(tables={"invoices": invoices, "payments": payments})
    assert verdict(desk, "payment_history")[0] is passed


@pytest.mark.parametrize(("slower", "passed"), [(9, True), (10, False), (11, False)])
def test_paying_more_slowly_counts_even_on_time(slower: int, *, passed: bool) -> None:
    # paid 20 days after the invoice in the earlier half, 20 and so many in the later one, always on time
    invoices = [
        an_invoice_row("OLD", 10, "2025-08-01", invoice_date="2025-06-01"),
        an_invoice_row("NEW", 10, "2026-03-01", invoice_date="2026-01-01"),
    ]
    payments = [
        a_payment_row("P1", 10, "2025-06-21", "OLD"),
        a_payment_row(
            "P2", 10, date(2026, 1, 21 + slower).isoformat() if slower < 11 else "2026-02-01", "NEW"
        ),
    ]
    desk = a_good_desk(tables={"invoices": invoices, "payments": payments})
    assert verdict(desk, "payment_history")[0] is passed


def test_a_customer_with_nothing_due_yet_is_referred() -> None:
    desk = a_good_desk(tables={"invoices": [], "payments": []}, expected_monthly=1000)
    result = answer(desk, "check_terms", days=60)
    assert (result["decision"], factor(result, "payment_history")["passed"]) == ("refer", None)
    assert (result["monthly_sales"], result["exposure_effect"]) == ("1000.00", "1000.00")

"""The order rules on limits and the group, each below, at and above its edge."""

from fractions import Fraction

import pytest

from tests.builders import a_limit, a_payment, an_invoice
from tests.tools.calculations.framing import days_ago
from tests.tools.calculations.order_cases import a_case, a_case_book, a_root, decided, needed, verdict


@pytest.mark.parametrize(
    ("amount", "owed", "passed"),
    [
        ("400", 600, True),
        ("400.01", 600, False),
        ("399.99", 600, True),
        ("1000", 0, True),
        ("0.01", 1000, False),
    ],
)
def test_the_limit_may_be_used_up_and_not_a_cent_more(amount: str, owed: int, passed: bool) -> None:
    book = a_case_book(invoices=[an_invoice(owed, due_date=days_ago(-5))] if owed else [])
    found = verdict(a_case(amount, book), "ORDER-LIMIT")
    assert (found.passed, found.outcome) == (passed, "release" if passed else "refer")


def test_what_is_above_the_limit_must_be_paid_or_secured() -> None:
    book = a_case_book(invoices=[an_invoice(950, due_date=days_ago(-5))])
    assert needed(a_case(100, book)) == [("ORDER-LIMIT", "pay_or_secure", Fraction(50))]


@pytest.mark.parametrize(("amount", "near"), [("89.99", False), ("90", True), ("100", True), ("101", True)])
def test_near_the_limit_is_a_note_and_no_outcome(amount: str, near: bool) -> None:
    found = verdict(a_case(amount, a_case_book(customer={"credit_limit": 100})), "ORDER-NEAR")
    assert (found.passed, found.outcome) == (not near, "release")


@pytest.mark.parametrize(("ends", "expired"), [(-1, False), (0, False), (1, True)])
def test_an_expired_limit_refers(ends: int, expired: bool) -> None:
    case = a_case(book=a_case_book(customer={"limit_valid_until": days_ago(ends)}))
    assert (verdict(case, "ORDER-EXPIRED").outcome == "refer") is expired
    assert (decided(case).decision == "refer") is expired


def test_a_temporary_limit_keeps_an_expired_customer_shipping() -> None:
    book = a_case_book(
        customer={"limit_valid_until": days_ago(10)},
        limits=[a_limit(500, kind="temporary", valid_until=days_ago(-10))],
    )
    assert decided(a_case(book=book)).decision == "release"


@pytest.mark.parametrize(
    ("limit", "passed", "outcome"),
    [
        (None, False, "refer"),
        (0, False, "cash_terms"),
        ("0.01", True, "release"),
        ("unlimited", True, "release"),
    ],
)
def test_no_limit_refers_and_a_limit_of_nothing_means_cash(limit: object, passed: bool, outcome: str) -> None:
    found = verdict(a_case("0.01", a_case_book(customer={"credit_limit": limit})), "ORDER-UNSET")
    assert (found.passed, found.outcome) == (passed, outcome)


def test_without_a_limit_the_limit_rule_is_unknown() -> None:
    case = a_case(book=a_case_book(customer={"credit_limit": None}))
    assert verdict(case, "ORDER-LIMIT").passed is None
    assert decided(case).decision == "refer"


def test_a_limit_of_nothing_is_cured_by_payment_in_advance() -> None:
    assert ("ORDER-UNSET", "prepay", Fraction(100)) in needed(
        a_case(100, a_case_book(customer={"credit_limit": 0}))
    )


@pytest.mark.parametrize(
    ("amount", "passed"),
    [("299.99", True), ("300", True), ("300.01", False)],
)
def test_the_group_limit_may_be_used_up_and_not_a_cent_more(amount: str, passed: bool) -> None:
    book = a_case_book(invoices=[an_invoice(200, due_date=days_ago(-5))])
    found = verdict(a_case(amount, book, others=(a_root(500),)), "ORDER-GROUP")
    assert (found.passed, found.outcome) == (passed, "release" if passed else "refer")


def test_a_member_s_credit_counts_for_itself_only() -> None:
    book = a_case_book(unallocated=[a_payment(400)])
    assert (
        verdict(a_case(900, book, others=(a_root(500),)), "ORDER-GROUP").passed is True
    )  # 500 + (900 − 400)
    assert verdict(a_case("900.01", book, others=(a_root(500),)), "ORDER-GROUP").passed is False


def test_a_hidden_group_passes_or_fails_without_a_figure() -> None:
    for amount, word in (("500", "group.within_hidden"), ("501", "group.over_hidden")):
        case = a_case(amount, others=(a_root(500),), visible=False)
        found = verdict(case, "ORDER-GROUP")
        assert (found.detail.key, dict(found.detail.values)) == (f"check_order.{word}", {})
        assert all(need.amount is None for need in found.needs)


def test_a_group_is_judged_in_its_ancestor_s_currency() -> None:
    root = a_root(currency="EUR", group_limit=100)
    assert verdict(a_case(800, others=(root,)), "ORDER-GROUP").passed is True
    assert verdict(a_case("800.01", others=(root,)), "ORDER-GROUP").passed is False

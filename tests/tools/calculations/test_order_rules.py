"""The order rules together: a sound order, what is unknown, who signs, the strictest wins, the cures."""

from fractions import Fraction

import pytest

from tests.builders import an_invoice, an_order
from tests.tools.calculations.framing import days_ago, exactly
from tests.tools.calculations.order_cases import (
    a_case,
    a_case_book,
    a_root,
    decided,
    needed,
    statement_with,
    verdict,
)
from tools.calculations.order_case import Terms

RULES = (
    "ORDER-HOLD ORDER-OVERDUE ORDER-LIMIT ORDER-EXPIRED ORDER-UNSET ORDER-GROUP ORDER-NEW ORDER-WRITEOFF "
    "ORDER-GRADE ORDER-NEAR RATIO-CASH LIMIT-NEW AUTHORITY"
).split()


def test_a_sound_order_is_released_with_a_verdict_of_every_rule_and_nobody_to_sign() -> None:
    found = decided(a_case())
    assert [each.rule for each in found.verdicts] == RULES
    assert all(each.passed and each.outcome == "release" for each in found.verdicts)
    assert (found.decision, found.approver, found.needs) == ("release", None, ())


@pytest.mark.parametrize("secured", ["prepaid", "lc"])
def test_an_order_that_asks_for_no_credit_passes_the_credit_rules(secured: str) -> None:
    book = a_case_book(
        customer={"credit_limit": 0},
        statements=[statement_with("0.9")],
        invoices=[an_invoice(5000, due_date=days_ago(-5))],
    )
    case = a_case(
        10**6, book, terms=Terms.model_validate({"secured": secured}), grade="E", others=(a_root(999),)
    )
    assert decided(case).decision == "release"
    assert case.after == 5000


@pytest.mark.parametrize("customer", [{"hold": "hold"}, {"hold": "stop"}])
def test_a_prepaid_order_of_a_held_customer_stays_held(customer: dict[str, object]) -> None:
    assert (
        decided(a_case(book=a_case_book(customer=customer), terms=Terms(secured="prepaid"))).decision
        == "hold"
    )


def test_an_open_order_leaves_exposure_before_it_is_judged() -> None:
    order = an_order(700)
    book = a_case_book(orders=[order, an_order(200)])
    case = a_case(800, book, order=order)
    assert (case.before, case.after) == exactly(200, 1000)
    assert verdict(case, "ORDER-LIMIT").passed


def test_a_closed_order_had_left_exposure_already() -> None:
    order = an_order(700, status="invoiced")
    case = a_case(800, a_case_book(orders=[order]), order=order)
    assert (case.before, case.after) == exactly(0, 800)


@pytest.mark.parametrize(
    ("absent", "unknown"),
    [
        ("orders", {"ORDER-LIMIT"}),
        ("payments", {"ORDER-HOLD", "ORDER-OVERDUE", "ORDER-LIMIT", "ORDER-WRITEOFF"}),
        ("events", {"ORDER-HOLD"}),
        ("statements", {"RATIO-CASH"}),
    ],
)
def test_what_a_missing_table_leaves_unknown_is_referred(absent: str, unknown: set[str]) -> None:
    book = a_case_book(absent=[absent], statements=[] if absent == "statements" else [statement_with("1.5")])
    found = decided(a_case(book=book))
    assert {each.rule for each in found.verdicts if each.passed is None} == unknown
    assert found.decision == "refer"


@pytest.mark.parametrize(
    ("limit", "amount", "grade", "signs"),
    [
        (1, 200_000, "B", "sales_manager"),
        (1, "200000.01", "B", "credit_manager"),
        (1, 1_000_000, "D", "finance_director"),
        (1, 200_000, "E", "finance_director"),
        (1, "5000000.01", "A", "board"),
        (10**7, 200_000, "B", None),
    ],
)
def test_who_signs_goes_by_exposure_and_grade(
    limit: int, amount: int | str, grade: str, signs: str | None
) -> None:
    case = a_case(amount, a_case_book(customer={"credit_limit": limit}), grade=grade)  # type: ignore[arg-type] # a table of cases
    assert decided(case).approver == signs


def test_who_signs_is_told_in_the_base_currency() -> None:
    book = a_case_book(customer={"credit_limit": 1, "currency": "EUR"})
    assert decided(a_case(25_000, book)).approver == "sales_manager"  # 200 000 CNY
    assert decided(a_case("25000.01", book)).approver == "credit_manager"


def test_the_strictest_rule_wins() -> None:
    book = a_case_book(
        customer={"credit_limit": 0, "hold": "hold"}, invoices=[an_invoice(10, due_date=days_ago(9))]
    )
    found = decided(a_case(book=book))
    assert {each.outcome for each in found.verdicts} == {"release", "refer", "cash_terms", "hold"}
    assert found.decision == "hold"


def test_what_is_paid_for_the_overdue_counts_towards_the_limit() -> None:
    book = a_case_book(
        invoices=[an_invoice(700, due_date=days_ago(40)), an_invoice(900, due_date=days_ago(-5))]
    )
    asked = [("ORDER-OVERDUE", "pay", Fraction(700)), ("ORDER-LIMIT", "pay_or_secure", Fraction(100))]
    assert needed(a_case(200, book)) == asked  # 1800 after the order, 800 too much
    assert needed(a_case(100, book)) == asked[:1]


def test_an_order_to_be_paid_in_advance_needs_no_room_in_the_limit() -> None:
    book = a_case_book(statements=[statement_with("1.1")], invoices=[an_invoice(950, due_date=days_ago(-5))])
    assert needed(a_case(100, book)) == [("RATIO-CASH", "prepay", Fraction(100))]


def test_a_limit_that_is_not_set_is_asked_for_once() -> None:
    case = a_case(100, a_case_book(customer={"credit_limit": None}))
    assert needed(case) == [("ORDER-UNSET", "decide", Fraction(100))]

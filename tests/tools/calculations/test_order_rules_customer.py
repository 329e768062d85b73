"""The order rules on the customer: overdue, holds, events, newness, write-offs, grade, ratio, terms."""

from fractions import Fraction
from typing import get_args

import pytest

from knowledge.ledger.records import CoverKind
from knowledge.records import NotAvailable
from tests.builders import a_cover, a_dispute, a_payment, an_event, an_invoice
from tests.tools.calculations.framing import days_ago, policy_with
from tests.tools.calculations.order_cases import a_case, a_case_book, decided, needed, statement_with, verdict
from tools.calculations.order_case import Terms


@pytest.mark.parametrize(
    ("days", "passed", "outcome"),
    [
        (0, True, "release"),
        (1, True, "release"),
        (7, True, "release"),
        (8, False, "refer"),
        (29, False, "refer"),
        (30, False, "refer"),
        (31, False, "hold"),
        (90, False, "hold"),
    ],
)
def test_the_oldest_overdue_decides_by_its_days(days: int, passed: bool, outcome: str) -> None:
    book = a_case_book(invoices=[an_invoice(10, due_date=days_ago(days))])
    found = verdict(a_case(book=book), "ORDER-OVERDUE")
    assert (found.passed, found.outcome) == (passed, outcome)


def test_overdue_that_is_disputed_does_not_count() -> None:
    invoice = an_invoice(10, due_date=days_ago(50))
    disputed = a_case_book(invoices=[invoice], disputes=[a_dispute(invoice, opened_on=days_ago(45))])
    late = a_case_book(invoices=[invoice], disputes=[a_dispute(invoice, opened_on=days_ago(10))])
    assert verdict(a_case(book=disputed), "ORDER-OVERDUE").passed is True
    assert verdict(a_case(book=late), "ORDER-OVERDUE").outcome == "hold"


@pytest.mark.parametrize(
    ("credit", "outcome"),
    [("99.99", "hold"), ("100", "refer"), ("149.99", "refer"), ("150", "release")],
)
def test_credit_covers_the_oldest_overdue_first(credit: str, outcome: str) -> None:
    book = a_case_book(
        invoices=[an_invoice(100, due_date=days_ago(40)), an_invoice(50, due_date=days_ago(10))],
        unallocated=[a_payment(credit)],
    )
    assert verdict(a_case(book=book), "ORDER-OVERDUE").outcome == outcome


def test_what_is_late_enough_to_refer_must_be_paid() -> None:
    book = a_case_book(
        invoices=[
            an_invoice(100, due_date=days_ago(40)),
            an_invoice(50, due_date=days_ago(8)),
            an_invoice(25, due_date=days_ago(7)),
        ]
    )
    assert needed(a_case(10, book)) == [("ORDER-OVERDUE", "pay", Fraction(150))]


@pytest.mark.parametrize(
    ("flag", "since", "outcome"),
    [
        ("none", None, "release"),
        ("hold", None, "hold"),
        ("stop", None, "hold"),
        ("hold", 0, "hold"),
        ("hold", -1, "release"),
    ],
)
def test_a_held_or_stopped_customer_gets_nothing(flag: str, since: int | None, outcome: str) -> None:
    book = a_case_book(customer={"hold": flag, "hold_since": None if since is None else days_ago(since)})
    assert verdict(a_case(book=book), "ORDER-HOLD").outcome == outcome


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("insolvency", "hold"),
        ("dishonest_debtor", "hold"),
        ("lawsuit", "release"),
        ("judgment", "release"),
        ("restructuring", "release"),
    ],
)
def test_insolvency_and_a_listing_hold_other_events_do_not(kind: str, outcome: str) -> None:
    book = a_case_book(events=[an_event(kind, happened_on=days_ago(900))])
    assert verdict(a_case(book=book), "ORDER-HOLD").outcome == outcome


@pytest.mark.parametrize(("days", "held"), [(89, False), (90, True)])
def test_the_hand_over_stage_holds(days: int, held: bool) -> None:
    book = a_case_book(invoices=[an_invoice(100, due_date=days_ago(days))])
    assert (verdict(a_case(book=book), "ORDER-HOLD").outcome == "hold") is held


@pytest.mark.parametrize(("amount", "passed"), [("50000", True), ("50000.01", False)])
def test_a_new_customer_stays_within_the_observation_limit(amount: str, passed: bool) -> None:
    book = a_case_book(customer={"credit_limit": "unlimited", "onboarded_on": days_ago(60)})
    found = verdict(a_case(amount, book), "ORDER-NEW")
    assert (found.passed, found.outcome) == (passed, "release" if passed else "refer")


def test_a_new_customer_with_a_judgment_gets_no_credit() -> None:
    book = a_case_book(
        customer={"onboarded_on": days_ago(60)}, events=[an_event("judgment", happened_on=days_ago(10))]
    )
    assert needed(a_case(100, book)) == [("ORDER-NEW", "pay_or_secure", Fraction(100))]


@pytest.mark.parametrize(("received", "outcome"), [(0, "hold"), ("99.99", "hold"), (100, "release")])
def test_a_write_off_holds_until_it_is_recovered(received: int | str, outcome: str) -> None:
    rows = [
        a_payment(100, paid_on=days_ago(200), kind="write_off"),
        a_payment(received, paid_on=days_ago(20)),
    ]
    book = a_case_book(invoices=[an_invoice(100, due_date=days_ago(400), payments=rows)])
    assert verdict(a_case(book=book), "ORDER-WRITEOFF").outcome == outcome


COVER = a_cover(1, valid_from=days_ago(10), valid_until=days_ago(0))


@pytest.mark.parametrize(
    ("grade", "cover", "outcome"),
    [
        ("A", None, "release"),
        ("C", None, "release"),
        ("D", None, "refer"),
        ("D", COVER, "release"),
        ("D", COVER.model_copy(update={"valid_until": days_ago(1)}), "refer"),
        ("D", COVER.model_copy(update={"valid_from": days_ago(-1)}), "refer"),
        ("D", COVER.model_copy(update={"withdrawn_on": days_ago(0)}), "refer"),
        ("D", COVER.model_copy(update={"max_terms_days": 29}), "refer"),
        ("D", COVER.model_copy(update={"max_terms_days": 30}), "release"),
        ("D", COVER.model_copy(update={"amount": 0}), "refer"),
        ("E", None, "cash_terms"),
        ("E", COVER, "cash_terms"),
        (NotAvailable(reason="nothing_to_score"), None, "refer"),
    ],
)
def test_the_grade_decides_unless_cover_stands_in_for_a_d(grade: object, cover: object, outcome: str) -> None:
    book = a_case_book(covers=[cover] if cover else [])  # type: ignore[list-item] # a table of cases
    assert verdict(a_case(book=book, grade=grade), "ORDER-GRADE").outcome == outcome  # type: ignore[arg-type] # a table of cases


@pytest.mark.parametrize(("most", "outcome"), [(0, "refer"), (29, "refer"), (30, "release"), (31, "release")])
def test_without_terms_of_its_own_the_standard_ones_must_be_taken_by_the_cover(
    most: int, outcome: str
) -> None:
    """The standard terms are 30 days."""
    cover = COVER.model_copy(update={"max_terms_days": most})
    book = a_case_book(customer={"terms_days": None}, covers=[cover])
    assert verdict(a_case(book=book, grade="D"), "ORDER-GRADE").outcome == outcome


@pytest.mark.parametrize(("days", "outcome"), [(44, "release"), (45, "release"), (46, "refer")])
def test_the_cover_must_take_the_terms_that_are_asked_for(days: int, outcome: str) -> None:
    book = a_case_book(
        customer={"terms_days": None}, covers=[COVER.model_copy(update={"max_terms_days": 45})]
    )
    case = a_case(book=book, grade="D", terms=Terms(days=days))
    assert verdict(case, "ORDER-GRADE").outcome == outcome


@pytest.mark.parametrize("kind", get_args(CoverKind))
def test_which_covers_stand_in_for_trust_is_the_policys(kind: CoverKind) -> None:
    book = a_case_book(covers=[COVER.model_copy(update={"kind": kind})])
    assert verdict(a_case(book=book, grade="D"), "ORDER-GRADE").outcome == "release"
    strict = policy_with("ORDER-GRADE.covers", ["insurance" if kind != "insurance" else "deposit"])
    assert verdict(a_case(book=book, grade="D", policy=strict), "ORDER-GRADE").outcome == "refer"


@pytest.mark.parametrize(
    ("ratio", "passed", "outcome"),
    [("1.19", False, "cash_terms"), ("1.2", True, "release"), ("1.1999", False, "cash_terms")],
)
def test_a_current_ratio_below_the_edge_means_cash_terms(ratio: str, passed: bool, outcome: str) -> None:
    found = verdict(a_case(book=a_case_book(statements=[statement_with(ratio)])), "RATIO-CASH")
    assert (found.passed, found.outcome) == (passed, outcome)


def test_without_a_statement_the_ratio_is_unknown_and_the_order_referred() -> None:
    case = a_case(book=a_case_book(statements=[]))
    assert (verdict(case, "RATIO-CASH").passed, decided(case).decision) == (None, "refer")


@pytest.mark.parametrize(
    ("asked", "agreed", "outcome"),
    [(30, 30, "release"), (31, 30, "refer"), (0, 30, "release"), (30, None, "release"), (31, None, "refer")],
)
def test_longer_terms_than_agreed_refer(asked: int, agreed: int | None, outcome: str) -> None:
    case = a_case(book=a_case_book(customer={"terms_days": agreed}), terms=Terms(days=asked))
    assert verdict(case, "TERMS-EXTEND").outcome == outcome

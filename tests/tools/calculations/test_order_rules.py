"""Each order rule below, at and above its edge, and what would cure it."""

from fractions import Fraction

import pytest

from knowledge.ledger.book import CustomerBook
from knowledge.records import NotAvailable
from tests.builders import (
    a_book,
    a_cover,
    a_customer,
    a_dispute,
    a_limit,
    a_payment,
    an_event,
    an_invoice,
    an_order,
)
from tests.tools.calculations.framing import days_ago, exactly
from tests.tools.calculations.order_cases import a_case, a_case_book, decided, needed, statement_with, verdict
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


def a_root(owed: int = 0, **fields: object) -> CustomerBook:
    customer = a_customer("ROOT", **{"group_limit": 1000, **fields})  # type: ignore[arg-type] # fields by name
    return a_book(customer, invoices=[an_invoice(owed, due_date=days_ago(-5))] if owed else [])


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

"""Dunning: a customer's stage, what comes before the ladder, what pauses it, and stages that were skipped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.book import CustomerBook
from tests.builders import a_book, a_customer, a_dispute, a_payment
from tests.tools.calculations.dunning_cases import overdue
from tests.tools.calculations.framing import (
    days_ago,
    dunned,
    exactly,
    policy_with,
    stage_of,
    stage_of_invoice,
)
from tools.calculations.dunning import customer_dunning


def test_the_oldest_open_invoice_decides() -> None:
    found = stage_of(a_book(invoices=[overdue(8), overdue(45), overdue(-10)]))
    assert (found.stage, found.days, found.item and found.item.invoice.invoice_id) == (
        "formal_demand",
        45,
        "D45",
    )


def test_nothing_open_is_not_due() -> None:
    found = stage_of(a_book())
    assert (found.stage, found.days, found.item, found.following) == ("not_due", 0, None, None)


def test_what_is_not_due_yet_tells_when_it_will_be() -> None:
    found = stage_of(a_book(invoices=[overdue(-10)]))
    assert found.following is not None
    assert (found.stage, found.following.stage, found.following.in_days) == ("not_due", "grace", 11)


@pytest.mark.parametrize(
    ("left", "stage"), [("4.99", "not_due"), ("5.00", "not_due"), ("5.01", "formal_demand")]
)
def test_an_amount_within_the_tolerance_is_not_chased(left: str, stage: str) -> None:
    assert stage_of(a_book(invoices=[overdue(45, left)])).stage == stage


@pytest.mark.parametrize(
    ("currency", "left", "stage"),
    [
        ("JPY", "100", "not_due"),
        ("JPY", "101", "handover"),
        ("SEK", "1", "not_due"),
        ("SEK", "1.01", "handover"),
    ],
)
def test_the_tolerance_is_the_invoice_s_own_currency_s(currency: str, left: str, stage: str) -> None:
    book = a_book(a_customer(currency=currency), invoices=[overdue(95, left, currency=currency)])
    assert stage_of(book).stage == stage


def test_a_small_rest_does_not_hide_a_larger_debt() -> None:
    found = stage_of(a_book(invoices=[overdue(200, "0.01"), overdue(10)]))
    assert (found.stage, found.days) == ("reminder", 10)


def test_a_disputed_invoice_leaves_the_next_one_to_decide() -> None:
    old = overdue(45)
    found = stage_of(a_book(invoices=[old, overdue(10)], disputes=[a_dispute(old, opened_on=days_ago(40))]))
    assert (found.stage, found.days) == ("reminder", 10)


def test_everything_in_dispute_is_disputed() -> None:
    old = overdue(45)
    found = stage_of(a_book(invoices=[old], disputes=[a_dispute(old, opened_on=days_ago(40))]))
    assert (found.stage, found.days, found.following) == ("disputed", 45, None)


@pytest.mark.parametrize(
    ("opened", "resolved", "amount", "stage"),
    [
        (15, None, None, "disputed"),  # opened 30 days after the due date
        (14, None, None, "formal_demand"),  # 31 days after: too late to stop dunning
        (15, 0, None, "formal_demand"),  # resolved on the day
        (15, -1, None, "disputed"),  # resolved only tomorrow
        (-1, None, None, "formal_demand"),  # opened only tomorrow
        (60, None, 994, "formal_demand"),  # 6 are left to chase, the tolerance is 5
        (60, None, 995, "disputed"),  # 5 are left, within the tolerance
        (60, None, 2000, "disputed"),  # disputes more than the invoice
    ],
)
def test_a_dispute_at_its_edges(opened: int, resolved: int | None, amount: int | None, stage: str) -> None:
    invoice = overdue(45)
    dispute = a_dispute(
        invoice,
        opened_on=days_ago(opened),
        resolved_on=None if resolved is None else days_ago(resolved),
        amount=amount,
    )
    assert stage_of(a_book(invoices=[invoice], disputes=[dispute])).stage == stage


@pytest.mark.parametrize(
    ("credit", "stage"), [("999.99", "formal_demand"), ("1000", "allocate_first"), ("1001", "allocate_first")]
)
def test_credit_that_covers_the_overdue_is_allocated_first(credit: str, stage: str) -> None:
    found = stage_of(a_book(invoices=[overdue(45), overdue(-5, 500)], unallocated=[a_payment(credit)]))
    assert found.stage == stage


def test_credit_without_overdue_changes_nothing() -> None:
    assert stage_of(a_book(invoices=[overdue(-5)], unallocated=[a_payment(5000)])).stage == "not_due"


@pytest.mark.parametrize(
    ("invoice_id", "stage", "days"),
    [
        ("OLD", "formal_demand", 45),
        ("YOUNG", "reminder", 10),
        ("NEXT", "not_due", 0),
        ("PAID", "not_due", 0),
        ("CENT", "handover", 100),
    ],
)
def test_an_invoice_has_its_own_stage(invoice_id: str, stage: str, days: int) -> None:
    book = a_book(
        invoices=[
            overdue(45, invoice_id="OLD"),
            overdue(10, invoice_id="YOUNG"),
            overdue(-10, invoice_id="NEXT"),
            overdue(60, invoice_id="PAID", payments=[a_payment(1000)]),
            overdue(100, "0.01", invoice_id="CENT"),
        ]
    )
    found = stage_of_invoice(book, invoice_id)
    assert (found.stage, found.days, found.small) == (stage, days, invoice_id == "CENT")


def test_an_invoice_in_dispute_or_covered_by_credit_is_not_chased() -> None:
    disputed = overdue(45)
    book = a_book(
        invoices=[disputed, overdue(10)],
        disputes=[a_dispute(disputed, opened_on=days_ago(40))],
        unallocated=[a_payment(1000)],
    )
    assert stage_of_invoice(book, "D45").stage == "disputed"
    assert stage_of_invoice(book, "D10").stage == "allocate_first"


rows = st.lists(st.tuples(st.integers(-60, 200), st.integers(1, 10**6)), min_size=1, max_size=6)


@given(rows, st.integers(0, 200), st.integers(1, 10**6))
def test_more_overdue_never_softens_a_stage(items: list[tuple[int, int]], days: int, amount: int) -> None:
    book = a_book(invoices=[overdue(late, owed, invoice_id=f"I{n}") for n, (late, owed) in enumerate(items)])
    worse = book.model_copy(update={"invoices": (*book.invoices, overdue(days, amount, invoice_id="MORE"))})
    assert _from_day(worse) >= _from_day(book)


def _from_day(book: CustomerBook) -> int:
    step = stage_of(book).step
    assert step is not None
    return step.from_day


def test_the_ladder_in_force_is_the_policy_s() -> None:
    policy = policy_with("LADDER-ACTIONS.in_force", "owner")
    found = customer_dunning(dunned(a_book(invoices=[overdue(61)]), policy=policy))
    assert (found.stage, found.step and found.step.owner) == ("legal", "legal")


def test_an_allocation_that_covers_one_invoice_of_two_leaves_the_stage() -> None:
    book = a_book(invoices=[overdue(45, 300), overdue(10, 500)], unallocated=[a_payment(300)])
    assert stage_of(book).stage == "formal_demand"


def test_a_second_dispute_on_an_invoice_adds_up_to_at_most_what_is_open() -> None:
    invoice = overdue(45)
    disputes = [a_dispute(invoice, opened_on=days_ago(40), amount=amount) for amount in (400, 300)]
    left = stage_of(a_book(invoices=[invoice], disputes=disputes)).item
    assert left is not None
    assert (left.disputed, left.chased) == exactly(700, 300)


def test_a_part_payment_after_a_dispute_leaves_the_disputed_part_spared() -> None:
    invoice = overdue(45, payments=[a_payment(900)])
    found = stage_of(
        a_book(invoices=[invoice], disputes=[a_dispute(invoice, opened_on=days_ago(40), amount=300)])
    )
    assert found.stage == "disputed"  # 100 is open, and 300 of the invoice are disputed

"""The payment window and the day on which an invoice was settled; the as-of day is 2026-03-31."""

from datetime import date

import pytest

from knowledge.ledger.records import Payment
from tests.builders import TODAY, a_book, a_payment, an_invoice
from tools.calculations.payment_window import judged, payment_window, settled_on


def settled(*payments: Payment, amount: int = 100) -> date | None:
    return settled_on(an_invoice(amount, due_date="2026-02-10", payments=payments), TODAY)


def test_an_invoice_is_settled_on_the_day_of_its_last_payment() -> None:
    assert settled(a_payment(60, paid_on="2026-02-01"), a_payment(40, paid_on="2026-02-20")) == date(
        2026, 2, 20
    )


def test_a_cent_left_is_not_settled() -> None:
    assert settled(a_payment("99.99", paid_on="2026-02-01")) is None


def test_a_returned_payment_reopens_the_invoice() -> None:
    first, back = a_payment(100, paid_on="2026-02-01"), a_payment(-100, paid_on="2026-02-05")
    assert settled(first, back) is None
    assert settled(first, back, a_payment(100, paid_on="2026-03-01")) == date(2026, 3, 1)


def test_money_that_goes_and_comes_on_one_day_leaves_it_settled() -> None:
    first, back = a_payment(100, paid_on="2026-02-01"), a_payment(-100, paid_on="2026-02-05")
    assert settled(first, back, a_payment(100, paid_on="2026-02-05")) == date(2026, 2, 1)


def test_a_write_off_is_no_payment() -> None:
    written = a_payment(100, paid_on="2026-03-01", kind="write_off")
    assert settled(written) is None
    assert settled(written, a_payment(100, paid_on="2026-03-10")) == date(2026, 3, 10)


@pytest.mark.parametrize("kind", ["discount", "set_off", "credit_applied", "prepayment", "bank_bill"])
def test_every_other_allocation_settles(kind: str) -> None:
    rest = a_payment(40, paid_on="2026-02-20", kind=kind)
    assert settled(a_payment(60, paid_on="2026-02-01"), rest) == date(2026, 2, 20)


def bill(**fields: str) -> Payment:
    return a_payment(100, paid_on="2026-02-01", kind="commercial_bill", **fields)


def test_a_dishonoured_bill_settles_nothing_once_it_has_matured() -> None:
    assert settled(bill(matures_on="2026-03-31", bill_status="dishonoured")) is None
    assert settled(bill(bill_status="dishonoured")) is None


def test_a_bill_that_matures_later_still_counts() -> None:
    assert settled(bill(matures_on="2026-04-01", bill_status="dishonoured")) == date(2026, 2, 1)


def test_a_payment_after_the_day_does_not_exist_yet() -> None:
    assert settled(a_payment(100, paid_on="2026-04-01")) is None


@pytest.mark.parametrize(
    ("paid_on", "late", "to_pay", "on_time"),
    [
        ("2026-02-09", 0, 29, True),
        ("2026-02-10", 0, 30, True),
        ("2026-02-11", 1, 31, False),
        ("2026-01-01", 0, 0, True),
        (None, 49, 79, False),
    ],
)
def test_days_count_to_the_settlement_or_to_the_day(
    paid_on: str | None, late: int, to_pay: int, *, on_time: bool
) -> None:
    payments = [a_payment(100, paid_on=paid_on)] if paid_on else []
    found = judged(an_invoice(100, due_date="2026-02-10", payments=payments), TODAY)
    assert (found.days_late, found.days_to_pay, found.on_time) == (late, to_pay, on_time)


@pytest.mark.parametrize(
    ("due_date", "inside"),
    [("2025-03-31", False), ("2025-04-01", True), ("2026-03-31", True), ("2026-04-01", False)],
)
def test_the_window_begins_after_the_same_day_a_year_ago(due_date: str, *, inside: bool) -> None:
    book = a_book(invoices=[an_invoice(due_date=due_date)])
    assert bool(payment_window(book, 12)) is inside


def test_credit_notes_and_what_they_closed_wholly_are_left_out() -> None:
    note = an_invoice(-100, due_date="2026-02-10")
    closed = an_invoice(
        100, due_date="2026-02-10", payments=[a_payment(100, paid_on="2026-02-01", kind="credit_applied")]
    )
    partly = an_invoice(
        100, due_date="2026-02-10", payments=[a_payment(99, paid_on="2026-02-01", kind="credit_applied")]
    )
    window = payment_window(a_book(invoices=[note, closed, partly]), 12)
    assert [each.invoice.invoice_id for each in window] == [partly.invoice_id]

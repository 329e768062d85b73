"""Promises: pending, kept, kept late or broken, and which of them pause reminders."""

from collections.abc import Sequence
from datetime import date

import pytest

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Payment, Promise
from tests.builders import a_book, a_payment, a_promise, an_invoice
from tests.tools.calculations.framing import POLICY, days_ago, valued
from tools.calculations.promises import JudgedPromise, judged_promises, pausing, telling


def promised(
    amount: int | None = 1000, made: int = 10, due: int = 0, invoice_id: str | None = "A"
) -> Promise:
    return a_promise(amount, made_on=days_ago(made), promised_for=days_ago(due), invoice_id=invoice_id)


def book_of(
    *promises: Promise, payments: Sequence[Payment] = (), unallocated: Sequence[Payment] = ()
) -> CustomerBook:
    invoice = an_invoice(1000, invoice_id="A", due_date=days_ago(40), payments=payments)
    return a_book(invoices=[invoice], promises=promises, unallocated=unallocated)


def judged(book: CustomerBook) -> tuple[JudgedPromise, ...]:
    return judged_promises(book, valued(book), POLICY)


def paid(amount: int, days: int, kind: str = "receipt", matures_on: date | None = None) -> Payment:
    return a_payment(amount, paid_on=days_ago(days), kind=kind, matures_on=matures_on)


CASES = [
    # name, promise, payments, status
    ("its day is still to come", promised(due=-3), [], "pending"),
    ("on its day it is still pending", promised(due=0), [], "pending"),
    ("the day after it is broken", promised(due=1), [], "broken"),
    ("paid in time", promised(due=5), [paid(1000, 6)], "kept"),
    ("paid on the day", promised(due=5), [paid(1000, 5)], "kept"),
    ("paid a day late", promised(due=5), [paid(1000, 4)], "kept_late"),
    ("paid early, before its day", promised(due=-3), [paid(1000, 1)], "kept"),
    ("a cent short", promised(due=5), [paid(1000, 6), paid(-1, 6)], "broken"),
    ("in two parts, both in time", promised(due=5), [paid(400, 8), paid(600, 6)], "kept"),
    ("in two parts, one late", promised(due=5), [paid(400, 8), paid(600, 2)], "kept_late"),
    ("paid and returned", promised(due=5), [paid(1000, 6), paid(-1000, 2)], "broken"),
    ("money from before the promise does not count", promised(400, due=5), [paid(400, 20)], "broken"),
    ("a promise of a part is kept by that part", promised(400, due=5), [paid(400, 6)], "kept"),
    ("the rest settled by an earlier payment", promised(1000, due=5), [paid(300, 20), paid(700, 6)], "kept"),
    ("a credit note is not money", promised(400, due=5), [paid(400, 6, kind="credit_applied")], "broken"),
    (
        "settled with a credit note",
        promised(due=5),
        [paid(200, 7, kind="credit_applied"), paid(800, 6)],
        "kept",
    ),
    ("written off meanwhile", promised(due=-5), [paid(1000, 2, kind="write_off")], "none"),
    (
        "a bill counts while it runs",
        promised(due=5),
        [paid(1000, 6, kind="bank_bill", matures_on=days_ago(-90))],
        "kept",
    ),
    ("no amount means what was open", promised(None, due=5), [paid(1000, 6)], "kept"),
    ("no amount, and only a part came", promised(None, due=5), [paid(900, 6)], "broken"),
    ("an invoice that we do not have", promised(due=-5, invoice_id="ELSEWHERE"), [], "none"),
]


@pytest.mark.parametrize(
    ("promise", "payments", "status"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_status_of_a_promise(promise: Promise, payments: list[Payment], status: str) -> None:
    assert judged(book_of(promise, payments=payments))[0].status == status


def test_a_promise_for_the_account_counts_any_money() -> None:
    promise = promised(500, due=5, invoice_id=None)
    book = book_of(promise, payments=[paid(300, 7)], unallocated=[paid(200, 6)])
    assert judged(book)[0].status == "kept"


def test_a_promise_for_the_account_without_an_amount_means_what_is_due_by_its_day() -> None:
    promise = promised(None, due=5, invoice_id=None)
    assert judged(book_of(promise, payments=[paid(999, 7)]))[0].status == "broken"
    assert judged(book_of(promise, payments=[paid(1000, 7)]))[0].status == "kept"


@pytest.mark.parametrize(
    ("made", "due", "pauses"),
    [(0, -13, True), (0, -14, True), (0, -15, False), (10, -5, False), (10, -4, True)],
)
def test_a_promise_pauses_within_the_horizon(made: int, due: int, pauses: bool) -> None:
    book = book_of(promised(made=made, due=due))
    assert (pausing(judged(book), book.invoices[0]) is not None) is pauses


def test_only_the_first_promise_for_an_invoice_pauses() -> None:
    book = book_of(promised(made=20, due=10), promised(made=5, due=-5))
    first, second = judged(book)
    assert (first.status, second.status) == ("broken", "pending")
    assert pausing((first, second), book.invoices[0]) is None


def test_a_promise_for_another_invoice_pauses_nothing_here() -> None:
    book = book_of(promised(due=-5), payments=[])
    other = an_invoice(500, invoice_id="B", due_date=days_ago(40))
    assert pausing(judged(book), other) is None


def test_a_promise_for_the_account_covers_the_invoices_there_were() -> None:
    book = book_of(promised(due=-3, invoice_id=None))
    later = an_invoice(500, invoice_id="B", invoice_date=days_ago(9), due_date=days_ago(1))
    assert pausing(judged(book), book.invoices[0]) is not None
    assert pausing(judged(book), later) is None


def test_what_is_left_of_a_promise_is_what_has_not_come_in() -> None:
    assert judged(book_of(promised(due=-3), payments=[paid(400, 2)]))[0].outstanding == 600


def test_the_promise_that_tells_most_is_about_the_invoice() -> None:
    book = book_of(promised(made=8, due=-5, invoice_id="B"), promised(made=20, due=10))
    told = telling(judged(book), book.invoices[0])
    assert told is not None
    assert told.status == "broken"


def test_the_order_of_promises_changes_nothing() -> None:
    rows = (promised(made=20, due=10), promised(made=5, due=-5))
    there, back = book_of(*rows), book_of(*reversed(rows))
    assert judged(there) == judged(back)

"""Observation of new customers; the as-of day is 2026-03-31, so six months ago is 2025-09-30."""

from datetime import date
from fractions import Fraction

import pytest

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from tests.builders import a_book, a_customer, a_payment, an_event, an_invoice
from tests.tools.calculations.framing import POLICY, valued
from tools.calculations.observation import Observation, observation


def observed(book: CustomerBook, currency: str | None = None) -> Observation:
    return observation(book, POLICY, valued(book, currency))


def paid_on_time(count: int) -> list[Invoice]:
    payment = a_payment(100, paid_on="2026-01-31")
    return [
        an_invoice(100, invoice_date="2026-01-01", due_date="2026-01-31", payments=[payment])
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    ("onboarded_on", "new"), [("2025-09-30", False), ("2025-10-01", True), ("2026-03-31", True)]
)
def test_a_customer_is_new_for_six_months(onboarded_on: str, *, new: bool) -> None:
    found = observed(a_book(a_customer(onboarded_on=onboarded_on)))
    assert (found.new, found.in_force) == (new, new)
    assert found.limit == (Fraction(50_000) if new else None)


def test_the_earlier_of_onboarding_and_first_invoice_counts() -> None:
    old_trade = a_book(
        a_customer(onboarded_on="2026-02-01"), invoices=[an_invoice(invoice_date="2024-01-01")]
    )
    old_file = a_book(a_customer(onboarded_on="2024-02-01"), invoices=[an_invoice(invoice_date="2026-03-01")])
    assert not observed(old_trade).new
    assert not observed(old_file).new


def test_without_onboarding_the_first_invoice_counts() -> None:
    found = observed(a_book(invoices=[an_invoice(invoice_date="2026-01-15")]))
    assert (found.new, found.since, found.review_on) == (True, date(2026, 1, 15), date(2026, 4, 15))
    assert found.ends_on == date(2026, 7, 15)


def test_somebody_never_seen_before_is_new() -> None:
    found = observed(a_book())
    assert (found.new, found.in_force, found.since) == (True, True, None)
    assert found.detail.key == "observation.never_traded"


@pytest.mark.parametrize(
    ("onboarded_on", "count", "in_force"),
    [("2025-12-31", 3, False), ("2025-12-31", 2, True), ("2026-01-01", 3, True), ("2025-12-31", 4, False)],
)
def test_observation_ends_after_three_months_and_three_invoices_on_time(
    onboarded_on: str, count: int, *, in_force: bool
) -> None:
    book = a_book(a_customer(onboarded_on=onboarded_on), invoices=paid_on_time(count))
    assert observed(book).in_force is in_force


def test_an_invoice_paid_late_does_not_count_towards_the_end() -> None:
    late = an_invoice(due_date="2026-01-31", payments=[a_payment(paid_on="2026-02-01")])
    book = a_book(a_customer(onboarded_on="2025-12-01"), invoices=[*paid_on_time(2), late])
    assert observed(book).paid_on_time == 2


def test_an_adverse_event_leaves_nothing_and_keeps_the_observation() -> None:
    book = a_book(
        a_customer(onboarded_on="2025-12-01"), invoices=paid_on_time(3), events=[an_event("lawsuit")]
    )
    found = observed(book)
    assert (found.in_force, found.detail.key) == (True, "observation.adverse")
    assert found.limit == 0


def test_a_request_for_other_terms_is_no_adverse_event() -> None:
    book = a_book(a_customer(onboarded_on="2025-12-01"), events=[an_event("terms_change_request")])
    assert observed(book).limit == 50_000


def test_the_small_limit_is_shown_in_the_currency_that_is_asked_for() -> None:
    assert observed(a_book(a_customer(currency="EUR", onboarded_on="2026-01-01"))).limit == 6250

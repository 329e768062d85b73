"""Need by hand; the as-of day is 2026-03-31, six months ago is 2025-09-30."""

from fractions import Fraction
from typing import Any

import pytest

from knowledge.ledger.records import Invoice
from knowledge.records import NotAvailable
from tests.builders import a_book, a_customer, a_payment, an_invoice
from tests.tools.calculations.framing import POLICY, valued
from tools.calculations.need import Need, need


def needed(
    *invoices: Invoice,
    requested: int | None = None,
    absent: tuple[str, ...] = (),
    **customer: Any,  # noqa: ANN401 - fields of every kind
) -> Need:
    book = a_book(a_customer(**{"terms_days": 60, **customer}), invoices=invoices, absent=absent)
    return need(book, POLICY, valued(book), None if requested is None else Fraction(requested))


def sold(amount: int, on: str, **more: Any) -> Invoice:  # noqa: ANN401 - fields of every kind
    return an_invoice(amount, invoice_date=on, due_date="2026-06-30", **more)


def test_six_months_of_sales_at_the_terms() -> None:
    found = needed(sold(100, "2025-01-15"), sold(60_000, "2025-10-01"), sold(-6_000, "2026-03-31"))
    assert (found.months, found.basis) == (6, "sales")
    assert found.monthly == 9_000
    assert found.need == 18_000


@pytest.mark.parametrize(
    ("first", "months"),
    [("2026-03-20", 1), ("2026-01-31", 2), ("2026-02-01", 1), ("2025-09-30", 6), ("2025-11-30", 4)],
)
def test_a_young_customers_sales_are_spread_over_its_whole_months(first: str, months: int) -> None:
    found = needed(sold(1, first), sold(599, "2026-03-30"))
    assert found.months == months
    assert found.monthly == Fraction(600 if first != "2025-09-30" else 599, months)


def test_sales_of_the_day_six_months_ago_are_outside() -> None:
    assert needed(sold(600, "2025-09-30"), expected_monthly=70).monthly == 70


def test_sales_in_another_currency_are_converted() -> None:
    assert (
        needed(sold(600, "2025-09-01", currency="EUR"), sold(60, "2026-01-01", currency="EUR")).monthly == 80
    )


def test_without_sales_the_expected_ones_count_then_the_request_then_nothing() -> None:
    expected = needed(expected_monthly=5_000, requested=9_000)
    assert expected.basis == "expected"
    assert expected.need == 10_000
    asked = needed(requested=9_000)
    assert asked.basis == "requested"
    assert asked.need == 18_000
    nothing = needed()
    assert (nothing.basis, nothing.need) == (None, NotAvailable(reason="no_sales"))


def test_more_credit_notes_than_invoices_are_no_sales() -> None:
    assert needed(sold(100, "2025-12-01"), sold(-200, "2026-01-01")).need == NotAvailable(reason="no_sales")


def test_without_terms_the_standard_ones_count_and_are_said() -> None:
    found = needed(expected_monthly=5_000, terms_days=None)
    assert (found.terms_days, found.standard_terms) == (30, True)
    assert found.need == 5_000


def test_terms_of_no_days_need_no_credit() -> None:
    assert needed(expected_monthly=5_000, terms_days=0).need == 0


def test_the_actual_pace_adds_the_days_late() -> None:
    late = an_invoice(
        100, invoice_date="2025-06-01", due_date="2025-07-01", payments=[a_payment(100, paid_on="2025-07-16")]
    )
    found = needed(late, expected_monthly=5_000)
    assert found.need == 10_000
    assert found.at_actual_pace == 12_500


def test_without_payments_there_is_no_actual_pace() -> None:
    due = an_invoice(100, invoice_date="2025-06-01", due_date="2025-07-01")
    found = needed(due, expected_monthly=5_000, absent=("payments",))
    assert found.at_actual_pace == NotAvailable(reason="absent_table", values={"table": "payments"})

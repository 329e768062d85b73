"""Ageing: bucket edges, what is chased of the overdue, and conversion."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.money import MissingRateError
from tests.builders import a_book, a_customer, a_dispute, a_payment, an_invoice
from tests.tools.calculations.framing import aged, days_ago, exactly, valued
from tools.calculations.ageing import days_past_due
from tools.calculations.exposure import position


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (-5, None),
        (0, None),
        (1, "1_30"),
        (6, "1_30"),
        (7, "1_30"),
        (29, "1_30"),
        (30, "1_30"),
        (31, "31_60"),
        (60, "31_60"),
        (61, "61_90"),
        (89, "61_90"),
        (90, "61_90"),
        (91, "over_90"),
        (151, "over_90"),
        (400, "over_90"),
    ],
)
def test_the_bucket_of_an_invoice_so_many_days_past_due(days: int, bucket: str | None) -> None:
    found = aged(a_book(invoices=[an_invoice(1000, due_date=days_ago(days))]))
    assert {name: value for name, value in found.buckets.items() if value} == (
        {bucket: 1000} if bucket else {}
    )
    assert found.not_due == (0 if bucket else 1000)
    assert found.oldest_days == max(0, days)


@pytest.mark.parametrize(
    ("days", "over_180", "over_365"), [(180, 0, 0), (181, 1, 0), (365, 1, 0), (366, 1, 1)]
)
def test_the_very_old_part_of_the_last_bucket(days: int, over_180: int, over_365: int) -> None:
    found = aged(a_book(invoices=[an_invoice(1, due_date=days_ago(days))]))
    assert (found.older_than(180), found.older_than(365)) == exactly(over_180, over_365)


def test_days_past_due_counts_over_a_leap_day() -> None:
    leap, after = (
        days_ago(0).replace(year=2028, month=2, day=28),
        days_ago(0).replace(year=2028, month=3, day=1),
    )
    assert days_past_due(leap, after) == 2


def test_a_disputed_part_stays_in_the_bucket_and_leaves_what_is_chased() -> None:
    invoice = an_invoice(1000, due_date=days_ago(40))
    found = aged(
        a_book(invoices=[invoice], disputes=[a_dispute(invoice, opened_on=days_ago(20), amount=300)])
    )
    assert (found.overdue, found.disputed, found.chased_overdue) == exactly(1000, 300, 700)


def test_credit_covers_the_earliest_due_first() -> None:
    found = aged(
        a_book(
            invoices=[
                an_invoice(500, invoice_id="NEW", due_date=days_ago(5)),
                an_invoice(300, invoice_id="OLD", due_date=days_ago(50)),
                an_invoice(200, invoice_id="MID", due_date=days_ago(20)),
            ],
            unallocated=[a_payment(400)],
        )
    )
    left = [(item.invoice.invoice_id, amount) for item, amount in found.uncovered()]
    assert left == [("MID", Fraction(100)), ("NEW", Fraction(500))]
    assert found.overdue_net == 600


def test_more_credit_than_overdue_leaves_nothing_net() -> None:
    found = aged(a_book(invoices=[an_invoice(300, due_date=days_ago(50)), an_invoice(-301)]))
    assert (found.overdue, found.overdue_net, found.unapplied) == exactly(300, 0, 301)


def test_returned_money_that_was_never_allocated_is_no_credit() -> None:
    found = aged(a_book(invoices=[an_invoice(300, due_date=days_ago(50))], unallocated=[a_payment(-100)]))
    assert (found.unapplied, found.overdue_net) == exactly(-100, 300)


def test_items_convert_at_the_rate_of_the_day_unrounded() -> None:
    book = a_book(
        a_customer(currency="GBP"), invoices=[an_invoice(100, currency="EUR", due_date=days_ago(3))]
    )
    assert aged(book).overdue == Fraction(100) * 8 / Fraction("9.1")
    valuation = valued(book)
    position(book, valuation)
    assert [(used.of, used.to) for used in valuation.used] == [("EUR", "GBP")]


def test_a_missing_rate_is_an_error_that_names_the_currency() -> None:
    book = a_book(invoices=[an_invoice(100, currency="SEK")])
    with pytest.raises(MissingRateError, match="SEK"):
        aged(book)


def test_a_settled_invoice_in_a_currency_without_a_rate_needs_none() -> None:
    settled = an_invoice(100, currency="SEK", payments=[a_payment(100, currency="SEK")])
    assert aged(a_book(invoices=[settled])).gross == 0


rows = st.lists(
    st.tuples(
        st.integers(-(10**7), 10**7), st.integers(-60, 500), st.sampled_from(["CNY", "EUR", "USD", "JPY"])
    ),
    max_size=8,
)


@given(rows)
def test_not_due_and_the_buckets_add_up_to_gross(items: list[tuple[int, int, str]]) -> None:
    invoices = [
        an_invoice(1, due_date=days_ago(days), currency=currency).model_copy(update={"amount": amount})
        for amount, days, currency in items
    ]
    book = a_book(invoices=invoices)
    found = aged(book)
    assert (
        found.not_due + sum(found.buckets.values(), Fraction(0))
        == found.gross
        == position(book, valued(book)).gross
    )
    assert found.overdue == found.gross - found.not_due
    assert found.overdue_net == sum((left for _, left in found.uncovered()), Fraction(0))
    assert aged(book.model_copy(update={"invoices": tuple(reversed(book.invoices))})).buckets == found.buckets

"""How all customers pay, worked out over arrays, and how one customer pays, worked out alone, agree."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings

from knowledge.ledger.ledger import Ledger
from knowledge.records import NotAvailable
from knowledge.sample_company import SAMPLE_SNAPSHOT
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.ledgers import a_ledger
from tests.tools.desks import a_customer_row, a_payment_row, an_invoice_row
from tools.calculations.payment_behaviour import payment_behaviour
from tools.calculations.payment_window import judged, payment_window
from tools.calculations.portfolio.behaviours import Behaviours, behaviours
from tools.calculations.portfolio.judged import judge
from tools.calculations.valuation import Valuation


def or_none(figure: Fraction | NotAvailable) -> Fraction | None:
    return figure if isinstance(figure, Fraction) else None


def assert_agrees(ledger: Ledger, found: Behaviours, day: date, months: int) -> None:
    for row, customer_id in enumerate(ledger.customer_ids):
        book = ledger.book(customer_id, day)
        alone = payment_behaviour(book, Valuation(ledger.fx, day, "CNY"), months)
        window = payment_window(book, months)
        count = int(found.whole.count[row])
        assert count == alone.invoice_count == len(window), customer_id
        assert int(found.whole.days_late[row]) == sum(each.days_late for each in window)
        assert int(found.whole.days_to_pay[row]) == sum(each.days_to_pay for each in window)
        assert int(found.whole.on_time[row]) == sum(each.on_time for each in window)
        assert (int(found.whole.late[row]), int(found.whole.left_open[row])) == (
            alone.late_count,
            alone.open_count,
        )
        assert found.drift(row) == or_none(alone.payment_drift)
        assert found.lateness_drift(row) == or_none(alone.lateness_drift)
        if count:
            assert Fraction(int(found.disputed[row]), count) == alone.dispute_rate


@settings(max_examples=80, deadline=None)
@given(any_ledger(), DAYS)
def test_every_customer_s_behaviour_is_that_of_the_customer_alone(tables: Tables, day: date) -> None:
    ledger = ledger_of(tables)
    for months in (12, 3, 2):
        assert_agrees(ledger, behaviours(ledger, day, months), day, months)


@pytest.mark.parametrize("day", ["2026-06-30", "2026-02-28", "2025-07-31"])
def test_the_sample_company_s_customers_behave_as_they_do_alone(day: str) -> None:
    ledger = Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=30)
    on = date.fromisoformat(day)
    assert_agrees(ledger, behaviours(ledger, on, 12), on, 12)


@settings(max_examples=60, deadline=None)
@given(any_ledger(), DAYS)
def test_what_is_tolerated_counts_as_settled(tables: Tables, day: date) -> None:
    ledger = ledger_of(tables)
    found = behaviours(ledger, day, 12).judged
    tolerated = np.arange(len(found.invoice)) % 3 * 100
    spared = judge(ledger, day, found.invoice, tolerated)
    numbers = ledger.snapshot.table("invoices").column("invoice_id")
    for place, row in enumerate(found.invoice.tolist()):
        book = ledger.book(ledger.customer_ids[int(found.customer[place])], day)
        invoice = next(each for each in book.invoices if each.invoice_id == numbers[row])
        alone = judged(invoice, day, int(tolerated[place]))
        assert bool(spared.settled[place]) is (alone.settled_on is not None)
        assert int(spared.days_late[place]) == alone.days_late


def test_a_bill_dishonoured_reopens_and_a_later_payment_settles() -> None:
    bill = {"kind": "commercial_bill", "matures_on": "2026-02-20", "bill_status": "dishonoured"}
    ledger = a_ledger(
        {
            "customers": [a_customer_row()],
            "invoices": [an_invoice_row("I1", 100, "2026-02-10", invoice_date="2026-01-11")],
            "payments": [
                a_payment_row("P1", 100, "2026-02-01", "I1", **bill),
                a_payment_row("P2", 100, "2026-03-02", "I1"),
            ],
        }
    )
    paid = behaviours(ledger, date(2026, 3, 31), 12).whole
    assert (int(paid.days_late[0]), int(paid.days_to_pay[0]), int(paid.left_open[0])) == (20, 50, 0)
    running = behaviours(ledger, date(2026, 2, 19), 12).whole
    assert (int(running.on_time[0]), int(running.days_to_pay[0])) == (1, 21)
    reopened = behaviours(ledger, date(2026, 2, 28), 12).whole
    assert (int(reopened.left_open[0]), int(reopened.days_late[0])) == (1, 18)


def test_a_ledger_without_invoices_has_empty_windows() -> None:
    ledger = a_ledger({"customers": [a_customer_row()]})
    found = behaviours(ledger, date(2026, 3, 31), 12)
    assert not found.known
    assert found.whole.count.tolist() == [0]
    assert found.drift(0) is None

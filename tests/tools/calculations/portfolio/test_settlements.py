"""How invoices stood on a day is looked up in one layout of all days; laid out for the day it is the same."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings

from knowledge.ledger.columns import day_number
from knowledge.ledger.ledger import Ledger
from knowledge.sample_company import SAMPLE_SNAPSHOT
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.ledgers import a_ledger
from tests.tools.desks import a_customer_row, a_payment_row, an_invoice_row
from tools.calculations.portfolio.judged import judge


def assert_the_same(ledger: Ledger, day: date) -> None:
    dated = ledger.snapshot.table("invoices").days("invoice_date").array()
    rows = np.flatnonzero(dated <= day_number(day))
    found, anew = judge(ledger, day, rows), judge(ledger, day, rows, np.zeros(len(rows), dtype=np.int64))
    for name in ("settled", "on_time", "days_late", "days_to_pay", "left"):
        assert getattr(found, name).tolist() == getattr(anew, name).tolist(), name


@settings(max_examples=80, deadline=None)
@given(any_ledger(), DAYS, DAYS)
def test_any_ledger_stood_as_it_is_laid_out_for_the_day(tables: Tables, day: date, later: date) -> None:
    ledger = ledger_of(tables)
    for on in (day, later, day):
        assert_the_same(ledger, on)


@pytest.mark.parametrize("day", ["2024-06-30", "2025-07-31", "2026-02-28", "2026-06-30"])
def test_the_sample_company_s_invoices_stood_as_laid_out_for_the_day(day: str) -> None:
    assert_the_same(Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=30), date.fromisoformat(day))


@pytest.mark.parametrize(
    "day", ["2026-02-09", "2026-02-10", "2026-02-14", "2026-02-15", "2026-02-19", "2026-02-20", "2026-03-31"]
)
@pytest.mark.parametrize("matures_on", ["2026-02-15", "2026-02-20", None])
def test_a_dishonoured_bill_takes_itself_back_when_it_is_due(day: str, matures_on: str | None) -> None:
    bill = {"kind": "commercial_bill", "matures_on": matures_on, "bill_status": "dishonoured"}
    rows = {
        "customers": [a_customer_row()],
        "invoices": [
            an_invoice_row("I1", 100, "2026-02-10", invoice_date="2026-01-11"),
            an_invoice_row("I2", 50, "2026-02-10", invoice_date="2026-01-11"),
        ],
        "payments": [
            a_payment_row("P1", 100, "2026-02-09", "I1"),
            a_payment_row("P2", 100, "2026-02-15", "I1", **bill),
            a_payment_row("P3", 50, "2026-02-14", "I2"),
        ],
    }
    assert_the_same(a_ledger(rows), date.fromisoformat(day))


def test_a_ledger_without_any_payment_is_all_open() -> None:
    ledger = a_ledger(
        {
            "customers": [a_customer_row()],
            "invoices": [an_invoice_row("I1", 100, "2026-02-10", invoice_date="2026-01-11")],
        }
    )
    assert_the_same(ledger, date(2026, 3, 31))
    found = judge(ledger, date(2026, 3, 31), np.array([0]))
    assert (found.settled.tolist(), found.left.tolist()) == ([False], [10_000])

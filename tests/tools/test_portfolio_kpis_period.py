"""portfolio_kpis of a period: a named quarter, the period before, what moved DSO, rates of one day."""

from datetime import date

import pytest

from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, failed
from tests.tools.portfolio_kpis_cases import QUARTER, billed, figures, notes, of


def test_a_named_quarter_uses_its_own_days_and_ends_on_its_last_day() -> None:
    """2025Q2 has 91 days: 100 owed on 30 June of 182 sold are 50 days; what came in July is not known yet."""
    rows = (billed("A", 182, "2025-04-01"),)
    found = figures(
        rows,
        asked="2025Q2",
        payments=[a_payment_row("P", 82, "2025-06-30", "A"), a_payment_row("Q", 100, "2025-07-01", "A")],
    )
    assert (found["as_of"], found["period"], found["previous_period"]) == ("2025-06-30", "2025Q2", "2025Q1")
    assert found["period_days"] == 91
    assert of(found, "dso") == "50"


def test_a_quarter_that_is_still_running_is_counted_up_to_the_day() -> None:
    found = figures((billed("A", 100, "2026-01-05"),), as_of=date(2026, 1, 10), asked="2026Q1")
    assert (found["as_of"], found["period_days"]) == ("2026-01-10", 10)
    assert any("still running" in str(note) for note in notes(found))


@pytest.mark.parametrize("asked", ["2026Q2", "2027", "next spring"])
def test_a_quarter_that_has_not_begun_or_is_none_is_refused(asked: str) -> None:
    desk = a_desk({"invoices": QUARTER})
    made = failed(desk, "portfolio_kpis", quarter=asked)
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == ("wrong", "quarter")


def test_the_period_before_stands_beside_and_says_which_way_it_went() -> None:
    """Before: 900 owed of 900 sold in the 90 days to 31 December (90 days), now 900 of 1 800 (45)."""
    rows = (billed("O", 900, "2025-10-10"), billed("A", 1800, "2026-01-10"))
    paid = [a_payment_row("P", 900, "2026-02-01", "O"), a_payment_row("Q", 900, "2026-02-01", "A")]
    found = figures(rows, payments=paid)
    assert (of(found, "dso"), of(found, "dso", "previous"), of(found, "dso", "change")) == ("45", "90", "-45")
    assert of(found, "dso", "direction") == "better"
    assert found["previous_as_of"] == "2025-12-31"


def test_a_rise_by_late_payers_is_told_from_one_by_terms() -> None:
    """90 days of 900 before, all not due; now 900 are overdue besides: the rise is the late payers'."""
    rows = (billed("O", 900, "2025-10-10", "2026-01-31"), billed("A", 900, "2026-01-10", "2026-05-31"))
    change = figures(rows)["dso_change"]
    assert change == {
        "total": "90",
        "late_payers": "90",
        "terms_and_mix": "0",
        "unapplied_credit": "0",
        "mainly": "late_payers",
    }
    longer = (billed("O", 900, "2025-10-10", "2026-05-31"), billed("A", 900, "2026-01-10", "2026-05-31"))
    mix = figures(longer)["dso_change"]
    assert isinstance(mix, dict)
    assert (mix["terms_and_mix"], mix["late_payers"], mix["mainly"]) == ("90", "0", "terms_and_mix")


def test_balances_and_sales_are_valued_at_the_rates_of_the_same_day() -> None:
    """A rate that doubles between the two days moves neither DSO nor what was collected."""
    euros = [a_customer_row("C001", currency="EUR")]
    rows = (
        billed("O", 100, "2025-11-01", currency="EUR"),
        billed("S", 100, "2026-02-01", currency="EUR"),
    )
    fx: Rows = [
        {"currency": "EUR", "valid_from": "2020-01-01", "rate": "4"},
        {"currency": "EUR", "valid_from": "2026-03-01", "rate": "8"},
    ]
    found = figures(
        rows, customers=euros, fx=fx, payments=[a_payment_row("P", 100, "2026-02-10", "O", currency="EUR")]
    )
    assert of(found, "dso") == "90"
    assert of(found, "collection_effectiveness", "numerator") == "800.00"
    assert of(found, "collection_effectiveness") == "100"

"""early_warnings of how a customer pays, buys and asks, and of its court events, at every edge."""

from datetime import date

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows
from tests.tools.desks import a_desk, a_payment_row, an_invoice_row
from tests.tools.early_warnings_cases import event, evidence, fired, not_checked


def paying(before: int, lately: int) -> Desk:
    """Two invoices, one in each half of the window, paid so many days after their day."""
    bills, receipts = [], []
    for number, (dated, days) in enumerate((("2025-05-01", before), ("2025-12-01", lately))):
        start = date.fromisoformat(dated)
        due = date.fromordinal(start.toordinal() + 30).isoformat()
        paid = date.fromordinal(start.toordinal() + days).isoformat()
        bills.append(an_invoice_row(f"I{number}", 100, due, invoice_date=dated))
        receipts.append(a_payment_row(f"P{number}", 100, paid, f"I{number}"))
    return a_desk({"invoices": bills, "payments": receipts})


@pytest.mark.parametrize(
    ("lately", "level"), [(39, None), (40, "watch"), (49, "watch"), (50, "warning"), (51, "warning")]
)
def test_a_drift_of_ten_days_is_watched_and_of_twenty_warned_of(lately: int, level: str | None) -> None:
    desk = paying(30, lately)
    assert fired(desk, "SIGNAL-PAYMENT") == level
    if level:
        assert f"from 30 (due up to 2025-09-30) to {lately}" in evidence(desk, "SIGNAL-PAYMENT")


def test_invoices_unpaid_since_the_earlier_half_never_pass_for_steady_paying() -> None:
    bills: Rows = [
        an_invoice_row("I1", 100, "2025-05-31", invoice_date="2025-05-01"),
        an_invoice_row("I2", 100, "2026-01-31", invoice_date="2026-01-01"),
    ]
    desk = a_desk({"invoices": bills, "payments": [a_payment_row("P1", 100, "2026-01-31", "I2")]})
    assert fired(desk, "SIGNAL-PAYMENT") is None
    assert "still unpaid (1)" in not_checked(desk)["SIGNAL-PAYMENT"]


def selling(before: object, now: object, *, first: str = "2024-01-15") -> Desk:
    """Sales of the quarter to 2025-03-31 and of the one to 2026-03-31, in a ledger that begins on a day."""
    dated = (("I0", 1, first), ("I1", before, "2025-01-01"), ("I2", now, "2026-01-01"))
    return a_desk(
        {"invoices": [an_invoice_row(name, amount, day, invoice_date=day) for name, amount, day in dated]}
    )


@pytest.mark.parametrize(
    ("now", "level"),
    [(50, "watch"), (49, "watch"), (51, None), (149, None), (150, "watch"), ("150.01", "watch")],
)
def test_sales_half_above_or_below_the_same_months_a_year_before(now: object, level: str | None) -> None:
    assert fired(selling(100, now), "SIGNAL-ORDER") == level


def test_sales_are_compared_by_the_day_of_the_invoice_at_the_edges_of_the_months() -> None:
    rows = [
        an_invoice_row("I0", 1, "2024-01-15", invoice_date="2024-01-15"),
        an_invoice_row("I1", 1000, "2024-12-31", invoice_date="2024-12-31"),  # a day too early
        an_invoice_row("I2", 100, "2025-03-31", invoice_date="2025-03-31"),
        an_invoice_row("I3", 1000, "2025-12-31", invoice_date="2025-12-31"),  # a day too early
        an_invoice_row("I4", 100, "2026-03-31", invoice_date="2026-03-31"),
    ]
    assert fired(a_desk({"invoices": rows}), "SIGNAL-ORDER") is None
    more = [*rows, an_invoice_row("I5", -60, "2026-03-31", invoice_date="2026-03-31")]
    assert "60% below" in evidence(a_desk({"invoices": more}), "SIGNAL-ORDER")


def test_orders_without_a_year_before_to_compare_with_are_not_judged() -> None:
    assert "no sales from 2024-12-31 to 2025-03-31" in not_checked(selling(-5, 100))["SIGNAL-ORDER"]
    young = a_desk({"invoices": [an_invoice_row("I1", 100, "2025-02-01", invoice_date="2025-02-01")]})
    assert "our ledger begins only on 2025-02-01" in not_checked(young)["SIGNAL-ORDER"]
    bare = not_checked(a_desk({}))["SIGNAL-ORDER"]
    assert "our ledger has no invoice, payment or order yet" in bare
    assert "–" not in bare


@pytest.mark.parametrize(
    ("days", "level"),
    [
        (("2026-03-31",), None),
        (("2026-03-31", "2025-04-01"), "watch"),
        (("2026-03-31", "2025-03-31"), None),
        (("2026-03-31", "2025-12-01", "2025-11-01"), "watch"),
    ],
)
def test_two_requests_to_change_the_terms_in_twelve_months(days: tuple[str, ...], level: str | None) -> None:
    events = [event(day, "terms_change_request", number) for number, day in enumerate(days)]
    assert fired(a_desk({"events": events}), "SIGNAL-TERMS") == level


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        ("lawsuit", "watch"),
        ("judgment", "warning"),
        ("enforcement", "warning"),
        ("restructuring", "warning"),
        ("dishonest_debtor", "critical"),
        ("insolvency", "critical"),
        ("ownership_change", None),
    ],
)
def test_court_events_have_the_policy_s_levels(kind: str, level: str | None) -> None:
    assert fired(a_desk({"events": [event("2026-01-01", kind)]}), "SIGNAL-LEGAL") == level


@pytest.mark.parametrize(("day", "level"), [("2024-03-31", None), ("2024-04-01", "critical")])
def test_court_events_count_for_two_years(day: str, level: str | None) -> None:
    assert fired(a_desk({"events": [event(day, "insolvency")]}), "SIGNAL-LEGAL") == level


def test_several_court_events_are_one_signal_with_all_of_them_as_evidence() -> None:
    rows = [event("2026-01-01", "lawsuit", 1), {**event("2025-06-01", "insolvency", 2), "amount": 500}]
    rows[1]["currency"] = "CNY"
    rows[0] |= {"amount": None, "currency": None}
    desk = a_desk({"events": rows})
    assert fired(desk, "SIGNAL-LEGAL") == "critical"
    assert evidence(desk, "SIGNAL-LEGAL") == (
        "insolvency proceedings on 2025-06-01, CNY 500.00; lawsuit on 2026-01-01"
    )

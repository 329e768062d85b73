"""The first and last days of what holds for a time: limits, uplifts, promises, disputes, losses, covers."""

from datetime import date

import pytest

from tests.laws.asking import reasons
from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer

FEBRUARY = "2026-02-28"
VALID = [
    # the day asked, limit in force, expired, own outcome of ORDER-EXPIRED
    ("2026-02-27", "1000.00", False, "release"),
    (FEBRUARY, "1000.00", False, "release"),  # the last day counts
    ("2026-03-01", "0.00", True, "refer"),
]


@pytest.mark.parametrize(("as_of", "in_force", "expired", "outcome"), VALID)
@pytest.mark.parametrize("kept_in", ["the customer's columns", "the history"])
def test_a_limit_holds_on_its_last_day(
    kept_in: str, as_of: str, in_force: str, expired: bool, outcome: str
) -> None:
    history = {"limit_id": "L1", "customer_id": "C001", "kind": "permanent", "amount": 1000}
    dates = {"currency": "CNY", "valid_from": "2025-01-01", "valid_until": FEBRUARY}
    columns = kept_in == "the customer's columns"
    tables: dict[str, Rows] = {
        "customers": [a_customer_row(limit_valid_until=FEBRUARY)] if columns else [a_customer_row()],
        **({} if columns else {"limits": [{**history, **dates}]}),
    }
    desk = a_desk(tables)
    result = answer(desk, "customer_limit", as_of=as_of)
    assert (result["limit_in_force"], result["limit_expired"]) == (in_force, expired)
    assert (result["limit"], result["usable_now"]) == ("1000.00", in_force)
    assert (
        reasons(answer(desk, "check_order", amount="1", as_of=as_of))["ORDER-EXPIRED"]["outcome"] == outcome
    )


UPLIFTS = [
    ("2025-11-30", "1000.00"),
    ("2025-12-01", "1300.00"),
    (FEBRUARY, "1300.00"),
    ("2026-03-01", "1000.00"),
]


@pytest.mark.parametrize(("as_of", "in_force"), UPLIFTS)
def test_a_seasonal_uplift_holds_from_its_first_day_to_its_last(as_of: str, in_force: str) -> None:
    uplift = {
        "limit_id": "L2",
        "customer_id": "C001",
        "kind": "temporary",
        "amount": 1300,
        "currency": "CNY",
        "valid_from": "2025-12-01",
        "valid_until": FEBRUARY,
    }
    assert answer(a_desk({"limits": [uplift]}), "customer_limit", as_of=as_of)["limit_in_force"] == in_force


PROMISED = [
    # made on, promised for, asked on, status, paused until: due 1 March, so 20 days late on the 21st
    ("2026-03-10", "2026-03-24", "2026-03-21", "pending", "2026-03-24"),  # 14 days: within the horizon
    ("2026-03-10", "2026-03-25", "2026-03-21", "pending", None),  # 15 days: too far to wait for
    ("2026-03-10", "2026-03-21", "2026-03-21", "pending", "2026-03-21"),  # on the very day it is pending
    ("2026-03-10", "2026-03-20", "2026-03-21", "broken", None),
    ("2026-03-21", "2026-03-31", "2026-03-21", "pending", "2026-03-31"),  # made on the day asked
    ("2026-03-22", "2026-03-31", "2026-03-21", "none", None),  # not made yet
]


@pytest.mark.parametrize(("made_on", "promised_for", "as_of", "status", "paused_until"), PROMISED)
def test_a_promise_pauses_reminders_within_its_horizon_and_up_to_its_day(
    made_on: str, promised_for: str, as_of: str, status: str, paused_until: str | None
) -> None:
    promise = {
        "promise_id": "M1",
        "customer_id": "C001",
        "invoice_id": "I1",
        "made_on": made_on,
        "promised_for": promised_for,
        "amount": 100,
        "currency": "CNY",
    }
    desk = a_desk({"invoices": [an_invoice_row("I1", 100, "2026-03-01")], "promises": [promise]})
    result = answer(desk, "collection_stage", as_of=as_of)
    assert (result["promise_status"], result["paused_until"]) == (status, paused_until)
    assert (result["stage"], result["days_past_due"]) == ("reminder", 20)


DISPUTED = [
    # opened, resolved, asked on, disputed, stage: due 1 January; more than 30 days after is too late
    ("2026-01-31", None, "2026-02-10", "100.00", "disputed"),  # 30 days after the due date
    ("2026-02-01", None, "2026-02-10", "100.00", "formal_demand"),  # 31 days after
    ("2026-02-11", None, "2026-02-10", "0.00", "formal_demand"),  # not opened yet
    ("2026-01-15", "2026-02-10", "2026-02-09", "100.00", "disputed"),
    ("2026-01-15", "2026-02-10", "2026-02-10", "0.00", "formal_demand"),  # resolved by that day
    ("2026-02-10", "2026-02-10", "2026-02-10", "0.00", "formal_demand"),  # opened and resolved on it
]


@pytest.mark.parametrize(("opened", "resolved", "as_of", "disputed", "stage"), DISPUTED)
def test_a_dispute_counts_from_its_opening_to_the_day_before_it_is_resolved(
    opened: str, resolved: str | None, as_of: str, disputed: str, stage: str
) -> None:
    row = {
        "dispute_id": "D1",
        "invoice_id": "I1",
        "opened_on": opened,
        "resolved_on": resolved,
        "amount": None,
    }
    desk = a_desk({"invoices": [an_invoice_row("I1", 100, "2026-01-01")], "disputes": [row]})
    assert answer(desk, "overdue_status", as_of=as_of)["disputed"] == disputed
    assert answer(desk, "collection_stage", as_of=as_of)["stage"] == stage


WRITTEN = [
    # the day of the write-off, what stands of it on 31 March 2026 (24 months back: after 31 March 2024)
    ("2024-03-31", "0.00", "release"),
    ("2024-04-01", "100.00", "hold"),
    ("2026-03-31", "100.00", "hold"),
    ("2026-04-01", "0.00", "release"),  # tomorrow's
]


@pytest.mark.parametrize(("written_on", "standing", "outcome"), WRITTEN)
def test_a_write_off_stands_for_twenty_four_months(written_on: str, standing: str, outcome: str) -> None:
    loss = {
        "payment_id": "W1",
        "customer_id": "C001",
        "invoice_id": "I1",
        "paid_on": written_on,
        "amount": 100,
        "currency": "CNY",
        "kind": "write_off",
    }
    owed = an_invoice_row("I1", 100, "2024-01-01", invoice_date="2023-12-01")
    desk = a_desk({"invoices": [owed], "payments": [loss]}, data_as_of=date(2026, 4, 30))
    result = answer(desk, "check_order", amount="1", as_of="2026-03-31")
    assert result["written_off"] == standing
    assert reasons(result)["ORDER-WRITEOFF"]["outcome"] == outcome


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [("2026-02-27", "100.00"), ("2026-02-28", "0.00"), ("2026-03-01", "0.00")],
)
def test_a_write_off_of_a_leap_day_has_stood_long_enough_at_the_end_of_february(
    as_of: str, standing: str
) -> None:
    loss = {
        "payment_id": "W1",
        "customer_id": "C001",
        "invoice_id": "I1",
        "paid_on": "2024-02-28",
        "amount": 100,
        "currency": "CNY",
        "kind": "write_off",
    }
    owed = an_invoice_row("I1", 100, "2024-01-01", invoice_date="2023-12-01")
    desk = a_desk({"invoices": [owed], "payments": [loss]})
    assert answer(desk, "customer_limit", as_of=as_of)["written_off"] == standing


COVERED = [("2026-03-14", True), ("2026-03-15", True), ("2026-03-16", False)]


@pytest.mark.parametrize(("as_of", "covered"), COVERED)
def test_a_cover_lifts_the_grade_s_referral_up_to_its_last_day(as_of: str, covered: bool) -> None:
    cover = {
        "cover_id": "V1",
        "customer_id": "C001",
        "kind": "insurance",
        "amount": 500,
        "currency": "CNY",
        "indemnity_rate": "0.9",
        "valid_from": "2025-03-16",
        "valid_until": "2026-03-15",
    }
    desk = a_desk({"customers": [a_customer_row(grade_override="D")], "covers": [cover]})
    assert reasons(answer(desk, "check_order", amount="1", as_of=as_of))["ORDER-GRADE"]["passed"] is covered


NEW = [
    # onboarded six months before 31 August 2025 → new until 28 February 2026 (its month is shorter)
    ("2026-02-27", "refer"),
    ("2026-02-28", "release"),
]


@pytest.mark.parametrize(("as_of", "outcome"), NEW)
def test_a_customer_is_new_for_six_whole_months(as_of: str, outcome: str) -> None:
    desk = a_desk({"customers": [a_customer_row(onboarded_on="2025-08-31", credit_limit=900_000)]})
    assert (
        reasons(answer(desk, "check_order", amount="60000", as_of=as_of))["ORDER-NEW"]["outcome"] == outcome
    )

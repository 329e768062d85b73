"""The situations of the sample company are really in its books, at the customer that its page names."""

from datetime import date
from decimal import Decimal

import pytest

from tests.knowledge.sample_company_tables import (
    DATA_DATE,
    customer,
    days_to_pay,
    of,
    open_amount,
    open_disputes,
    overdue,
    table,
    unapplied,
)

TODAY = DATA_DATE.isoformat()


@pytest.mark.parametrize(
    ("customer_id", "days"),
    [
        ("C003", 6),
        ("C039", 7),
        ("C044", 30),
        ("C046", 31),
        ("C043", 60),
        ("C036", 61),
        ("C055", 90),
        ("C056", 91),
    ],
)
def test_a_boundary_customer_is_overdue_by_exactly_that_many_days(customer_id: str, days: int) -> None:
    assert [late for late, _ in overdue(customer_id).values()] == [days]
    assert unapplied(customer_id) == 0


@pytest.mark.parametrize(("customer_id", "at_least"), [("C053", 180), ("C054", 180), ("C016", 365)])
def test_deep_overdue(customer_id: str, at_least: int) -> None:
    assert max(days for days, _ in overdue(customer_id).values()) > at_least


@pytest.mark.parametrize("kind", ["bank_bill", "commercial_bill"])
def test_bills_are_in_every_state_and_mature(kind: str) -> None:
    bills = [row for row in table("payments") if row["kind"] == kind]
    assert {row["bill_status"] for row in bills} == {"held", "endorsed", "discounted", "paid", "dishonoured"}
    assert all(
        (row["matures_on"] > TODAY) == (row["bill_status"] in {"held", "endorsed", "discounted"})
        for row in bills
    )


def test_a_dishonoured_bill_reopens_its_invoice() -> None:
    (bill,) = (row for row in of("C016", "payments") if row["bill_status"] == "dishonoured")
    assert bill["invoice_id"] in overdue("C016")


def test_jiangnan_has_one_invoice_late_a_part_disputed_and_an_order_beyond_its_headroom() -> None:
    assert sorted(days for days, _ in overdue("C001").values()) == [10, 16]
    (dispute,) = open_disputes("C001").values()
    assert Decimal(0) < Decimal(dispute["amount"]) < overdue("C001")[dispute["invoice_id"]][1]
    owed = sum(open_amount(row) for row in of("C001", "invoices"))
    largest = max(Decimal(row["amount"]) for row in of("C001", "orders") if row["status"] == "open")
    assert largest > Decimal(customer("C001")["credit_limit"]) - owed - unapplied("C001")


def test_oakfield_is_34_days_late_has_promised_and_waits_for_its_order() -> None:
    assert max(days for days, _ in overdue("C029").values()) == 34
    (promise,) = of("C029", "promises")
    assert promise["made_on"] <= TODAY < promise["promised_for"]
    assert overdue("C029")[promise["invoice_id"]] == (34, Decimal(promise["amount"]))
    (order,) = (row for row in of("C029", "orders") if row["order_id"] == "SO-20331")
    assert (order["status"], order["amount"]) == ("open", "42000.00")


def test_all_that_is_overdue_is_disputed() -> None:
    assert set(overdue("C040")) == set(open_disputes("C040"))
    assert all(row["amount"] == "" for row in open_disputes("C040").values())


def test_credit_covers_all_that_is_overdue() -> None:
    assert unapplied("C041") >= sum(left for _, left in overdue("C041").values()) > 0


def test_a_cent_and_small_remainders_stay_open() -> None:
    assert list(overdue("C002").values()) == [(40, Decimal("0.01"))]
    assert sorted(left for _, left in overdue("C060").values()) == [Decimal("2.50"), Decimal("3.20")]


def test_open_and_applied_credit_notes_an_overpayment_and_unallocated_cash() -> None:
    assert unapplied("C038") == Decimal("2150.00")
    assert unapplied("C047") == Decimal("500.00")
    assert unapplied("C054") == Decimal("9000.00")
    assert any(row["kind"] == "credit_applied" for row in of("C001", "payments"))


def test_an_invoice_is_closed_wholly_by_a_credit_note() -> None:
    applied = {
        row["invoice_id"]: Decimal(row["amount"])
        for row in of("C009", "payments")
        if row["kind"] == "credit_applied"
    }
    assert any(applied.get(row["invoice_id"]) == Decimal(row["amount"]) > 0 for row in of("C009", "invoices"))


def test_a_payment_came_back_and_reopened_its_invoice() -> None:
    (returned,) = (
        row for row in table("payments") if Decimal(row["amount"]) < 0 and row["kind"] == "receipt"
    )
    assert returned["customer_id"] == "C034"
    assert overdue("C034")[returned["invoice_id"]][0] == 25


def test_receipts_span_several_allocations() -> None:
    shared: dict[str, set[str]] = {}
    for row in table("payments"):
        if row["receipt_id"]:
            shared.setdefault(row["receipt_id"], set()).add(row["invoice_id"])
    assert sum(len(invoices) > 1 for invoices in shared.values()) > 50


def test_invoices_are_paid_in_parts() -> None:
    parts = [row["invoice_id"] for row in of("C024", "payments") if row["kind"] == "receipt"]
    assert len(parts) - len(set(parts)) > 10


def test_write_offs_recovered_in_part_not_at_all_and_long_ago() -> None:
    written_off = {row["customer_id"]: row for row in table("payments") if row["kind"] == "write_off"}
    assert set(written_off) == {"C026", "C042", "C059"}
    assert written_off["C026"]["paid_on"] < "2024-06-30" < written_off["C042"]["paid_on"]
    later = [
        row
        for row in of("C042", "payments")
        if row["invoice_id"] == written_off["C042"]["invoice_id"]
        and row["paid_on"] > written_off["C042"]["paid_on"]
    ]
    assert Decimal(0) < sum(Decimal(row["amount"]) for row in later) < Decimal(written_off["C042"]["amount"])
    assert [
        row["kind"]
        for row in of("C059", "payments")
        if row["invoice_id"] == written_off["C059"]["invoice_id"]
    ] == ["write_off"]


def test_disputes_whole_late_and_resolved() -> None:
    (whole,) = open_disputes("C035").values()
    assert whole["amount"] == ""
    (late,) = open_disputes("C053").values()
    opened_after = (date.fromisoformat(late["opened_on"]) - DATA_DATE).days + overdue("C053")[
        late["invoice_id"]
    ][0]
    assert opened_after > 180
    assert sum(bool(row["resolved_on"]) for row in table("disputes")) >= 2


def test_one_pays_ever_more_slowly_another_ever_faster() -> None:
    first_half, second_half = (date(2025, 7, 1), date(2025, 12, 30)), (date(2025, 12, 31), DATA_DATE)
    assert days_to_pay("C022", *second_half) - days_to_pay("C022", *first_half) > 20
    assert days_to_pay("C023", *first_half) - days_to_pay("C023", *second_half) > 10


def test_some_always_pay_on_time_and_some_are_habitually_late() -> None:
    year = (date(2025, 7, 1), date(2026, 5, 31))
    assert days_to_pay("C014", *year) <= 45
    assert days_to_pay("C021", *year) > 60 + 15
    assert days_to_pay("C042", *year) > 30 + 15


def test_due_dates_are_missing_with_and_without_terms() -> None:
    assert {row["due_date"] for row in of("C036", "invoices") if Decimal(row["amount"]) > 0} == {""}
    assert [row["invoice_date"] for row in of("C058", "invoices") if not row["due_date"]] == ["2026-04-01"]


def test_orders_cancelled_and_far_in_the_future() -> None:
    assert sum(row["status"] == "cancelled" for row in table("orders")) >= 5
    assert max(row["deliver_on"] for row in of("C047", "orders")) == "2027-03-31"


def test_promises_kept_kept_late_broken_pending_and_settled_before_their_day() -> None:
    paid = {row["invoice_id"]: row["paid_on"] for row in table("payments") if row["invoice_id"]}
    outcome = {
        row["customer_id"]: (row["promised_for"], paid.get(row["invoice_id"], ""))
        for row in table("promises")
        if row["customer_id"] != "C053"
    }
    assert outcome == {
        "C015": ("2026-05-29", ""),
        "C021": ("2026-05-20", "2026-05-29"),
        "C024": ("2026-05-29", "2026-05-28"),
        "C029": ("2026-07-03", ""),
        "C045": ("2026-07-10", "2026-06-25"),
        "C054": ("2026-09-30", ""),
    }


def test_the_plan_adds_up_to_its_invoice_and_one_instalment_was_missed() -> None:
    (promise,) = of("C053", "promises")
    plan = of("C053", "plans")
    assert sum(Decimal(row["amount"]) for row in plan) == Decimal(promise["amount"])
    paid_on = {row["paid_on"] for row in of("C053", "payments") if row["invoice_id"] == promise["invoice_id"]}
    assert [row["due_on"] for row in plan if row["due_on"] < TODAY and row["due_on"] not in paid_on] == [
        "2026-05-29"
    ]


def test_a_reminder_was_skipped_and_another_stage_was_not() -> None:
    assert [row["stage"] for row in of("C056", "contacts")] == ["reminder"]
    assert [row["stage"] for row in of("C055", "contacts")] == ["reminder", "formal_demand"]


def test_sales_of_one_customer_doubled_in_a_quarter() -> None:
    sales = {
        year: sum(
            Decimal(row["amount"])
            for row in of("C048", "invoices")
            if f"{year}-04" <= row["invoice_date"] < f"{year}-07"
        )
        for year in (2025, 2026)
    }
    assert sales[2026] > Decimal("1.5") * sales[2025]

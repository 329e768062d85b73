"""draft_reminder: at which stage a letter goes out, what it asks for, what holds it."""

import pytest

from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, failed
from tests.tools.draft_reminder_cases import a_late_desk, a_promise_row, body, drafted


@pytest.mark.parametrize(
    ("days", "stage", "written"),
    [
        (0, "not_due", False),
        (1, "grace", False),
        (6, "grace", False),
        (7, "reminder", True),
        (29, "reminder", True),
        (30, "formal_demand", True),
        (89, "formal_demand", True),
        (90, "handover", True),
    ],
)
def test_a_letter_goes_out_from_the_first_reminder_on(days: int, stage: str, *, written: bool) -> None:
    result = drafted(a_late_desk(days))
    assert result["stage"] == stage
    assert (result["body"] is not None) == written == (result["why_none"] is None)


def test_the_letter_lists_what_is_asked_for_and_adds_it_up() -> None:
    invoices = [
        an_invoice_row("A", 1000, "2026-02-19"),
        an_invoice_row("B", "0.30", "2026-02-20"),
        an_invoice_row("D", 250, "2026-02-20"),
        an_invoice_row("C", 700, "2026-04-20"),
    ]
    payments = [a_payment_row("P", 400, "2026-03-01", "A")]
    result = drafted(a_desk({"invoices": invoices, "payments": payments}))
    rows = result["invoices"]
    assert isinstance(rows, list)
    shown = [
        (row["invoice_id"], row["open_amount"], row["days_past_due"]) for row in rows if isinstance(row, dict)
    ]
    # B is within the tolerance, C not due, A partly paid
    assert shown == [("A", "600.00", 40), ("D", "250.00", 39)]
    assert (result["total"], result["totals"]) == ("850.00", ["850.00"])


def test_each_currency_is_stated_by_itself() -> None:
    invoices = [
        an_invoice_row("A", 1000, "2026-02-19"),
        an_invoice_row("B", 100, "2026-02-20", currency="EUR"),
    ]
    result = drafted(a_desk({"invoices": invoices}), language="en")
    assert result["totals"] == ["1000.00", "100.00"]
    assert result["total"] == "1800.00"  # 100 EUR at 8
    assert "Total: CNY 1,000.00, EUR 100.00" in str(result["body"])
    assert "total: the total is converted" in str(result["notes"])


def test_what_is_disputed_is_left_out_and_the_rest_is_asked_for() -> None:
    dispute = {"dispute_id": "D", "invoice_id": "A", "opened_on": "2026-02-20", "amount": 400}
    result = drafted(a_late_desk(disputes=[dispute]), language="en")
    assert result["total"] == "600.00"
    assert "disputed are not part" in str(result["body"])
    wholly = drafted(a_late_desk(disputes=[{**dispute, "amount": None}]))
    assert (wholly["stage"], wholly["body"]) == ("disputed", None)


def test_credit_that_covers_everything_is_allocated_first_and_other_credit_is_mentioned() -> None:
    covered = a_late_desk(payments=[a_payment_row("P", 1000, "2026-03-01")])
    assert (drafted(covered)["stage"], drafted(covered)["body"]) == ("allocate_first", None)
    partly = a_late_desk(payments=[a_payment_row("P", 300, "2026-03-01")])
    assert "300.00" in body(partly, language="en")
    assert drafted(partly)["total"] == "1000.00"


@pytest.mark.parametrize("stage", [None, "reminder", "formal_demand"])
def test_a_pending_promise_holds_the_letter(stage: str | None) -> None:
    asked = {"stage": stage} if stage else {}
    result = drafted(a_late_desk(promises=[a_promise_row()]), **asked)
    assert result["body"] is None
    assert "2026-04-05" in str(result["why_none"])


def test_a_promise_of_a_part_leaves_the_rest_in_the_letter() -> None:
    result = drafted(a_late_desk(promises=[a_promise_row(amount=400)]))
    assert result["total"] == "600.00"


def test_a_promise_does_not_hold_the_last_letter_before_the_hand_over() -> None:
    assert drafted(a_late_desk(90, promises=[a_promise_row()]))["total"] == "1000.00"


def test_a_broken_promise_is_named() -> None:
    broken = a_promise_row(made_on="2026-03-01", promised_for="2026-03-10")
    assert "2026-03-10" in body(a_late_desk(promises=[broken]))


def test_a_plan_that_is_kept_holds_the_letter_and_a_missed_instalment_is_named() -> None:
    plan = {
        "plan_id": "P",
        "customer_id": "C001",
        "agreed_on": "2026-03-01",
        "amount": 500,
        "currency": "CNY",
    }
    kept = [{**plan, "due_on": "2026-04-10"}, {**plan, "due_on": "2026-05-10"}]
    held = drafted(a_late_desk(plans=kept))
    assert held["body"] is None
    assert "2026-04-10" in str(held["why_none"])
    missed = [{**plan, "due_on": "2026-03-20"}, {**plan, "due_on": "2026-05-10"}]
    assert "2026-03-20" in body(a_late_desk(plans=missed))


def test_a_due_date_of_our_reading_is_pointed_out_before_sending() -> None:
    undated = an_invoice_row("A", 1000, "", invoice_date="2026-01-10")
    customers = [a_customer_row(terms_days=None)]
    result = drafted(a_desk({"customers": customers, "invoices": [undated]}))
    assert result["stage"] == "formal_demand"  # due 30 days later, on 2026-02-09
    assert "check before sending: A" in str(result["notes"])


def test_an_insolvent_customer_is_pointed_to_legal() -> None:
    event = {"event_id": "E", "customer_id": "C001", "happened_on": "2026-01-01", "kind": "insolvency"}
    assert "filed in the proceedings" in str(drafted(a_late_desk(events=[event]))["notes"])


def test_an_unknown_stage_is_named_and_a_ledger_without_payments_has_no_letter() -> None:
    made = failed(a_late_desk(), "draft_reminder", customer="C001", stage="reminder 9")
    assert made.failure is not None
    assert made.failure.argument == "stage"
    assert failed(a_late_desk(), "draft_reminder").failure is not None


def test_as_of_an_earlier_day_the_letter_is_that_of_the_day() -> None:
    paid = a_late_desk(40, payments=[a_payment_row("P", 1000, "2026-03-20", "A")])
    assert drafted(paid)["body"] is None
    assert drafted(paid, as_of="2026-03-10")["stage"] == "reminder"

"""collection_stage, through the gateway: bare days, invoices, customers, promises, and whose turn it is."""

import pytest

from knowledge.desk import Desk
from tests.tools.collection_stage_cases import picked
from tests.tools.desks import a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.gateway import call
from tools.results import Json


@pytest.mark.parametrize(
    ("arguments", "kind", "argument"),
    [
        ({"days_past_due": -1}, "wrong", "days_past_due"),
        ({}, "missing", "customer"),
        ({"invoice": "NOPE"}, "not_found", "invoice"),
        ({"days_past_due": 5, "ladder": "steep"}, "wrong", "ladder"),
    ],
)
def test_what_cannot_be_answered_names_the_argument(
    arguments: dict[str, object], kind: str, argument: str
) -> None:
    made = failed(a_desk({}), "collection_stage", **arguments)
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == (kind, argument)


def a_chased_desk(**tables: list[dict[str, object]]) -> Desk:
    return a_desk(
        {
            "invoices": [an_invoice_row("A", 500, "2026-02-19"), an_invoice_row("B", 200, "2026-03-21")],
            **tables,
        }
    )


def a_promise(
    invoice: str, promised_for: str, amount: int = 500, made_on: str = "2026-03-29"
) -> dict[str, object]:
    return {
        "promise_id": f"M-{invoice}-{promised_for}",
        "customer_id": "C001",
        "invoice_id": invoice,
        "made_on": made_on,
        "promised_for": promised_for,
        "amount": amount,
        "currency": "CNY",
    }


def test_a_customer_s_stage_is_its_oldest_invoice_s() -> None:
    expected = {
        "stage": "formal_demand",
        "days_past_due": 40,
        "invoice_id": "A",
        "due_date": "2026-02-19",
        "open_amount": "500.00",
        "next_stage": "handover",
        "next_stage_on": "2026-05-20",
        "next_stage_in_days": 50,
        "skipped_stages": ["reminder"],
        "promise_status": "none",
        "paused_until": None,
    }
    assert picked(answer(a_chased_desk(), "collection_stage"), *expected) == expected


def test_an_invoice_is_found_as_typed_and_has_its_own_stage() -> None:
    made = call(a_chased_desk(), "collection_stage", {"invoice": "b"})
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    assert picked(result, "stage", "days_past_due", "invoice_id", "customer_id") == {
        "stage": "reminder",
        "days_past_due": 10,
        "invoice_id": "B",
        "customer_id": "C001",
    }
    assert dict(made.args) == {"invoice": "b"}


@pytest.mark.parametrize(
    ("promise", "expected", "note"),
    [
        (
            a_promise("A", "2026-04-03"),
            {"paused_until": "2026-04-03", "promise_status": "pending", "chased_amount": "0.00"},
            "",
        ),
        (
            a_promise("A", "2026-04-03", 300),
            {"paused_until": "2026-04-03", "paused_amount": "300.00", "chased_amount": "200.00"},
            "the promise covers a part; CNY 200.00 is still chased",
        ),
        (
            a_promise("A", "2026-04-13"),
            {"paused_until": None, "promise_status": "pending", "chased_amount": "500.00"},
            "the promise for 2026-04-13 is too far off to pause reminders",
        ),
        (
            a_promise("B", "2026-04-03", 200),
            {"paused_until": None, "promise_status": "pending"},
            "the pending promise is for B only",
        ),
        (a_promise("A", "2026-03-30"), {"paused_until": None, "promise_status": "broken"}, ""),
    ],
)
def test_what_a_promise_does_to_the_letters(
    promise: dict[str, object], expected: dict[str, Json], note: str
) -> None:
    result = answer(a_chased_desk(promises=[promise]), "collection_stage")
    assert (result["stage"], result["days_past_due"]) == ("formal_demand", 40)
    assert picked(result, *expected) == expected
    assert note in str(result["notes"])


def test_a_disputed_customer_goes_to_who_answers_for_the_contract() -> None:
    disputes: list[dict[str, object]] = [
        {"dispute_id": "X", "invoice_id": each, "opened_on": "2026-03-21", "resolved_on": "", "amount": ""}
        for each in ("A", "B")
    ]
    expected: dict[str, Json] = {
        "stage": "disputed",
        "owner": "sales",
        "channel": "none",
        "next_stage": None,
        "other_ladders": {},
    }
    result = answer(
        a_chased_desk(disputes=[{**row, "dispute_id": f"X{n}"} for n, row in enumerate(disputes)]),
        "collection_stage",
    )
    assert picked(result, *expected) == expected


def test_credit_is_allocated_before_anybody_writes() -> None:
    payments: list[dict[str, object]] = [
        {
            "payment_id": "P",
            "customer_id": "C001",
            "invoice_id": "",
            "paid_on": "2026-03-30",
            "amount": 700,
            "currency": "CNY",
            "kind": "receipt",
        }
    ]
    expected = {"stage": "allocate_first", "owner": "finance", "step": "allocate_credit", "days_past_due": 40}
    assert picked(answer(a_chased_desk(payments=payments), "collection_stage"), *expected) == expected


def test_a_settled_invoice_is_said_to_be_settled() -> None:
    payments: list[dict[str, object]] = [
        {
            "payment_id": "P",
            "customer_id": "C001",
            "invoice_id": "A",
            "paid_on": "2026-03-30",
            "amount": 500,
            "currency": "CNY",
            "kind": "receipt",
        }
    ]
    result = answer(a_chased_desk(payments=payments), "collection_stage", invoice="A")
    assert (result["stage"], result["days_past_due"], result["notes"]) == (
        "not_due",
        0,
        ["stage: nothing is open on A"],
    )


def test_an_invoice_dated_after_the_day_is_not_there() -> None:
    desk = a_desk({"invoices": [an_invoice_row("A", 500, "2026-04-19", invoice_date="2026-03-20")]})
    made = failed(desk, "collection_stage", invoice="A", as_of="2026-03-19")
    assert made.failure is not None
    assert made.failure.kind == "not_found"


def test_a_customer_with_days_means_the_invoice_of_so_many_days() -> None:
    result = answer(a_chased_desk(), "collection_stage", days_past_due=10)
    assert picked(result, "invoice_id", "stage", "days_past_due") == {
        "invoice_id": "B",
        "stage": "reminder",
        "days_past_due": 10,
    }


def test_days_that_the_ledger_does_not_know_are_told() -> None:
    result = answer(a_chased_desk(), "collection_stage", days_past_due=16)
    assert picked(result, "stage", "days_past_due") == {"stage": "formal_demand", "days_past_due": 40}
    assert "no invoice that is 16 days past due; the oldest one to chase is 40 days" in str(result["notes"])


def test_an_invoice_that_credit_covers_stands_as_its_account_does() -> None:
    rows = [an_invoice_row("A", 100, "2026-02-19"), an_invoice_row("CRUMB", 3, "2026-02-19")]
    desk = a_desk({"invoices": rows, "payments": [a_payment_row("P", 101, "2026-03-01")]})
    of_account, of_invoice = answer(desk, "collection_stage"), answer(desk, "collection_stage", invoice="A")
    assert of_account["stage"] == of_invoice["stage"] == "allocate_first"
    assert answer(desk, "collection_stage", invoice="CRUMB")["step"] == "none"

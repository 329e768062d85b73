"""payment_behaviour through the gateway; the as-of day is 2026-03-31, the halves meet on 2025-09-30."""

from dataclasses import replace
from datetime import date

import pytest

from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from prompts.wording import Language
from tests.ledgers import Rows, a_ledger
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.gateway import call


def paying(*invoices: tuple[str, int | None], **tables: Rows) -> Desk:
    """A desk with invoices of 100 as (due date, days from the invoice to the payment, None = unpaid).

    Each is dated 30 days before it is due.
    """
    bills, receipts = [], []
    for number, (due, days) in enumerate(invoices):
        dated = date.fromordinal(date.fromisoformat(due).toordinal() - 30)
        bills.append(an_invoice_row(f"I{number}", 100, due, invoice_date=dated.isoformat()))
        if days is not None:
            on = date.fromordinal(dated.toordinal() + days).isoformat()
            receipts.append(a_payment_row(f"P{number}", 100, on, f"I{number}"))
    return a_desk({"invoices": bills, "payments": receipts, **tables})


def headline(desk: Desk, language: Language = "en") -> str:
    made = call(desk, "payment_behaviour", {"customer": "C001"})
    return tool_reply(made, language, desk).headline


def test_the_figures_of_a_window_worked_by_hand() -> None:
    desk = paying(("2025-05-10", 30), ("2025-06-10", 34), ("2025-12-10", 40), ("2026-01-10", 50))
    found = answer(desk, "payment_behaviour")
    assert found["invoice_count"] == 4
    assert (found["late_count"], found["open_count"]) == (3, 0)
    assert found["on_time_rate"] == "0.25"
    assert found["average_days_late"] == "8.5"
    assert found["average_days_to_pay"] == "38.5"
    assert (found["days_to_pay_before"], found["days_to_pay_lately"]) == ("32", "45")
    assert (found["payment_drift"], found["lateness_drift"]) == ("13", "13")
    assert (found["trend"], found["signal"]) == ("slower", "watch")
    assert [month["month"] for month in found["monthly"]] == ["2025-05", "2025-06", "2025-12", "2026-01"]  # type: ignore[union-attr,index,call-overload] # JSON
    assert [late["days_late"] for late in found["late_invoices"]] == [20, 10, 4]  # type: ignore[union-attr,index,call-overload] # JSON


@pytest.mark.parametrize(
    ("before", "lately", "trend", "signal"),
    [
        (30, 39, "slightly_slower", None),
        (30, 40, "slower", "watch"),
        (30, 49, "slower", "watch"),
        (30, 50, "slower", "warning"),
        (30, 30, "same", None),
        (30, 29, "faster", None),
    ],
)
def test_a_drift_becomes_a_word_and_from_the_policy_s_edges_a_signal(
    before: int, lately: int, trend: str, signal: str | None
) -> None:
    found = answer(paying(("2025-06-10", before), ("2026-01-10", lately)), "payment_behaviour")
    assert (found["trend"], found["signal"]) == (trend, signal)


def test_less_than_a_day_longer_is_as_before() -> None:
    invoices = [("2025-06-10", 30), ("2025-06-11", 30), ("2026-01-10", 30), ("2026-01-11", 31)]
    found = answer(paying(*invoices), "payment_behaviour")
    assert (found["payment_drift"], found["trend"]) == ("0.5", "same")


def test_an_invoice_unpaid_since_the_earlier_half_never_makes_a_customer_look_faster() -> None:
    found = answer(paying(("2025-06-10", None), ("2026-01-10", 31)), "payment_behaviour")
    assert found["payment_drift"] == "-293"  # 31 days, less the 324 since 2025-05-11
    assert found["trend"] == "unclear"
    assert (found["open_before"], found["open_lately"]) == (1, 0)
    assert "average_days_to_pay: a lower bound" in str(found["notes"])


def test_a_fresh_unpaid_invoice_does_not_make_a_customer_look_faster_either() -> None:
    found = answer(paying(("2025-06-10", 45), ("2026-03-30", None)), "payment_behaviour")
    assert found["payment_drift"] == "-14"  # 31 days so far, less 45
    assert found["trend"] == "unclear"


@pytest.mark.parametrize(
    ("due", "count"), [("2025-03-31", 0), ("2025-04-01", 1), ("2026-03-31", 1), ("2026-04-01", 0)]
)
def test_the_window_is_the_last_twelve_months_by_due_date(due: str, count: int) -> None:
    assert answer(paying((due, 30)), "payment_behaviour")["invoice_count"] == count


def test_the_window_may_be_asked_for_in_months() -> None:
    desk = paying(("2025-05-10", 30), ("2026-01-10", 30))
    assert answer(desk, "payment_behaviour", months=6)["invoice_count"] == 1


def test_with_invoices_in_one_half_only_there_is_no_drift_and_the_reason_is_given() -> None:
    desk = paying(("2026-01-10", 40))
    found = answer(desk, "payment_behaviour")
    assert (found["payment_drift"], found["trend"], found["days_to_pay_before"]) == (None, None, None)
    assert found["average_days_to_pay"] == "40"
    assert "payment_drift: there are not invoices due in both halves of the window" in found["notes"]  # type: ignore[operator] # JSON
    assert "slower or faster cannot be told" in headline(desk)


def test_nothing_due_is_not_a_rate_of_nought() -> None:
    desk = paying(("2024-01-10", None))
    found = answer(desk, "payment_behaviour")
    assert (found["on_time_rate"], found["average_days_late"], found["invoice_count"]) == (None, None, 0)
    assert (found["older_open_count"], found["older_open_since"]) == (1, "2024-01-10")


def test_without_a_table_of_payments_nothing_is_said_of_paying() -> None:
    ledger = a_ledger(
        {"customers": [a_customer_row()], "invoices": [an_invoice_row("I1", 100, "2026-01-10")]}
    )
    bare = replace(a_desk({}), ledger=ledger)
    found = answer(bare, "payment_behaviour")
    assert found["invoice_count"] == 1
    assert {found[name] for name in ("late_count", "open_count", "trend", "monthly", "older_open_count")} == {
        None
    }
    assert "late_count: the ledger has no payments table" in found["notes"]  # type: ignore[operator] # JSON


def test_advance_money_is_shown_for_the_window_and_its_halves() -> None:
    receipts = [
        a_payment_row("P1", 75, "2025-06-01", None),
        a_payment_row("P2", 25, "2025-06-01", None, kind="prepayment"),
        a_payment_row("P3", 100, "2026-01-01", None),
    ]
    found = answer(a_desk({"payments": receipts}), "payment_behaviour")
    names = ("prepayment_share", "prepayment_share_before", "prepayment_share_lately")
    assert [found[name] for name in names] == ["0.125", "0.25", "0"]


def test_disputes_are_counted_by_invoice_and_timed_by_the_resolved_ones() -> None:
    disputes: Rows = [
        {"dispute_id": "D1", "invoice_id": "I0", "opened_on": "2025-06-01", "resolved_on": "2025-06-11"},
        {"dispute_id": "D2", "invoice_id": "I0", "opened_on": "2025-07-01", "resolved_on": None},
    ]
    desk = paying(("2025-06-10", 30), ("2026-01-10", 30), disputes=disputes)
    found = answer(desk, "payment_behaviour")
    assert (found["dispute_rate"], found["dispute_days"]) == ("0.5", "10")


def test_by_amount_weighs_a_foreign_invoice_at_the_day_s_rate() -> None:
    bills = [
        an_invoice_row("I1", 100, "2026-01-10", currency="EUR"),
        an_invoice_row("I2", 200, "2026-01-10"),
    ]
    receipts = [a_payment_row("P1", 100, "2026-01-10", "I1", currency="EUR")]
    found = answer(a_desk({"invoices": bills, "payments": receipts}), "payment_behaviour")
    assert (found["on_time_rate"], found["on_time_rate_by_amount"]) == ("0.5", "0.8")


def test_the_reply_says_in_plain_words_whether_they_pay_more_slowly() -> None:
    desk = paying(("2025-06-10", 30), ("2026-01-10", 55))
    assert headline(desk) == (
        "Customer C001 pays more slowly: 55 days to pay on average lately, 30 before, 25 days longer; "
        "that is a signal (warning)."
    )
    assert headline(desk, "zh") == (
        "Customer C001付款变慢了：近期平均 55 天付款，之前 30 天，慢了 25 天，已构成预警信号。"
    )


def test_only_a_few_of_many_late_invoices_are_shown() -> None:
    desk = paying(*((f"2026-01-{day:02}", 40 + day) for day in range(1, 15)))
    made = call(desk, "payment_behaviour", {"customer": "C001"})
    reply = tool_reply(made, "en", desk)
    assert reply.table is not None
    assert [row[3] for row in reply.table.rows] == ["24", "23", "22", "21", "20"]
    assert reply.next_step == "The 5 latest of 14 late invoices are shown."


def test_a_customer_is_needed_and_months_within_reason() -> None:
    failure = failed(a_desk({}), "payment_behaviour").failure
    assert failure is not None
    assert failure.argument == "customer"
    assert failed(a_desk({}), "payment_behaviour", customer="C001", months=0).failure is not None


def test_a_salesperson_is_denied_a_colleague_s_customer() -> None:
    desk = a_desk({}, role="sales", email="bo@seller.example")
    failure = failed(desk, "payment_behaviour", customer="C001").failure
    assert failure is not None
    assert failure.kind == "denied"

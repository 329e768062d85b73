"""Dunning: promises that pause a stage, contacts that were made or skipped, and repayment plans."""

import pytest

from tests.builders import a_book, a_contact, an_instalment, an_invoice
from tests.tools.calculations.dunning_cases import overdue, promise
from tests.tools.calculations.framing import days_ago, dunned, policy_with, stage_of
from tools.calculations.dunning import customer_dunning


def test_a_pending_promise_keeps_the_stage_and_pauses_it() -> None:
    found = stage_of(a_book(invoices=[overdue(45)], promises=[promise(-5, invoice_id="D45")]))
    assert (found.stage, found.pause is not None) == ("formal_demand", True)
    assert found.pause is not None
    assert found.pause.promise.promised_for == days_ago(-5)


def test_a_promise_for_a_younger_invoice_leaves_the_oldest_chased() -> None:
    found = stage_of(a_book(invoices=[overdue(45), overdue(10)], promises=[promise(-5, invoice_id="D10")]))
    assert (found.stage, found.pause) == ("formal_demand", None)
    assert found.promise is not None
    assert found.promise.status == "pending"


@pytest.mark.parametrize(("days", "paused"), [(89, True), (90, False)])
def test_a_promise_never_stops_the_hand_over(days: int, paused: bool) -> None:
    found = stage_of(a_book(invoices=[overdue(days)], promises=[promise(-5, invoice_id=f"D{days}")]))
    assert (found.pause is not None) is paused


def test_a_broken_promise_pauses_nothing() -> None:
    found = stage_of(a_book(invoices=[overdue(45)], promises=[promise(1, invoice_id="D45")]))
    assert (found.pause, found.promise and found.promise.status) == (None, "broken")


def test_stages_without_a_contact_were_skipped() -> None:
    contacts = [a_contact(invoice_id="D95", happened_on=days_ago(85), stage="Reminder")]
    assert stage_of(a_book(invoices=[overdue(95)])).skipped == ("reminder", "formal_demand")
    assert stage_of(a_book(invoices=[overdue(95)], contacts=contacts)).skipped == ("formal_demand",)


@pytest.mark.parametrize(
    ("invoice_id", "happened", "stage", "skipped"),
    [
        (None, 85, "reminder", ()),  # the account was reminded while it was overdue
        (None, 45, "reminder", ("reminder",)),  # before it was due, about something else
        ("OTHER", 20, "reminder", ("reminder",)),
        ("D35", 20, None, ()),  # 15 days past due that day: the reminder stage
        ("D35", 33, None, ("reminder",)),  # 2 days past due: grace
    ],
)
def test_which_contacts_count(
    invoice_id: str | None, happened: int, stage: str | None, skipped: tuple[str, ...]
) -> None:
    days = 95 if happened == 85 else 35
    contact = a_contact(invoice_id=invoice_id, happened_on=days_ago(happened), stage=stage)
    found = stage_of(a_book(invoices=[overdue(days)], contacts=[contact]))
    assert tuple(name for name in found.skipped if name != "formal_demand") == skipped


@pytest.mark.parametrize(
    ("happened", "skipped"),
    [(36, ("reminder",)), (35, ("reminder",)), (34, ())],
)
def test_a_contact_about_the_account_counts_from_the_day_after_the_due_date(
    happened: int, skipped: tuple[str, ...]
) -> None:
    """The invoice was due 35 days ago."""
    contact = a_contact(invoice_id=None, happened_on=days_ago(happened), stage="reminder")
    found = stage_of(a_book(invoices=[overdue(35)], contacts=[contact]))
    assert tuple(name for name in found.skipped if name != "formal_demand") == skipped


@pytest.mark.parametrize(("free", "decides"), [(9, "OLD"), (10, "OLD"), (11, "NEW")])
def test_beside_a_plan_the_later_of_instalment_and_free_invoice_decides(free: int, decides: str) -> None:
    """An instalment that was due 10 days ago did not come; the plan goes on, and NEW is not under it."""
    book = a_book(
        invoices=[
            an_invoice(900, invoice_id="OLD", due_date="2025-12-15"),
            an_invoice(400, invoice_id="NEW", due_date=days_ago(free)),
        ],
        plans=[
            an_instalment(450, due_on=due, agreed_on="2026-01-31") for due in (days_ago(10), "2026-06-30")
        ],
    )
    found = customer_dunning(
        dunned(book, policy=policy_with("LADDER-PLAN.missed_revives_whole", value=False))
    )
    assert found.item is not None
    assert (found.item.invoice.invoice_id, found.held) == (decides, decides == "OLD")

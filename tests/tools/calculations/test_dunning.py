"""Dunning: a customer's stage, what comes before the ladder, what pauses it, and stages that were skipped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice, Promise
from tests.builders import (
    a_book,
    a_contact,
    a_customer,
    a_dispute,
    a_payment,
    a_promise,
    an_instalment,
    an_invoice,
)
from tests.tools.calculations.framing import (
    days_ago,
    dunned,
    exactly,
    policy_with,
    stage_of,
    stage_of_invoice,
)
from tools.calculations.dunning import customer_dunning


def overdue(days: int, amount: int | str = 1000, **more: object) -> Invoice:
    return an_invoice(amount, due_date=days_ago(days), **{"invoice_id": f"D{days}", **more})  # type: ignore[arg-type] # fields by name


def test_the_oldest_open_invoice_decides() -> None:
    found = stage_of(a_book(invoices=[overdue(8), overdue(45), overdue(-10)]))
    assert (found.stage, found.days, found.item and found.item.invoice.invoice_id) == (
        "formal_demand",
        45,
        "D45",
    )


def test_nothing_open_is_not_due() -> None:
    found = stage_of(a_book())
    assert (found.stage, found.days, found.item, found.following) == ("not_due", 0, None, None)


def test_what_is_not_due_yet_tells_when_it_will_be() -> None:
    found = stage_of(a_book(invoices=[overdue(-10)]))
    assert found.following is not None
    assert (found.stage, found.following.stage, found.following.in_days) == ("not_due", "grace", 11)


@pytest.mark.parametrize(
    ("left", "stage"), [("4.99", "not_due"), ("5.00", "not_due"), ("5.01", "formal_demand")]
)
def test_an_amount_within_the_tolerance_is_not_chased(left: str, stage: str) -> None:
    assert stage_of(a_book(invoices=[overdue(45, left)])).stage == stage


@pytest.mark.parametrize(
    ("currency", "left", "stage"),
    [
        ("JPY", "100", "not_due"),
        ("JPY", "101", "handover"),
        ("SEK", "1", "not_due"),
        ("SEK", "1.01", "handover"),
    ],
)
def test_the_tolerance_is_the_invoice_s_own_currency_s(currency: str, left: str, stage: str) -> None:
    book = a_book(a_customer(currency=currency), invoices=[overdue(95, left, currency=currency)])
    assert stage_of(book).stage == stage


def test_a_small_rest_does_not_hide_a_larger_debt() -> None:
    found = stage_of(a_book(invoices=[overdue(200, "0.01"), overdue(10)]))
    assert (found.stage, found.days) == ("reminder", 10)


def test_a_disputed_invoice_leaves_the_next_one_to_decide() -> None:
    old = overdue(45)
    found = stage_of(a_book(invoices=[old, overdue(10)], disputes=[a_dispute(old, opened_on=days_ago(40))]))
    assert (found.stage, found.days) == ("reminder", 10)


def test_everything_in_dispute_is_disputed() -> None:
    old = overdue(45)
    found = stage_of(a_book(invoices=[old], disputes=[a_dispute(old, opened_on=days_ago(40))]))
    assert (found.stage, found.days, found.following) == ("disputed", 45, None)


@pytest.mark.parametrize(
    ("opened", "resolved", "amount", "stage"),
    [
        (15, None, None, "disputed"),  # opened 30 days after the due date
        (14, None, None, "formal_demand"),  # 31 days after: too late to stop dunning
        (15, 0, None, "formal_demand"),  # resolved on the day
        (15, -1, None, "disputed"),  # resolved only tomorrow
        (-1, None, None, "formal_demand"),  # opened only tomorrow
        (60, None, 994, "formal_demand"),  # 6 are left to chase, the tolerance is 5
        (60, None, 995, "disputed"),  # 5 are left, within the tolerance
        (60, None, 2000, "disputed"),  # disputes more than the invoice
    ],
)
def test_a_dispute_at_its_edges(opened: int, resolved: int | None, amount: int | None, stage: str) -> None:
    invoice = overdue(45)
    dispute = a_dispute(
        invoice,
        opened_on=days_ago(opened),
        resolved_on=None if resolved is None else days_ago(resolved),
        amount=amount,
    )
    assert stage_of(a_book(invoices=[invoice], disputes=[dispute])).stage == stage


@pytest.mark.parametrize(
    ("credit", "stage"), [("999.99", "formal_demand"), ("1000", "allocate_first"), ("1001", "allocate_first")]
)
def test_credit_that_covers_the_overdue_is_allocated_first(credit: str, stage: str) -> None:
    found = stage_of(a_book(invoices=[overdue(45), overdue(-5, 500)], unallocated=[a_payment(credit)]))
    assert found.stage == stage


def test_credit_without_overdue_changes_nothing() -> None:
    assert stage_of(a_book(invoices=[overdue(-5)], unallocated=[a_payment(5000)])).stage == "not_due"


def promise(due: int, amount: int = 1000, **more: object) -> Promise:
    return a_promise(amount, made_on=days_ago(2), promised_for=days_ago(due), **more)  # type: ignore[arg-type] # fields by name


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
    ("invoice_id", "stage", "days"),
    [
        ("OLD", "formal_demand", 45),
        ("YOUNG", "reminder", 10),
        ("NEXT", "not_due", 0),
        ("PAID", "not_due", 0),
        ("CENT", "handover", 100),
    ],
)
def test_an_invoice_has_its_own_stage(invoice_id: str, stage: str, days: int) -> None:
    book = a_book(
        invoices=[
            overdue(45, invoice_id="OLD"),
            overdue(10, invoice_id="YOUNG"),
            overdue(-10, invoice_id="NEXT"),
            overdue(60, invoice_id="PAID", payments=[a_payment(1000)]),
            overdue(100, "0.01", invoice_id="CENT"),
        ]
    )
    found = stage_of_invoice(book, invoice_id)
    assert (found.stage, found.days, found.small) == (stage, days, invoice_id == "CENT")


def test_an_invoice_in_dispute_or_covered_by_credit_is_not_chased() -> None:
    disputed = overdue(45)
    book = a_book(
        invoices=[disputed, overdue(10)],
        disputes=[a_dispute(disputed, opened_on=days_ago(40))],
        unallocated=[a_payment(1000)],
    )
    assert stage_of_invoice(book, "D45").stage == "disputed"
    assert stage_of_invoice(book, "D10").stage == "allocate_first"


rows = st.lists(st.tuples(st.integers(-60, 200), st.integers(1, 10**6)), min_size=1, max_size=6)


@given(rows, st.integers(0, 200), st.integers(1, 10**6))
def test_more_overdue_never_softens_a_stage(items: list[tuple[int, int]], days: int, amount: int) -> None:
    book = a_book(invoices=[overdue(late, owed, invoice_id=f"I{n}") for n, (late, owed) in enumerate(items)])
    worse = book.model_copy(update={"invoices": (*book.invoices, overdue(days, amount, invoice_id="MORE"))})
    assert _from_day(worse) >= _from_day(book)


def _from_day(book: CustomerBook) -> int:
    step = stage_of(book).step
    assert step is not None
    return step.from_day


def test_the_ladder_in_force_is_the_policy_s() -> None:
    policy = policy_with("LADDER-ACTIONS.in_force", "owner")
    found = customer_dunning(dunned(a_book(invoices=[overdue(61)]), policy=policy))
    assert (found.stage, found.step and found.step.owner) == ("legal", "legal")


def test_an_allocation_that_covers_one_invoice_of_two_leaves_the_stage() -> None:
    book = a_book(invoices=[overdue(45, 300), overdue(10, 500)], unallocated=[a_payment(300)])
    assert stage_of(book).stage == "formal_demand"


def test_a_second_dispute_on_an_invoice_adds_up_to_at_most_what_is_open() -> None:
    invoice = overdue(45)
    disputes = [a_dispute(invoice, opened_on=days_ago(40), amount=amount) for amount in (400, 300)]
    left = stage_of(a_book(invoices=[invoice], disputes=disputes)).item
    assert left is not None
    assert (left.disputed, left.chased) == exactly(700, 300)


def test_a_part_payment_after_a_dispute_leaves_the_disputed_part_spared() -> None:
    invoice = overdue(45, payments=[a_payment(900)])
    found = stage_of(
        a_book(invoices=[invoice], disputes=[a_dispute(invoice, opened_on=days_ago(40), amount=300)])
    )
    assert found.stage == "disputed"  # 100 is open, and 300 of the invoice are disputed


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

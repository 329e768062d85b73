"""Repayment plans, month by month: 900 overdue at the end of January, agreed in three instalments."""

from fractions import Fraction

import pytest

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Payment
from tests.builders import a_book, a_payment, an_instalment, an_invoice
from tests.tools.calculations.framing import dunned, exactly, policy_with, stage_of, valued
from tools.calculations.dunning import customer_dunning
from tools.calculations.plans import PlanStanding, plan_standing

DUE = ("2026-02-28", "2026-03-31", "2026-04-30")


def a_plan_book(as_of: str, *paid: tuple[int, str], instalment: int = 300) -> CustomerBook:
    payments: list[Payment] = [a_payment(amount, paid_on=on) for amount, on in paid if on <= as_of]
    return a_book(
        as_of=as_of,
        invoices=[
            an_invoice(900, invoice_id="OLD", due_date="2025-12-15", payments=payments),
            an_invoice(400, invoice_id="LATER", due_date="2026-06-15"),
        ],
        plans=[an_instalment(instalment, due_on=due, agreed_on="2026-01-31") for due in DUE],
    )


def standing(book: CustomerBook) -> PlanStanding:
    found = plan_standing(book, valued(book))
    assert found is not None
    return found


MONTHS = [
    # name, day, paid, status, arrears, next instalment, left of it, stage, days
    ("just agreed", "2026-02-01", (), "running", 0, "2026-02-28", 300, "not_due", 0),
    ("on the first day", "2026-02-28", (), "running", 0, "2026-02-28", 300, "not_due", 0),
    ("missed by a day", "2026-03-01", (), "missed", 300, "2026-03-31", 300, "formal_demand", 76),
    ("paid in time", "2026-03-01", ((300, "2026-02-28"),), "running", 0, "2026-03-31", 300, "not_due", 0),
    (
        "a cent short",
        "2026-03-01",
        ((299, "2026-02-28"),),
        "missed",
        1,
        "2026-03-31",
        300,
        "formal_demand",
        76,
    ),
    ("caught up late", "2026-03-10", ((300, "2026-03-05"),), "running", 0, "2026-03-31", 300, "not_due", 0),
    ("paid ahead", "2026-03-01", ((450, "2026-02-10"),), "running", 0, "2026-03-31", 150, "not_due", 0),
    (
        "second missed",
        "2026-04-01",
        ((300, "2026-02-27"),),
        "missed",
        300,
        "2026-04-30",
        300,
        "handover",
        107,
    ),
    (
        "all paid",
        "2026-05-01",
        ((300, "2026-02-27"), (600, "2026-03-30")),
        "fulfilled",
        0,
        None,
        0,
        "not_due",
        0,
    ),
]


@pytest.mark.parametrize(
    ("as_of", "paid", "status", "arrears", "next_on", "left", "stage", "days"),
    [case[1:] for case in MONTHS],
    ids=[case[0] for case in MONTHS],
)
def test_a_plan_month_by_month(
    as_of: str,
    paid: tuple[tuple[int, str], ...],
    status: str,
    arrears: int,
    next_on: str | None,
    left: int,
    stage: str,
    days: int,
) -> None:
    book = a_plan_book(as_of, *paid)
    found = standing(book)
    assert found.status == status
    assert (found.arrears, found.next_amount) == exactly(arrears, left)
    assert (found.next_on and found.next_on.isoformat()) == next_on
    chased = stage_of(book)
    assert (chased.stage, chased.days) == (stage, days)


def test_a_plan_holds_what_was_overdue_and_fits_into_its_sum() -> None:
    book = a_book(
        as_of="2026-02-01",
        invoices=[
            an_invoice(500, invoice_id="FIRST", due_date="2025-11-01"),
            an_invoice(900, invoice_id="TOO-LARGE", due_date="2025-12-01"),
            an_invoice(400, invoice_id="SECOND", due_date="2026-01-10"),
            an_invoice(100, invoice_id="NOT-DUE", due_date="2026-02-10"),
        ],
        plans=[an_instalment(460, due_on=due, agreed_on="2026-01-31") for due in DUE[:2]],
    )
    assert standing(book).held == {"FIRST", "SECOND"}


def test_a_plan_of_exactly_one_invoice_s_sum_holds_that_invoice() -> None:
    book = a_book(
        as_of="2026-02-01",
        invoices=[
            an_invoice(200, invoice_id="OLDER", due_date="2025-11-01"),
            an_invoice(900, invoice_id="EXACT", due_date="2025-12-01"),
        ],
        plans=[an_instalment(300, due_on=due, agreed_on="2026-01-31") for due in DUE],
    )
    assert standing(book).held == {"EXACT"}


def test_what_is_overdue_beside_the_plan_is_chased_by_its_own_days() -> None:
    book = a_plan_book("2026-02-20")
    beside = an_invoice(50, invoice_id="BESIDE", due_date="2026-02-10")
    found = stage_of(book.model_copy(update={"invoices": (*book.invoices, beside)}))
    assert (found.stage, found.days, found.item and found.item.invoice.invoice_id) == (
        "reminder",
        10,
        "BESIDE",
    )


def test_unallocated_money_pays_instalments() -> None:
    book = a_plan_book("2026-03-01").model_copy(
        update={"unallocated": (a_payment(300, paid_on="2026-02-20"),)}
    )
    assert standing(book).status == "running"


def test_no_plan_is_no_standing() -> None:
    book = a_book()
    assert plan_standing(book, valued(book)) is None


def test_the_latest_agreement_replaces_an_earlier_one() -> None:
    book = a_plan_book("2026-02-20")
    newer = [an_instalment(100, plan_id="PLAN-2", due_on="2026-03-15", agreed_on="2026-02-15")]
    found = standing(book.model_copy(update={"plans": (*book.plans, *newer)}))
    assert (found.plan_id, found.next_amount) == ("PLAN-2", Fraction(100))


@pytest.mark.parametrize(
    ("as_of", "stage", "days"),
    [("2026-02-28", "not_due", 0), ("2026-03-01", "grace", 1), ("2026-03-30", "formal_demand", 30)],
)
def test_where_the_policy_says_so_a_missed_instalment_is_chased_alone(
    as_of: str, stage: str, days: int
) -> None:
    alone = policy_with("LADDER-PLAN.missed_revives_whole", value=False)
    found = customer_dunning(dunned(a_plan_book(as_of), policy=alone))
    assert (found.stage, found.days, found.held) == (stage, days, True)


def test_of_a_missed_instalment_and_a_later_invoice_the_older_one_decides() -> None:
    alone = policy_with("LADDER-PLAN.missed_revives_whole", value=False)
    book = a_plan_book("2026-03-20")  # the instalment is 20 days late
    for due, days in (("2026-03-15", 20), ("2026-02-20", 28)):
        beside = an_invoice(50, invoice_id="BESIDE", due_date=due)
        both = book.model_copy(update={"invoices": (*book.invoices, beside)})
        assert customer_dunning(dunned(both, policy=alone)).days == days

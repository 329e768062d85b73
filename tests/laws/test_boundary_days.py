"""The days on which an answer turns: one invoice, asked about on each day around every edge."""

from datetime import date, timedelta

import pytest

from knowledge.desk import Desk
from tests.laws.asking import reasons
from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer

DUE = date(2024, 2, 29)
"""A leap day, and a month's end: what falls due then is counted like anything else."""


def on(days: int) -> str:
    return (DUE + timedelta(days=days)).isoformat()


@pytest.fixture(scope="module")
def desk() -> Desk:
    owed: Rows = [
        an_invoice_row("I1", 1000, DUE.isoformat(), invoice_date="2024-01-30"),
        an_invoice_row("I2", 1000, "", "C002", invoice_date="2024-01-31"),
        an_invoice_row("I3", 1000, "", "C003", invoice_date="2024-02-29"),
    ]
    customers = [
        a_customer_row(credit_limit=5000),
        a_customer_row("C002", terms_days=30),
        a_customer_row("C003", terms_days=365),
    ]
    return a_desk({"customers": customers, "invoices": owed})


AGES = [
    # days after the due date, bucket (None = not due), over 180, over 365
    (-30, None, "0.00", "0.00"),
    (-1, None, "0.00", "0.00"),
    (0, None, "0.00", "0.00"),
    (1, "1_30", "0.00", "0.00"),
    (7, "1_30", "0.00", "0.00"),
    (29, "1_30", "0.00", "0.00"),
    (30, "1_30", "0.00", "0.00"),
    (31, "31_60", "0.00", "0.00"),
    (60, "31_60", "0.00", "0.00"),
    (61, "61_90", "0.00", "0.00"),
    (90, "61_90", "0.00", "0.00"),
    (91, "over_90", "0.00", "0.00"),
    (180, "over_90", "0.00", "0.00"),
    (181, "over_90", "1000.00", "0.00"),
    (365, "over_90", "1000.00", "0.00"),
    (366, "over_90", "1000.00", "1000.00"),
]


@pytest.mark.parametrize(("days", "bucket", "over_180", "over_365"), AGES, ids=[str(row[0]) for row in AGES])
def test_an_invoice_stands_in_one_bucket(
    desk: Desk, days: int, bucket: str | None, over_180: str, over_365: str
) -> None:
    result = answer(desk, "overdue_status", as_of=on(days))
    buckets = dict.fromkeys(("1_30", "31_60", "61_90", "over_90"), "0.00")
    if bucket is not None:
        buckets[bucket] = "1000.00"
    assert result["buckets"] == buckets
    assert result["not_due"] == ("0.00" if bucket else "1000.00")
    assert (result["over_180"], result["over_365"]) == (over_180, over_365)
    assert result["oldest_days"] == max(0, days)


STAGES = [
    # days, standard, owner, sme
    (0, "not_due", "not_due", "not_due"),
    (1, "grace", "sales", "grace"),
    (6, "grace", "sales", "grace"),
    (7, "reminder", "sales", "grace"),
    (29, "reminder", "sales", "grace"),
    (30, "formal_demand", "sales", "first"),
    (31, "formal_demand", "finance", "first"),
    (59, "formal_demand", "finance", "first"),
    (60, "formal_demand", "finance", "second"),
    (61, "formal_demand", "legal", "second"),
    (89, "formal_demand", "legal", "second"),
    (90, "handover", "legal", "third"),
    (91, "handover", "legal", "third"),
]


@pytest.mark.parametrize(("days", "standard", "owner", "sme"), STAGES, ids=[str(row[0]) for row in STAGES])
def test_each_ladder_turns_on_its_day(desk: Desk, days: int, standard: str, owner: str, sme: str) -> None:
    for ladder, stage in (("standard", standard), ("owner", owner), ("sme", sme)):
        of_customer = answer(desk, "collection_stage", ladder=ladder, as_of=on(days))
        of_invoice = answer(
            desk, "collection_stage", customer=None, invoice="I1", ladder=ladder, as_of=on(days)
        )
        of_days = answer(desk, "collection_stage", customer=None, days_past_due=days, ladder=ladder)
        assert {of_customer["stage"], of_invoice["stage"], of_days["stage"]} == {stage}


NEXT = [
    # days, the stage that follows on the standard ladder, in how many days
    (-1, "grace", 2),
    (0, "grace", 1),
    (1, "reminder", 6),
    (6, "reminder", 1),
    (7, "formal_demand", 23),
    (29, "formal_demand", 1),
    (30, "handover", 60),
    (89, "handover", 1),
    (90, None, None),
]


@pytest.mark.parametrize(("days", "following", "in_days"), NEXT, ids=[str(row[0]) for row in NEXT])
def test_the_next_stage_begins_on_its_day(
    desk: Desk, days: int, following: str | None, in_days: int | None
) -> None:
    result = answer(desk, "collection_stage", as_of=on(days))
    assert (result["next_stage"], result["next_stage_in_days"]) == (following, in_days)
    assert result["next_stage_on"] == (None if in_days is None else on(days + in_days))


ORDERS = [
    # days, ORDER-OVERDUE passes, its outcome, ORDER-HOLD's outcome
    (0, True, "release", "release"),
    (7, True, "release", "release"),
    (8, False, "refer", "release"),
    (30, False, "refer", "release"),
    (31, False, "hold", "release"),
    (89, False, "hold", "release"),
    (90, False, "hold", "hold"),
]


@pytest.mark.parametrize(("days", "passed", "overdue", "hold"), ORDERS, ids=[str(row[0]) for row in ORDERS])
def test_the_order_rules_turn_on_their_day(
    desk: Desk, days: int, passed: bool, overdue: str, hold: str
) -> None:
    rows = reasons(answer(desk, "check_order", amount="1", as_of=on(days)))
    assert (rows["ORDER-OVERDUE"]["passed"], rows["ORDER-OVERDUE"]["outcome"]) == (passed, overdue)
    assert rows["ORDER-HOLD"]["outcome"] == hold


@pytest.mark.parametrize(
    ("customer", "as_of", "days"),
    [
        ("C002", "2024-03-01", 0),  # 31 January and 30 days: 1 March of a leap year
        ("C002", "2024-03-02", 1),
        ("C003", "2025-02-28", 0),  # 29 February and 365 days
        ("C003", "2025-03-01", 1),
    ],
)
def test_a_due_date_from_terms_counts_days_not_months(
    desk: Desk, customer: str, as_of: str, days: int
) -> None:
    assert answer(desk, "overdue_status", customer=customer, as_of=as_of)["oldest_days"] == days


def test_what_falls_due_on_the_day_asked_is_not_late(desk: Desk) -> None:
    result = answer(desk, "overdue_status", as_of=DUE.isoformat())
    assert (result["overdue"], result["not_due"], result["oldest_days"]) == ("0.00", "1000.00", 0)

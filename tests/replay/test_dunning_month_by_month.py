"""Dunning told month by month: what becomes of an invoice that is ignored, paid, disputed or promised.

Every invoice is of 1 200, dated 1 January and due 31 January 2025. The ladder: 7 days reminder, 30 formal
demand, 90 hand-over, so 7 February, 2 March and 1 May.
"""

import pytest

from knowledge.desk import Desk
from tests.replay.ledgers import Told
from tests.tools.desks import answer

ISSUED, DUE = "2025-01-01", "2025-01-31"
CASES = """
    IGNORED PAID PARTLY CRUMBS CROWNS DISPUTED CLAIMED PROMISED KEPT TWICE LATER NOTED COVERED SHORT RETURNED
    TWO LOST CALLED PLANNED BROKEN
""".split()

STAGES = [
    # case, day, stage, days past due, what is chased, paused until
    ("IGNORED", "2025-01-31", "not_due", 0, "1200.00", None),
    ("IGNORED", "2025-02-01", "grace", 1, "1200.00", None),
    ("IGNORED", "2025-02-28", "reminder", 28, "1200.00", None),
    ("IGNORED", "2025-03-31", "formal_demand", 59, "1200.00", None),
    ("IGNORED", "2025-04-30", "formal_demand", 89, "1200.00", None),
    ("IGNORED", "2025-05-31", "handover", 120, "1200.00", None),
    ("IGNORED", "2026-01-31", "handover", 365, "1200.00", None),
    # all paid on 20 February
    ("PAID", "2025-02-19", "reminder", 19, "1200.00", None),
    ("PAID", "2025-02-20", "not_due", 0, None, None),
    ("PAID", "2025-03-31", "not_due", 0, None, None),
    # 700 on 20 February, the rest on 15 April: the level stays, the sum shrinks
    ("PARTLY", "2025-02-19", "reminder", 19, "1200.00", None),
    ("PARTLY", "2025-02-20", "reminder", 20, "500.00", None),
    ("PARTLY", "2025-03-31", "formal_demand", 59, "500.00", None),
    ("PARTLY", "2025-04-15", "not_due", 0, None, None),
    # 1 195 paid: 5 are left, which nobody writes a letter about; with 5.01 they do
    ("CRUMBS", "2025-05-31", "not_due", 0, None, None),
    ("CROWNS", "2025-05-31", "handover", 120, "5.01", None),
    # the whole disputed from 10 February to 20 March: the clock runs on meanwhile
    ("DISPUTED", "2025-02-09", "reminder", 9, "1200.00", None),
    ("DISPUTED", "2025-02-10", "disputed", 10, "0.00", None),
    ("DISPUTED", "2025-03-19", "disputed", 47, "0.00", None),
    ("DISPUTED", "2025-03-20", "formal_demand", 48, "1200.00", None),
    # 400 of it disputed: the other 800 go on
    ("CLAIMED", "2025-03-31", "formal_demand", 59, "800.00", None),
    # promised on the 12th for the 24th, and not kept; then promised again
    ("PROMISED", "2025-02-12", "reminder", 12, "0.00", "2025-02-24"),
    ("PROMISED", "2025-02-24", "reminder", 24, "0.00", "2025-02-24"),
    ("PROMISED", "2025-02-25", "reminder", 25, "1200.00", None),
    ("PROMISED", "2025-03-31", "formal_demand", 59, "1200.00", None),
    # promised and paid on the day
    ("KEPT", "2025-02-23", "reminder", 23, "0.00", "2025-02-24"),
    ("KEPT", "2025-02-24", "not_due", 0, None, None),
    # a second promise pauses nothing
    ("TWICE", "2025-02-27", "reminder", 27, "1200.00", None),
    # a promise at the hand-over pauses nothing
    ("LATER", "2025-05-02", "handover", 91, "1200.00", None),
    # a credit note of 1 200 on 5 March, applied on the 10th
    ("NOTED", "2025-03-04", "formal_demand", 32, "1200.00", None),
    ("NOTED", "2025-03-05", "allocate_first", 33, "1200.00", None),
    ("NOTED", "2025-03-10", "not_due", 0, None, None),
    # money on the account: all of it, or 500
    ("COVERED", "2025-05-31", "allocate_first", 120, "1200.00", None),
    ("SHORT", "2025-05-31", "handover", 120, "1200.00", None),
    # paid on 10 February; the bank takes it back on the 25th: late since January, not since then
    ("RETURNED", "2025-02-10", "not_due", 0, None, None),
    ("RETURNED", "2025-02-25", "reminder", 25, "1200.00", None),
    ("RETURNED", "2025-03-31", "formal_demand", 59, "1200.00", None),
    # a second invoice of 300, due 31 March; the first is paid on 10 May
    ("TWO", "2025-05-09", "handover", 98, "1200.00", None),
    ("TWO", "2025-05-10", "formal_demand", 40, "300.00", None),
    # written off on 1 June
    ("LOST", "2025-05-31", "handover", 120, "1200.00", None),
    ("LOST", "2025-06-01", "not_due", 0, None, None),
    # three instalments of 400 from 31 May, agreed on 10 May: all come in, or the second does not
    ("PLANNED", "2025-05-09", "handover", 98, "1200.00", None),
    ("PLANNED", "2025-05-10", "not_due", 0, "1200.00", None),
    ("PLANNED", "2025-07-31", "not_due", 0, "400.00", None),
    ("BROKEN", "2025-06-30", "not_due", 0, "800.00", None),
    ("BROKEN", "2025-07-01", "handover", 151, "800.00", None),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    told = Told()
    for case in CASES:
        told.invoice(case, case, 1200, ISSUED, DUE)
    told.paid("PAID", "PAID", 1200, "2025-02-20")
    told.paid("PARTLY", "PARTLY", 700, "2025-02-20")
    told.paid("PARTLY", "PARTLY", 500, "2025-04-15")
    told.paid("CRUMBS", "CRUMBS", 1195, "2025-02-20")
    told.paid("CROWNS", "CROWNS", "1194.99", "2025-02-20")
    told.disputed("DISPUTED", "DISPUTED", "2025-02-10", "2025-03-20", None)
    told.disputed("CLAIMED", "CLAIMED", "2025-02-10", None, 400)
    for case in ("PROMISED", "KEPT", "TWICE"):
        told.promised(case, case, "2025-02-12", "2025-02-24", 1200)
    told.promised("TWICE", "TWICE", "2025-02-26", "2025-03-05", 1200)
    told.promised("LATER", "LATER", "2025-05-01", "2025-05-08", 1200)
    told.paid("KEPT", "KEPT", 1200, "2025-02-24")
    told.invoice("NOTED", "NOTE", -1200, "2025-03-05", "2025-03-05")
    told.paid("NOTED", "NOTED", 1200, "2025-03-10", kind="credit_applied")
    told.paid("NOTED", "NOTE", -1200, "2025-03-10", kind="credit_applied")
    told.paid("COVERED", None, 1200, "2025-02-01")
    told.paid("SHORT", None, 500, "2025-02-01")
    told.paid("RETURNED", "RETURNED", 1200, "2025-02-10")
    told.paid("RETURNED", "RETURNED", -1200, "2025-02-25")
    told.invoice("TWO", "TWO-2", 300, "2025-03-01", "2025-03-31")
    told.paid("TWO", "TWO", 1200, "2025-05-10")
    told.paid("LOST", "LOST", 1200, "2025-06-01", kind="write_off")
    told.row("contacts", "CALLED", contact_id="K1", invoice_id="CALLED", happened_on="2025-02-10", stage=None)
    for case in ("PLANNED", "BROKEN"):
        for due in ("2025-05-31", "2025-06-30", "2025-07-31"):
            told.row("plans", case, plan_id=case, agreed_on="2025-05-10", due_on=due, amount=400)
        told.paid(case, case, 400, "2025-05-31")
    told.paid("PLANNED", "PLANNED", 400, "2025-06-30")
    return told.desk()


@pytest.mark.parametrize(
    ("case", "day", "stage", "days", "chased", "paused"), STAGES, ids=[f"{row[0]} {row[1]}" for row in STAGES]
)
def test_where_the_invoice_stands_that_day(
    desk: Desk, case: str, day: str, stage: str, days: int, chased: str | None, paused: str | None
) -> None:
    result = answer(desk, "collection_stage", customer=case, as_of=day)
    assert (result["stage"], result["days_past_due"]) == (stage, days)
    assert (result["chased_amount"], result["paused_until"]) == (chased, paused)


@pytest.mark.parametrize(
    ("case", "day", "skipped"),
    [
        ("IGNORED", "2025-03-01", []),
        ("IGNORED", "2025-03-02", ["reminder"]),
        ("IGNORED", "2025-05-01", ["reminder", "formal_demand"]),
        ("CALLED", "2025-03-02", []),
        ("CALLED", "2025-05-01", ["formal_demand"]),
    ],
)
def test_the_levels_in_which_nobody_wrote_are_named(
    desk: Desk, case: str, day: str, skipped: list[str]
) -> None:
    assert answer(desk, "collection_stage", customer=case, as_of=day)["skipped_stages"] == skipped


@pytest.mark.parametrize(
    ("case", "overdue", "net"),
    [
        ("IGNORED", "1200.00", "1200.00"),
        ("PARTLY", "500.00", "500.00"),
        ("DISPUTED", "1200.00", "1200.00"),
        ("CLAIMED", "1200.00", "800.00"),
        ("COVERED", "1200.00", "0.00"),
        ("SHORT", "1200.00", "700.00"),
        ("NOTED", "0.00", "0.00"),
    ],
)
def test_what_is_overdue_at_the_end_of_march(desk: Desk, case: str, overdue: str, net: str) -> None:
    result = answer(desk, "overdue_status", customer=case, as_of="2025-03-31")
    assert (result["overdue"], result["overdue_net"]) == (overdue, net)

"""Ageing of an invoice that is paid in instalments, with advances, notes and money that comes later.

An invoice of 1 000 of 1 January 2026 in three parts, each an item of its own: 300 due 31 January, 300 due
2 March, 400 due 1 April. Asked about on 31 March and on 15 April.
"""

import pytest

from knowledge.desk import Desk
from tests.replay.ledgers import Told
from tests.tools.desks import answer
from tools.results import Json

PARTS = (("1", 300, "2026-01-31"), ("2", 300, "2026-03-02"), ("3", 400, "2026-04-01"))
MARCH, APRIL = "2026-03-31", "2026-04-15"
CASES = [
    # case, day, not due, 1–30, 31–60, 61–90, over 90, credit, overdue net, oldest days
    ("NOTHING", MARCH, "400.00", "300.00", "300.00", "0.00", "0.00", "0.00", "600.00", 59),
    ("NOTHING", APRIL, "0.00", "400.00", "300.00", "300.00", "0.00", "0.00", "1000.00", 74),
    # the first part paid in time
    ("FIRST", MARCH, "400.00", "300.00", "0.00", "0.00", "0.00", "0.00", "300.00", 29),
    # 450 on 10 March: the first part and half of the second
    ("HALF", MARCH, "400.00", "150.00", "0.00", "0.00", "0.00", "0.00", "150.00", 29),
    # an advance of 500 on the account stands beside; it covers the oldest first, and changes no bucket
    ("ADVANCE", MARCH, "400.00", "300.00", "300.00", "0.00", "0.00", "500.00", "100.00", 59),
    ("ADVANCE", APRIL, "0.00", "400.00", "300.00", "300.00", "0.00", "500.00", "500.00", 74),
    # a note of 100 not yet put anywhere; put on the second part on 5 April
    ("NOTE", MARCH, "400.00", "300.00", "300.00", "0.00", "0.00", "100.00", "500.00", 59),
    ("NOTE", APRIL, "0.00", "400.00", "200.00", "300.00", "0.00", "0.00", "900.00", 74),
    # all paid on 1 April: on 31 March nobody knew
    ("LATER", MARCH, "400.00", "300.00", "300.00", "0.00", "0.00", "0.00", "600.00", 59),
    ("LATER", APRIL, "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", 0),
    # 350 for the first part of 300: 50 too much are credit
    ("TOO MUCH", MARCH, "400.00", "300.00", "0.00", "0.00", "0.00", "50.00", "250.00", 29),
    # the second part disputed at 100 in March: it stays in its bucket and leaves dunning
    ("DISPUTED", MARCH, "400.00", "300.00", "300.00", "0.00", "0.00", "0.00", "500.00", 59),
    # the first part paid early, before the invoice: an advance put on it
    ("EARLY", MARCH, "400.00", "300.00", "0.00", "0.00", "0.00", "0.00", "300.00", 29),
    # a discount of 6 taken with the first part settles it
    ("DISCOUNT", MARCH, "400.00", "300.00", "0.00", "0.00", "0.00", "0.00", "300.00", 29),
    # the money for the first part went back on 20 March
    ("RETURNED", MARCH, "400.00", "300.00", "300.00", "0.00", "0.00", "0.00", "600.00", 59),
    # 100 of the first part are set off against what we owe them
    ("SET OFF", MARCH, "400.00", "300.00", "200.00", "0.00", "0.00", "0.00", "500.00", 59),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    told = Told()
    for case in dict.fromkeys(row[0] for row in CASES):
        for part, amount, due in PARTS:
            told.invoice(case, f"{case}/{part}", amount, "2026-01-01", due)
    told.paid("FIRST", "FIRST/1", 300, "2026-01-31")
    told.paid("HALF", "HALF/1", 300, "2026-03-10")
    told.paid("HALF", "HALF/2", 150, "2026-03-10")
    told.paid("ADVANCE", None, 500, "2025-12-20", kind="prepayment")
    told.invoice("NOTE", "NOTE/N", -100, "2026-03-15", "2026-03-15")
    told.paid("NOTE", "NOTE/2", 100, "2026-04-05", kind="credit_applied")
    told.paid("NOTE", "NOTE/N", -100, "2026-04-05", kind="credit_applied")
    for part, amount, _ in PARTS:
        told.paid("LATER", f"LATER/{part}", amount, "2026-04-01")
    told.paid("TOO MUCH", "TOO MUCH/1", 350, "2026-02-10")
    told.disputed("DISPUTED", "DISPUTED/2", "2026-03-10", None, 100)
    told.paid("EARLY", "EARLY/1", 300, "2025-12-20", kind="prepayment")
    told.paid("DISCOUNT", "DISCOUNT/1", 294, "2026-01-10")
    told.paid("DISCOUNT", "DISCOUNT/1", 6, "2026-01-10", kind="discount")
    told.paid("RETURNED", "RETURNED/1", 300, "2026-01-31")
    told.paid("RETURNED", "RETURNED/1", -300, "2026-03-20")
    told.paid("SET OFF", "SET OFF/1", 100, "2026-02-10", kind="set_off")
    return told.desk()


@pytest.mark.parametrize("case", CASES, ids=[f"{row[0]} {row[1]}" for row in CASES])
def test_each_instalment_ages_by_its_own_due_date(desk: Desk, case: tuple[Json, ...]) -> None:
    result = answer(desk, "overdue_status", customer=case[0], as_of=case[1])
    buckets = result["buckets"]
    assert isinstance(buckets, dict)
    shown = (result["not_due"], *buckets.values(), result["unapplied_credit"], result["overdue_net"])
    assert (*shown, result["oldest_days"]) == case[2:]

"""An order, its invoice and its payment are one and the same money, counted once at each step."""

import pytest

from knowledge.desk import Desk
from tests.laws.asking import reasons
from tests.replay.ledgers import Told
from tests.tools.desks import answer
from tools.results import Json

FIELDS = ("open_orders", "net_receivables", "bills_outstanding", "exposure", "available")
STEPS = [
    # case, day, open orders, net receivables, bills, exposure, available of 1 000
    ("WHOLE", "2026-01-09", "0.00", "0.00", "0.00", "0.00", "1000.00"),
    ("WHOLE", "2026-01-10", "500.00", "0.00", "0.00", "500.00", "500.00"),  # ordered
    ("WHOLE", "2026-01-20", "0.00", "500.00", "0.00", "500.00", "500.00"),  # invoiced
    ("WHOLE", "2026-02-19", "0.00", "0.00", "0.00", "0.00", "1000.00"),  # paid
    # 300 of the order are still to be invoiced, 200 are: together the order
    ("PART", "2026-02-01", "300.00", "200.00", "0.00", "500.00", "500.00"),
    # an advance of 150 on an order of 500, then put on the invoice
    ("ADVANCE", "2026-01-15", "500.00", "-150.00", "0.00", "350.00", "650.00"),
    ("ADVANCE", "2026-01-20", "0.00", "350.00", "0.00", "350.00", "650.00"),
    ("ADVANCE", "2026-01-25", "0.00", "350.00", "0.00", "350.00", "650.00"),
    # a cancelled order leaves nothing
    ("CANCELLED", "2026-01-14", "500.00", "0.00", "0.00", "500.00", "500.00"),
    ("CANCELLED", "2026-01-15", "0.00", "0.00", "0.00", "0.00", "1000.00"),
    # goods taken back: a note of 100 before it is put on the invoice, and after
    ("NOTE", "2026-01-31", "0.00", "400.00", "0.00", "400.00", "600.00"),
    ("NOTE", "2026-02-05", "0.00", "400.00", "0.00", "400.00", "600.00"),
    # paid twice: 500 too much lend room until they go back
    ("TWICE", "2026-02-01", "0.00", "-500.00", "0.00", "-500.00", "1500.00"),
    ("TWICE", "2026-02-10", "0.00", "0.00", "0.00", "0.00", "1000.00"),
    # a commercial bill is our risk until it is paid at maturity
    ("DRAFT", "2026-01-31", "0.00", "0.00", "500.00", "500.00", "500.00"),
    ("DRAFT", "2026-03-30", "0.00", "0.00", "500.00", "500.00", "500.00"),
    ("DRAFT", "2026-03-31", "0.00", "0.00", "0.00", "0.00", "1000.00"),
    # a bank bill that we keep is as good as paid; passed on it is our risk until it is paid
    ("BANK", "2026-01-31", "0.00", "0.00", "0.00", "0.00", "1000.00"),
    ("ENDORSED", "2026-01-31", "0.00", "0.00", "500.00", "500.00", "500.00"),
    # a bill that bounces at maturity: the invoice is open again, and counted once
    ("BOUNCED", "2026-03-30", "0.00", "0.00", "500.00", "500.00", "500.00"),
    ("BOUNCED", "2026-03-31", "0.00", "500.00", "0.00", "500.00", "500.00"),
    # a disputed invoice stays in the exposure
    ("DISPUTED", "2026-02-28", "0.00", "500.00", "0.00", "500.00", "500.00"),
    # what is written off is owed no more
    ("LOST", "2026-02-28", "0.00", "0.00", "0.00", "0.00", "1000.00"),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    told = Told()
    for case in dict.fromkeys(row[0] for row in STEPS):
        told.customer(case, credit_limit=1000)
    for case in ("WHOLE", "ADVANCE"):
        told.ordered(case, f"O-{case}", 500, "2026-01-10", closed_on="2026-01-20", status="invoiced")
        told.invoice(case, case, 500, "2026-01-20", "2026-02-19")
    told.ordered("PART", "O-PART", 300, "2026-01-10")
    told.invoice("PART", "PART", 200, "2026-01-20", "2026-02-19")
    told.ordered("CANCELLED", "O-C", 500, "2026-01-10", closed_on="2026-01-15", status="cancelled")
    for case in ("NOTE", "TWICE", "DRAFT", "BANK", "ENDORSED", "BOUNCED", "DISPUTED", "LOST"):
        told.invoice(case, case, 500, "2026-01-20", "2026-02-19")
    told.paid("WHOLE", "WHOLE", 500, "2026-02-19")
    _payments(told)
    told.disputed("DISPUTED", "DISPUTED", "2026-02-01", None, None)
    for size in ("399.99", "400.00", "420.00", "500.00", "500.01"):
        told.customer(f"NEAR {size}", credit_limit=1000)
        told.invoice(f"NEAR {size}", f"I {size}", 500, "2026-03-01", "2026-04-30")
        told.ordered(f"NEAR {size}", f"O {size}", size, "2026-03-20")
    told.customer("MOTHER", credit_limit=1000, group_limit=1000)
    told.customer("DAUGHTER", credit_limit=1000, parent_id="MOTHER")
    told.customer("GRANDCHILD", credit_limit=1000, parent_id="DAUGHTER")
    told.invoice("MOTHER", "G1", 300, "2026-01-20", "2026-02-19")
    told.invoice("DAUGHTER", "G2", 600, "2026-01-20", "2026-02-19")
    told.paid("GRANDCHILD", None, 450, "2026-01-20")
    return told.desk()


def _payments(told: Told) -> None:
    told.paid("ADVANCE", None, 150, "2026-01-15", kind="prepayment")
    told.paid("ADVANCE", None, -150, "2026-01-25", kind="prepayment")
    told.paid("ADVANCE", "ADVANCE", 150, "2026-01-25", kind="prepayment")
    told.invoice("NOTE", "N", -100, "2026-01-31", "2026-01-31")
    told.paid("NOTE", "NOTE", 100, "2026-02-05", kind="credit_applied")
    told.paid("NOTE", "N", -100, "2026-02-05", kind="credit_applied")
    told.paid("TWICE", "TWICE", 1000, "2026-02-01")
    told.paid("TWICE", "TWICE", -500, "2026-02-10")
    maturing = {"matures_on": "2026-03-31"}
    for case, kind, status in (
        ("DRAFT", "commercial_bill", "paid"),
        ("BANK", "bank_bill", "held"),
        ("ENDORSED", "bank_bill", "endorsed"),
        ("BOUNCED", "commercial_bill", "dishonoured"),
    ):
        told.paid(case, case, 500, "2026-01-31", kind=kind, bill_status=status, **maturing)
    told.paid("LOST", "LOST", 500, "2026-02-20", kind="write_off")


@pytest.mark.parametrize("step", STEPS, ids=[f"{row[0]} {row[1]}" for row in STEPS])
def test_the_same_money_is_counted_once(desk: Desk, step: tuple[Json, ...]) -> None:
    result = answer(desk, "customer_limit", customer=step[0], as_of=step[1])
    assert tuple(result[name] for name in FIELDS) == step[2:]


NEAR = [
    # an order beside 500 owed of a limit of 1 000: share used, near, decision of ORDER-LIMIT
    ("399.99", "0.89999", True, "release"),
    ("400.00", "0.9", False, "release"),
    ("420.00", "0.92", False, "release"),
    ("500.00", "1", False, "release"),
    ("500.01", "1.00001", False, "refer"),
]


@pytest.mark.parametrize(("size", "share", "roomy", "outcome"), NEAR, ids=[row[0] for row in NEAR])
def test_an_open_order_is_not_counted_beside_itself(
    desk: Desk, size: str, share: str, roomy: bool, outcome: str
) -> None:
    by_number = answer(desk, "check_order", customer=None, order=f"O {size}")
    used = answer(desk, "customer_limit", customer=f"NEAR {size}")
    rows = reasons(by_number)
    assert by_number["exposure_before"] == "500.00"
    assert by_number["exposure_after"] == used["exposure"]
    assert by_number["utilisation_after"] == used["utilisation"] == share
    assert (rows["ORDER-NEAR"]["passed"], rows["ORDER-NEAR"]["outcome"]) == (roomy, "release")
    assert rows["ORDER-LIMIT"]["outcome"] == outcome


def test_a_member_in_credit_lends_nothing_to_its_group(desk: Desk) -> None:
    for member in ("MOTHER", "DAUGHTER", "GRANDCHILD"):
        result = answer(desk, "customer_limit", customer=member)
        assert (result["group_exposure"], result["group_available"]) == ("900.00", "100.00")
    for amount, outcome in (("100", "release"), ("100.01", "refer")):
        rows = reasons(answer(desk, "check_order", customer="DAUGHTER", amount=amount))
        assert rows["ORDER-GROUP"]["outcome"] == outcome
    # the grandchild has 450 with us: an order of 550 leaves it owing the 100 that the group has left
    rows = reasons(answer(desk, "check_order", customer="GRANDCHILD", amount="550"))
    assert rows["ORDER-GROUP"]["passed"] is True

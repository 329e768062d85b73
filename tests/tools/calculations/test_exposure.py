"""Exposure of a customer and of a group, and write-offs that stand."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.desk import Group
from knowledge.ledger.book import CustomerBook
from knowledge.records import NotAvailable
from tests.builders import a_book, a_customer, a_payment, an_invoice, an_order
from tests.tools.calculations.framing import POLICY, RATES, days_ago, exactly, valued
from tools.calculations.exposure import position
from tools.calculations.group_exposure import group_exposure, group_standing
from tools.calculations.valuation import Valuation
from tools.calculations.write_offs import write_offs

TODAY = days_ago(0)


def test_exposure_is_net_receivables_and_open_orders_and_bills() -> None:
    drawn = a_payment(400, kind="commercial_bill", bill_status="held", matures_on=days_ago(-60))
    book = a_book(
        invoices=[an_invoice(1000), an_invoice(400, payments=[drawn]), an_invoice(-50)],
        unallocated=[a_payment(150)],
        orders=[an_order(300), an_order(999, status="cancelled"), an_order(999, status="invoiced")],
    )
    found = position(book, valued(book))
    assert (found.gross, found.unapplied, found.net) == exactly(1000, 200, 800)
    assert (found.open_orders, found.bills, found.exposure) == exactly(300, 400, 1500)


def test_credit_can_make_exposure_negative() -> None:
    book = a_book(unallocated=[a_payment(150)])
    assert position(book, valued(book)).exposure == -150


def test_an_unallocated_bill_is_credit_and_waits_as_a_bill() -> None:
    book = a_book(invoices=[an_invoice(1000)], unallocated=[a_payment(400, kind="commercial_bill")])
    found = position(book, valued(book))
    assert (found.net, found.bills, found.exposure) == exactly(600, 400, 1000)


@pytest.mark.parametrize(("table", "net_known"), [("orders", True), ("payments", False)])
def test_without_a_table_exposure_is_not_available_with_that_reason(table: str, net_known: bool) -> None:
    book = a_book(invoices=[an_invoice(1000)], absent=[table])
    found = position(book, valued(book))
    assert found.exposure == NotAvailable(reason="absent_table", values={"table": table})
    assert isinstance(found.net, Fraction) is net_known


def a_group(*exposures: int) -> list[CustomerBook]:
    return [
        a_book(a_customer(f"G{place}", group_limit=1000), invoices=[an_invoice(exposure)] if exposure else [])
        for place, exposure in enumerate(exposures)
    ]


def test_a_member_in_credit_lends_nothing_to_the_group() -> None:
    members = a_group(300, -200, 500)
    assert group_exposure(members, valued(members[0])) == 800


def test_a_group_is_valued_in_the_ancestor_s_currency() -> None:
    root, daughter = a_book(a_customer(currency="EUR")), a_book(a_customer("C002"), invoices=[an_invoice(80)])
    assert group_exposure([root, daughter], valued(root)) == 10


def test_a_group_s_room_is_its_limit_less_its_exposure() -> None:
    members = a_group(300, 500)
    found = group_standing(Group(members=tuple(members), visible=True), valued(members[0]))
    assert (found.root_id, found.member_count) == ("G0", 2)
    assert (found.exposure, found.available) == exactly(800, 200)


@given(st.permutations([300, -200, 500, 0]))
def test_a_group_s_exposure_is_the_same_from_whichever_member_one_starts(order: list[int]) -> None:
    members = a_group(*order)
    assert group_exposure(members, Valuation(RATES, TODAY, "CNY")) == 800


WRITE_OFFS = [
    # name, days or months since the write-off, received since, standing, recovered
    ("yesterday", days_ago(1), 0, 1000, 0),
    ("recovered in part", days_ago(100), 400, 600, 400),
    ("recovered whole", days_ago(100), 1000, 0, 1000),
    ("24 months ago to the day is too old", TODAY.replace(year=2024), 0, 0, 0),
    ("a day less than 24 months ago", TODAY.replace(year=2024, month=4, day=1), 0, 1000, 0),
]


@pytest.mark.parametrize(
    ("on", "received", "standing", "recovered"),
    [case[1:] for case in WRITE_OFFS],
    ids=[case[0] for case in WRITE_OFFS],
)
def test_write_offs_of_the_last_months(on: date, received: int, standing: int, recovered: int) -> None:
    rows = [a_payment(1000, paid_on=on, kind="write_off"), a_payment(received, paid_on=TODAY)]
    book = a_book(invoices=[an_invoice(1000, due_date="2024-01-01", payments=rows)])
    found = write_offs(book, valued(book), POLICY)
    assert (found.standing, found.recovered) == exactly(standing, recovered)
    assert (found.latest is None) is (standing == 0)


def test_a_recovery_reverses_the_oldest_write_off_first() -> None:
    rows = [
        a_payment(600, paid_on="2023-06-01", kind="write_off"),
        a_payment(400, paid_on="2025-06-01", kind="write_off"),
        a_payment(600, paid_on="2025-12-01"),
    ]
    book = a_book(invoices=[an_invoice(1000, due_date="2023-01-01", payments=rows)])
    assert write_offs(book, valued(book), POLICY).standing == 400

"""early_warnings of small firms: overdue, one large order, a poor climate, at every edge."""

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row
from tests.tools.early_warnings_cases import evidence, fired, not_checked


def small(open_late: object = 0, open_current: object = 100, **tables: Rows) -> Desk:
    bills = [
        an_invoice_row("I1", open_current, "2026-04-30", invoice_date="2026-03-01", order_id="O1"),
        an_invoice_row("I2", 100, "2026-01-01", invoice_date="2025-12-01", order_id="O2"),
        an_invoice_row("I3", 100, "2026-01-01", invoice_date="2025-12-01", order_id="O3"),
    ]
    receipts = [a_payment_row("P3", 100, "2026-01-01", "I3")]
    paid = 100 - float(str(open_late))
    if paid:
        receipts.append(a_payment_row("P2", paid, "2026-01-01", "I2"))
    return a_desk(
        {
            "customers": [a_customer_row(size="small", industry="gears")],
            "invoices": bills,
            "payments": receipts,
            "industries": [{"industry": "gears", "valid_from": "2020-01-01", "climate_index": 100}],
            **tables,
        }
    )


@pytest.mark.parametrize(("late", "level"), [(25, None), ("25.01", "watch")])
def test_a_small_firm_that_is_overdue_with_more_than_a_fifth(late: object, level: str | None) -> None:
    """25 of 125 are exactly a fifth."""
    assert fired(small(late), "SIGNAL-SME") == level


@pytest.mark.parametrize(("largest", "level"), [(200, None), (201, "watch")])
def test_a_small_firm_whose_largest_order_is_more_than_half(largest: int, level: str | None) -> None:
    assert fired(small(0, largest), "SIGNAL-SME") == level


def test_an_order_counts_with_all_its_invoices_and_what_is_open_of_it() -> None:
    orders: Rows = [
        {
            "order_id": "O1",
            "customer_id": "C001",
            "ordered_on": "2026-03-01",
            "amount": 150,
            "currency": "CNY",
            "status": "open",
        }
    ]
    assert "55.6% of what it bought" in evidence(small(orders=orders), "SIGNAL-SME")  # 250 of 450


@pytest.mark.parametrize(("climate", "level"), [("49.9", "watch"), (50, None)])
def test_a_small_firm_in_a_poor_climate(climate: object, level: str | None) -> None:
    industries: Rows = [{"industry": "gears", "valid_from": "2020-01-01", "climate_index": climate}]
    assert fired(small(industries=industries), "SIGNAL-SME") == level


def test_a_large_firm_has_nothing_of_this_and_of_an_unknown_size_nobody_can_tell() -> None:
    late: Rows = [an_invoice_row("I1", 100, "2026-01-01")]
    large = a_desk({"customers": [a_customer_row(size="large")], "invoices": late})
    assert fired(large, "SIGNAL-SME") is None
    assert "SIGNAL-SME" not in not_checked(large)
    assert "small firm is not recorded" in not_checked(a_desk({"invoices": late}))["SIGNAL-SME"]


def test_one_or_two_orders_cannot_be_spread() -> None:
    bills: Rows = [an_invoice_row("I1", 100, "2026-04-30", invoice_date="2026-03-01")]
    desk = small(invoices=bills, payments=[])
    assert "too few orders in 12 months" in not_checked(desk)["SIGNAL-SME"]

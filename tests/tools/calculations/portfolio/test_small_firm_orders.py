"""One order of a small firm: all its invoices and what is open of it; a bill without one stands alone."""

import pytest

from tests.ledgers import Rows
from tests.tools.calculations.portfolio.test_signal_levels import assert_agrees
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_small_firm import small_firm_levels
from tools.calculations.portfolio.view import view_of

CALM: Rows = [{"industry": "gears", "valid_from": "2020-01-01", "climate_index": 100}]


def bill(number: int, amount: int, order_id: str | None = None) -> dict[str, object]:
    dated = {"invoice_date": "2026-03-01", "order_id": order_id}
    return an_invoice_row(f"I{number}", amount, "2026-04-30", **dated)  # type: ignore[arg-type] # fields by name


def ordered(order_id: str, amount: int) -> dict[str, object]:
    given = {"order_id": order_id, "customer_id": "C001", "ordered_on": "2026-03-02", "amount": amount}
    return {**given, "currency": "CNY", "status": "open"}


@pytest.mark.parametrize(
    ("bills", "orders", "level"),
    [
        # nobody named an order: three bills of 100 are three orders, a third each
        ([bill(1, 100), bill(2, 100), bill(3, 100)], [], 0),
        ([bill(1, 100), bill(2, 100), bill(3, 200)], [], 0),  # 200 of 400 are half
        ([bill(1, 100), bill(2, 100), bill(3, 201)], [], 1),
        # two bills of one order are one: 200 of 300
        ([bill(1, 100, "A"), bill(2, 100, "A"), bill(3, 50, "B"), bill(4, 50)], [], 1),
        ([bill(1, 100, "A"), bill(2, 50, "A"), bill(3, 50, "B"), bill(4, 100)], [], 0),  # 150 of 300
        # what is open of an order counts with its bills: 100 + 101 of 401
        ([bill(1, 100, "LONG-NUMBER-1"), bill(2, 100), bill(3, 100)], [ordered("LONG-NUMBER-1", 101)], 1),
        ([bill(1, 100, "LONG-NUMBER-1"), bill(2, 100), bill(3, 100)], [ordered("LONG-NUMBER-2", 101)], 0),
        # bills without an order beside orders that have no bill
        ([bill(1, 100), bill(2, 100)], [ordered("X", 200)], 0),
        ([bill(1, 100), bill(2, 100)], [ordered("X", 201)], 1),
        ([], [ordered("X", 100), ordered("Y", 100)], 0),
        ([], [ordered("X", 100), ordered("Y", 50), ordered("Z", 40)], 1),
    ],
)
def test_the_largest_order_is_held_against_all(bills: Rows, orders: Rows, level: int) -> None:
    customers = [a_customer_row(size="small", industry="gears")]
    paid: Rows = []
    desk = a_desk(
        {"customers": customers, "invoices": bills, "orders": orders, "payments": paid, "industries": CALM}
    )
    codes = small_firm_levels(Positions(view_of(desk)))
    assert max(0, int(codes[0])) == level
    assert_agrees(desk.ledger, desk.as_of)

"""Ledgers in which every warning rule has something to find, with many figures on an edge."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.knowledge.ledger.any_ledger import Tables

DAYS = st.sampled_from([date(2026, 4, 30), date(2026, 3, 31), date(2026, 2, 28)])
_CURRENCIES = ("CNY", "CNY", "EUR", "GBP")  # no rate for GBP
_ENDS = [date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30), date(2025, 12, 31)]
_FIGURES: dict[str, tuple[int | str | None, ...]] = {
    "current_assets": (90, 99, 100, 119, 120, 121, None),
    "current_liabilities": (100, 100, 100, 0, None),
    "ebit": (-1, 0, 299, 300, 301, None),
    "interest_expense": (100, 100, 0, -1, None),
    "inventory": (90, "90.000001", 91, None),
    "cost_of_sales": ("91.25", "91.25", 60, 70, 0, None),
    "revenue": (100, 100, 120, 0, None),
    "payables": (0, 45, 90, "90.000001", None),
    "total_liabilities": (69, 70, 71, None),
    "total_assets": (100, 100, 0, None),
}
_KINDS = ("lawsuit", "insolvency", "judgment", "terms_change_request", "terms_change_request", "asset_change")


@st.composite
def warned_ledger(draw: st.DrawFn) -> Tables:
    """Draw a ledger of up to four customers, some related, some small, with statements, events and orders."""
    count = draw(st.integers(1, 4))
    invoices = [_invoice(draw, number, count) for number in range(draw(st.integers(0, 12)))]
    tables = {
        "customers": [_customer(draw, number) for number in range(count)],
        "invoices": invoices,
        "payments": [
            _payment(draw, number, invoices) for number in range(draw(st.integers(0, 10)) if invoices else 0)
        ],
        "orders": [_order(draw, number, count) for number in range(draw(st.integers(0, 4)))],
        "statements": [
            *(_statement(draw, count) for _ in range(draw(st.integers(0, 8)))),
            *(_a_run(draw) if draw(st.booleans()) else ()),
        ],
        "events": [_event(draw, number, count) for number in range(draw(st.integers(0, 6)))],
        "industries": [_index(draw, "industry", "gears") for _ in range(draw(st.integers(0, 3)))],
        "countries": [_index(draw, "country", "DE") for _ in range(draw(st.integers(0, 3)))],
        "fx": [
            {"currency": "EUR", "valid_from": date(2024, 1, 1), "rate": "10"},
            {
                "currency": "EUR",
                "valid_from": date(2025, 9, 1),
                "rate": draw(st.sampled_from(["8", "8.01", "12"])),
            },
        ],
    }
    left_out = draw(st.sampled_from([(), (), (), ("events",), ("payments",), ("orders",), ("statements",)]))
    return {name: rows for name, rows in tables.items() if name not in left_out}


def _any_of(draw: st.DrawFn, count: int) -> str:
    return f"C{draw(st.integers(0, count - 1))}"


def _day(draw: st.DrawFn, first: date = date(2024, 11, 1)) -> date:
    return draw(st.dates(first, date(2026, 5, 15)))


def _customer(draw: st.DrawFn, number: int) -> dict[str, Any]:
    parent = draw(st.none() | st.integers(0, number - 1)) if number else None
    return {
        "customer_id": f"C{number}",
        "name": f"Customer {number}",
        "currency": draw(st.sampled_from(_CURRENCIES)),
        "parent_id": None if parent is None else f"C{parent}",
        "country": draw(st.sampled_from(["DE", "FR", None])),
        "industry": draw(st.sampled_from(["gears", None])),
        "size": draw(st.sampled_from(["small", "small", "large", None])),
        "terms_days": draw(st.none() | st.integers(0, 60)),
    }


def _invoice(draw: st.DrawFn, number: int, count: int) -> dict[str, Any]:
    dated = _day(draw)
    return {
        "invoice_id": f"I{number}",
        "customer_id": _any_of(draw, count),
        "order_id": draw(st.sampled_from([None, "O0", "O1", "O2", f"I{number}"])),
        "invoice_date": dated,
        "due_date": draw(st.none() | st.sampled_from([0, 15, 30]).map(lambda days: dated + timedelta(days))),
        "amount": draw(st.sampled_from([50, 100, 100, 100, 150, 200, -50])),
        "currency": draw(st.sampled_from(_CURRENCIES)),
    }


def _payment(draw: st.DrawFn, number: int, invoices: list[dict[str, Any]]) -> dict[str, Any]:
    invoice = draw(st.sampled_from(invoices))
    return {
        "payment_id": f"P{number}",
        "customer_id": invoice["customer_id"],
        "invoice_id": invoice["invoice_id"],
        "paid_on": invoice["invoice_date"] + timedelta(days=draw(st.sampled_from([20, 30, 40, 50, 90]))),
        "amount": draw(st.sampled_from([50, 100, 100])),
        "currency": invoice["currency"],
        "kind": "receipt",
    }


def _order(draw: st.DrawFn, number: int, count: int) -> dict[str, Any]:
    ordered = _day(draw)
    return {
        "order_id": f"O{number}",
        "customer_id": _any_of(draw, count),
        "ordered_on": ordered,
        "closed_on": draw(st.none() | st.just(ordered + timedelta(days=30))),
        "amount": draw(st.sampled_from([0, 50, 100])),
        "currency": draw(st.sampled_from(_CURRENCIES)),
        "status": draw(st.sampled_from(["open", "invoiced", "cancelled", None])),
    }


def _statement(draw: st.DrawFn, count: int) -> dict[str, Any]:
    end = draw(st.sampled_from(_ENDS))
    figures = {name: draw(st.sampled_from(values)) for name, values in _FIGURES.items()}
    return {
        "customer_id": _any_of(draw, count),
        "period_end": end,
        "period_months": draw(st.sampled_from([3, 3, 3, 6, 12])),
        "received_on": draw(st.none() | st.sampled_from([end + timedelta(days=20), date(2026, 3, 10)])),
        "scope": draw(st.sampled_from(["entity", "entity", None, "consolidated"])),
        "currency": "CNY",
        **{name: None if value is None else Decimal(value) for name, value in figures.items()},
    }


def _a_run(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Five quarters of one customer in a row, of one scope, most figures known."""
    costs = [draw(st.sampled_from([70, 71, 72, 73, 74])) for _ in _ENDS]
    falling = sorted(costs) if draw(st.booleans()) else costs
    return [
        {
            **dict.fromkeys(_FIGURES),
            "customer_id": "C0",
            "period_end": end,
            "period_months": 3,
            "scope": "entity",
            "currency": "CNY",
            "current_assets": Decimal(draw(st.sampled_from([90, 99, 99, 100]))),
            "current_liabilities": Decimal(100),
            "revenue": Decimal(100),
            "cost_of_sales": Decimal(cost),
            "payables": Decimal(cost) * draw(st.sampled_from([1, 1, 2])) + draw(st.sampled_from([0, 0, 1])),
        }
        for end, cost in zip(_ENDS, falling, strict=True)
    ]


def _event(draw: st.DrawFn, number: int, count: int) -> dict[str, Any]:
    return {
        "event_id": f"E{number}",
        "customer_id": _any_of(draw, count),
        "happened_on": _day(draw, date(2024, 1, 1)),
        "kind": draw(st.sampled_from(_KINDS)),
    }


def _index(draw: st.DrawFn, name: str, label: str) -> dict[str, Any]:
    values = st.sampled_from([None, "30", "49.5", "50", "60", "70", "80"])
    row: dict[str, Any] = {name: label, "valid_from": _day(draw), "risk_index": draw(values)}
    if name == "country":
        return {**row, "transfer_risk": draw(values)}
    return {
        **row,
        "climate_index": draw(st.sampled_from([None, "49", "50"])),
        "inventory_days": draw(st.sampled_from([None, "0", "60"])),
    }

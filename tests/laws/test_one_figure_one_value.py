"""Whatever two answers call by the same name has one value: which tool is asked changes no cent."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.desk import Desk
from tests.builders import TODAY
from tests.laws.asking import MORE, amount, result
from tests.laws.profile import examples
from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row
from tools.registry import TOOLS

SAME = {"total_overdue": "overdue", "chased": "overdue_net", "owed": "gross_receivables"}
"""What other names mean the same."""
FIGURES = frozenset(
    "gross_receivables net_receivables unapplied_credit not_due overdue overdue_net over_180 over_365 "
    "disputed exposure open_orders bills_outstanding available usable_now limit limit_in_force "
    "1_30 31_60 61_90 over_90 written_off recovered oldest_days".split()
)
"""What is the same thing whoever tells it; other figures share a name only (`amount`, `count`, `value`)."""

CENTS = st.integers(1, 999_999)
AGES = st.integers(-40, 400)
RATES = st.integers(1, 99_999).map(lambda rate: Decimal(rate) / 10_000)


@st.composite
def books(draw: st.DrawFn) -> dict[str, Rows]:
    """Two customers in yuan with invoices, orders and payments in euros at an awkward rate."""
    tables: dict[str, list[dict[str, object]]] = {"invoices": [], "orders": [], "payments": []}
    for number in range(draw(st.integers(1, 6))):
        due = TODAY - timedelta(days=draw(AGES))
        tables["invoices"].append(_euros(f"I{number}", draw, an_invoice_row, due.isoformat()))
    for number in range(draw(st.integers(0, 2))):
        order = {"order_id": f"O{number}", "ordered_on": "2026-03-01", "status": "open"}
        tables["orders"].append({**order, "customer_id": _whose(draw), **_money(draw)})
    for number in range(draw(st.integers(0, 2))):
        paid = {"payment_id": f"P{number}", "paid_on": "2026-03-01", "kind": "receipt", "invoice_id": None}
        tables["payments"].append({**paid, "customer_id": _whose(draw), **_money(draw)})
    rates = [{"currency": "EUR", "valid_from": "2020-01-01", "rate": draw(RATES)}]
    return {**tables, "customers": [a_customer_row("C001"), a_customer_row("C002")], "fx": rates}


def _whose(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["C001", "C001", "C002"]))


def _money(draw: st.DrawFn) -> dict[str, object]:
    return {"amount": Decimal(draw(CENTS)) / 100, "currency": "EUR"}


def _euros(number: str, draw: st.DrawFn, row: Any, due: str) -> dict[str, object]:  # noqa: ANN401 - a row's builder
    made: dict[str, object] = row(number, 1, due, _whose(draw), invoice_date="2025-01-01")
    return {**made, **_money(draw)}


def told_of(desk: Desk, customer_id: str) -> Iterator[tuple[str, str, object]]:
    """Give (tool, name, value) of every figure that an answer tells of a customer, in yuan."""
    for tool in sorted(TOOLS):
        fields = TOOLS[tool].arguments.model_fields
        if "customer" in fields and "currency" in fields:
            for more in MORE.get(tool, ({},)):
                found = result(desk, tool, **{"customer": customer_id, "currency": "CNY", **more})
                yield from ((tool, *each) for each in figures(found))
    lists: tuple[tuple[str, dict[str, object]], ...] = (
        ("ageing_report", {"by": "customer"}),
        ("overdue_worklist", {}),
        ("limits_worklist", {"condition": "all"}),
    )
    for tool, asked in lists:
        for row in result(desk, tool, currency="CNY", **asked)["rows"]:
            if customer_id in (row.get("customer_id"), row.get("key")):
                yield from ((tool, *each) for each in figures(row))


def figures(node: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    for name, value in node.items():
        if isinstance(value, Mapping) and name != "shares":
            yield from figures(value)
        elif value is not None and SAME.get(name, name) in FIGURES:
            yield SAME.get(name, name), value


@examples(25)
@given(books())
def test_a_figure_of_a_customer_is_the_same_in_every_answer(tables: dict[str, Rows]) -> None:
    desk = a_desk(tables)
    for customer_id in desk.ledger.customer_ids:
        by_name: dict[str, dict[str, object]] = {}
        for tool, name, value in told_of(desk, customer_id):
            by_name.setdefault(name, {}).setdefault(str(value), tool)
        assert {name: told for name, told in by_name.items() if len(told) > 1} == {}


@examples(25)
@given(books())
def test_ages_add_up_to_the_cent_in_every_answer(tables: dict[str, Rows]) -> None:
    desk = a_desk(tables)
    shown = [result(desk, "overdue_status", customer=each, currency="CNY") for each in ("C001", "C002")]
    report = result(desk, "ageing_report", by="customer", currency="CNY")
    for each in (*shown, report, *report["rows"]):
        value = {name: amount(each[name]) for name in ("gross_receivables", "not_due", "overdue")}
        assert value["gross_receivables"] == value["not_due"] + value["overdue"]
        assert value["overdue"] == sum(map(amount, each["buckets"].values()))
        assert min(value.values()) >= 0


@pytest.mark.parametrize(
    ("amounts", "overdue", "not_due", "buckets"),
    [
        # at 7.11: 100.01 EUR are 711.0711, 200.02 are 1422.1422, both 2133.2133
        ((("100.01", 10), ("200.02", 40)), "2133.21", "0.00", ("711.07", "1422.14")),
        # 0.01 EUR are 0.0711, 0.02 are 0.1422, 0.05 are 0.3555: overdue 0.4266, gross 0.5688
        ((("0.01", 10), ("0.05", 40), ("0.02", 0)), "0.43", "0.14", ("0.07", "0.36")),
        # 0.02 EUR are 0.1422 in each of two buckets: 0.2844, rounded 0.28
        ((("0.02", 10), ("0.02", 40)), "0.28", "0.00", ("0.14", "0.14")),
        # 0.06 EUR are 0.4266 overdue and 0.4266 not due: gross 0.8532, so that the not due takes the cent
        ((("0.06", 10), ("0.06", 0)), "0.43", "0.42", ("0.43", "0.00")),
    ],
)
def test_overdue_is_rounded_once_and_the_rest_takes_the_cents(
    amounts: tuple[tuple[str, int], ...], overdue: str, not_due: str, buckets: tuple[str, str]
) -> None:
    invoices = [
        an_invoice_row(f"I{place}", amount, str(TODAY - timedelta(days=days)), currency="EUR")
        for place, (amount, days) in enumerate(amounts)
    ]
    rates: Rows = [{"currency": "EUR", "valid_from": "2020-01-01", "rate": "7.11"}]
    desk = a_desk({"invoices": invoices, "fx": rates})
    found = result(desk, "overdue_status", customer="C001")
    row = result(desk, "ageing_report", by="customer")["rows"][0]
    late = result(desk, "overdue_worklist", currency="CNY")["rows"][0]
    for each in (found, row):
        assert amount(each["overdue"]) == Decimal(overdue)
        assert amount(each["not_due"]) == Decimal(not_due)
        assert [amount(each["buckets"][name]) for name in ("1_30", "31_60")] == list(map(Decimal, buckets))
    assert amount(late["overdue"]) == Decimal(overdue)

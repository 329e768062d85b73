"""customer_limit, through the gateway: groups seen or hidden, past days, limits that end."""

import pytest

from knowledge.desk import Desk
from tests.tools.customer_limit_cases import a_trading_desk, notes, picked
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer
from tools.facts import facts_of
from tools.gateway import call


def a_group_desk(role: str, daughter_limit: object = 1000) -> Desk:
    return a_desk(
        {
            "customers": [
                a_customer_row("ROOT", group_limit=900, salesperson="otto@seller.example"),
                a_customer_row("C001", parent_id="ROOT", credit_limit=daughter_limit),
            ],
            "invoices": [
                an_invoice_row("A", 500, "2026-04-30"),
                an_invoice_row("R", 250, "2026-04-30", "ROOT"),
            ],
        },
        role=role,
    )


def test_a_visible_group_shows_its_figures_and_binds() -> None:
    expected = {
        "available": "500.00",
        "usable_now": "150.00",
        "group_exposure": "750.00",
        "group_limit": "900.00",
        "group_available": "150.00",
        "group_members": 2,
        "group_root": "ROOT",
        "group_currency": "CNY",
    }
    assert picked(answer(a_group_desk("finance"), "customer_limit"), *expected) == expected


@pytest.mark.parametrize(("limit", "usable"), [(1000, None), (600, "100.00")])
def test_a_hidden_group_shows_no_figure_at_all(limit: int, usable: str | None) -> None:
    made = call(a_group_desk("sales", limit), "customer_limit", {"customer": "C001"})
    assert made.result is not None
    result = answer(a_group_desk("sales", limit), "customer_limit")
    assert result["usable_now"] == usable
    assert all(
        result[name] is None
        for name in (
            "group_exposure",
            "group_available",
            "group_limit",
            "group_members",
            "group_root",
            "group_currency",
        )
    )
    figures = [
        str(fact.value) for fact in facts_of(made.result, tool="customer_limit", entity="C001", period="")
    ]
    assert not [
        value for value in figures if any(secret in value for secret in ("750", "900", "250", "150.00"))
    ]


def test_a_past_day_says_what_the_ledger_holds_only_as_of_today() -> None:
    result = answer(a_trading_desk(), "customer_limit", as_of="2026-02-28")
    assert picked(result, "as_of", "net_receivables", "overdue") == {
        "as_of": "2026-02-28",
        "net_receivables": "700.50",
        "overdue": "500.00",
    }
    assert [note for note in notes(result) if "today's value" in str(note)] == [
        f"{field}: the ledger holds only today's value, not that of 2026-02-28"
        for field in ("limit", "hold", "terms_days")
    ]


def test_the_temporary_limit_is_told_as_such() -> None:
    limits = [
        {
            "limit_id": "L1",
            "customer_id": "C001",
            "kind": "permanent",
            "amount": 800,
            "currency": "CNY",
            "valid_from": "2025-01-01",
            "valid_until": "",
        },
        {
            "limit_id": "L2",
            "customer_id": "C001",
            "kind": "temporary",
            "amount": 1200,
            "currency": "CNY",
            "valid_from": "2026-03-01",
            "valid_until": "2026-04-30",
        },
    ]
    result = answer(a_desk({"limits": limits}), "customer_limit")
    expected = {
        "limit": "1200.00",
        "limit_kind": "temporary",
        "limit_valid_until": "2026-04-30",
        "permanent_limit": "800.00",
    }
    assert picked(result, *expected) == expected
    assert "limit: a temporary limit, in force until 2026-04-30" in notes(result)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-03-31", "the limit ends in 0 days"),
        ("2026-04-30", "the limit ends in 30 days"),
        ("2026-05-01", ""),
        ("2026-03-30", "the limit expired on 2026-03-30"),
    ],
)
def test_a_limit_that_ends_soon_is_to_be_renewed(until: str, said: str) -> None:
    desk = a_desk({"customers": [a_customer_row(limit_valid_until=until)]})
    found = [str(note) for note in notes(answer(desk, "customer_limit")) if "the limit e" in str(note)]
    assert bool(found) is bool(said)
    assert said in str(found)


def test_an_order_closed_without_a_day_is_today_s_on_a_past_day() -> None:
    row = {"order_id": "O", "customer_id": "C001", "ordered_on": "2026-01-10", "amount": 5, "currency": "CNY"}
    desk = a_desk({"orders": [{**row, "status": "cancelled"}]})
    assert "open_orders: the ledger holds only today's value" in str(
        answer(desk, "customer_limit", as_of="2026-02-28")["notes"]
    )

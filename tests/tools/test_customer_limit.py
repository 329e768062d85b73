"""customer_limit, through the gateway: the whole answer, limits of every kind, what is not available."""

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows, a_ledger
from tests.tools.customer_limit_cases import a_trading_desk, notes, picked
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer, failed
from tools.gateway import call


def test_the_figures_of_a_trading_customer() -> None:
    result = answer(a_trading_desk(), "customer_limit")
    expected = {
        "limit": "1000.00",
        "limit_in_force": "1000.00",
        "limit_valid_until": None,
        "net_receivables": "550.50",
        "open_orders": "120.00",
        "bills_outstanding": "300.00",
        "exposure": "970.50",
        "available": "29.50",
        "usable_now": "29.50",
        "utilisation": "0.9705",
        "overdue": "400.00",
        "oldest_days": 40,
        "hold": "none",
        "terms_days": 30,
        "written_off": "0.00",
        "group_exposure": "970.50",
        "group_available": None,
    }
    assert picked(result, *expected) == expected
    assert result["rules"] == ["ORDER-LIMIT", "ORDER-NEAR"]


def test_figures_in_another_currency_name_the_rate() -> None:
    result = answer(a_trading_desk(), "customer_limit", currency="EUR")
    expected = {
        "limit": "125.00",
        "net_receivables": "68.81",
        "open_orders": "15.00",
        "bills_outstanding": "37.50",
        "exposure": "121.31",
        "available": "3.69",
    }
    assert picked(result, *expected) == expected
    assert result["fx"] == [
        {"of": "CNY", "to": "EUR", "rate": "0.125", "on": "2026-03-31", "since": "2020-01-01"}
    ]


def test_an_order_stands_for_its_customer_and_is_what_is_recorded() -> None:
    made = call(a_trading_desk(), "customer_limit", {"order": "o1"})
    assert made.ok
    assert dict(made.args) == {"order": "o1"}


@pytest.mark.parametrize(
    ("customer", "expected"),
    [
        ({"credit_limit": ""}, {"limit": None, "available": None, "usable_now": None, "utilisation": None}),
        (
            {"credit_limit": "0"},
            {"limit": "0.00", "available": "0.00", "usable_now": "0.00", "utilisation": None},
        ),
        (
            {"credit_limit": "unlimited"},
            {"limit": "unlimited", "available": "unlimited", "usable_now": "unlimited"},
        ),
        ({"hold": "hold"}, {"available": "1000.00", "usable_now": "0.00", "hold": "hold"}),
        (
            {"hold": "stop", "hold_since": "2026-03-01"},
            {"usable_now": "0.00", "hold": "stop", "hold_since": "2026-03-01"},
        ),
        (
            {"limit_valid_until": "2026-03-30"},
            {"limit": "1000.00", "limit_in_force": "0.00", "available": "0.00", "usable_now": "0.00"},
        ),
        ({"limit_valid_until": "2026-03-31"}, {"limit_in_force": "1000.00", "usable_now": "1000.00"}),
        ({"terms_days": ""}, {"terms_days": None}),
    ],
)
def test_limits_of_every_kind(customer: dict[str, str], expected: dict[str, object]) -> None:
    desk = a_desk({"customers": [a_customer_row(**customer)]})
    assert picked(answer(desk, "customer_limit"), *expected) == expected


def test_a_limit_not_set_says_so() -> None:
    result = answer(a_desk({"customers": [a_customer_row(credit_limit="")]}), "customer_limit")
    assert "limit: no limit has been set" in notes(result)


@pytest.mark.parametrize(
    ("absent", "gone", "kept"),
    [
        (
            "orders",
            {"open_orders", "exposure", "available", "usable_now", "utilisation"},
            {"net_receivables", "overdue"},
        ),
        (
            "payments",
            {"net_receivables", "exposure", "overdue", "oldest_days", "written_off"},
            {"limit", "open_orders"},
        ),
    ],
)
def test_what_depends_on_a_missing_table_is_not_available(
    absent: str, gone: set[str], kept: set[str]
) -> None:
    result = answer(_without(absent), "customer_limit")
    assert {name for name in gone | kept if result[name] is None} == gone
    assert f"exposure: the ledger has no {absent} table" in notes(result)


def _without(table: str) -> Desk:
    rest: dict[str, Rows] = {name: () for name in ("payments", "orders") if name != table}
    ledger = a_ledger(
        {"customers": [a_customer_row()], "invoices": [an_invoice_row("A", 500, "2026-02-19")], **rest}
    )
    desk = a_desk({})
    return Desk(person=desk.person, ledger=ledger, policy=desk.policy, as_of=desk.as_of)


def test_without_a_customer_one_is_asked_for() -> None:
    made = failed(a_desk({}), "customer_limit")
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == ("missing", "customer")


def test_a_currency_without_a_rate_is_an_error_that_names_it() -> None:
    made = failed(a_trading_desk(), "customer_limit", customer="C001", currency="SEK")
    assert made.failure is not None
    assert "SEK" in made.failure.sentence


def test_a_ledger_without_the_column_does_not_claim_that_no_limit_was_set() -> None:
    row = {"customer_id": "C001", "name": "Customer C001", "currency": "CNY"}
    result = answer(a_desk({"customers": [row]}), "customer_limit")
    assert (result["limit"], result["available"], result["terms_days"]) == (None, None, None)
    assert "limit: the ledger has no column credit_limit in customers" in notes(result)
    assert "terms_days: the ledger has no column terms_days in customers" in notes(result)


@pytest.mark.parametrize("tool", ["customer_limit", "overdue_status", "check_order"])
def test_staff_are_denied_before_they_are_asked_for_a_customer(tool: str) -> None:
    made = failed(a_desk({}, role="staff"), tool)
    assert made.failure is not None
    assert made.failure.kind == "denied"

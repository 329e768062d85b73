"""customer_limit, through the gateway: the whole answer, what is not available, groups that are hidden."""

from collections.abc import Mapping

import pytest

from knowledge.desk import Desk
from tests.builders import Rows, a_ledger
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.facts import facts_of
from tools.gateway import call


def picked(result: Mapping[str, object], *names: str) -> dict[str, object]:
    return {name: result[name] for name in names}


def notes(result: Mapping[str, object]) -> list[object]:
    found = result["notes"]
    assert isinstance(found, list)
    return found


def a_trading_desk() -> Desk:
    return a_desk(
        {
            "invoices": [
                an_invoice_row("A", 500, "2026-02-19"),
                an_invoice_row("B", "200.50", "2026-04-20"),
                an_invoice_row("C", 300, "2025-12-31"),
            ],
            "payments": [
                a_payment_row("P1", 100, "2026-03-01", "A"),
                a_payment_row("P2", 50, "2026-03-02"),
                a_payment_row("P3", 300, "2025-12-30", "C", kind="commercial_bill", matures_on="2026-06-30"),
            ],
            "orders": [
                {
                    "order_id": "O1",
                    "customer_id": "C001",
                    "ordered_on": "2026-03-20",
                    "amount": 120,
                    "currency": "CNY",
                    "status": "open",
                }
            ],
        }
    )


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
    assert result["fx"] == [{"of": "CNY", "to": "EUR", "rate": "0.125", "on": "2026-03-31"}]


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


def test_without_a_customer_one_is_asked_for() -> None:
    made = failed(a_desk({}), "customer_limit")
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == ("missing", "customer")


def test_a_currency_without_a_rate_is_an_error_that_names_it() -> None:
    made = failed(a_trading_desk(), "customer_limit", customer="C001", currency="SEK")
    assert made.failure is not None
    assert "SEK" in made.failure.sentence


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

"""check_order, through the gateway: decisions with reasons, orders by id, amounts, terms, hidden groups."""

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer, failed
from tools.facts import facts_of
from tools.gateway import call
from tools.results import Json

SOUND: Rows = [
    {
        "customer_id": "C001",
        "period_end": "2025-12-31",
        "period_months": 12,
        "received_on": "2026-02-10",
        "currency": "CNY",
        "current_assets": 300,
        "current_liabilities": 100,
        "inventory": 50,
        "prepaid": 10,
        "total_assets": 600,
        "total_liabilities": 200,
        "retained_earnings": 200,
        "equity": 400,
        "revenue": 1000,
        "cost_of_sales": 700,
        "ebit": 120,
        "interest_expense": 10,
        "net_income": 85,
        "operating_cash_flow": 90,
    }
]
ORDERS: Rows = [
    {
        "order_id": "SO-1",
        "customer_id": "C001",
        "ordered_on": "2026-03-20",
        "closed_on": "",
        "amount": 400,
        "currency": "CNY",
        "status": "open",
    },
    {
        "order_id": "SO-2",
        "customer_id": "C001",
        "ordered_on": "2026-03-01",
        "closed_on": "2026-03-10",
        "amount": 90,
        "currency": "CNY",
        "status": "cancelled",
    },
]


def a_sound_desk(role: str = "finance", **tables: Rows) -> Desk:
    return a_desk({"statements": SOUND, "orders": ORDERS, **tables}, role=role)


def by_rule(result: dict[str, Json]) -> dict[str, dict[str, Json]]:
    rows = result["reasons"]
    assert isinstance(rows, list)
    return {str(row["rule"]): row for row in rows if isinstance(row, dict)}


def to_release(result: dict[str, Json]) -> list[tuple[Json, Json, Json]]:
    rows = result["to_release"]
    assert isinstance(rows, list)
    return [(row["rule"], row["remedy"], row["amount"]) for row in rows if isinstance(row, dict)]


def test_a_sound_order_is_released() -> None:
    result = answer(a_sound_desk(), "check_order", amount="600")
    expected: dict[str, Json] = {
        "decision": "release",
        "exposure_after": "1000.00",
        "available_before": "600.00",
        "approver": None,
        "to_release": [],
        "amount": "600.00",
    }
    assert {name: result[name] for name in expected} == expected
    assert by_rule(result)["ORDER-LIMIT"] == {
        "rule": "ORDER-LIMIT",
        "passed": True,
        "outcome": "release",
        "detail": "exposure after the order CNY 1,000.00, within the limit of CNY 1,000.00",
    }


def test_a_cent_above_the_limit_is_referred_with_what_releases_it_and_who_signs() -> None:
    result = answer(a_sound_desk(), "check_order", amount="600.01")
    assert (result["decision"], result["exposure_after"], result["approver"]) == (
        "refer",
        "1000.01",
        "sales_manager",
    )
    assert to_release(result) == [("ORDER-LIMIT", "pay_or_secure", "0.01")]
    assert "ORDER-LIMIT" in str(result["rules"])


def test_an_order_by_its_id_leaves_exposure_before_it_is_judged() -> None:
    made = call(a_sound_desk(), "check_order", {"order": "so-1"})
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    expected = {
        "order_id": "SO-1",
        "amount": "400.00",
        "exposure_before": "0.00",
        "exposure_after": "400.00",
        "available_before": "1000.00",
    }
    assert {name: result[name] for name in expected} == expected
    assert dict(made.args) == {"order": "so-1"}


def test_another_amount_for_an_open_order_replaces_its_own() -> None:
    result = answer(a_sound_desk(), "check_order", order="SO-1", amount="1000")
    assert (result["decision"], result["exposure_after"]) == ("release", "1000.00")


def test_an_amount_in_another_currency_converts_at_the_day() -> None:
    result = answer(a_sound_desk(), "check_order", amount="75.01", currency="EUR")
    assert (result["amount"], result["exposure_after"], result["decision"]) == ("75.01", "1000.08", "refer")
    rate = {"of": "EUR", "to": "CNY", "rate": "8", "on": "2026-03-31", "since": "2020-01-01"}
    assert rate in list(result["fx"])  # type: ignore[arg-type] # a list of rates


@pytest.mark.parametrize(
    ("arguments", "kind", "argument"),
    [
        ({}, "missing", "amount"),
        ({"amount": "0"}, "wrong", "amount"),
        ({"amount": "-5"}, "wrong", "amount"),
        ({"amount": "NaN"}, "wrong", "amount"),
        ({"amount": "1E+999999"}, "wrong", "amount"),
        ({"amount": "1E-999999"}, "wrong", "amount"),
        ({"amount": "5", "as_of": "0001-01-01"}, "wrong", "as_of"),
        ({"amount": "5", "terms": "whenever"}, "wrong", "terms"),
        ({"amount": "5", "terms": "-30"}, "wrong", "terms"),
        ({"order": "SO-2"}, "wrong", "order"),
        ({"order": "SO-9"}, "not_found", "order"),
        ({"order": "SO-1", "as_of": "2026-03-19"}, "not_found", "order"),
        ({"amount": "5", "currency": "XXY"}, "wrong", "currency"),
    ],
)
def test_what_cannot_be_judged_names_the_argument(
    arguments: dict[str, object], kind: str, argument: str
) -> None:
    made = failed(a_sound_desk(), "check_order", customer="C001", **arguments)
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == (kind, argument)


@pytest.mark.parametrize(
    ("terms", "decision", "after"),
    [
        ("prepaid", "release", "400.00"),
        ("LC", "release", "400.00"),
        ("30", "refer", "2400.00"),
        (31, "refer", "2400.00"),
        (None, "refer", "2400.00"),
    ],
)
def test_terms_change_what_credit_is_asked_for(terms: object, decision: str, after: str) -> None:
    result = answer(a_sound_desk(), "check_order", amount="2000", **({"terms": terms} if terms else {}))
    assert (result["decision"], result["exposure_after"]) == (decision, after)
    assert ("TERMS-EXTEND" in by_rule(result)) is (terms in ("30", 31))


def test_longer_terms_than_agreed_are_referred() -> None:
    result = answer(a_sound_desk(), "check_order", amount="100", terms="60")
    assert (result["decision"], by_rule(result)["TERMS-EXTEND"]["detail"]) == (
        "refer",
        "60 days asked for, 30 agreed",
    )


def test_a_stopped_customer_ships_nothing_not_even_prepaid() -> None:
    desk = a_sound_desk(customers=[a_customer_row(hold="stop")])
    result = answer(desk, "check_order", amount="1", terms="prepaid")
    assert (result["decision"], result["hold"]) == ("hold", "stop")
    assert (
        by_rule(result)["ORDER-HOLD"]["detail"]
        == "the customer is stopped: nothing ships, released orders included"
    )


def test_overdue_beyond_thirty_days_holds_and_says_what_to_pay() -> None:
    result = answer(
        a_sound_desk(invoices=[an_invoice_row("A", 70, "2026-02-28")]), "check_order", amount="100"
    )
    assert (result["decision"], result["overdue_net"], result["oldest_days"]) == ("hold", "70.00", 31)
    assert to_release(result) == [("ORDER-OVERDUE", "pay", "70.00")]


def a_group(role: str) -> Desk:
    return a_sound_desk(
        role,
        customers=[
            a_customer_row("ROOT", group_limit=900, salesperson="otto@seller.example"),
            a_customer_row(parent_id="ROOT"),
        ],
        invoices=[an_invoice_row("R", 250, "2026-04-30", "ROOT")],
    )


@pytest.mark.parametrize(("amount", "decision"), [("250", "release"), ("250.01", "refer")])
def test_a_hidden_group_decides_without_a_figure(amount: str, decision: str) -> None:
    made = call(a_group("sales"), "check_order", {"customer": "C001", "amount": amount})
    assert made.result is not None
    shown = [str(fact.value) for fact in facts_of(made.result, tool="check_order", entity="C001", period="")]
    assert answer(a_group("sales"), "check_order", amount=amount)["decision"] == decision
    assert not [value for value in shown if "900" in value]
    assert "900" not in str(made.as_json()["result"])


def test_a_visible_group_says_how_far_it_goes() -> None:
    result = answer(a_group("finance"), "check_order", amount="300")
    assert (
        by_rule(result)["ORDER-GROUP"]["detail"]
        == "group exposure after the order CNY 950.00, above the group limit of CNY 900.00"
    )
    assert to_release(result) == [("ORDER-GROUP", "pay_or_secure", "50.00")]


def test_near_the_limit_is_told_in_a_note() -> None:
    result = answer(a_sound_desk(), "check_order", amount="500")
    assert result["decision"] == "release"
    assert "utilisation_after: 90% of the limit used after the order: nearly full" in list(result["notes"])  # type: ignore[arg-type] # a list of notes


def test_without_a_rate_to_the_base_currency_only_who_signs_is_unknown() -> None:
    customers = [a_customer_row(currency="SEK")]
    statements = [{**SOUND[0], "currency": "SEK"}]
    desk = a_desk({"customers": customers, "statements": statements})
    result = answer(desk, "check_order", amount="1000.01")
    assert (result["decision"], result["approver"]) == ("refer", None)
    assert "approver: there is no exchange rate for SEK on or before 2026-03-31" in str(result["notes"])
    assert answer(desk, "check_order", amount="1000")["decision"] == "release"

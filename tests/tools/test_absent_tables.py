"""What depends on a table that the ledger lacks is not available, with the reason, and never 0."""

import pytest

from knowledge.desk import Desk
from knowledge.people import Person
from tests.builders import TODAY
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import POLICY
from tests.tools.desks import a_customer_row, an_invoice_row, answer

FINANCE = Person.model_validate({"email": None, "name": "Anna", "role": "finance"})
NO_PAYMENTS = "the ledger has no payments table"


def a_bare_desk() -> Desk:
    """A ledger of customers and invoices alone."""
    tables = {"customers": [a_customer_row()], "invoices": [an_invoice_row("A", 100, "2026-01-31")]}
    return Desk(person=FINANCE, ledger=a_ledger(tables), policy=POLICY, as_of=TODAY)


@pytest.mark.parametrize(
    ("tool", "arguments", "fields"),
    [
        (
            "customer_limit",
            {},
            "exposure net_receivables bills_outstanding available usable_now utilisation overdue oldest_days "
            "group_exposure written_off",
        ),
        (
            "overdue_status",
            {},
            "gross_receivables unapplied_credit overdue overdue_net not_due buckets over_180 over_365 "
            "disputed oldest_days invoices would_settle",
        ),
        ("collection_stage", {}, "stage days_past_due step action owner channel promise_status"),
        (
            "check_order",
            {"amount": "10"},
            "exposure_after available_before utilisation_after overdue_net oldest_days written_off",
        ),
        ("suggest_limit", {}, "need_at_actual_pace"),
        ("late_interest", {}, "principal interest undisputed_interest disputed_interest lines"),
        ("repayment_plan", {"instalments": 2}, "base schedule total_interest total overdue_net disputed"),
    ],
)
def test_without_payments_no_figure_is_said_that_needs_them(
    tool: str, arguments: dict[str, object], fields: str
) -> None:
    result = answer(a_bare_desk(), tool, **arguments)
    notes = result["notes"]
    assert isinstance(notes, list)
    for field in fields.split():
        assert result[field] is None, field
        assert f"{field}: {NO_PAYMENTS}" in notes


def test_without_orders_open_orders_are_not_said_to_be_none() -> None:
    result = answer(a_bare_desk(), "customer_limit")
    assert result["open_orders"] is None
    assert isinstance(result["notes"], list)
    assert "open_orders: the ledger has no orders table" in result["notes"]


def test_without_rates_nobody_is_named_to_sign_and_each_rule_is_cited_once() -> None:
    row = {**a_customer_row(), "currency": "EUR"}
    tables = {
        "customers": [row],
        "invoices": [],
        **dict.fromkeys(("payments", "orders", "events", "disputes"), ()),
    }
    desk = Desk(person=FINANCE, ledger=a_ledger(tables), policy=POLICY, as_of=TODAY)
    result = answer(desk, "check_order", amount="10")
    rules = result["rules"]
    assert isinstance(rules, list)
    assert "AUTHORITY" in rules
    assert len(rules) == len(set(map(str, rules)))

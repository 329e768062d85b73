"""repayment_plan, through the gateway: what is planned, the clauses, and who may ask."""

from datetime import date
from decimal import Decimal

import pytest

from knowledge.desk import Desk
from knowledge.policy.policy import Policy
from knowledge.policy.values import Threshold
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.gateway import call
from tools.results import Json


def a_late_desk() -> Desk:
    """1 000 overdue, 200 of it disputed in time, 50 of credit: 750 to plan; 300 more are not due."""
    return a_desk(
        {
            "invoices": [
                an_invoice_row("A", 1000, "2026-02-28"),
                an_invoice_row("B", 300, "2026-04-30"),
            ],
            "payments": [a_payment_row("P1", 50, "2026-03-20")],
            "disputes": [
                {
                    "dispute_id": "X",
                    "invoice_id": "A",
                    "opened_on": "2026-03-01",
                    "resolved_on": "",
                    "amount": 200,
                }
            ],
        }
    )


def under(desk: Desk, policy: Policy) -> Desk:
    return Desk(person=desk.person, ledger=desk.ledger, policy=policy, as_of=desk.as_of)


def planned(desk: Desk, **arguments: object) -> dict[str, Json]:
    made = call(desk, "repayment_plan", arguments)
    assert made.ok, made.failure
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return result


def rows(result: dict[str, Json]) -> list[dict[str, Json]]:
    assert isinstance(result["schedule"], list)
    return [row for row in result["schedule"] if isinstance(row, dict)]


def test_a_customers_base_is_the_undisputed_overdue_less_credit() -> None:
    result = answer(a_late_desk(), "repayment_plan", instalments=4, annual_rate="0.06")
    assert (result["base"], result["overdue_net"], result["disputed"]) == ("750.00", "750.00", "200.00")
    assert [(row["due_on"], row["principal"], row["interest"], row["total"]) for row in rows(result)] == [
        ("2026-04-30", "187.50", "3.75", "191.25"),
        ("2026-05-31", "187.50", "2.81", "190.31"),
        ("2026-06-30", "187.50", "1.88", "189.38"),
        ("2026-07-31", "187.50", "0.94", "188.44"),
    ]
    assert (result["total_interest"], result["total"]) == ("9.38", "759.38")
    assert result["rules"] == ["LADDER-PLAN", "TERMS-CLAUSES"]


def test_with_nothing_overdue_there_is_nothing_to_plan() -> None:
    result = answer(a_desk({}), "repayment_plan", instalments=4)
    assert (result["base"], result["schedule"], result["total"]) == ("0.00", [], "0.00")
    assert result["notes"] == []


def test_a_bare_amount_needs_no_customer_and_no_right_to_see_one() -> None:
    result = planned(a_desk({}, role="staff"), amount="100", instalments=3, first_date="2026-04-15")
    assert [row["total"] for row in rows(result)] == ["33.33", "33.33", "33.34"]
    assert (result["currency"], result["customer_id"], result["stage"]) == ("CNY", None, None)


def test_a_stated_amount_goes_before_the_customers_overdue_which_is_told() -> None:
    result = answer(a_late_desk(), "repayment_plan", amount="600", instalments=2)
    assert (result["base"], result["overdue_net"]) == ("600.00", "750.00")


def test_yen_have_no_cents() -> None:
    result = planned(a_desk({}), amount="100", currency="JPY", instalments=3, annual_rate="0.12")
    assert [(row["principal"], row["interest"]) for row in rows(result)] == [
        ("33", "1"),
        ("33", "1"),
        ("34", "0"),
    ]
    assert (
        failed(a_desk({}), "repayment_plan", amount="0.5", currency="JPY", instalments=1).failure is not None
    )


@pytest.mark.parametrize(("count", "planned_"), [(11, True), (12, True), (13, False)])
def test_the_policy_says_how_many_instalments_there_may_be(count: int, planned_: bool) -> None:
    result = planned(a_desk({}), amount="1200", instalments=count)
    assert (result["schedule"] is not None) is planned_
    if not planned_:
        assert "schedule: our policy allows at most 12 instalments" in str(result["notes"])


def test_a_strict_edge_names_the_highest_number_that_is_still_allowed() -> None:
    below = Threshold(value=Decimal(12), compare="below")
    desk = under(a_desk({}), policy_with("LADDER-PLAN.instalments", below))
    assert planned(desk, amount="1200", instalments=11)["schedule"] is not None
    assert "at most 11 instalments" in str(planned(desk, amount="1200", instalments=12)["notes"])


@pytest.mark.parametrize(("amount", "planned_"), [("0.04", False), ("0.05", True)])
def test_less_than_a_cent_an_instalment_is_no_plan(amount: str, planned_: bool) -> None:
    assert (planned(a_desk({}), amount=amount, instalments=5)["schedule"] is not None) is planned_


def test_without_a_rate_it_is_the_policys_and_said_so() -> None:
    desk = under(a_desk({}), policy_with("LADDER-PLAN.annual_rate", Decimal("0.12")))
    result = planned(desk, amount="1000", instalments=1)
    assert (result["annual_rate"], result["total_interest"]) == ("0.12", "10.00")
    assert "the policy's 12% a year is used" in str(result["notes"])


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        ("as_dated", ["2026-05-02", "2026-06-02"]),  # 2 May 2026 is a Saturday
        ("next_business_day", ["2026-05-04", "2026-06-02"]),
        ("previous_business_day", ["2026-05-01", "2026-06-02"]),
    ],
)
def test_weekends_are_treated_as_the_clause_says(clause: str, days: list[str]) -> None:
    desk = under(a_desk({}), policy_with("TERMS-CLAUSES.weekend", clause))
    result = planned(desk, amount="10", instalments=2, first_date="2026-05-02")
    assert [row["due_on"] for row in rows(result)] == days
    assert "weekend" in str(result["notes"])


def test_the_first_day_by_default_is_a_period_from_the_asked_day() -> None:
    monthly = planned(a_desk({}), amount="10", instalments=2, as_of="2026-01-31")
    assert [row["due_on"] for row in rows(monthly)] == ["2026-02-28", "2026-03-31"]
    weekly = planned(a_desk({}), amount="10", instalments=2, every="week", as_of="2026-01-31")
    assert [row["due_on"] for row in rows(weekly)] == ["2026-02-07", "2026-02-14"]
    assert "a month from 2026-01-31" in str(monthly["notes"])


@pytest.mark.parametrize(("due", "handed_over"), [("2025-12-31", True), ("2026-01-01", False)])
def test_a_case_due_for_hand_over_is_told_so(due: str, handed_over: bool) -> None:
    """90 days past due on 31 March is hand-over, 89 is not."""
    desk = a_desk({"invoices": [an_invoice_row("A", 1000, due)]})
    result = answer(desk, "repayment_plan", instalments=2)
    assert result["stage"] == ("handover" if handed_over else "formal_demand")
    assert ("due for hand-over" in str(result["notes"])) is handed_over


@pytest.mark.parametrize(
    ("revives", "said"), [(True, "the whole amount due again"), (False, "chased by itself")]
)
def test_what_a_missed_instalment_does_is_said(revives: bool, said: str) -> None:
    desk = under(a_desk({}), policy_with("LADDER-PLAN.missed_revives_whole", revives))
    assert said in str(planned(desk, amount="10", instalments=2)["notes"])


def test_without_payments_nothing_is_planned_for_a_customer() -> None:
    desk = a_late_desk()
    ledger = a_ledger({"customers": [a_customer_row()], "invoices": [an_invoice_row("A", 100, "2026-01-31")]})
    bare = Desk(person=desk.person, ledger=ledger, policy=desk.policy, as_of=desk.as_of)
    result = answer(bare, "repayment_plan", instalments=2)
    assert (result["base"], result["schedule"], result["stage"]) == (None, None, None)
    assert answer(bare, "repayment_plan", amount="10", instalments=2)["total"] == "10.00"


@pytest.mark.parametrize(
    ("given", "kind", "argument"),
    [
        ({"instalments": 3}, "missing", "customer"),
        ({"amount": "10"}, "missing", "instalments"),
        ({"amount": "10", "instalments": 0}, "wrong", "instalments"),
        ({"amount": "0", "instalments": 2}, "wrong", "amount"),
        ({"amount": "-5", "instalments": 2}, "wrong", "amount"),
        ({"amount": "10.001", "instalments": 2}, "wrong", "amount"),
        ({"amount": "10", "instalments": 2, "annual_rate": "-0.01"}, "wrong", "annual_rate"),
        ({"amount": "10", "instalments": 2, "annual_rate": "6"}, "wrong", "annual_rate"),
        ({"amount": "10", "instalments": 2, "first_date": "2026-03-30"}, "wrong", "first_date"),
    ],
)
def test_what_cannot_be_planned_is_asked_or_refused(
    given: dict[str, object], kind: str, argument: str
) -> None:
    failure = failed(a_desk({}), "repayment_plan", **given).failure
    assert failure is not None
    assert (failure.kind, failure.argument) == (kind, argument)


def test_the_first_instalment_may_be_due_today() -> None:
    result = planned(a_desk({}), amount="10", instalments=1, first_date="2026-03-31")
    assert result["first_date"] == date(2026, 3, 31).isoformat()


def test_a_customer_that_the_asker_may_not_see_is_denied() -> None:
    desk = a_desk(
        {"customers": [a_customer_row(salesperson="other@seller.example")]},
        role="sales",
        email="me@seller.example",
    )
    failure = failed(desk, "repayment_plan", customer="C001", instalments=2).failure
    assert failure is not None
    assert failure.kind == "denied"

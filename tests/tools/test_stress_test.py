"""stress_test: expected loss by hand, covers, who has no grade, lines, rights, the reply."""

from decimal import Decimal

import pytest

from bot.composition import House
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from tests.ledgers import Rows
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, failed
from tests.tools.portfolio_desks import told
from tests.tools.stress_test_cases import A_AND_C, OWED, loss, outcome
from tools.gateway import call


def test_expected_loss_is_default_rate_times_loss_given_default_times_exposure() -> None:
    """A: 10 000 × 0.5 % × 60 % = 30; C: 5 000 × 4 % × 60 % = 120. One grade down: B 90, D 360."""
    found = outcome(downgrade=1)
    assert loss(found, baseline=True) == "150.00"
    assert loss(found) == "450.00"
    assert (found["exposure_at_risk"], found["affected"]) == ("15000.00", 2)
    assert found["pd"] == "0.05"  # (10 000 × 1.5 % + 5 000 × 12 %) / 15 000
    assert found["lgd"] == "0.6"
    assert found["loss_if_all_default"] == "9000.00"


def test_without_a_scenario_the_policys_downgrade_is_supposed_and_said() -> None:
    bare = outcome()
    assert (bare["downgrade"], bare["assumed"]) == (1, True)
    assert loss(bare) == "450.00"
    assert outcome(downgrade=1)["assumed"] is False


def test_the_policy_decides_the_downgrade_that_is_supposed() -> None:
    desk = a_desk({"customers": A_AND_C, "invoices": OWED})
    two = Desk(
        person=desk.person,
        ledger=desk.ledger,
        policy=policy_with("POLICY-GROUP.downgrade", Decimal(2)),
        as_of=desk.as_of,
    )
    assert loss(told(two, "stress_test")) == "1140.00"  # C: 240, E: 900


def test_a_grade_falls_no_lower_than_e() -> None:
    """Both E: 15 000 × 30 % × 60 %."""
    assert loss(outcome(downgrade=5)) == "2700.00"


def test_the_lost_share_stands_in_for_the_policys() -> None:
    """150 at 60 % are 200 at 80 %."""
    found = outcome(lost_share="0.8")
    assert (loss(found), found["lgd"]) == ("200.00", "0.8")
    assert loss(found, baseline=True) == "150.00"
    assert found["loss_if_all_default"] == "12000.00"
    assert loss(outcome(lost_share="0")) == "0.00"


def cover(**more: object) -> dict[str, object]:
    return {
        "cover_id": "V1",
        "customer_id": "C002",
        "kind": "insurance",
        "amount": 4_000,
        "currency": "CNY",
        "indemnity_rate": "0.9",
        "valid_from": "2025-01-01",
        **more,
    }


@pytest.mark.parametrize(
    ("changed", "after"),
    [
        ({}, "63.60"),  # 30 + 2.4 % of (5 000 − 90 % of 4 000)
        ({"deductible": 1_000}, "85.20"),  # 30 + 2.4 % of (5 000 − 90 % of 3 000)
        ({"indemnity_rate": None}, "150.00"),  # a share that nobody states pays nothing
        ({"kind": "bank_guarantee"}, "54.00"),  # 30 + 2.4 % of 1 000
        ({"kind": "deposit", "amount": 9_000}, "30.00"),  # more than is owed covers no more than that
        ({"valid_until": "2026-03-30"}, "150.00"),
        ({"valid_until": "2026-03-31"}, "63.60"),
        ({"withdrawn_on": "2026-03-31"}, "150.00"),
    ],
)
def test_a_valid_cover_lowers_the_loss_and_an_ended_one_does_not(
    changed: dict[str, object], after: str
) -> None:
    found = outcome(covers=[cover(**changed)], lost_share="0.6")
    assert loss(found, "after_cover") == after
    assert loss(found) == "150.00"


def test_without_a_table_of_covers_the_loss_after_covers_is_not_available() -> None:
    found = outcome()
    assert loss(found, "after_cover") is None
    assert "covers" in str(found["notes"])


def test_a_customer_without_a_grade_stands_apart_and_is_no_rate_of_zero() -> None:
    customers: Rows = [*A_AND_C, a_customer_row("C003", onboarded_on=None, industry="gears")]
    orders: Rows = [
        {
            "order_id": "O1",
            "customer_id": "C003",
            "ordered_on": "2026-03-01",
            "amount": 700,
            "currency": "CNY",
            "status": "open",
        }
    ]
    found = told(
        a_desk({"customers": customers, "invoices": OWED, "orders": orders, "events": ()}), "stress_test"
    )
    assert (found["ungraded_count"], found["ungraded_exposure"]) == (1, "700.00")
    assert found["exposure_at_risk"] == "15700.00"
    assert loss(found) == "450.00"
    lines = found["lines"]
    assert isinstance(lines, list)
    apart = [each for each in lines if isinstance(each, dict) and each["grade"] is None]
    assert [(each["customers"], each["expected_loss"]) for each in apart] == [(1, None)]


def test_an_industry_is_looked_at_alone() -> None:
    found = outcome(industry="PUMPS", downgrade=1)
    assert (found["industry"], found["affected"], loss(found)) == ("pumps", 1, "360.00")
    made = failed(a_desk({"customers": A_AND_C, "invoices": OWED}), "stress_test", industry="space")
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == ("not_found", "industry")


def test_lines_by_industry_and_grade_add_up_to_the_whole() -> None:
    lines = outcome(downgrade=1)["lines"]
    assert isinstance(lines, list)
    told_lines = [
        (
            each["industry"],
            each["grade"],
            each["stressed_grade"],
            each["baseline_loss"],
            each["expected_loss"],
        )
        for each in lines
        if isinstance(each, dict)
    ]
    assert told_lines == [("pumps", "C", "D", "120.00", "360.00"), ("gears", "A", "B", "30.00", "90.00")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"downgrade": -1},
        {"late_days": -1},
        {"lost_share": "1.01"},
        {"lost_share": "-0.1"},
        {"index_rise": -1},
        {"index_rise": "100.5"},
    ],
)
def test_an_impossible_scenario_is_refused(wrong: dict[str, object]) -> None:
    made = failed(a_desk({"customers": A_AND_C}), "stress_test", **wrong)
    assert made.failure is not None
    assert made.failure.kind == "wrong"


def test_a_sales_person_s_stress_test_is_of_their_own_customers() -> None:
    customers: Rows = [A_AND_C[0], {**A_AND_C[1], "salesperson": "bo@seller.example"}]
    desk = a_desk({"customers": customers, "invoices": OWED}, role="sales")
    found = told(desk, "stress_test", downgrade=1)
    assert (found["exposure_at_risk"], loss(found)) == ("10000.00", "90.00")
    assert "your own customers" in str(found["whose"])
    assert "C002" not in str(found)


def test_staff_without_customers_are_denied() -> None:
    made = failed(a_desk({"invoices": OWED, "customers": A_AND_C}, role="staff"), "stress_test")
    assert made.failure is not None
    assert made.failure.kind == "denied"


def test_the_reply_names_the_policys_rates_and_their_source(sample: House) -> None:
    person = sample.person("zhao.min@xilan.example")
    assert person is not None
    desk = sample.desk(person)
    made = call(desk, "stress_test", {})
    english, chinese = (tool_reply(made, language, desk).as_text() for language in ("en", "zh"))
    assert "A 0.5%, B 1.5%, C 4%, D 12%, E 30% (POLICY-GROUP)" in english
    assert "nobody named one, so every grade falls by one" in english
    assert "没有指定情景，按政策所有等级降一级" in chinese


def test_of_a_past_day_the_limits_and_grades_of_today_are_said_to_be_todays() -> None:
    desk = a_desk({"customers": A_AND_C, "invoices": OWED})
    past = told(desk, "stress_test", as_of="2026-03-30")["notes"]
    assert any("limits_breached: limits without a history" in each for each in past)
    assert not any("today's" in each for each in told(desk, "stress_test", as_of="2026-03-31")["notes"])

"""stress_test: expected loss by hand, covers, limits, lateness, who has no grade, laws, rights."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.composition import House
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from knowledge.policy.policy import Policy
from tests.builders import Rows
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.tools.calculations.framing import POLICY, policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, failed
from tests.tools.portfolio_desks import told
from tools.gateway import call
from tools.results import Json

A_AND_C: Rows = [
    a_customer_row("C001", grade_override="A", industry="gears", credit_limit=10_000),
    a_customer_row("C002", grade_override="C", industry="pumps", credit_limit=10_000),
]
OWED: Rows = [
    an_invoice_row("I1", 10_000, "2026-03-31", "C001"),
    an_invoice_row("I2", 5_000, "2026-03-31", "C002"),
]


def outcome(customers: Rows = A_AND_C, invoices: Rows = OWED, **asked: object) -> dict[str, Json]:
    tables: dict[str, Rows] = {"customers": customers, "invoices": invoices}
    given = {name: asked.pop(name) for name in ("covers", "payments", "orders") if name in asked}
    return told(a_desk({**tables, **given}), "stress_test", **asked)  # type: ignore[dict-item] # rows of tables


def loss(found: dict[str, Json], when: str = "before_cover", *, baseline: bool = False) -> Json:
    whole = found["baseline"] if baseline else found
    assert isinstance(whole, dict)
    kept = whole["expected_loss"]
    assert isinstance(kept, dict)
    return kept[when]


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


def test_limits_shrink_with_the_grade_as_the_shares_of_capacity_do() -> None:
    """A → B: 10 000 × 8 / 10 = 8 000, below the 10 000 owed; C → D: 10 000 × 2 / 5 = 4 000, below 5 000."""
    found = outcome(downgrade=1)
    baseline = found["baseline"]
    assert isinstance(baseline, dict)
    assert baseline["limits_breached"] == 0  # exactly at the limit is inside it
    assert found["limits_breached"] == 2
    milder = [OWED[0], an_invoice_row("I2", 4_000, "2026-03-31", "C002")]
    assert outcome(invoices=milder, downgrade=1)["limits_breached"] == 1  # exactly 4 000


def test_no_limit_and_an_unlimited_one_are_not_breached() -> None:
    customers: Rows = [
        a_customer_row("C001", grade_override="A", credit_limit=None),
        a_customer_row("C002", grade_override="C", credit_limit="unlimited"),
    ]
    assert outcome(customers, downgrade=4)["limits_breached"] == 0


def test_later_payment_adds_the_days_of_sales_and_makes_more_overdue() -> None:
    """9 000 sold in the 90 days are 100 a day: 30 days later adds 3 000, a cost of 6 % of it a year."""
    customers: Rows = [a_customer_row("C001", grade_override="A", credit_limit=10_000)]
    rows: Rows = [an_invoice_row("I1", 9_000, "2026-04-20", invoice_date="2026-03-20")]
    found = outcome(customers, rows, late_days=30)
    assert found["added_receivables"] == "3000.00"
    assert found["carrying_cost"] == "180.00"
    assert found["exposure_at_risk"] == "12000.00"
    assert loss(found) == "36.00"
    assert found["limits_breached"] == 1
    baseline = found["baseline"]
    assert isinstance(baseline, dict)
    assert (baseline["overdue"], found["overdue"]) == ("0.00", "9000.00")  # due in 20 days
    assert outcome(customers, rows, late_days=20)["overdue"] == "0.00"
    assert outcome(customers, rows, late_days=21)["overdue"] == "9000.00"


def test_later_payment_brings_customers_over_the_edge_of_order_overdue() -> None:
    """11 days late today; 19 days more are exactly 30, 20 days more are over it."""
    customers: Rows = [a_customer_row("C001", grade_override="A")]
    rows: Rows = [an_invoice_row("I1", 500, "2026-03-20")]
    assert [outcome(customers, rows, late_days=days)["held"] for days in (0, 19, 20)] == [0, 0, 1]
    covered: Rows = [a_payment_row("U", 500, "2026-03-30")]
    assert outcome(customers, rows, late_days=20, payments=covered)["held"] == 0


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


def losses(desk: Desk, **asked: object) -> tuple[Decimal, Decimal, int] | None:
    made = call(desk, "stress_test", {"downgrade": 0, "late_days": 0, **asked})
    result = made.as_json()["result"]
    if not isinstance(result, dict) or result["affected"] is None:
        return None
    after = loss(result, "after_cover")
    whole = Decimal(str(loss(result)))
    return whole, whole if after is None else Decimal(str(after)), int(str(result["limits_breached"]))


@settings(max_examples=30, deadline=None)
@given(any_ledger(), DAYS, st.integers(0, 4), st.integers(0, 60), st.sampled_from(["0", "0.3", "0.6"]))
def test_a_harsher_scenario_never_lowers_a_loss(
    tables: Tables, day: date, downgrade: int, late_days: int, share: str
) -> None:
    person = a_desk({}).person
    desk = Desk(person=person, ledger=ledger_of(tables), policy=POLICY, as_of=day)
    asked: dict[str, object] = {"downgrade": downgrade, "late_days": late_days, "lost_share": share}
    milder = losses(desk, **asked)
    harsher = (
        losses(desk, **{**asked, "downgrade": downgrade + 1}),
        losses(desk, **{**asked, "late_days": late_days + 10}),
        losses(desk, **{**asked, "lost_share": "0.9"}),
        losses(desk, **{**asked, "index_rise": "30"}),
    )
    for each in harsher:
        if milder is not None and each is not None:
            assert each[0] >= milder[0]
            assert each[1] >= milder[1]
            assert each[2] >= milder[2]
    if milder is not None:
        assert milder[1] <= milder[0]  # covers never make it worse


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


INDICES: Rows = [
    {"industry": "gears", "valid_from": "2026-01-01", "risk_index": 40},
    {"industry": "pumps", "valid_from": "2026-01-01", "risk_index": 15},
]
SCORED: Rows = [a_customer_row(each, industry=of) for each, of in (("C001", "gears"), ("C002", "pumps"))]
BY_INDEX: dict[str, Rows] = {"industries": INDICES, "customers": SCORED, "invoices": OWED}
EDGES = tuple((Decimal(edge), Decimal(share)) for edge, share in ((20, 100), (40, 70), (60, 55), (80, 40)))


def by_the_index_alone() -> Policy:
    """A scorecard of the industry's index alone: up to 20 A, 40 B, 60 C, 80 D, else E."""
    rule = POLICY.rule("GRADE-SCORE")
    parameters = dict(rule.parameters)
    for name, factor in POLICY.factors("GRADE-SCORE").items():
        alone = (
            {"weight": Decimal(100), "edges": EDGES} if name == "industry_risk" else {"weight": Decimal(0)}
        )
        value = factor.model_copy(update=alone)
        parameters[name] = parameters[name].model_copy(update={"value": value})
    parameters["no_statement_cap"] = parameters["no_statement_cap"].model_copy(update={"value": "A"})
    alone_rule = rule.model_copy(update={"parameters": parameters})
    return POLICY.model_copy(update={"rules": {**POLICY.rules, "GRADE-SCORE": alone_rule}})


def of_the_index(tables: dict[str, Rows] | None = None, /, **asked: object) -> dict[str, Json]:
    desk = a_desk(BY_INDEX if tables is None else tables)
    judged = Desk(person=desk.person, ledger=desk.ledger, policy=by_the_index_alone(), as_of=desk.as_of)
    return told(judged, "stress_test", **asked)


@pytest.mark.parametrize(
    ("asked", "expected", "regraded"),
    [
        ({"index_rise": "0"}, "105.00", 0),  # gears at 40 is B, 90; pumps at 15 is A, 15
        ({"index_rise": "0.5"}, "255.00", 1),  # gears 40.5: C, 240
        ({"index_rise": "5"}, "255.00", 1),  # pumps 20, on the edge: still A
        ({"index_rise": "5.1"}, "285.00", 2),  # pumps B, 45
        ({"index_rise": "20"}, "285.00", 2),  # gears 60, on the edge: still C
        ({"index_rise": "21"}, "765.00", 2),  # gears D, 720
        ({"index_rise": "100"}, "2700.00", 2),  # both E: 15 000 × 30 % × 60 %
        ({"index_rise": "5", "downgrade": 1}, "765.00", 1),  # gears C, then D; pumps A, then B
        ({"index_rise": "6", "industry": "pumps"}, "45.00", 1),
    ],
)
def test_a_rise_of_the_risk_index_grades_anew_by_the_scorecard(
    asked: dict[str, object], expected: str, regraded: int
) -> None:
    found = of_the_index(**asked)
    assert (loss(found), found["regraded"], found["index_unknown"]) == (expected, regraded, 0)
    assert loss(found, baseline=True) == ("15.00" if "industry" in asked else "105.00")
    assert found["assumed"] is False


def test_customers_of_one_industry_and_grade_that_part_stand_in_lines_of_their_own() -> None:
    """Both B in gears; the grade set by hand stays (5 000: 45), the other one falls to D (10 000: 720)."""
    customers: Rows = [SCORED[0], a_customer_row("C002", industry="gears", grade_override="B")]
    found = of_the_index({**BY_INDEX, "customers": customers}, index_rise="30")
    lines = found["lines"]
    assert isinstance(lines, list)
    names = ("industry", "grade", "stressed_grade", "customers", "expected_loss")
    said = [tuple(each[name] for name in names) for each in lines if isinstance(each, dict)]
    assert said == [("gears", "B", "D", 1, "720.00"), ("gears", "B", "B", 1, "45.00")]
    assert loss(found) == "765.00"


def test_an_industry_without_an_index_is_counted_and_its_customers_keep_their_grade() -> None:
    found = of_the_index({**BY_INDEX, "industries": INDICES[:1]}, index_rise="20")
    assert (found["index_unknown"], found["regraded"]) == (1, 1)
    assert found["ungraded_count"] == 1  # pumps: nothing else is known of it


def test_without_a_table_of_industries_what_the_index_does_is_not_available() -> None:
    found = outcome(index_rise="20")
    assert (found["regraded"], found["index_unknown"]) == (None, None)
    assert "industries" in str(found["notes"])
    assert loss(found) == loss(found, baseline=True)


def test_a_grade_set_by_hand_stays_whatever_the_index_and_that_is_said() -> None:
    found = told(a_desk({**BY_INDEX, "customers": A_AND_C}), "stress_test", index_rise="60")
    assert (loss(found), found["regraded"]) == ("150.00", 0)
    assert "set by hand" in str(found["notes"])


def test_no_rise_is_named_where_none_was_asked_for() -> None:
    found = outcome(downgrade=1)
    assert (found["index_rise"], found["regraded"], found["index_unknown"]) == (None, None, None)


@pytest.mark.parametrize(
    ("asked", "english", "chinese"),
    [
        (
            {"index_rise": 20},
            ("the risk index of every industry rises by 20 points", "lowers the grade of"),
            ("所有行业的风险指数上升 20 点", "家客户的等级下降"),
        ),
        (
            {"index_rise": "7.5", "industry": "bearings"},
            ("the industry's risk index rises by 7.5 points",),
            ("该行业的风险指数上升 7.5 点",),
        ),
    ],
)
def test_the_reply_says_the_rise_in_both_languages(
    sample: House, asked: dict[str, object], english: tuple[str, ...], chinese: tuple[str, ...]
) -> None:
    person = sample.person("zhao.min@xilan.example")
    assert person is not None
    desk = sample.desk(person)
    made = call(desk, "stress_test", asked)
    assert all(each in tool_reply(made, "en", desk).as_text() for each in english)
    assert all(each in tool_reply(made, "zh", desk).as_text() for each in chinese)

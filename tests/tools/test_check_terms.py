"""check_terms: each factor below, at and above its edge, the strictest decides, what longer terms cost."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wording.check_terms import explain, reply
from bot.wording.voice import Voice
from knowledge.desk import Desk
from prompts.wording import LANGUAGES, Language
from tests.tools.calculations.framing import days_ago
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.calculations.terms_case import TERMS_OUTCOMES
from tools.check_terms import CheckTerms
from tools.gateway import call
from tools.results import Json

GOOD: Mapping[str, Any] = {
    "country": "CN",
    "industry": "pumps",
    "kind": "trade",
    "size": "large",
    "key_customer": "false",
    "grade_override": "A",
    "credit_limit": 100_000,
}


def a_good_desk(*, paid_late: int = 0, tables: Mapping[str, Any] | None = None, **customer: object) -> Desk:
    """A large customer of grade A, 6 000 of sales in six months, paid `paid_late` days after the due day."""
    invoices, payments = [], []
    for month in range(6):
        due = days_ago(20 + 30 * month)
        dated = days_ago(50 + 30 * month)
        named = f"A{month}"
        invoices.append(an_invoice_row(named, 1000, due.isoformat(), invoice_date=dated.isoformat()))
        paid_on = date.fromordinal(due.toordinal() + paid_late).isoformat()
        payments.append(a_payment_row(f"P{month}", 1000, paid_on, named))
    # one more month of sales, not due yet, so that the six months up to the day hold 6 000
    invoices.append(an_invoice_row("N", 1000, "2026-04-20", invoice_date="2026-03-21"))
    rows: dict[str, Any] = {
        "customers": [a_customer_row(**{**GOOD, **customer})],
        "invoices": invoices,
        "payments": payments,
        "covers": [],
        "industries": [an_industry()],
        "countries": [{"country": "CN", "valid_from": "2025-01-01", "risk_index": 30}],
        **(tables or {}),
    }
    return a_desk(rows)


def an_industry(**more: object) -> dict[str, Any]:
    return {
        "industry": "pumps",
        "valid_from": "2025-01-01",
        "risk_index": 40,
        "climate_index": 100,
        "receivable_days": 60,
        **more,
    }


def a_guarantee(**more: object) -> dict[str, Any]:
    return {
        "cover_id": "G",
        "customer_id": "C001",
        "kind": "bank_guarantee",
        "amount": 1000,
        "currency": "CNY",
        "max_terms_days": None,
        "valid_from": "2025-01-01",
        "valid_until": "2026-12-31",
        **more,
    }


def factor(result: Mapping[str, Json], name: str) -> dict[str, Json]:
    found = result["factors"]
    assert isinstance(found, list)
    return next(each for each in found if isinstance(each, dict) and each["name"] == name)


def verdict(desk: Desk, name: str, days: int = 60) -> tuple[object, object]:
    found = factor(answer(desk, "check_terms", days=days), name)
    return found["passed"], found["outcome"]


def test_a_customer_that_meets_every_factor_gets_longer_terms() -> None:
    result = answer(a_good_desk(), "check_terms", days=60)
    assert result["decision"] == "approve"
    assert (result["present_days"], result["extra_days"]) == (30, 30)
    assert result["approver"] == "sales_manager"


def test_the_effect_and_its_cost_are_those_worked_out_by_hand() -> None:
    # six months up to the day: the invoices dated 50 to 170 days ago (5) and one more: 6 000 / 6 = 1 000
    # 30 further days: 1 000 × 30 / 30 = 1 000 more; 6 % of it a year = 60
    result = answer(a_good_desk(), "check_terms", days=60)
    assert result["monthly_sales"] == "1000.00"
    assert (result["exposure_effect"], result["capital_tied_up"]) == ("1000.00", "1000.00")
    assert (result["carrying_cost"], result["capital_rate"]) == ("60.00", "0.06")
    assert (result["exposure"], result["exposure_after"]) == ("1000.00", "2000.00")


@pytest.mark.parametrize("days", [0, 15, 30])
def test_terms_no_longer_than_todays_are_approved_plainly(days: int) -> None:
    poor = a_good_desk(grade_override="E", size="small", hold="hold")
    result = answer(poor, "check_terms", days=days)
    assert (result["decision"], result["approver"]) == ("approve", None)


def test_shorter_terms_take_money_off_exposure() -> None:
    result = answer(a_good_desk(), "check_terms", days=15)
    assert (result["exposure_effect"], result["carrying_cost"]) == ("-500.00", "-30.00")


def test_without_terms_of_its_own_the_standard_ones_are_todays_and_it_says_so() -> None:
    result = answer(a_good_desk(terms_days=None), "check_terms", days=30)
    assert (result["decision"], result["present_days"]) == ("approve", 30)
    assert "the standard 30 days count as today's terms" in str(result["notes"])


def test_standard_terms_need_no_market_economy_or_industry() -> None:
    desk = a_good_desk(terms_days=15, size="small", tables={"industries": [], "countries": []})
    assert answer(desk, "check_terms", days=30)["decision"] == "approve"
    assert answer(desk, "check_terms", days=31)["decision"] == "refer"


@pytest.mark.parametrize(
    ("grade", "days", "outcome"),
    [
        ("A", 60, "approve"),
        ("B", 60, "refer"),
        ("C", 60, "refer"),
        ("D", 60, "decline"),
        ("E", 60, "decline"),
        ("C", 31, "refer"),
        ("C", 30, "approve"),
        ("D", 16, "decline"),
        ("D", 15, "approve"),
    ],
)
def test_the_grade_decides_beyond_the_shorter_terms_of_its_class(grade: str, days: int, outcome: str) -> None:
    desk = a_good_desk(grade_override=grade, terms_days=10)
    assert verdict(desk, "financial_standing", days)[1] == outcome


@pytest.mark.parametrize(
    ("cover", "outcome"),
    [
        ({}, "approve"),
        ({"kind": "collateral"}, "refer"),
        ({"amount": 0}, "refer"),
        ({"max_terms_days": 60}, "approve"),
        ({"max_terms_days": 59}, "refer"),
        ({"valid_until": "2026-03-30"}, "refer"),
    ],
)
def test_security_that_takes_the_terms_lifts_a_referral(cover: dict[str, Any], outcome: str) -> None:
    desk = a_good_desk(grade_override="C", tables={"covers": [a_guarantee(**cover)]})
    assert verdict(desk, "financial_standing")[1] == outcome


def test_security_does_not_lift_a_refusal() -> None:
    desk = a_good_desk(grade_override="D", tables={"covers": [a_guarantee()]})
    assert verdict(desk, "financial_standing") == (False, "decline")


def test_failed_ratios_are_referred_whatever_the_grade() -> None:
    statement = {
        "customer_id": "C001",
        "period_end": "2025-12-31",
        "period_months": 12,
        "currency": "CNY",
        "current_assets": 119,
        "current_liabilities": 100,
    }
    desk = a_good_desk(tables={"statements": [statement]})
    result = answer(desk, "check_terms", days=60)
    assert factor(result, "financial_standing")["outcome"] == "refer"
    assert "RATIO-CASH" in str(factor(result, "financial_standing")["detail"])
    fine = a_good_desk(tables={"statements": [{**statement, "current_assets": 120}]})
    assert verdict(fine, "financial_standing") == (True, "approve")


@pytest.mark.parametrize(
    ("customer", "passed"),
    [
        ({"size": "large"}, True),
        ({"size": "small", "key_customer": "true"}, True),
        ({"size": "small"}, False),
        ({"size": None, "key_customer": None}, None),
    ],
)
def test_market_position_is_size_or_being_a_key_customer(
    customer: dict[str, Any], *, passed: bool | None
) -> None:
    assert verdict(a_good_desk(**customer), "market_position")[0] is passed


@pytest.mark.parametrize(("late", "passed"), [(0, True), (1, False)])
def test_invoices_paid_late_count_against_longer_terms(late: int, *, passed: bool) -> None:
    # one day late on every invoice: none on time, below the 85 % that are needed
    assert verdict(a_good_desk(paid_late=late), "payment_history") == (
        passed,
        "approve" if passed else "decline",
    )


@pytest.mark.parametrize(("on_time", "passed"), [(16, False), (17, True), (18, True)])
def test_the_on_time_rate_is_met_from_its_edge_on(on_time: int, *, passed: bool) -> None:
    invoices = [an_invoice_row(f"I{n}", 10, "2026-02-01", invoice_date="2026-01-02") for n in range(20)]
    payments = [
        a_payment_row(f"P{n}", 10, "2026-02-01" if n < on_time else "2026-02-02", f"I{n}") for n in range(20)
    ]
    desk = a_good_desk(tables={"invoices": invoices, "payments": payments})
    assert verdict(desk, "payment_history")[0] is passed


@pytest.mark.parametrize(("late", "passed"), [(69, True), (70, True), (71, False)])
def test_the_average_of_days_late_is_met_up_to_its_edge(late: int, *, passed: bool) -> None:
    # 17 of 20 on time (85 %), three late by 60, 70 and so many days: (60 + 70 + 70) / 20 = 10
    days = [0] * 17 + [60, 70, late]
    due = date(2025, 10, 2)
    invoices = [an_invoice_row(f"I{n:02}", 10, due.isoformat(), invoice_date="2025-09-02") for n in range(20)]
    payments = [
        a_payment_row(f"P{n:02}", 10, date.fromordinal(due.toordinal() + days[n]).isoformat(), f"I{n:02}")
        for n in range(20)
    ]
    desk = a_good_desk(tables={"invoices": invoices, "payments": payments})
    assert verdict(desk, "payment_history")[0] is passed


@pytest.mark.parametrize(("slower", "passed"), [(9, True), (10, False), (11, False)])
def test_paying_more_slowly_counts_even_on_time(slower: int, *, passed: bool) -> None:
    # paid 20 days after the invoice in the earlier half, 20 and so many in the later one, always on time
    invoices = [
        an_invoice_row("OLD", 10, "2025-08-01", invoice_date="2025-06-01"),
        an_invoice_row("NEW", 10, "2026-03-01", invoice_date="2026-01-01"),
    ]
    payments = [
        a_payment_row("P1", 10, "2025-06-21", "OLD"),
        a_payment_row(
            "P2", 10, date(2026, 1, 21 + slower).isoformat() if slower < 11 else "2026-02-01", "NEW"
        ),
    ]
    desk = a_good_desk(tables={"invoices": invoices, "payments": payments})
    assert verdict(desk, "payment_history")[0] is passed


def test_a_customer_with_nothing_due_yet_is_referred() -> None:
    desk = a_good_desk(tables={"invoices": [], "payments": []}, expected_monthly=1000)
    result = answer(desk, "check_terms", days=60)
    assert (result["decision"], factor(result, "payment_history")["passed"]) == ("refer", None)
    assert (result["monthly_sales"], result["exposure_effect"]) == ("1000.00", "1000.00")


@pytest.mark.parametrize(("index", "passed"), [(59, True), (60, True), (61, False), (None, None)])
def test_the_industrys_risk_is_met_up_to_its_edge(index: int | None, *, passed: bool | None) -> None:
    desk = a_good_desk(tables={"industries": [an_industry(risk_index=index)]})
    assert verdict(desk, "economy")[0] is passed


@pytest.mark.parametrize(("index", "passed"), [(60, True), (61, False)])
def test_the_countrys_risk_counts_as_well(index: int, *, passed: bool) -> None:
    rows = [{"country": "CN", "valid_from": "2025-01-01", "risk_index": index}]
    assert verdict(a_good_desk(tables={"countries": rows}), "economy")[0] is passed


@pytest.mark.parametrize(("days", "passed"), [(89, True), (90, True), (91, False)])
def test_our_own_cash_is_met_up_to_its_share_of_sales(days: int, *, passed: bool) -> None:
    # 60 further days: 6 % × 60 / 360 = 1 % of a year's sales
    assert verdict(a_good_desk(), "own_cash", days)[0] is passed


@pytest.mark.parametrize(("days", "passed"), [(60, True), (61, False)])
def test_the_industrys_usual_terms_are_met_to_the_day(days: int, *, passed: bool) -> None:
    assert verdict(a_good_desk(), "industry_terms", days)[0] is passed


def test_usual_terms_that_nobody_knows_are_referred() -> None:
    desk = a_good_desk(tables={"industries": [an_industry(receivable_days=None)]})
    assert verdict(desk, "industry_terms") == (None, "refer")


@pytest.mark.parametrize(("days", "outcome"), [(60, "approve"), (61, "decline")])
def test_a_public_body_is_never_given_more_than_the_law_allows(days: int, outcome: str) -> None:
    desk = a_good_desk(kind="public_body")
    assert verdict(desk, "statutory_maximum", days)[1] == outcome
    assert (answer(desk, "check_terms", days=days)["decision"] == "decline") == (outcome == "decline")


@pytest.mark.parametrize(("days", "outcome"), [(60, "approve"), (61, "refer")])
def test_beyond_the_eus_maximum_somebody_has_to_agree_expressly(days: int, outcome: str) -> None:
    assert verdict(a_good_desk(country="DE"), "statutory_maximum", days)[1] == outcome


@pytest.mark.parametrize("unknown", [{"kind": None}, {"country": None}])
def test_an_unknown_kind_or_country_is_referred_beyond_the_maximum(unknown: dict[str, Any]) -> None:
    assert verdict(a_good_desk(**unknown), "statutory_maximum", 61) == (None, "refer")
    assert verdict(a_good_desk(**unknown), "statutory_maximum", 60) == (True, "approve")


@pytest.mark.parametrize(("days", "outcome"), [(45, "approve"), (46, "decline")])
def test_terms_never_go_beyond_the_insurers(days: int, outcome: str) -> None:
    insurance = a_guarantee(kind="insurance", max_terms_days=45)
    assert verdict(a_good_desk(tables={"covers": [insurance]}), "insurer_maximum", days)[1] == outcome


def test_a_maximum_holds_also_for_terms_that_the_customer_has_already() -> None:
    result = answer(a_good_desk(kind="public_body", terms_days=90), "check_terms", days=75)
    assert result["decision"] == "decline"


@pytest.mark.parametrize(("days", "outcome"), [(60, "approve"), (61, "refer")])
def test_beyond_our_longest_terms_somebody_decides(days: int, outcome: str) -> None:
    assert verdict(a_good_desk(), "our_longest_terms", days)[1] == outcome


@pytest.mark.parametrize(
    ("limit", "outcome"), [(1999, "refer"), (2000, "approve"), (2001, "approve"), (None, "refer")]
)
def test_the_exposure_at_the_new_terms_must_fit_the_limit(limit: int | None, outcome: str) -> None:
    assert verdict(a_good_desk(credit_limit=limit), "limit")[1] == outcome


@pytest.mark.parametrize(
    ("late", "outcome"), [(0, "approve"), (7, "approve"), (8, "refer"), (30, "refer"), (31, "decline")]
)
def test_overdue_stands_in_the_way_as_it_does_of_an_order(late: int, outcome: str) -> None:
    overdue = an_invoice_row("L", 10, days_ago(late).isoformat(), invoice_date="2026-01-01")
    desk = a_good_desk()
    invoices = [overdue]
    assert verdict(a_good_desk(tables={"invoices": invoices, "payments": []}), "account")[1] == outcome
    assert verdict(desk, "account")[1] == "approve"


@pytest.mark.parametrize("hold", ["hold", "stop"])
def test_a_customer_on_hold_gets_no_longer_terms(hold: str) -> None:
    assert answer(a_good_desk(hold=hold), "check_terms", days=60)["decision"] == "decline"


def test_a_critical_event_or_a_write_off_refuses() -> None:
    event = {"event_id": "E", "customer_id": "C001", "happened_on": "2026-01-01", "kind": "insolvency"}
    assert verdict(a_good_desk(tables={"events": [event]}), "account") == (False, "decline")
    written = a_payment_row("W", 1000, "2026-03-22", "N", kind="write_off")
    assert verdict(a_good_desk(tables={"payments": [written]}), "account") == (False, "decline")


def test_a_hidden_group_gives_no_figure_away() -> None:
    other = a_customer_row(
        "C002", parent_id="C003", salesperson="bob@seller.example", credit_limit=5, terms_days=30
    )
    root = a_customer_row("C003", salesperson="bob@seller.example", group_limit=7777)
    own = a_customer_row(**{**GOOD, "parent_id": "C003"})
    owed = an_invoice_row("X", 4321, "2026-04-30", "C002")
    desk = a_good_desk(tables={"customers": [own, other, root]})
    base = {"customers": [own, other, root], "invoices": [owed], "covers": []}
    hidden = a_desk(base, role="sales")
    result = answer(hidden, "check_terms", days=60)
    assert not {"7777", "4321"} & set(str(result).replace(".", " ").replace(",", "").split())
    assert factor(answer(desk, "check_terms", days=60), "group_limit")["detail"]


@pytest.mark.parametrize(
    ("given", "kind", "argument"),
    [
        ({}, "missing", "customer"),
        ({"customer": "C001"}, "missing", "days"),
        ({"customer": "C001", "days": -1}, "wrong", "days"),
        ({"customer": "C001", "days": 3651}, "wrong", "days"),
    ],
)
def test_what_is_missing_or_impossible_is_named(given: dict[str, Any], kind: str, argument: str) -> None:
    made = failed(a_good_desk(), "check_terms", **given)
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == (kind, argument)


def test_a_bare_ledger_refers_what_it_cannot_tell() -> None:
    desk = a_desk({"invoices": []})
    result = answer(desk, "check_terms", days=60)
    assert result["decision"] == "refer"
    for name in ("market_position", "payment_history", "economy", "own_cash", "industry_terms"):
        assert factor(result, name)["passed"] is None, name


CUSTOMERS = st.fixed_dictionaries(
    {
        "grade_override": st.sampled_from("ABCDE"),
        "size": st.sampled_from(["large", "small", None]),
        "kind": st.sampled_from(["trade", "public_body", None]),
        "country": st.sampled_from(["CN", "DE", None]),
        "terms_days": st.sampled_from([None, 15, 30, 60, 90]),
        "credit_limit": st.sampled_from([None, 0, 1500, 100_000]),
        "hold": st.sampled_from(["none", "hold"]),
    }
)


@settings(max_examples=25, deadline=None)
@given(CUSTOMERS, st.sampled_from([None, 45, 90]), st.lists(st.integers(0, 150), min_size=2, max_size=5))
def test_longer_terms_never_fare_better(
    customer: dict[str, Any], insured: int | None, asked: list[int]
) -> None:
    covers = [a_guarantee(kind="insurance", max_terms_days=insured)] if insured else []
    desk = a_good_desk(tables={"covers": covers}, **customer)
    decisions = [answer(desk, "check_terms", days=days)["decision"] for days in sorted(asked)]
    strictness = [[*map(str, TERMS_OUTCOMES)].index(str(decision)) for decision in decisions]
    assert strictness == sorted(strictness)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reply_leads_with_the_decision_and_why_goes_through_every_factor(language: Language) -> None:
    made = call(a_good_desk(size="small"), "check_terms", {"customer": "C001", "days": 75})
    assert isinstance(made.result, CheckTerms)
    voice = Voice(language, "check_terms")
    said = reply(made.result, voice)
    assert "75" in said.headline
    assert ("需要报批" if language == "zh" else "Not without a decision") in said.headline
    lines = list(explain(made.result, voice))
    assert len(lines) >= len(made.result.factors)


@pytest.mark.parametrize(("as_of", "said"), [("2026-03-30", True), ("2026-03-31", False)])
def test_of_a_past_day_every_field_that_is_todays_is_named(as_of: str, *, said: bool) -> None:
    result = answer(a_good_desk(), "check_terms", days=60, as_of=as_of)
    notes = [str(each) for each in result["notes"]] if isinstance(result["notes"], list) else []
    named = {each.partition(":")[0] for each in notes if "only today's value" in each}
    assert named == ({"present_days", "limit_in_force", "grade"} if said else set())

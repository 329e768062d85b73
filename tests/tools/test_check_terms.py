"""check_terms: the decision, what longer terms cost, what is missing, the law of longer terms, the reply."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wording.check_terms import explain, reply
from bot.wording.voice import Voice
from prompts.wording import LANGUAGES, Language
from tests.tools.check_terms_cases import a_good_desk, a_guarantee, factor
from tests.tools.desks import a_desk, answer, failed
from tools.calculations.terms_case import TERMS_OUTCOMES
from tools.check_terms import CheckTerms
from tools.gateway import call


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

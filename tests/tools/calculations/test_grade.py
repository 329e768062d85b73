"""The grade: a score worked by hand, its bands, and everything that moves it."""

from decimal import Decimal
from fractions import Fraction

import pytest

from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tests.builders import a_book, a_customer, an_event, an_invoice
from tests.tools.calculations.framing import POLICY, days_ago
from tests.tools.calculations.grade_cases import CALM, book, customer, graded, points, statement
from tools.calculations.surroundings import Surroundings


def test_the_score_of_a_sound_customer_line_by_line() -> None:
    found = graded(book())
    assert points(found) == {
        "current_ratio": "1.6",  # 1.5 → 80 % of 2
        "quick_ratio": "7.2",  # 1.2 → 90 % of 8
        "interest_cover": "13",  # 6 → all of 13
        "debt_ratio": "4.5",  # 0.5 → 75 % of 6
        "altman_z1": "1.95",  # 0.1195 + 0.1694 + 0.3107 + 0.42 + 1.497 = 2.5166 → 65 % of 3
        "net_margin": "5.4",  # 4 % → 90 % of 6
        "cash_flow_ratio": "1.5",  # 25 % → 75 % of 2
        "on_time_rate": "12",
        "average_days_late": "12",
        "payment_drift": "6",
        "relationship_months": "4.8",  # 48 months → 80 % of 6
        "unrecovered_write_offs": "4",
        "event_level": "10",
        "industry_risk": "4.8",  # 35 → 80 % of 6
        "country_risk": "4",
    }
    assert found.score == Fraction("92.75")
    assert (found.grade, found.risk_class) == ("A", "A")
    assert found.coverage == 1
    assert found.notches == ()


def test_an_item_missing_inside_a_statement_earns_the_lowest_band_and_lowers_the_coverage() -> None:
    found = graded(book(statements=[statement(interest_expense=None)]))
    assert points(found)["interest_cover"] == "0"
    assert found.score == Fraction("79.75")
    assert found.coverage == Fraction(87, 100)


def test_no_interest_and_a_profit_earn_the_best_band() -> None:
    assert points(graded(book(statements=[statement(interest_expense=0)])))["interest_cover"] == "13"
    lossy = statement(interest_expense=0, ebit=0)
    assert points(graded(book(statements=[lossy])))["interest_cover"] == "0"


def test_without_any_statement_the_rest_is_re_weighted_and_the_grade_at_best_c() -> None:
    found = graded(book(statements=[]))
    assert found.score == Fraction("57.6") / 60 * 100
    assert (found.grade, found.coverage) == ("C", Fraction(60, 100))
    assert [notch.key for notch in found.notches] == ["grade.no_statement"]
    assert found.notches[0].values == {"before": "A", "grade": "C"}


def test_the_cap_without_a_statement_does_not_lift_a_worse_grade() -> None:
    unpaid = [an_invoice(100, due_date=days_ago(50)) for _ in range(2)]
    found = graded(book(statements=[], invoices=unpaid, events=[an_event("insolvency")]))
    assert found.grade == "E"
    assert found.notches == ()


def test_banks_have_no_altman_score_and_lose_nothing_by_it() -> None:
    found = graded(book(customer=customer(kind="financial")))
    line = next(line for line in found.lines if line.factor == "altman_z2")
    assert line.standing == "not_applicable"
    assert line.points == 0
    assert found.score == (Fraction("92.75") - Fraction("1.95")) / 97 * 100
    assert found.coverage == 1


def test_what_nobody_knows_leaves_the_score() -> None:
    found = graded(book(absent=["events"]), around=Surroundings())
    assert found.score == (Fraction("92.75") - 10 - Fraction("4.8") - 4) / 80 * 100
    assert found.coverage == Fraction(80, 100)


def test_nothing_known_at_all_is_no_grade() -> None:
    nobody = a_customer(kind="manufacturer")
    nothing = a_book(nobody, absent=["events", "payments", "statements"])
    found = graded(nothing, around=Surroundings())
    assert found.grade == NotAvailable(reason="nothing_to_score")
    assert found.risk_class == found.score == found.grade


@pytest.mark.parametrize(
    ("kind", "earned"), [(None, "10"), ("lawsuit", "6"), ("judgment", "2"), ("insolvency", "0")]
)
def test_the_worst_event_of_the_last_two_years_counts(kind: str | None, earned: str) -> None:
    events = [an_event(kind, happened_on="2024-04-01")] if kind else []
    assert points(graded(book(events=[*events, an_event("terms_change_request")])))["event_level"] == earned


def test_an_event_of_more_than_two_years_ago_is_forgotten() -> None:
    old = an_event("insolvency", happened_on="2024-03-31")
    assert points(graded(book(events=[old])))["event_level"] == "10"


@pytest.mark.parametrize(
    ("since", "earned"),
    [("2021-03-31", "6"), ("2021-04-01", "4.8"), ("2025-03-31", "3.3"), ("2025-11-01", "0")],
)
def test_the_length_of_the_relationship(since: str, earned: str) -> None:
    found = graded(book(customer=customer(onboarded_on=since)))
    assert points(found)["relationship_months"] == earned


def test_without_onboarding_the_first_paid_invoice_begins_the_relationship() -> None:
    found = graded(book(customer=customer(onboarded_on=None)))  # first invoice 2025-05-31: ten months
    assert points(found)["relationship_months"] == "1.8"


def test_a_grade_set_by_hand_wins_and_is_said() -> None:
    found = graded(book(customer=customer(grade_override="D")))
    assert (found.grade, found.computed, found.overridden, found.risk_class) == ("D", "A", True, "C")
    assert found.notches[-1].key == "grade.override_of"
    assert found.rules == ("GRADE-SCORE", "GRADE-FIVE")


@pytest.mark.parametrize(
    ("score", "grade"),
    [("80", "A"), ("79.99", "B"), ("65", "B"), ("64.99", "C"), ("50", "C"), ("35", "D"), ("34.99", "E")],
)
def test_the_bands_include_their_lower_edge(score: str, grade: str) -> None:
    """The industry's index alone is known and earns exactly the score."""
    percent = Fraction(score)
    factor = POLICY.bands("GRADE-SCORE.industry_risk").model_copy(update={"edges": ((100, percent),)})
    rule = POLICY.rule("GRADE-SCORE")
    changed = rule.parameters["industry_risk"].model_copy(update={"value": factor})
    rules = {
        **POLICY.rules,
        "GRADE-SCORE": rule.model_copy(
            update={
                "parameters": {
                    **rule.parameters,
                    "industry_risk": changed,
                    "no_statement_cap": _no_cap(),
                    "least_known": _least_known(Decimal(0)),
                }
            }
        ),
    }
    policy = POLICY.model_copy(update={"rules": rules})
    alone = Surroundings(industry=CALM.industry)
    nothing = a_book(a_customer(), absent=["events", "payments"])
    found = graded(nothing, around=alone, policy=policy)
    assert (found.score, found.grade) == (percent, grade)


@pytest.mark.parametrize(("step", "graded_at_all"), [("-0.001", True), ("0", True), ("0.001", False)])
def test_too_little_known_gives_no_grade(step: str, graded_at_all: bool) -> None:
    """Below the least share of weight known there is no grade; at it there is one."""
    little = a_book(customer(), absent=["events", "payments"])
    known = graded(little, policy=_with_least_known(Decimal(0))).coverage
    edge = Decimal(known.numerator) / Decimal(known.denominator) + Decimal(step)
    found = graded(little, policy=_with_least_known(edge.quantize(Decimal("0.001")) if known else edge))
    assert isinstance(found.grade, NotAvailable) is not graded_at_all


def _with_least_known(value: Decimal) -> Policy:
    rule = POLICY.rule("GRADE-SCORE")
    changed = rule.model_copy(update={"parameters": {**rule.parameters, "least_known": _least_known(value)}})
    return POLICY.model_copy(update={"rules": {**POLICY.rules, "GRADE-SCORE": changed}})


def _least_known(value: Decimal) -> object:
    parameter = POLICY.parameter("GRADE-SCORE.least_known")
    edge = POLICY.threshold("GRADE-SCORE.least_known").model_copy(update={"value": value})
    return parameter.model_copy(update={"value": edge})


def _no_cap() -> object:
    return POLICY.parameter("GRADE-SCORE.no_statement_cap").model_copy(update={"value": "A"})

"""stress_test of a rise of the risk index: who is graded anew, who keeps the grade, what is said."""

from decimal import Decimal

import pytest

from bot.composition import House
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from knowledge.policy.policy import Policy
from tests.ledgers import Rows
from tests.tools.calculations.framing import POLICY
from tests.tools.desks import a_customer_row, a_desk
from tests.tools.portfolio_desks import told
from tests.tools.stress_test_cases import A_AND_C, OWED, loss, outcome
from tools.gateway import call
from tools.results import Json

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

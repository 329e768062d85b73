"""The grade of all customers, worked out over arrays, is the grade of each of them, worked out alone."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings

from knowledge.ledger.ledger import Ledger
from knowledge.policy.policy import Policy
from knowledge.policy.values import Threshold
from knowledge.records import NotAvailable
from knowledge.sample_company import SAMPLE_SNAPSHOT
from tests.independent.random_cells import LAST
from tests.independent.random_ledgers import DAYS as RANDOM_DAYS
from tests.independent.random_ledgers import a_random_ledger
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY, policy_with
from tests.tools.desks import a_customer_row, a_payment_row, an_invoice_row
from tools.calculations.grade import GRADES, grade_of
from tools.calculations.portfolio.grades import UNGRADED, grades
from tools.calculations.surroundings import surroundings_of

DAY = date(2026, 3, 31)


def place(grade: object) -> int:
    return UNGRADED if isinstance(grade, NotAvailable) else GRADES.index(grade)


def assert_agrees_after_a_rise(ledger: Ledger, day: date, points: int) -> None:
    found, now = grades(ledger, POLICY, day, Fraction(points)), grades(ledger, POLICY, day)
    for row, customer_id in enumerate(ledger.customer_ids):
        book = ledger.book(customer_id, day)
        around = surroundings_of(ledger, book.customer, day)
        if around.industry is not None and around.industry.risk_index is not None:
            higher = around.industry.risk_index + points
            raised = around.industry.model_copy(update={"risk_index": higher})
            around = around.model_copy(update={"industry": raised})
        alone = grade_of(book, POLICY, around)
        assert int(found.grade[row]) == place(alone.grade), customer_id
    assert (found.grade >= now.grade).all()  # a rise never makes a grade better


def assert_agrees(ledger: Ledger, day: date, policy: Policy = POLICY) -> None:
    found = grades(ledger, policy, day)
    for row, customer_id in enumerate(ledger.customer_ids):
        book = ledger.book(customer_id, day)
        alone = grade_of(book, policy, surroundings_of(ledger, book.customer, day))
        mine = int(found.grade[row]), int(found.computed[row]), bool(found.overridden[row])
        assert mine == (place(alone.grade), place(alone.computed), alone.overridden), (customer_id, alone)


@pytest.mark.parametrize(
    "day", ["2026-06-30", "2026-02-28", "2025-12-31", "2025-02-28", "2024-05-31", "2023-01-01"]
)
def test_the_sample_company_s_customers_have_the_grades_that_they_have_alone(day: str) -> None:
    assert_agrees(Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=30), date.fromisoformat(day))


def test_the_sample_company_has_customers_of_every_grade() -> None:
    found = grades(Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=30), POLICY, date(2026, 6, 30))
    assert set(found.computed.tolist()) >= set(range(len(GRADES)))
    assert found.overridden.any()


@pytest.mark.parametrize("points", [0, 1, 20, 60, 100])
def test_after_a_rise_of_the_risk_index_the_grades_are_those_that_customers_have_alone(points: int) -> None:
    ledger = Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=30)
    for day in (date(2026, 6, 30), date(2025, 2, 28)):
        assert_agrees_after_a_rise(ledger, day, points)


@pytest.mark.parametrize("seed", range(2000, 2004))
def test_a_random_ledger_s_grades_after_a_rise_are_those_that_customers_have_alone(seed: int) -> None:
    ledger = a_ledger(a_random_ledger(seed), data_as_of=LAST)
    for points in (0, 20, 45):
        assert_agrees_after_a_rise(ledger, RANDOM_DAYS[-1], points)


def test_the_policy_that_asks_is_the_one_whose_grades_are_kept() -> None:
    ledger = Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=30)
    worst = policy_with("GRADE-SCORE.grades", {"A": 101, "B": 101, "C": 101, "D": 101})
    before = grades(ledger, POLICY, DAY).computed
    assert set(grades(ledger, worst, DAY).computed.tolist()) <= {GRADES.index("E"), UNGRADED}
    assert grades(ledger, POLICY, DAY).computed.tolist() == before.tolist()


@pytest.mark.parametrize("seed", range(2000, 2012))
def test_a_random_ledger_s_customers_have_the_grades_that_they_have_alone(seed: int) -> None:
    ledger = a_ledger(a_random_ledger(seed), data_as_of=LAST)
    for day in RANDOM_DAYS:
        assert_agrees(ledger, day)


@settings(max_examples=60, deadline=None)
@given(any_ledger(), DAYS)
def test_any_ledger_s_customers_have_the_grades_that_they_have_alone(tables: Tables, day: date) -> None:
    assert_agrees(ledger_of(tables), day)


def test_a_ledger_without_payments_grades_as_a_customer_alone_does() -> None:
    ledger = a_ledger(
        {
            "customers": [a_customer_row(onboarded_on=None)],
            "invoices": [an_invoice_row("I1", 5, "2025-08-01")],
        }
    )
    assert_agrees(ledger, DAY)


def statement(customer_id: str, current_assets: object, **more: object) -> dict[str, object]:
    return {
        "customer_id": customer_id,
        "period_end": "2025-12-31",
        "period_months": 12,
        "received_on": "2026-02-01",
        "currency": "CNY",
        "current_assets": current_assets,
        "current_liabilities": 300,
        "total_assets": 1000,
        "total_liabilities": "499.999999",
        "inventory": 1,
        "ebit": 0,
        "interest_expense": 0,
        "net_income": 0,
        "revenue": 100,
        "equity": 200,
        "retained_earnings": -50,
        "operating_cash_flow": 15,
        **more,
    }


def test_a_ratio_on_its_edge_and_a_hair_beside_it_is_graded_as_alone() -> None:
    """Current ratios of 1.5, 2.0 and 1.2, each exactly, a millionth below and a millionth above."""
    amounts = [f"{whole}.{part}" for whole in (450, 600, 360) for part in ("000000", "000001")]
    amounts += [f"{whole}.999999" for whole in (449, 599, 359)]
    owners = [f"C{number:03}" for number in range(len(amounts))]
    ledger = a_ledger(
        {
            "customers": [a_customer_row(each) for each in owners],
            "statements": [statement(who, amount) for who, amount in zip(owners, amounts, strict=True)],
        }
    )
    assert_agrees(ledger, DAY)


QUARTERS = ("2024-11-30", "2025-02-28", "2025-05-31", "2025-08-31", "2025-11-30")


@pytest.mark.parametrize("missing", [None, "2025-02-28", "2025-08-31"])
@pytest.mark.parametrize("blank", [None, "2025-05-31", "2025-11-30"])
def test_a_year_of_quarters_is_added_up_as_alone(missing: str | None, blank: str | None) -> None:
    """Month ends of different lengths, a gap, an unknown flow, a correction and a consolidated statement."""
    rows: list[dict[str, object]] = [
        statement(
            "C001",
            500,
            period_end=end,
            period_months=3,
            scope="entity",
            received_on=end,
            net_income=None if end == blank else number * 7 - 9,
            revenue=100 + number,
        )
        for number, end in enumerate(QUARTERS)
        if end != missing
    ]
    corrected = {**rows[1], "received_on": "2026-01-15", "net_income": 60}
    newer = statement("C001", 900, period_end="2026-02-28", period_months=3, scope="consolidated")
    tables: dict[str, Rows] = {"customers": [a_customer_row()], "statements": [*rows, corrected, newer]}
    assert_agrees(a_ledger(tables), DAY)
    assert_agrees(a_ledger(tables), date(2025, 12, 1))


def test_three_late_invoices_lower_the_grade_by_the_policy_s_notches() -> None:
    """Due 16 days before they were paid: three of them cross GRADE-REPEAT's edge, two do not."""
    late = [an_invoice_row(f"I{n}", 100, "2025-12-01", invoice_date="2025-11-01") for n in range(3)]
    paid = [a_payment_row(f"P{n}", 100, "2025-12-17", f"I{n}") for n in range(3)]
    three = a_ledger({"customers": [a_customer_row()], "invoices": late, "payments": paid})
    two = a_ledger({"customers": [a_customer_row()], "invoices": late[:2], "payments": paid[:2]})
    lowered, plain = (int(grades(each, POLICY, DAY).computed[0]) for each in (three, two))
    assert lowered == plain + 1
    assert_agrees(three, DAY)
    milder = policy_with("GRADE-REPEAT.invoices", Threshold(value=Decimal(4), compare="from"))
    assert int(grades(three, milder, DAY).computed[0]) == plain
    assert_agrees(three, DAY, milder)


def test_a_grade_set_by_hand_wins_where_the_policy_says_so() -> None:
    ledger = a_ledger({"customers": [a_customer_row(grade_override="E"), a_customer_row("C002")]})
    found = grades(ledger, POLICY, DAY)
    assert found.grade.tolist()[0] == GRADES.index("E")
    assert found.overridden.tolist() == [True, False]
    assert_agrees(ledger, DAY, policy_with("GRADE-FIVE.override_wins", False))


def test_who_is_not_known_at_all_has_no_grade() -> None:
    ledger = a_ledger({"customers": [a_customer_row(onboarded_on=None)]})
    found = grades(ledger, POLICY, DAY)
    assert found.grade.tolist() == [UNGRADED]
    assert not np.any(found.overridden)

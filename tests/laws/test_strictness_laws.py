"""What is worse never gets a milder answer: orders, limits, grades, stages, through the gateway."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from knowledge.desk import Desk
from knowledge.ledger.tables import UNLIMITED_MINOR
from tests.knowledge.ledger.any_ledger import DAYS, Tables
from tests.laws.any_books import a_desk_on, any_books, with_rows
from tests.laws.asking import amount, result
from tests.laws.profile import examples

some, few = examples(10), examples(5)
OUTCOMES = ("release", "refer", "cash_terms", "hold")
GRADES = ("A", "B", "C", "D", "E")


def strictness(desk: Desk, who: str, **order: object) -> int:
    return OUTCOMES.index(result(desk, "check_order", customer=who, **{"amount": "5", **order})["decision"])


def suggested(desk: Desk, who: str) -> Decimal | None:
    found = result(desk, "suggest_limit", customer=who)["suggested"]
    return None if found is None else amount(found)


def with_customer(tables: Tables, who: str, **cells: object) -> Tables:
    rows = [{**row, **cells} if row["customer_id"] == who else row for row in tables["customers"]]
    return {**tables, "customers": rows}


@some
@given(any_books(), DAYS, st.integers(1, 60), st.integers(0, 60))
def test_a_larger_order_never_gets_a_milder_decision(tables: Tables, day: date, less: int, more: int) -> None:
    desk = a_desk_on(tables, day)
    for who in desk.ledger.customer_ids:
        small, large = (strictness(desk, who, amount=str(each)) for each in (less, less + more))
        assert large >= small


@some
@given(any_books(), DAYS, st.integers(1, 80), st.integers(1, 12))
def test_a_further_overdue_invoice_never_gets_a_milder_decision(
    tables: Tables, day: date, late: int, owed: int
) -> None:
    before = a_desk_on(tables, day)
    for who in before.ledger.customer_ids:
        due = day - timedelta(days=late)
        row = {
            "invoice_id": "LATE",
            "customer_id": who,
            "invoice_date": due,
            "due_date": due,
            "amount": owed,
            "currency": before.ledger.customer(who).currency,
        }
        after = a_desk_on(with_rows(tables, "invoices", row), day)
        if observed(before, who) and not observed(after, who):
            continue  # the invoice proves an older acquaintance
        assert strictness(after, who) >= strictness(before, who)


def observed(desk: Desk, who: str) -> bool:
    """Say whether a customer is under observation."""
    caps = result(desk, "suggest_limit", customer=who)["caps"]
    return any(row["method"] == "observation" and row["may_bind"] for row in caps)


@some
@given(any_books(), DAYS, st.integers(1, 80), st.integers(0, 80), st.integers(1, 12))
def test_money_that_did_not_come_never_raises_a_grade_a_limit_or_a_decision(
    tables: Tables, day: date, due_ago: int, paid_ago: int, owed: int
) -> None:
    for row in tables["customers"]:
        who, money = str(row["customer_id"]), {"amount": owed, "currency": row["currency"]}
        due, paid = day - timedelta(days=due_ago), day - timedelta(days=paid_ago)
        invoice = {"invoice_id": "DUE", "customer_id": who, "invoice_date": min(due, paid), "due_date": due}
        payment = {"payment_id": "PAID", "customer_id": who, "invoice_id": "DUE", "paid_on": paid}
        without = with_rows(tables, "invoices", {**invoice, **money})
        after = a_desk_on(without, day)
        before = a_desk_on(with_rows(without, "payments", {**payment, **money, "kind": "receipt"}), day)
        assert strictness(after, who) >= strictness(before, who)
        grades = [result(desk, "customer_limit", customer=who)["grade"] for desk in (before, after)]
        if None not in grades:
            assert GRADES.index(grades[1]) >= GRADES.index(grades[0])
        limits = [suggested(desk, who) for desk in (before, after)]
        if limits[0] is not None and limits[1] is not None:
            assert limits[1] <= limits[0]


@few
@given(any_books(), DAYS, st.integers(0, 4000), st.integers(0, 4000))
def test_a_higher_limit_never_gets_a_stricter_decision(
    tables: Tables, day: date, limit: int, more: int
) -> None:
    for who in (row["customer_id"] for row in tables["customers"]):
        low, high, none = (
            strictness(a_desk_on(with_customer(tables, str(who), credit_limit=each), day), str(who))
            for each in (limit, limit + more, UNLIMITED_MINOR)
        )
        assert low >= high >= none


@few
@given(any_books(), DAYS)
def test_a_hold_and_a_worse_grade_never_get_a_milder_answer(tables: Tables, day: date) -> None:
    who = str(tables["customers"][0]["customer_id"])
    held = [
        strictness(a_desk_on(with_customer(tables, who, hold=each), day), who) for each in ("none", "hold")
    ]
    assert held[0] <= held[1] == OUTCOMES.index("hold")
    graded = [a_desk_on(with_customer(tables, who, grade_override=each), day) for each in GRADES]
    decisions = [strictness(desk, who) for desk in graded]
    assert decisions == sorted(decisions)
    limits = [found for found in (suggested(desk, who) for desk in graded) if found is not None]
    assert limits == sorted(limits, reverse=True)


@some
@given(any_books(), DAYS, st.integers(1, 200))
def test_more_insurance_never_lowers_a_limit_and_never_makes_a_decision_stricter(
    tables: Tables, day: date, more: int
) -> None:
    assume(tables["covers"])
    who = str(tables["covers"][0]["customer_id"])
    raised = [{**tables["covers"][0], "amount": more + tables["covers"][0]["amount"]}]  # type: ignore[operator] # our own rows
    before = a_desk_on(tables, day)
    after = a_desk_on({**tables, "covers": [*raised, *tables["covers"][1:]]}, day)
    assert strictness(after, who) <= strictness(before, who)
    limits = [suggested(desk, who) for desk in (before, after)]
    if limits[0] is not None:
        assert limits[1] is not None
        assert limits[1] >= limits[0]


@some
@given(any_books(), DAYS, st.integers(0, 200), st.integers(0, 100))
def test_more_days_never_reach_an_earlier_stage(tables: Tables, day: date, days: int, more: int) -> None:
    desk = a_desk_on(tables, day)
    for ladder in ("standard", "owner", "sme"):
        order = [step["stage"] for step in ladder_steps(desk, ladder)]
        first, later = (
            result(desk, "collection_stage", days_past_due=each, ladder=ladder)["stage"]
            for each in (days, days + more)
        )
        assert order.index(later) >= order.index(first)


def ladder_steps(desk: Desk, ladder: str) -> list[dict[str, Any]]:
    stages = desk.policy.stages(f"LADDER-{ladder.upper()}.stages")
    return [{"stage": stage.stage} for stage in sorted(stages, key=lambda stage: stage.from_day)]


@some
@given(any_books(), DAYS, st.integers(1, 30))
def test_money_put_on_the_account_never_gets_a_stricter_decision_nor_a_later_stage(
    tables: Tables, day: date, paid: int
) -> None:
    before = a_desk_on(tables, day)
    for who in before.ledger.customer_ids:
        row = {
            "payment_id": "MORE",
            "customer_id": who,
            "invoice_id": None,
            "paid_on": day,
            "amount": paid,
            "currency": before.ledger.customer(who).currency,
            "kind": "receipt",
        }
        after = a_desk_on(with_rows(tables, "payments", row), day)
        assert strictness(after, who) <= strictness(before, who)
        used = [result(desk, "customer_limit", customer=who) for desk in (before, after)]
        assert amount(used[1]["exposure"]) == amount(used[0]["exposure"]) - paid

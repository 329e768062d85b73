"""overdue_worklist: who is overdue by how much, at which stage, and with whom to begin."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.composition import House
from knowledge.desk import Desk
from tests.builders import TODAY, Rows, a_ledger
from tests.tools.calculations.framing import policy_with
from tests.tools.calculations.portfolio.agreement import a_finance_desk, random_desks, sample_desks
from tests.tools.desks import FX, a_customer_row, a_payment_row, an_invoice_row
from tests.tools.portfolio_desks import ANNA, BO, CUSTOMERS, EMPTY, a_portfolio, refused, told

SAME = """stage owner step channel skipped_stages paused_until promise_status plan_status
    next_stage next_stage_on"""
INVOICES: Rows = [
    an_invoice_row("A", 100, "2026-03-31"),  # due today
    an_invoice_row("B", 20, "2026-03-01"),  # 30 days
    an_invoice_row("C", 30, "2026-03-25", "C002", currency="EUR"),  # 6 days, 240 yuan
    an_invoice_row("D", 40, "2025-12-31", "C003"),  # 90 days
    an_invoice_row("E", 50, "2026-04-30", "C004"),  # not due
]


def the_list(desk: Desk, **arguments: object) -> list[str]:
    return [row["customer_id"] for row in told(desk, "overdue_worklist", **arguments)["rows"]]


def the_row(desk: Desk, customer_id: str, **arguments: object) -> dict[str, Any]:
    rows = told(desk, "overdue_worklist", **arguments)["rows"]
    return next(dict(row) for row in rows if row["customer_id"] == customer_id)


def test_whoever_is_past_due_is_listed_the_largest_first() -> None:
    found = told(a_portfolio({"invoices": INVOICES}), "overdue_worklist")
    said = [(row["customer_id"], row["overdue"], row["oldest_days"], row["stage"]) for row in found["rows"]]
    assert said == [
        ("C002", "240.00", 6, "grace"),
        ("C003", "40.00", 90, "handover"),
        ("C001", "20.00", 30, "formal_demand"),
    ]
    assert (found["total_overdue"], found["count"], found["currency"]) == ("300.00", 3, "CNY")


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (None, None, ["C002", "C003", "C001"]),
        (7, None, ["C003", "C001"]),
        (30, None, ["C003", "C001"]),
        (31, None, ["C003"]),
        (90, None, ["C003"]),
        (91, None, []),
        (None, 30, ["C002", "C001"]),
        (None, 29, ["C002"]),
        (None, 5, []),
        (6, 30, ["C002", "C001"]),
        (30, 30, ["C001"]),
        (0, 0, []),
    ],
)
def test_both_edges_of_the_days_count(least: int | None, most: int | None, expected: list[str]) -> None:
    asked = {name: days for name, days in (("min_days", least), ("max_days", most)) if days is not None}
    assert the_list(a_portfolio({"invoices": INVOICES}), **asked) == expected


def test_days_that_cannot_be_are_refused() -> None:
    desk = a_portfolio({"invoices": INVOICES})
    for asked in ({"min_days": -1}, {"min_days": 60, "max_days": 30}):
        failure = refused(desk, "overdue_worklist", **asked).failure
        assert failure is not None
        assert (failure.kind, failure.argument) == ("wrong", "min_days")


@pytest.mark.parametrize(
    ("stage", "expected", "ladder"),
    [
        ("grace", ["C002"], "standard"),
        ("formal_demand", ["C001"], "standard"),
        ("formal demand", ["C001"], "standard"),
        ("handover", ["C003"], "standard"),
        ("reminder", [], "standard"),
        ("legal", ["C003"], "owner"),
        ("sales", ["C002", "C001"], "owner"),
        ("first", ["C001"], "sme"),
    ],
)
def test_a_stage_is_looked_for_on_the_ladder_in_force_then_on_the_others(
    stage: str, expected: list[str], ladder: str
) -> None:
    found = told(a_portfolio({"invoices": INVOICES}), "overdue_worklist", stage=stage)
    assert [row["customer_id"] for row in found["rows"]] == expected
    assert found["ladder"] == ladder
    assert any("the ladder in force" in note for note in found["notes"]) == (ladder != "standard")


def test_a_stage_that_no_ladder_has_is_refused() -> None:
    failure = refused(a_portfolio({"invoices": INVOICES}), "overdue_worklist", stage="limbo").failure
    assert failure is not None
    assert (failure.kind, failure.argument) == ("wrong", "stage")


def test_totals_and_the_count_are_of_all_that_fit_whatever_is_listed() -> None:
    found = told(a_portfolio({"invoices": INVOICES}), "overdue_worklist", top=1)
    assert [row["customer_id"] for row in found["rows"]] == ["C002"]
    assert (found["count"], found["total_overdue"]) == (3, "300.00")
    failure = refused(a_portfolio({}), "overdue_worklist", top=0).failure
    assert failure is not None
    assert (failure.kind, failure.argument) == ("wrong", "top")


def test_a_long_list_is_cut_and_says_so() -> None:
    customers = [a_customer_row(f"C{number:03}") for number in range(120)]
    invoices = [an_invoice_row(f"I{n}", 10, "2026-01-31", f"C{n:03}") for n in range(120)]
    desk = a_portfolio({"customers": customers, "invoices": invoices})
    said = "rows: only the first 100 of {} are listed; the totals are of all"
    for asked, count in (({}, 120), ({"top": 110}, 110)):
        found = told(desk, "overdue_worklist", **asked)
        assert (len(found["rows"]), found["count"], found["total_overdue"]) == (100, 120, "1200.00")
        assert said.format(count) in found["notes"]
    assert not any("listed" in note for note in told(desk, "overdue_worklist", top=90)["notes"])


def test_a_part_of_the_portfolio_is_a_shorter_list() -> None:
    desk = a_portfolio({"invoices": INVOICES})
    assert the_list(desk, salesperson=ANNA) == ["C002", "C001"]
    assert the_list(desk, industry="pumps") == ["C003"]
    assert the_list(desk, country="CN") == ["C002", "C003"]
    assert the_list(a_portfolio({"invoices": INVOICES}, role="sales", email=BO)) == ["C003"]


def test_staff_and_who_asks_for_a_colleague_s_customers_are_denied() -> None:
    for desk in (a_portfolio({}, role="staff"), a_portfolio({}, role="sales", email=BO)):
        failure = refused(desk, "overdue_worklist", salesperson=ANNA).failure
        assert failure is not None
        assert failure.kind == "denied"


PROMISE = {
    "promise_id": "M1",
    "customer_id": "C003",
    "invoice_id": "X",
    "made_on": "2026-03-20",
    "promised_for": "2026-04-02",
    "amount": 500,
    "currency": "CNY",
}


def an_overdue(days_due: str, tables: Mapping[str, Rows], grade: str = "B") -> Desk:
    """Customer C003, of a grade, with one overdue invoice of 500."""
    customers = [{**row, "grade_override": grade} for row in CUSTOMERS]
    invoices = [an_invoice_row("X", 500, days_due, "C003")]
    return a_portfolio({"customers": customers, "invoices": invoices, **tables})


@pytest.mark.parametrize(
    ("due", "tables", "priority", "why"),
    [
        ("2026-02-28", {}, "high", "skipped"),
        ("2026-03-30", {}, "wait", "grace"),
        ("2025-12-31", {}, "urgent", "hand_over"),
        ("2026-02-28", {"promises": [PROMISE]}, "wait", "paused"),
        ("2026-02-28", {"promises": [{**PROMISE, "amount": 100}]}, "high", "skipped"),
        ("2026-02-28", {"promises": [{**PROMISE, "promised_for": "2026-03-30"}]}, "urgent", "broken_promise"),
        (
            "2026-02-28",
            {"disputes": [{"dispute_id": "D", "invoice_id": "X", "opened_on": "2026-03-01"}]},
            "wait",
            "disputed",
        ),
        (
            "2026-02-28",
            {"payments": [a_payment_row("P", 500, "2026-03-01", customer_id="C003")]},
            "wait",
            "allocate_first",
        ),
        (
            "2026-02-28",
            {"contacts": [{"contact_id": "K", "customer_id": "C003", "happened_on": "2026-03-08"}]},
            "normal",
            "stage",
        ),
    ],
)
def test_the_priority_rests_on_one_fact(due: str, tables: dict[str, Rows], priority: str, why: str) -> None:
    row = the_row(an_overdue(due, tables), "C003")
    assert (row["priority"], row["why"]) == (priority, why)


def test_what_is_too_small_to_remind_of_is_listed_and_can_wait() -> None:
    desk = a_portfolio({"invoices": [an_invoice_row("X", 5, "2026-02-28", "C003")]})
    row = the_row(desk, "C003")
    assert (row["overdue"], row["oldest_days"], row["stage"], row["why"]) == ("5.00", 31, "not_due", "small")


def test_a_disputed_overdue_beside_an_item_not_yet_due_is_a_dispute_and_not_small() -> None:
    invoices = [
        an_invoice_row("X", 500, "2026-02-28", "C003"),
        an_invoice_row("Y", 50, "2026-05-01", "C003"),
    ]
    disputes = [{"dispute_id": "D", "invoice_id": "X", "opened_on": "2026-03-01"}]
    row = the_row(a_portfolio({"invoices": invoices, "disputes": disputes}), "C003")
    assert (row["stage"], row["why"], row["disputed"], row["chased"]) == (
        "not_due",
        "disputed",
        "500.00",
        "0.00",
    )


def test_a_missed_instalment_is_urgent_and_a_running_plan_can_wait() -> None:
    plan = [
        {
            "plan_id": "PL",
            "customer_id": "C003",
            "agreed_on": "2026-03-05",
            "due_on": due,
            "amount": 250,
            "currency": "CNY",
        }
        for due in ("2026-03-20", "2026-04-20")
    ]
    missed = the_row(an_overdue("2026-02-28", {"plans": plan}), "C003")
    assert (missed["priority"], missed["why"], missed["plan_status"]) == ("urgent", "plan_missed", "missed")
    paid = [a_payment_row("P", 250, "2026-03-19", "X", customer_id="C003")]
    running = the_row(an_overdue("2026-02-28", {"plans": plan, "payments": paid}), "C003")
    assert (running["priority"], running["why"]) == ("wait", "plan_running")


def test_the_riskiest_class_comes_soon() -> None:
    contacts = [{"contact_id": "K", "customer_id": "C003", "happened_on": "2026-03-08"}]
    row = the_row(an_overdue("2026-02-28", {"contacts": contacts}, "D"), "C003")
    assert (row["priority"], row["why"], row["grade"]) == ("high", "high_risk", "D")


def test_the_ladder_in_force_is_the_policy_s() -> None:
    ledger = a_ledger({"customers": CUSTOMERS, "invoices": INVOICES, "fx": FX, "payments": ()})
    desk = a_finance_desk(ledger, a_portfolio({}).as_of, policy_with("LADDER-ACTIONS.in_force", "owner"))
    found = told(desk, "overdue_worklist")
    assert (found["ladder"], found["rules"][0]) == ("owner", "LADDER-OWNER")
    assert [row["owner"] for row in found["rows"]] == ["sales", "legal", "sales"]


def test_without_payments_nobody_is_said_to_be_overdue_or_not() -> None:
    ledger = a_ledger({"customers": CUSTOMERS, "invoices": INVOICES, "fx": FX})
    found = told(a_finance_desk(ledger, a_portfolio({}).as_of), "overdue_worklist")
    for field in ("rows", "count", "total_overdue"):
        assert found[field] is None
        assert f"{field}: the ledger has no payments table" in found["notes"]


def test_the_sample_company_s_rows_are_what_its_customers_are_told_alone(sample: House) -> None:
    for desk in list(sample_desks(sample))[::3]:
        _rows_agree(desk)


@pytest.mark.parametrize("seed", range(300, 306))
def test_a_random_ledger_s_rows_are_what_its_customers_are_told_alone(seed: int) -> None:
    for desk in random_desks(seed):
        _rows_agree(desk)


def _rows_agree(desk: Desk) -> None:
    found = told(desk, "overdue_worklist")
    listed = {row["customer_id"]: row for row in found["rows"]}
    assert found["count"] == len(listed)
    for customer_id in filter(desk.may_see, desk.ledger.customer_ids):
        status = told(desk, "overdue_status", customer=customer_id, currency="CNY")
        assert (customer_id in listed) == (status["oldest_days"] > 0), customer_id
        if customer_id in listed:
            _row_agrees(desk, listed[customer_id], status)


def _row_agrees(desk: Desk, row: dict[str, Any], status: dict[str, Any]) -> None:
    limit = told(desk, "customer_limit", customer=row["customer_id"], currency="CNY")
    assert (row["overdue"], row["oldest_days"]) == (limit["overdue"], status["oldest_days"])
    assert (row["chased"], row["disputed"]) == (status["overdue_net"], status["disputed"])
    stage = told(desk, "collection_stage", customer=row["customer_id"])
    assert {name: row[name] for name in SAME.split()} == {name: stage[name] for name in SAME.split()}
    assert row["stage_days"] == stage["days_past_due"]


def test_every_stage_filters_exactly_the_rows_that_have_it(sample: House) -> None:
    desk = next(sample_desks(sample))
    rows = told(desk, "overdue_worklist")["rows"]
    for stage in {row["stage"] for row in rows}:
        expected = [row["customer_id"] for row in rows if row["stage"] == stage]
        assert the_list(desk, stage=stage) == expected


@pytest.mark.parametrize(("as_of", "said"), [("2026-03-30", True), ("2026-03-31", False)])
def test_of_a_past_day_a_grade_set_by_hand_is_said_to_be_todays(as_of: str, *, said: bool) -> None:
    graded = [a_customer_row("C001", grade_override="D")]
    tables: Mapping[str, Rows] = {"customers": graded, "invoices": [INVOICES[1]]}
    desk = replace(a_portfolio({}), ledger=a_ledger({**EMPTY, "fx": FX, **tables}, data_as_of=TODAY))
    notes = told(desk, "overdue_worklist", as_of=as_of)["notes"]
    assert any("set by hand" in each for each in notes) == said

"""overdue_worklist: who is listed, by days, stage, part and rights; what cannot be told."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.composition import House
from knowledge.desk import Desk
from tests.builders import TODAY
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import policy_with
from tests.tools.calculations.portfolio.agreement import a_finance_desk, sample_desks
from tests.tools.desks import FX, a_customer_row, an_invoice_row
from tests.tools.portfolio_desks import ANNA, BO, CUSTOMERS, EMPTY, a_portfolio, refused, told

INVOICES: Rows = [
    an_invoice_row("A", 100, "2026-03-31"),  # due today
    an_invoice_row("B", 20, "2026-03-01"),  # 30 days
    an_invoice_row("C", 30, "2026-03-25", "C002", currency="EUR"),  # 6 days, 240 yuan
    an_invoice_row("D", 40, "2025-12-31", "C003"),  # 90 days
    an_invoice_row("E", 50, "2026-04-30", "C004"),  # not due
]


def the_list(desk: Desk, **arguments: object) -> list[str]:
    return [row["customer_id"] for row in told(desk, "overdue_worklist", **arguments)["rows"]]


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

"""early_warnings of a customer's statements: every edge below, at and above."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, answer
from tests.tools.early_warnings_cases import evidence, fired, not_checked

QUARTERS = ("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")


def statements(*figures: Mapping[str, object]) -> dict[str, Rows]:
    """Quarterly statements that end with the last quarter of 2025."""
    ends = QUARTERS[-len(figures) :]
    return {
        "statements": [
            {"customer_id": "C001", "period_end": end, "period_months": 3, "currency": "CNY", **each}
            for end, each in zip(ends, figures, strict=True)
        ]
    }


def reporting(*figures: Mapping[str, object], **tables: Rows) -> Desk:
    return a_desk({**statements(*figures), **tables})


@pytest.mark.parametrize(("assets", "level"), [(119, "warning"), (120, None), (121, None)])
def test_a_current_ratio_below_the_cash_line_is_a_warning(assets: int, level: str | None) -> None:
    desk = reporting({"current_assets": assets, "current_liabilities": 100})
    assert fired(desk, "RATIO-CASH") == level


@pytest.mark.parametrize(
    ("before", "now", "level"),
    [(99, 99, "warning"), (100, 99, None), (99, 100, None), (101, 99, None)],
)
def test_a_current_ratio_below_one_warns_only_at_two_quarter_ends_in_a_row(
    before: int, now: int, level: str | None
) -> None:
    sheets = [{"current_assets": assets, "current_liabilities": 100} for assets in (before, now)]
    assert fired(reporting(*sheets), "RATIO-CURRENT") == level


def test_a_missing_quarter_cannot_tell_whether_it_is_in_a_row() -> None:
    rows = list(statements(*[{"current_assets": 90, "current_liabilities": 100}] * 3)["statements"])
    desk = a_desk({"statements": [rows[0], rows[2]]})
    assert fired(desk, "RATIO-CURRENT") is None
    assert "cannot tell whether it is in a row" in not_checked(desk)["RATIO-CURRENT"]


def test_one_ratio_is_one_signal_by_the_rule_that_says_more() -> None:
    desk = reporting(*[{"current_assets": 90, "current_liabilities": 100}] * 2)
    found: Any = answer(desk, "early_warnings")
    assert [(each["rule"], each["also"]) for each in found["signals"]] == [("RATIO-CURRENT", ["RATIO-CASH"])]
    assert found["count"] == 1
    assert {"RATIO-CURRENT", "RATIO-CASH"} <= set(found["rules"])
    assert fired(desk, "RATIO-CASH") == "warning"


def test_a_rule_made_more_severe_names_the_cause() -> None:
    desk = reporting(*[{"current_assets": 90, "current_liabilities": 100}] * 2)
    harder = replace(desk, policy=policy_with("RATIO-CASH.level", "critical"))
    found: Any = answer(harder, "early_warnings")
    assert [(each["rule"], each["level"]) for each in found["signals"]] == [("RATIO-CASH", "critical")]


@pytest.mark.parametrize(
    ("ebit", "interest", "level"),
    [(299, 100, "warning"), (300, 100, None), (1, 0, None), (0, 0, "warning"), (-5, 0, "warning")],
)
def test_interest_cover(ebit: int, interest: int, level: str | None) -> None:
    assert fired(reporting({"ebit": ebit, "interest_expense": interest}), "RATIO-COVER") == level


INDUSTRY = {"industry": "gears", "valid_from": "2020-01-01", "inventory_days": 60}


@pytest.mark.parametrize(("inventory", "level"), [(90, None), (91, "watch")])
def test_inventory_days_half_above_the_industry_s(inventory: int, level: str | None) -> None:
    """A quarter has 91.25 days: 90 / 91.25 of cost of sales are exactly 90 days, half above 60."""
    desk = reporting(
        {"inventory": inventory, "cost_of_sales": "91.25"},
        customers=[a_customer_row(industry="gears")],
        industries=[INDUSTRY],
    )
    assert fired(desk, "RATIO-INVENTORY") == level


@pytest.mark.parametrize(("debts", "level"), [(70, None), (71, "warning")])
def test_a_debt_ratio_above_the_line(debts: int, level: str | None) -> None:
    assert fired(reporting({"total_liabilities": debts, "total_assets": 100}), "RATIO-DEBT") == level


@pytest.mark.parametrize(("changed", "level"), [("2025-03-31", None), ("2025-04-01", "warning")])
def test_a_major_change_of_assets_within_twelve_months(changed: str, level: str | None) -> None:
    events: Rows = [{"event_id": "E1", "customer_id": "C001", "happened_on": changed, "kind": "asset_change"}]
    desk = reporting({"total_liabilities": 50, "total_assets": 100}, events=events)
    assert fired(desk, "RATIO-DEBT") == level


@pytest.mark.parametrize(
    ("costs", "level"),
    [
        ((70, 71, 72, 73), "watch"),
        ((70, 71, 72, 72), None),
        ((70, 70, 71, 72), None),
        ((74, 71, 72, 73), None),
    ],
)
def test_a_margin_that_falls_three_periods_running(costs: tuple[int, ...], level: str | None) -> None:
    desk = reporting(*({"revenue": 100, "cost_of_sales": cost} for cost in costs))
    assert fired(desk, "RATIO-CORE") == level


def test_too_few_periods_do_not_say_whether_the_margin_keeps_falling() -> None:
    desk = reporting(*({"revenue": 100, "cost_of_sales": cost} for cost in (70, 71, 72)))
    assert fired(desk, "RATIO-CORE") is None
    assert "too few adjacent periods" in not_checked(desk)["RATIO-CORE"]


def year_apart(before: object, now: object) -> Desk:
    rows = [
        {
            "customer_id": "C001",
            "period_end": end,
            "period_months": 3,
            "currency": "CNY",
            "payables": payables,
            "cost_of_sales": "91.25",
        }
        for end, payables in (("2024-12-31", before), ("2025-12-31", now))
    ]
    return a_desk({"statements": rows})


@pytest.mark.parametrize(("now", "level"), [("89.99", None), (90, "warning"), (91, "warning")])
def test_their_own_payable_days_doubling_within_a_year(now: object, level: str | None) -> None:
    desk = year_apart(45, now)
    assert fired(desk, "SIGNAL-PAYABLE") == level
    if level:
        assert "from 45 (2024-12-31)" in evidence(desk, "SIGNAL-PAYABLE")


def test_payable_days_of_nought_or_without_a_year_before_are_not_compared() -> None:
    assert "accounts payable is zero" in not_checked(year_apart(0, 90))["SIGNAL-PAYABLE"]
    desk = reporting({"payables": 90, "cost_of_sales": 90})
    assert "no statement that ends 12 months before 2025-12-31" in not_checked(desk)["SIGNAL-PAYABLE"]


@pytest.mark.parametrize(
    ("as_of", "months", "level"),
    [
        ("2026-05-29", 3, None),
        ("2026-05-30", 3, "watch"),
        ("2027-02-28", 12, None),
        ("2027-03-01", 12, "watch"),
    ],
)
def test_a_statement_is_stale_sixty_days_after_the_next_one_was_due(
    as_of: str, months: int, level: str | None
) -> None:
    row = {"customer_id": "C001", "period_end": "2025-12-31", "period_months": months, "currency": "CNY"}
    desk = a_desk({"statements": [row]}).at(date.fromisoformat(as_of))
    assert fired(desk, "SIGNAL-STALE") == level

"""check_ratios on figures that were given in place of a statement, and arguments that cannot be used."""

import pytest

from knowledge.records import NotAvailable
from tests.tools.check_ratios_cases import STAFF, checked, desk, row, statuses
from tools.check_ratios import CheckRatios
from tools.gateway import ToolCall, call


def failure(made: ToolCall) -> tuple[str, str | None]:
    assert made.failure is not None
    return made.failure.kind, made.failure.argument


@pytest.mark.parametrize(("before", "now", "status"), [("0.97", "0.99", "warning"), ("0.98", "1.02", "pass")])
def test_figures_need_no_customer_and_no_right(before: str, now: str, status: str) -> None:
    found = checked(
        desk(STAFF),
        figures={"current_ratio": now},
        previous_figures={"current_ratio": before},
        ratios=["current_ratio"],
    )
    assert statuses(found) == {"RATIO-CASH": "breach", "RATIO-CURRENT": status}
    assert found.consequences[0].key == "check_ratios.consequences.RATIO-CASH-depends"


def test_bare_measures_bring_no_notes_about_what_nobody_asked() -> None:
    found = checked(desk(STAFF), figures={"current_ratio": "1.3"})
    assert found.notes == ()
    assert found.period_months == NotAvailable(reason="figures_given")


def test_no_interest_and_no_profit_has_its_own_consequence() -> None:
    found = checked(desk(STAFF), figures={"ebit": "-5", "interest_expense": "0"}, ratios=["interest_cover"])
    assert [each.key for each in found.consequences] == ["check_ratios.consequences.RATIO-COVER-loss"]


def test_one_quarter_alone_cannot_tell_two_in_a_row() -> None:
    assert statuses(checked(desk(), figures={"current_ratio": "0.99"}))["RATIO-CURRENT"] == "not_available"


def test_statement_items_are_taken_as_a_years_unless_the_period_is_said() -> None:
    items = {"inventory": "120", "cost_of_sales": "730", "industry_inventory_days": "50"}
    whole = checked(desk(STAFF), figures=items)
    assert row(whole, "inventory_days").value == 60
    assert statuses(whole)["RATIO-INVENTORY"] == "pass"
    assert "check_ratios.notes.taken_as_a_year" in [note.phrase.key for note in whole.notes]
    quarter = checked(desk(STAFF), figures=items, period="2026Q1")
    assert row(quarter, "inventory_days").value == 15
    assert row(checked(desk(STAFF), figures={**items, "period_months": "6"}), "inventory_days").value == 30


def test_figures_for_a_customer_stand_in_for_its_statement() -> None:
    made = call(desk(), "check_ratios", {"customer": "C001", "figures": {"inventory_days": "46"}})
    assert isinstance(made.result, CheckRatios)
    assert statuses(made.result)["RATIO-INVENTORY"] == "warning"


def test_a_stated_altman_score_is_taken_by_its_name() -> None:
    found = checked(desk(STAFF), figures={"altman_z1": "1.5"})
    assert (row(found, "altman_z1").detail.key, len(found.ratios)) == ("check_ratios.altman.grey", 7)


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({}, ("missing", "customer")),
        ({"figures": {"wishes": "1"}}, ("wrong", "figures")),
        ({"figures": {"ebit": "1", "period_months": "0"}}, ("wrong", "figures")),
        ({"figures": {"ebit": "NaN"}}, ("wrong", "figures.ebit")),
        ({"customer": "C001", "ratios": ["luck"]}, ("wrong", "ratios")),
        ({"customer": "C001", "period": "soon"}, ("wrong", "period")),
    ],
)
def test_arguments_that_cannot_be_used(arguments: dict[str, object], kind: tuple[str, str]) -> None:
    assert failure(call(desk(), "check_ratios", arguments)) == kind

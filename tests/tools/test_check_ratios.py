"""check_ratios through the gateway: a customer's statement, a named period, a year of quarters."""

from datetime import date
from decimal import Decimal
from typing import Any

from bot.composition import House
from knowledge.records import NotAvailable
from prompts.wording import LANGUAGES
from tests.tools.check_ratios_cases import FINANCE, checked, desk, row, statement, statuses
from tools.check_ratios import CheckRatios
from tools.gateway import call
from tools.rendering import render
from tools.results import to_json


def test_a_row_a_rule_then_altman_and_the_rest() -> None:
    found = checked(desk())
    assert statuses(found) == {
        "RATIO-CASH": "breach",  # 1.1
        "RATIO-CURRENT": "pass",
        "RATIO-COVER": "warning",  # 2
        "RATIO-INVENTORY": "warning",  # 300 / 584 × 91.25 = 46.875 > 45
        "RATIO-DEBT": "breach",  # 75 %
        "RATIO-CORE": "pass",  # a margin of 20 % in both quarters
    }
    names = [each.name for each in found.ratios]
    assert names[6] == "altman_z2"
    assert set(names[7:]) == {
        "quick_ratio",
        "cash_ratio",
        "debt_to_equity",
        "receivable_days",
        "payable_days",
        "ebit_margin",
        "net_margin",
        "cash_flow_ratio",
        "working_capital",
        "tangible_net_worth",
    }
    assert found.rules[:4] == ("RATIO-CASH", "RATIO-COVER", "RATIO-INVENTORY", "RATIO-DEBT")


def test_values_thresholds_and_units_as_json_shows_them() -> None:
    found: dict[str, Any] = {**to_json(checked(desk()))}
    rows = {each["name"]: each for each in found["ratios"]}
    assert rows["inventory_days"]["value"] == "46.875"
    assert rows["inventory_days"]["threshold"] == "45"
    assert rows["working_capital"]["value"] == "100.00"
    assert rows["debt_to_equity"]["value"] == "3"
    assert rows["cash_ratio"]["value"] is None
    assert rows["cash_ratio"]["status"] == "not_available"
    assert found["period_end"] == "2025-12-31"
    # two quarters only: EBIT 40 × 4, Z″ = 6.56 × 0.05 + 3.26 × 0.05 + 6.72 × 0.08 + 1.05 / 3
    assert rows["altman_z2"]["value"] == "1.3786"
    notes = found["notes"]
    assert "quick_ratio: prepaid expenses are not known and count as 0" in notes
    assert any(note.startswith("altman_z2: profit and sales of 3 months") for note in notes)


def test_what_follows_depends_on_the_contract() -> None:
    without = [each.key for each in checked(desk()).consequences]
    assert "check_ratios.consequences.RATIO-CASH-ours" in without
    assert "check_ratios.consequences.RATIO-DEBT-ours" in without
    customer = {
        "customer_id": "C001",
        "name": "Bearing Works Ltd",
        "currency": "CNY",
        "contract_clauses": "ratio_trigger;early_settlement",
    }
    with_both = [each.key for each in checked(desk(customers=[customer])).consequences]
    assert "check_ratios.consequences.RATIO-CASH-clause" in with_both
    assert "check_ratios.consequences.RATIO-DEBT-clause" in with_both


def test_the_industry_is_that_of_the_day() -> None:
    later = checked(desk(as_of=date(2026, 6, 30)))
    assert row(later, "inventory_days").threshold == 135
    assert statuses(later)["RATIO-INVENTORY"] == "pass"


def test_a_statement_counts_from_the_day_on_which_it_was_received() -> None:
    late = [statement("2025-09-30"), statement("2025-12-31", received_on="2026-03-31")]
    assert checked(desk(statements=late)).period_end == date(2025, 12, 31)
    before = checked(desk(statements=late, as_of=date(2026, 3, 30)))
    assert before.period_end == date(2025, 9, 30)


def test_a_named_period_and_one_that_has_no_statement() -> None:
    assert checked(desk(), period="2025Q3").period_end == date(2025, 9, 30)
    missing = checked(desk(), period="2025Q2")
    assert set(statuses(missing).values()) == {"not_available"}
    assert missing.period_end == NotAvailable(
        reason="no_statement_for_period", values={"period": "2025Q2", "latest": "2025-12-31"}
    )
    assert missing.consequences == ()


def test_a_period_of_another_length_is_said() -> None:
    found = checked(desk(), period="2025")
    assert found.period_end == date(2025, 12, 31)
    assert "check_ratios.notes.other_length" in [note.phrase.key for note in found.notes]


def test_a_year_is_added_up_from_its_quarters() -> None:
    ends = ("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")
    found = checked(desk(statements=[statement(end) for end in ends]), period="2025")
    assert found.period_months == 12
    # 300 / (4 × 584) × 365
    assert row(found, "inventory_days").value == Decimal("46.875")
    assert "check_ratios.notes.added_up" in [note.phrase.key for note in found.notes]


def test_without_statements_nothing_passes_and_every_row_says_why() -> None:
    found = checked(desk(statements=[]))
    assert {each.status for each in found.ratios} == {"not_available"}
    assert {each.detail.key for each in found.ratios} == {"reasons.no_statement"}


def test_a_consolidated_statement_is_used_for_want_of_another_and_said() -> None:
    found = checked(desk(statements=[statement("2025-12-31", scope="consolidated")]))
    assert found.scope == "consolidated"
    assert "check_ratios.notes.consolidated" in [note.phrase.key for note in found.notes]


def test_some_measures_only() -> None:
    found = checked(desk(), ratios=["current_ratio", "net_margin"])
    assert [(each.name, each.rule) for each in found.ratios] == [
        ("current_ratio", "RATIO-CASH"),
        ("current_ratio", "RATIO-CURRENT"),
        ("net_margin", None),
    ]


def test_a_missing_rate_stands_in_the_way_of_money_only() -> None:
    at = desk(statements=[statement("2025-12-31", currency="EUR")])
    assert checked(at, ratios=["current_ratio"]).ratios[0].status == "breach"
    made = call(at, "check_ratios", {"customer": "C001", "ratios": ["working_capital"]})
    assert made.failure is not None
    assert "EUR" in made.failure.sentence


def test_altman_is_the_one_that_fits_whichever_was_named() -> None:
    assert [each.name for each in checked(desk(), ratios=["altman_z1"]).ratios] == ["altman_z2"]


def test_every_detail_of_every_sample_customer_is_worded_in_both_languages(sample: House) -> None:
    at = sample.desk(FINANCE)
    for customer_id in at.ledger.customer_ids:
        found = call(at, "check_ratios", {"customer": customer_id}).result
        assert isinstance(found, CheckRatios)
        phrases = [*(each.detail for each in found.ratios), *found.consequences]
        phrases += [note.phrase for note in found.notes]
        assert all(render(phrase, language) for phrase in phrases for language in LANGUAGES)

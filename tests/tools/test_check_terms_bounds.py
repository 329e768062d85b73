"""check_terms on what bounds terms: economy, cash, usage, law, insurer, limit, overdue, hold."""

from typing import Any

import pytest

from tests.tools.calculations.framing import days_ago
from tests.tools.check_terms_cases import GOOD, a_good_desk, a_guarantee, an_industry, factor, verdict
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer


@pytest.mark.parametrize(("index", "passed"), [(59, True), (60, True), (61, False), (None, None)])
def test_the_industrys_risk_is_met_up_to_its_edge(index: int | None, *, passed: bool | None) -> None:
    desk = a_good_desk(tables={"industries": [an_industry(risk_index=index)]})
    assert verdict(desk, "economy")[0] is passed


@pytest.mark.parametrize(("index", "passed"), [(60, True), (61, False)])
def test_the_countrys_risk_counts_as_well(index: int, *, passed: bool) -> None:
    rows = [{"country": "CN", "valid_from": "2025-01-01", "risk_index": index}]
    assert verdict(a_good_desk(tables={"countries": rows}), "economy")[0] is passed


@pytest.mark.parametrize(("days", "passed"), [(89, True), (90, True), (91, False)])
def test_our_own_cash_is_met_up_to_its_share_of_sales(days: int, *, passed: bool) -> None:
    # 60 further days: 6 % × 60 / 360 = 1 % of a year's sales
    assert verdict(a_good_desk(), "own_cash", days)[0] is passed


@pytest.mark.parametrize(("days", "passed"), [(60, True), (61, False)])
def test_the_industrys_usual_terms_are_met_to_the_day(days: int, *, passed: bool) -> None:
    assert verdict(a_good_desk(), "industry_terms", days)[0] is passed


def test_usual_terms_that_nobody_knows_are_referred() -> None:
    desk = a_good_desk(tables={"industries": [an_industry(receivable_days=None)]})
    assert verdict(desk, "industry_terms") == (None, "refer")


@pytest.mark.parametrize(("days", "outcome"), [(60, "approve"), (61, "decline")])
def test_a_public_body_is_never_given_more_than_the_law_allows(days: int, outcome: str) -> None:
    desk = a_good_desk(kind="public_body")
    assert verdict(desk, "statutory_maximum", days)[1] == outcome
    assert (answer(desk, "check_terms", days=days)["decision"] == "decline") == (outcome == "decline")


@pytest.mark.parametrize(("days", "outcome"), [(60, "approve"), (61, "refer")])
def test_beyond_the_eus_maximum_somebody_has_to_agree_expressly(days: int, outcome: str) -> None:
    assert verdict(a_good_desk(country="DE"), "statutory_maximum", days)[1] == outcome


@pytest.mark.parametrize("unknown", [{"kind": None}, {"country": None}])
def test_an_unknown_kind_or_country_is_referred_beyond_the_maximum(unknown: dict[str, Any]) -> None:
    assert verdict(a_good_desk(**unknown), "statutory_maximum", 61) == (None, "refer")
    assert verdict(a_good_desk(**unknown), "statutory_maximum", 60) == (True, "approve")


@pytest.mark.parametrize(("days", "outcome"), [(45, "approve"), (46, "decline")])
def test_terms_never_go_beyond_the_insurers(days: int, outcome: str) -> None:
    insurance = a_guarantee(kind="insurance", max_terms_days=45)
    assert verdict(a_good_desk(tables={"covers": [insurance]}), "insurer_maximum", days)[1] == outcome


def test_a_maximum_holds_also_for_terms_that_the_customer_has_already() -> None:
    result = answer(a_good_desk(kind="public_body", terms_days=90), "check_terms", days=75)
    assert result["decision"] == "decline"


@pytest.mark.parametrize(("days", "outcome"), [(60, "approve"), (61, "refer")])
def test_beyond_our_longest_terms_somebody_decides(days: int, outcome: str) -> None:
    assert verdict(a_good_desk(), "our_longest_terms", days)[1] == outcome


@pytest.mark.parametrize(
    ("limit", "outcome"), [(1999, "refer"), (2000, "approve"), (2001, "approve"), (None, "refer")]
)
def test_the_exposure_at_the_new_terms_must_fit_the_limit(limit: int | None, outcome: str) -> None:
    assert verdict(a_good_desk(credit_limit=limit), "limit")[1] == outcome


@pytest.mark.parametrize(
    ("late", "outcome"), [(0, "approve"), (7, "approve"), (8, "refer"), (30, "refer"), (31, "decline")]
)
def test_overdue_stands_in_the_way_as_it_does_of_an_order(late: int, outcome: str) -> None:
    overdue = an_invoice_row("L", 10, days_ago(late).isoformat(), invoice_date="2026-01-01")
    desk = a_good_desk()
    invoices = [overdue]
    assert verdict(a_good_desk(tables={"invoices": invoices, "payments": []}), "account")[1] == outcome
    assert verdict(desk, "account")[1] == "approve"


@pytest.mark.parametrize("hold", ["hold", "stop"])
def test_a_customer_on_hold_gets_no_longer_terms(hold: str) -> None:
    assert answer(a_good_desk(hold=hold), "check_terms", days=60)["decision"] == "decline"


def test_a_critical_event_or_a_write_off_refuses() -> None:
    event = {"event_id": "E", "customer_id": "C001", "happened_on": "2026-01-01", "kind": "insolvency"}
    assert verdict(a_good_desk(tables={"events": [event]}), "account") == (False, "decline")
    written = a_payment_row("W", 1000, "2026-03-22", "N", kind="write_off")
    assert verdict(a_good_desk(tables={"payments": [written]}), "account") == (False, "decline")


def test_a_hidden_group_gives_no_figure_away() -> None:
    other = a_customer_row(
        "C002", parent_id="C003", salesperson="bob@seller.example", credit_limit=5, terms_days=30
    )
    root = a_customer_row("C003", salesperson="bob@seller.example", group_limit=7777)
    own = a_customer_row(**{**GOOD, "parent_id": "C003"})
    owed = an_invoice_row("X", 4321, "2026-04-30", "C002")
    desk = a_good_desk(tables={"customers": [own, other, root]})
    base = {"customers": [own, other, root], "invoices": [owed], "covers": []}
    hidden = a_desk(base, role="sales")
    result = answer(hidden, "check_terms", days=60)
    assert not {"7777", "4321"} & set(str(result).replace(".", " ").replace(",", "").split())
    assert factor(answer(desk, "check_terms", days=60), "group_limit")["detail"]

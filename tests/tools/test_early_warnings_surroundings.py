"""early_warnings of a customer's industry, country, currency and group, at every edge."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from knowledge.desk import Desk
from knowledge.policy.values import Threshold
from tests.ledgers import Rows
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row
from tests.tools.early_warnings_cases import event, evidence, fired, not_checked
from tools.gateway import call

SEVENTY = Threshold(value=Decimal(70), compare="from")


def indexed(before: int | None, now: int, *, since: str = "2024-01-01") -> Desk:
    """An industry whose risk index was one value from a day on and another from 2026-01-01 on."""
    rows = [] if before is None else [{"industry": "gears", "valid_from": since, "risk_index": before}]
    rows.append({"industry": "gears", "valid_from": "2026-01-01", "risk_index": now})
    return a_desk({"customers": [a_customer_row(industry="gears")], "industries": rows})


@pytest.mark.parametrize(
    ("now", "level"), [(49, None), (50, "watch"), (69, "watch"), (70, "warning"), (20, None)]
)
def test_an_industry_s_risk_index_up_one_or_two_bands(now: int, level: str | None) -> None:
    assert fired(indexed(30, now), "SIGNAL-INDUSTRY") == level


def test_a_rise_longer_ago_than_twelve_months_has_passed() -> None:
    rows = [
        {"industry": "gears", "valid_from": "2024-01-01", "risk_index": 30},
        {"industry": "gears", "valid_from": "2025-03-31", "risk_index": 70},
    ]
    desk = a_desk({"customers": [a_customer_row(industry="gears")], "industries": rows})
    assert fired(desk, "SIGNAL-INDUSTRY") is None
    later = [rows[0], {**rows[1], "valid_from": "2025-04-01"}]
    desk = a_desk({"customers": [a_customer_row(industry="gears")], "industries": later})
    assert fired(desk, "SIGNAL-INDUSTRY") == "warning"


def test_an_index_known_only_lately_does_not_say_whether_it_rose() -> None:
    assert "known only since 2026-01-01" in not_checked(indexed(None, 90))["SIGNAL-INDUSTRY"]
    assert "not recorded" in not_checked(a_desk({}))["SIGNAL-INDUSTRY"]


def abroad(risk: int, transfer: int, before: int = 50) -> Desk:
    rows = [
        {"country": "TR", "valid_from": "2024-01-01", "risk_index": before, "transfer_risk": 0},
        {"country": "TR", "valid_from": "2026-01-01", "risk_index": risk, "transfer_risk": transfer},
    ]
    return a_desk({"customers": [a_customer_row(country="TR")], "countries": rows})


@pytest.mark.parametrize(
    ("risk", "transfer", "level"),
    [
        (59, 59, None),
        (60, 0, "watch"),
        (0, 60, "watch"),
        (79, 79, "watch"),
        (80, 0, "warning"),
        (0, 80, "warning"),
    ],
)
def test_a_country_s_risk_and_transfer_risk(risk: int, transfer: int, level: str | None) -> None:
    assert fired(abroad(risk, transfer, before=risk), "SIGNAL-COUNTRY") == level


@pytest.mark.parametrize(("before", "level"), [(31, None), (30, "watch"), (29, "watch")])
def test_a_country_s_risk_index_up_a_band(before: int, level: str | None) -> None:
    assert fired(abroad(50, 0, before=before), "SIGNAL-COUNTRY") == level


def test_the_edge_of_a_warning_about_a_country_is_the_policy_s() -> None:
    desk = replace(abroad(70, 0, before=70), policy=policy_with("SIGNAL-COUNTRY.warning_index", SEVENTY))
    assert fired(desk, "SIGNAL-COUNTRY") == "warning"


@pytest.mark.parametrize(("rate", "level"), [("6.41", None), ("6.4", "watch"), ("6", "watch"), ("9", None)])
def test_a_customer_s_currency_that_has_lost_a_fifth(rate: str, level: str | None) -> None:
    fx: Rows = [
        {"currency": "EUR", "valid_from": "2025-01-01", "rate": "8"},
        {"currency": "EUR", "valid_from": "2026-01-01", "rate": rate},
    ]
    countries: Rows = [
        {"country": "DE", "valid_from": "2024-01-01", "risk_index": 5, "transfer_risk": 1},
        {"country": "DE", "valid_from": "2025-06-01", "risk_index": 5, "transfer_risk": 1},
    ]
    rows = [a_customer_row(country="DE", currency="EUR")]
    desk = a_desk({"customers": rows, "countries": countries, "fx": fx})
    assert fired(desk, "SIGNAL-COUNTRY") == level


def family(days: int = 0, happened: str | None = None, **more: str) -> Desk:
    """A customer, its daughter overdue by so many days or taken to court, and a stranger."""
    rows = [
        a_customer_row("C001"),
        {**a_customer_row("C002", parent_id="C001"), **more},
        a_customer_row("C003"),
    ]
    due = date.fromordinal(date(2026, 3, 31).toordinal() - days).isoformat()
    events = [event(happened, "lawsuit", customer="C002")] if happened else []
    return a_desk(
        {
            "customers": rows,
            "invoices": [an_invoice_row("I1", 100, due, "C002")],
            "events": events,
        }
    )


@pytest.mark.parametrize(("days", "level"), [(60, None), (61, "watch")])
def test_a_member_of_the_group_overdue_by_more_than_sixty_days(days: int, level: str | None) -> None:
    desk = family(days)
    assert fired(desk, "SIGNAL-CHAIN") == level
    assert fired(desk, "SIGNAL-CHAIN", "C002") is None  # its own lateness is no trouble of another
    assert fired(desk, "SIGNAL-CHAIN", "C003") is None


@pytest.mark.parametrize(("day", "level"), [("2025-03-31", None), ("2025-04-01", "watch")])
def test_a_court_event_of_a_member_within_twelve_months(day: str, level: str | None) -> None:
    assert fired(family(0, day), "SIGNAL-CHAIN") == level


def test_level_and_months_of_a_chain_are_the_policy_s() -> None:
    desk = family(0, "2025-12-15")
    harder = replace(desk, policy=policy_with("SIGNAL-CHAIN.level", "critical"))
    assert fired(harder, "SIGNAL-CHAIN") == "critical"
    shorter = replace(desk, policy=policy_with("SIGNAL-CHAIN.months", 3))
    assert fired(shorter, "SIGNAL-CHAIN") is None


def test_trouble_of_a_hidden_member_is_told_without_name_and_figure() -> None:
    desk = family(75, "2026-01-01", salesperson="bo@seller.example")
    sales = replace(desk, person=desk.person.model_copy(update={"role": "sales"}))
    assert fired(sales, "SIGNAL-CHAIN") == "watch"
    said = str(call(sales, "early_warnings", {"customer": "C001"}).as_json())
    assert "C002" not in said
    assert "75" not in said
    assert evidence(sales, "SIGNAL-CHAIN") == (
        "another company of its group, which you may not see, is in trouble"
    )
    assert "Customer C002 (C002) of its group is 75 days overdue" in evidence(desk, "SIGNAL-CHAIN")

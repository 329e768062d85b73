"""Which rate of late interest applies to whom, and what it was on a day."""

from datetime import date
from fractions import Fraction

import pytest

from knowledge.ledger.records import Customer
from tests.builders import a_customer
from tests.tools.calculations.framing import POLICY, policy_with
from tools.calculations.late_rate import (
    half_year_start,
    late_rate,
    owes_small_suppliers,
    small_supplier_rate,
    stated_rate,
)

SMALL = policy_with("TERMS-STANDARD.late_our_size", "small")


def of(country: str | None, **given: object) -> Customer:
    return a_customer("C001", country=country).model_copy(update=given)


@pytest.mark.parametrize(
    ("country", "source"),
    [("CN", "china_lpr"), ("DE", "eu"), ("SE", "eu"), ("BG", "eu"), ("GB", "policy"), ("HK", "policy")],
)
def test_the_customers_country_decides(country: str, source: str) -> None:
    assert late_rate(of(country), POLICY).source == source


def test_without_customer_or_country_it_is_our_policys_own() -> None:
    assert [late_rate(each, POLICY).source for each in (None, of(None))] == ["policy", "policy"]


@pytest.mark.parametrize(
    ("given", "owes"),
    [
        ({"size": "large"}, True),
        ({"size": "small"}, False),
        ({"size": None}, False),
        ({"size": "small", "kind": "public_body"}, True),
    ],
)
def test_large_firms_and_public_bodies_owe_small_suppliers_the_daily_rate(
    given: dict[str, object], owes: bool
) -> None:
    assert owes_small_suppliers(of("CN", **given)) is owes
    assert late_rate(of("CN", **given), SMALL).source == ("china_small_supplier" if owes else "china_lpr")
    assert late_rate(of("CN", **given), POLICY).source == "china_lpr"
    assert not owes_small_suppliers(of("DE", **given))


@pytest.mark.parametrize(("basis", "annual"), [(365, "0.1825"), (360, "0.18")])
def test_a_day_of_the_small_suppliers_rate_costs_the_same_in_every_year(basis: int, annual: str) -> None:
    rate = small_supplier_rate(policy_with("TERMS-STANDARD.late_basis", basis))
    assert rate.on(date(2026, 1, 1)) == Fraction(annual)


@pytest.mark.parametrize(
    ("day", "annual"),
    [
        ("2019-08-19", None),  # the LPR in its present form begins the day after
        ("2019-08-20", "0.06375"),  # 4.25 % × 1.5
        ("2025-05-19", "0.0465"),  # 3.10 % × 1.5
        ("2025-05-20", "0.045"),
    ],
)
def test_the_lpr_of_each_day_counts(day: str, annual: str | None) -> None:
    found = late_rate(of("CN"), POLICY).on(date.fromisoformat(day))
    assert found == (annual and Fraction(annual))


@pytest.mark.parametrize(
    ("day", "annual"),
    [
        ("2012-12-31", None),
        ("2016-06-30", "0.0805"),
        ("2016-07-01", "0.08"),
        ("2022-12-31", "0.08"),
        ("2023-01-01", "0.105"),
        ("2024-06-30", "0.125"),
        ("2024-07-01", "0.1225"),
        ("2025-01-01", "0.1115"),
        ("2025-06-30", "0.1115"),
        ("2025-07-01", "0.1015"),
        ("2026-06-30", "0.1015"),
        ("2026-07-01", "0.104"),
    ],
)
def test_in_the_eu_it_is_the_rate_of_the_half_year_and_eight_points(day: str, annual: str | None) -> None:
    found = late_rate(of("IE"), POLICY).on(date.fromisoformat(day))
    assert found == (annual and Fraction(annual))


def test_a_change_inside_a_half_year_waits_for_the_next_one() -> None:
    table = POLICY.rates("TERMS-STANDARD.ecb_reference")
    line = table.rates[-1].model_copy(update={"since": date(2026, 9, 16), "rate": Fraction("0.0265")})
    later = table.model_copy(update={"rates": (*table.rates, line)})
    rate = late_rate(of("FR"), policy_with("TERMS-STANDARD.ecb_reference", later))
    assert rate.on(date(2026, 12, 31)) == Fraction("0.104")
    assert rate.on(date(2027, 1, 1)) == Fraction("0.1065")


@pytest.mark.parametrize(("reference", "annual"), [("china_lpr", "0.045"), ("ecb_reference", "0.03225")])
def test_our_own_default_is_the_policys_reference_times_its_multiple(reference: str, annual: str) -> None:
    policy = policy_with("TERMS-STANDARD.late_reference", reference)
    assert late_rate(of("US"), policy).on(date(2026, 3, 31)) == Fraction(annual)


def test_a_stated_rate_never_changes() -> None:
    rate = stated_rate(Fraction("0.06"))
    assert (rate.on(date(1990, 1, 1)), rate.changes(date(1990, 1, 1), date(2026, 1, 1))) == (
        Fraction("0.06"),
        (),
    )


@pytest.mark.parametrize(
    ("day", "start"),
    [("2026-01-01", "2026-01-01"), ("2026-06-30", "2026-01-01"), ("2026-07-01", "2026-07-01")],
)
def test_a_half_year_begins_in_january_and_july(day: str, start: str) -> None:
    assert half_year_start(date.fromisoformat(day)) == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("first", "last", "changes"),
    [
        ("2025-12-31", "2026-06-30", ["2026-01-01"]),
        ("2026-01-01", "2026-06-30", []),
        ("2026-01-01", "2026-07-01", ["2026-07-01"]),
        ("2026-01-01", "2026-07-02", ["2026-07-01"]),
        ("2025-12-31", "2027-01-01", ["2026-01-01", "2026-07-01", "2027-01-01"]),
    ],
)
def test_the_european_rate_may_change_on_the_last_day_and_not_on_the_first(
    first: str, last: str, changes: list[str]
) -> None:
    found = late_rate(of("DE"), POLICY).changes(date.fromisoformat(first), date.fromisoformat(last))
    assert [day.isoformat() for day in found] == changes


@pytest.mark.parametrize(
    ("first", "last", "changes"),
    [
        ("2025-05-18", "2025-05-19", []),
        ("2025-05-18", "2025-05-20", ["2025-05-20"]),
        ("2025-05-19", "2025-05-21", ["2025-05-20"]),
        ("2025-05-20", "2025-06-30", []),
    ],
)
def test_the_chinese_rate_changes_on_the_day_of_its_table(first: str, last: str, changes: list[str]) -> None:
    """The loan prime rate went from 3.10 % to 3.00 % on 20 May 2025."""
    found = late_rate(of("CN"), POLICY).changes(date.fromisoformat(first), date.fromisoformat(last))
    assert [day.isoformat() for day in found] == changes

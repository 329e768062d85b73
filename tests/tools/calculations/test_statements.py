"""Which statement is meant, what came before it, and how a year's flows are made."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from knowledge.ledger.records import Statement
from tests.builders import a_statement
from tools.calculations.period import period_of
from tools.calculations.statement_choice import adjacent, chosen, ending_before
from tools.calculations.statement_figures import StatementFigures
from tools.calculations.statement_flows import YearFigures, spanning, year_figures

QUARTER_ENDS = ("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")


def quarters(**items: Any) -> list[Statement]:  # noqa: ANN401 - fields of every kind
    return [a_statement(period_end=end, **items) for end in QUARTER_ENDS]


def year(statements: list[Statement]) -> YearFigures:
    read = {id(each): StatementFigures.of(each) for each in statements}
    return year_figures(statements, statements[-1], read)


def test_the_latest_statement_is_meant_by_default() -> None:
    found = chosen(quarters())
    assert found is not None
    assert found.period_end == date(2025, 12, 31)


def test_the_companys_own_statement_comes_before_a_newer_consolidated_one() -> None:
    own = a_statement(period_end="2025-09-30", scope="entity")
    group = a_statement(period_end="2025-12-31", scope="consolidated")
    assert chosen([own, group]) is own
    assert chosen([group]) is group


def test_of_a_corrected_statement_the_one_received_last_counts() -> None:
    first = a_statement(received_on="2026-02-01", cash=1)
    corrected = a_statement(received_on="2026-02-20", cash=2)
    assert chosen([corrected, first]) is corrected


def test_a_named_period_finds_its_own_statement_or_none() -> None:
    statements = quarters()
    assert chosen(statements, period_of("2025Q2")) is statements[1]
    assert chosen(statements, period_of("2024Q2")) is None


def test_a_named_year_prefers_the_years_statement_to_its_last_quarter() -> None:
    quarter = a_statement(period_end="2025-12-31")
    annual = a_statement(period_end="2025-12-31", period_months=12)
    assert chosen([quarter, annual], period_of("2025")) is annual
    assert chosen([quarter, annual], period_of("2025Q4")) is quarter
    assert chosen([quarter, annual]) is quarter


def test_adjacent_means_same_scope_and_length_without_a_gap() -> None:
    latest = a_statement(period_end="2025-12-31", scope="entity")
    before = a_statement(period_end="2025-09-30", scope="entity")
    gap = a_statement(period_end="2025-06-30", scope="entity")
    group = a_statement(period_end="2025-09-30", scope="consolidated")
    assert adjacent([latest, before, group], latest) is before
    assert adjacent([latest, gap, group], latest) is None


def test_for_balances_the_length_of_the_period_does_not_matter() -> None:
    annual = a_statement(period_end="2025-12-31", period_months=12)
    quarter = a_statement(period_end="2025-09-30")
    assert ending_before([annual, quarter], annual, 3) is quarter
    assert adjacent([annual, quarter], annual) is None


def test_four_adjacent_quarters_make_a_year() -> None:
    statements = [a_statement(period_end=end, revenue=n) for n, end in enumerate(QUARTER_ENDS, 1)]
    found = year(statements)
    assert (found.basis, found.figures.items["revenue"]) == ("four_quarters", Fraction(10))
    assert found.figures.days == 365


def test_three_quarters_are_scaled_and_said_so() -> None:
    found = year(quarters(revenue=5)[1:])
    assert (found.basis, found.period_months) == ("scaled", 3)
    assert found.figures.items["revenue"] == 20


def test_a_quarter_in_another_currency_does_not_add_up() -> None:
    statements = quarters(revenue=5)
    statements[1] = a_statement(period_end="2025-06-30", currency="EUR", revenue=5)
    assert year(statements).basis == "scaled"


def test_an_item_missing_in_one_quarter_is_scaled_alone() -> None:
    statements = [
        a_statement(period_end=end, revenue=n, ebit=None if n == 2 else 3)
        for n, end in enumerate(QUARTER_ENDS, 1)
    ]
    found = year(statements)
    assert found.basis == "scaled"
    assert found.figures.items == {"revenue": Fraction(10), "ebit": Fraction(12)}


@pytest.mark.parametrize(("months", "expected"), [(1, 60), (6, 10), (9, Fraction(20, 3)), (12, 5)])
def test_one_period_is_scaled_by_its_months(months: int, expected: Fraction) -> None:
    found = year([a_statement(period_months=months, revenue=5, cash=7)])
    assert found.figures.items == {"revenue": expected, "cash": 7}
    assert found.basis == ("year" if months == 12 else "scaled")


def spanned(statements: list[Statement], months: int) -> StatementFigures | None:
    read = {id(each): StatementFigures.of(each) for each in statements}
    return spanning(statements, statements[-1], months, read)


def test_a_year_is_made_of_its_quarters() -> None:
    statements = [a_statement(period_end=end, revenue=n, cash=n) for n, end in enumerate(QUARTER_ENDS, 1)]
    found = spanned(statements, 12)
    assert found is not None
    assert found.items == {"revenue": Fraction(10), "cash": Fraction(4)}
    assert found.days == 365
    half = spanned(statements, 6)
    assert half is not None
    assert half.items["revenue"] == 7


def test_a_year_with_a_quarter_or_an_item_missing_is_not_made_up() -> None:
    assert spanned(quarters(revenue=1)[1:], 12) is None
    assert spanned([a_statement(period_months=9, revenue=1)], 12) is None
    gap = [
        a_statement(period_end=end, revenue=1, ebit=None if n == 2 else 1)
        for n, end in enumerate(QUARTER_ENDS)
    ]
    found = spanned(gap, 12)
    assert found is not None
    assert found.items == {"revenue": Fraction(4)}

from datetime import date

import pytest

from tools.calculations.period import UnknownPeriodError, period_of


@pytest.mark.parametrize(
    ("typed", "end", "months"),
    [
        ("2026Q1", date(2026, 3, 31), 3),
        ("2026q4", date(2026, 12, 31), 3),
        ("2026H1", date(2026, 6, 30), 6),
        ("2026", date(2026, 12, 31), 12),
        (" 2024-02 ", date(2024, 2, 29), 1),
    ],
)
def test_a_period_ends_on_the_last_day_of_its_last_month(typed: str, end: date, months: int) -> None:
    period = period_of(typed)
    assert (period.end, period.months) == (end, months)


@pytest.mark.parametrize("typed", ["", "Q1", "2026Q5", "2026H3", "2026Q0", "2026-13", "last quarter", "202"])
def test_what_is_no_period_is_refused(typed: str) -> None:
    with pytest.raises(UnknownPeriodError):
        period_of(typed)


@pytest.mark.parametrize(
    ("typed", "begins_in", "name", "end", "months"),
    [
        ("FY2026", 4, "FY2026", date(2026, 3, 31), 12),
        ("fy2026q1", 4, "FY2026Q1", date(2025, 6, 30), 3),
        ("FY2026Q4", 4, "FY2026Q4", date(2026, 3, 31), 3),
        ("FY2026H1", 7, "FY2026H1", date(2025, 12, 31), 6),
        ("FY2026H2", 12, "FY2026H2", date(2026, 11, 30), 6),
        ("FY2026Q2", 1, "2026Q2", date(2026, 6, 30), 3),
        ("2026Q2", 4, "2026Q2", date(2026, 6, 30), 3),
    ],
)
def test_a_fiscal_year_bears_the_number_of_the_year_it_ends_in(
    typed: str, begins_in: int, name: str, end: date, months: int
) -> None:
    period = period_of(typed, begins_in)
    assert (period.name, period.end, period.months) == (name, end, months)


@pytest.mark.parametrize(
    ("typed", "begins_in", "before"),
    [
        ("2026Q1", 1, "2025Q4"),
        ("2026H2", 1, "2026H1"),
        ("2026-01", 1, "2025-12"),
        ("2026", 4, "2025"),
        ("FY2026Q1", 4, "FY2025Q4"),
        ("FY2026Q3", 4, "FY2026Q2"),
        ("FY2026H1", 7, "FY2025H2"),
        ("FY2026", 4, "FY2025"),
        ("FY2026Q1", 12, "FY2025Q4"),
    ],
)
def test_the_period_before_is_named_and_ends_as_if_it_were_asked_for(
    typed: str, begins_in: int, before: str
) -> None:
    assert period_of(typed, begins_in).before == period_of(before, begins_in)


def test_a_month_of_a_fiscal_year_is_no_period() -> None:
    with pytest.raises(UnknownPeriodError):
        period_of("FY2026-03", 4)

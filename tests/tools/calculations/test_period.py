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

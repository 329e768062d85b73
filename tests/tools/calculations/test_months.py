from datetime import date

import pytest

from tools.calculations.months import month_end, months_before, period_end_before, whole_months


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-03-31", 1, "2026-02-28"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2026-03-31", 12, "2025-03-31"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2026-08-31", 6, "2026-02-28"),
        ("2025-11-30", -3, "2026-02-28"),
    ],
)
def test_a_day_some_months_before_keeps_its_day_or_the_months_last(
    day: str, months: int, expected: str
) -> None:
    assert months_before(date.fromisoformat(day), months) == date.fromisoformat(expected)


def test_the_last_day_of_a_month_stays_the_last_day() -> None:
    assert period_end_before(date(2026, 6, 30), 3) == date(2026, 3, 31)
    assert period_end_before(date(2026, 6, 29), 3) == date(2026, 3, 29)
    assert month_end(date(2024, 2, 3)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2025-09-30", "2026-03-30", 6),
        ("2025-10-01", "2026-03-31", 5),
        ("2025-09-30", "2026-03-31", 6),
        ("2026-03-31", "2026-03-31", 0),
        ("2026-04-30", "2026-03-31", 0),
        ("2026-01-31", "2026-02-28", 1),
    ],
)
def test_whole_months_count_only_full_ones(start: str, end: str, months: int) -> None:
    assert whole_months(date.fromisoformat(start), date.fromisoformat(end)) == months

"""Due dates on a weekend, by the policy's clause. 2026-08-01 is a Saturday."""

from datetime import date

import pytest

from tests.tools.calculations.framing import policy_with
from tools.calculations.business_day import counted_day


@pytest.mark.parametrize(
    ("clause", "friday", "saturday", "sunday", "monday"),
    [
        ("as_dated", 31, 1, 2, 3),
        ("next_business_day", 31, 3, 3, 3),
        ("previous_business_day", 31, 31, 31, 3),
    ],
)
def test_a_weekend_moves_as_the_clause_says(
    clause: str, friday: int, saturday: int, sunday: int, monday: int
) -> None:
    policy = policy_with("TERMS-CLAUSES.weekend", clause)
    dated = [date(2026, 7, 31), date(2026, 8, 1), date(2026, 8, 2), date(2026, 8, 3)]
    assert [counted_day(day, policy).day for day in dated] == [friday, saturday, sunday, monday]

"""A statement is stale 60 days after the next one was due; the edge counts."""

from datetime import date

import pytest

from tests.builders import a_statement
from tests.tools.calculations.framing import POLICY
from tools.calculations.stale import next_due_on
from tools.calculations.statement_figures import StatementFigures


@pytest.mark.parametrize(
    ("period_end", "months", "as_of", "due"),
    [
        ("2025-09-30", 3, "2026-02-28", None),
        ("2025-09-30", 3, "2026-03-01", "2025-12-31"),
        ("2024-12-31", 12, "2026-02-28", None),
        ("2024-12-31", 12, "2026-03-01", "2025-12-31"),
    ],
)
def test_a_statement_is_stale_sixty_days_after_the_next_was_due(
    period_end: str, months: int, as_of: str, due: str | None
) -> None:
    figures = StatementFigures.of(a_statement(period_end=period_end, period_months=months))
    expected = date.fromisoformat(due) if due else None
    assert next_due_on(figures, date.fromisoformat(as_of), POLICY) == expected

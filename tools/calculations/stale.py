"""Stale statements: the next one has been due for longer than the policy waits."""

from datetime import date

from knowledge.policy.policy import Policy
from tools.calculations.months import period_end_before
from tools.calculations.statement_figures import StatementFigures


def next_due_on(figures: StatementFigures, as_of: date, policy: Policy) -> date | None:
    """Give the period end of the statement that should have come by now, None where nothing is late.

    The next one is due a period after this one: a quarter, a year for annual filers.
    """
    if figures.period_end is None:
        return None
    due = period_end_before(figures.period_end, -figures.period_months)
    return due if policy.threshold("SIGNAL-STALE.days").crossed((as_of - due).days) else None

"""Which statement a question means, and which ones came before it."""

from collections.abc import Iterable
from datetime import date

from knowledge.ledger.records import Statement
from tools.calculations.months import period_end_before
from tools.calculations.period import Period

QUARTER_MONTHS = 3
_SCOPES = ("entity", None, "consolidated")


def chosen(statements: Iterable[Statement], period: Period | None = None) -> Statement | None:
    """Give the statement of a period, or the latest one; the customer's own before a consolidated one.

    Of several that end on the period's last day the one of its length comes first, then the shortest; of a
    corrected statement the one received last. None where there is none.
    """
    fitting = [s for s in statements if period is None or s.period_end == period.end]
    for scope in _SCOPES:
        own = [statement for statement in fitting if statement.scope == scope]
        if own:
            return max(own, key=lambda statement: _preference(statement, period))
    return None


def _preference(statement: Statement, period: Period | None) -> tuple[date, bool, int, date]:
    fits = period is not None and statement.period_months == period.months
    return (statement.period_end, fits, -statement.period_months, statement.received_on or date.min)


def ending_before(statements: Iterable[Statement], latest: Statement, months: int) -> Statement | None:
    """Give the statement of the same scope that ends exactly that many months earlier, of any length."""
    return _at(statements, latest, months, lengths=None)


def adjacent(statements: Iterable[Statement], latest: Statement) -> Statement | None:
    """Give the statement of the same scope and length whose period ends where this one's begins."""
    return _at(statements, latest, latest.period_months, lengths=latest.period_months)


def _at(
    statements: Iterable[Statement], latest: Statement, months: int, lengths: int | None
) -> Statement | None:
    end = period_end_before(latest.period_end, months)
    found = [
        statement
        for statement in statements
        if statement.period_end == end
        and statement.scope == latest.scope
        and lengths in (None, statement.period_months)
    ]
    return max(found, key=lambda statement: _preference(statement, None), default=None)

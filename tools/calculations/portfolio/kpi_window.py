"""The stretch of days that the key figures are of: a named period, or the 90 days up to a day."""

from datetime import date, timedelta

from knowledge.errors import CreditDeskError
from knowledge.records import Record
from tools.calculations.months import month_end, months_before
from tools.calculations.period import Period, period_of

ROLLING_DAYS = 90
"""The length of the stretch where no period is named: the fixed meaning of the measure."""


class PeriodNotBegunError(CreditDeskError):
    """A period that lies after the day."""

    def __init__(self, name: str, on: date) -> None:
        super().__init__(f"{name} had not begun on {on.isoformat()}.", "Ask for an earlier period.")
        self.name = name


class Window(Record):
    """(after, day]: sales are those of its days, balances those of its last day.

    `period` is the named one; `partial` says that the day comes before its end.
    """

    after: date
    day: date
    period: Period | None = None
    partial: bool = False

    @property
    def days(self) -> int:
        """Give the number of its days."""
        return (self.day - self.after).days

    @property
    def previous(self) -> "Window":
        """Give the one before: the period before of the same length, or the 90 days before."""
        if self.period is None:
            return rolling(self.after)
        before = self.period.before
        return Window(
            after=month_end(months_before(before.end, before.months)), day=before.end, period=before
        )


def rolling(day: date) -> Window:
    """Give the 90 days up to a day."""
    return Window(after=day - timedelta(ROLLING_DAYS), day=day)


def window_of(named: str | None, as_of: date, fiscal_year_start: int = 1) -> Window:
    """Give the window of a period, cut at the day where it is still running; by default the last 90 days.

    Raises UnknownPeriodError and PeriodNotBegunError.
    """
    if named is None:
        return rolling(as_of)
    period = period_of(named, fiscal_year_start)
    after = month_end(months_before(period.end, period.months))
    if after >= as_of:
        raise PeriodNotBegunError(period.name, as_of)
    day = min(period.end, as_of)
    return Window(after=after, day=day, period=period, partial=day < period.end)

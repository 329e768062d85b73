"""A named reporting period: a quarter `2026Q2`, a half year `2026H1`, a month `2026-06` or a year `2026`."""

import re
from datetime import date

from knowledge.errors import CreditDeskError
from knowledge.records import Record
from tools.calculations.months import month_end

_WRITTEN = re.compile(r"(?P<year>[12]\d{3})(?:(?P<kind>[QH]|-)(?P<number>\d{1,2}))?")
_LENGTHS = {"Q": (3, 4), "H": (6, 2), "-": (1, 12)}


class UnknownPeriodError(CreditDeskError):
    """A period that cannot be read."""

    def __init__(self, typed: str) -> None:
        super().__init__(f"{typed!r} is not a period.", "Write it as 2026Q2, 2026H1 or 2026.")
        self.typed = typed


class Period(Record):
    """A calendar period by its last day and its length."""

    name: str
    end: date
    months: int


def period_of(typed: str) -> Period:
    """Read a period; raises UnknownPeriodError."""
    found = _WRITTEN.fullmatch(typed.strip().upper())
    if not found:
        raise UnknownPeriodError(typed)
    year, kind, number = int(found["year"]), found["kind"], int(found["number"] or 1)
    months, count = _LENGTHS[kind] if kind else (12, 1)
    if not 1 <= number <= count:
        raise UnknownPeriodError(typed)
    return Period(name=found[0], end=month_end(date(year, number * months, 1)), months=months)

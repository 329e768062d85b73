"""A named reporting period: a quarter `2026Q2`, a half year `2026H1`, a month `2026-06` or a year `2026`."""

from datetime import date

from knowledge.errors import CreditDeskError
from knowledge.lazy_pattern import lazily
from knowledge.records import Record
from tools.calculations.months import month_end, months_before

_WRITTEN = lazily(r"(?P<fiscal>FY)?(?P<year>[12]\d{3})(?:(?P<kind>[QH]|-)(?P<number>\d{1,2}))?")
_LENGTHS = {"Q": (3, 4), "H": (6, 2), "-": (1, 12)}


class UnknownPeriodError(CreditDeskError):
    """A period that cannot be read."""

    def __init__(self, typed: str) -> None:
        super().__init__(f"{typed!r} is not a period.", "Write it as 2026Q2, 2026H1 or 2026.")
        self.typed = typed


class Period(Record):
    """A period by its last day and length; `begins_in` is the month in which a fiscal one's year begins."""

    name: str
    end: date
    months: int
    begins_in: int = 1

    @property
    def before(self) -> "Period":
        """Give the period of the same length that ends where this one begins."""
        end = month_end(months_before(self.end, self.months))
        return self.model_copy(update={"name": _named(self, end), "end": end})


def period_of(typed: str, fiscal_year_start: int = 1) -> Period:
    """Read a period, with FY before it a fiscal one; raises UnknownPeriodError.

    A fiscal year bears the number of the calendar year that it ends in; it begins in the month
    `fiscal_year_start`.
    """
    found = _WRITTEN.fullmatch(typed.strip().upper())
    if not found:
        raise UnknownPeriodError(typed)
    year, kind, number = int(found["year"]), found["kind"], int(found["number"] or 1)
    months, count = _LENGTHS[kind] if kind else (12, 1)
    if not 1 <= number <= count:
        raise UnknownPeriodError(typed)
    begins_in = fiscal_year_start if found["fiscal"] else 1
    if kind == "-" and found["fiscal"]:
        raise UnknownPeriodError(typed)
    end = month_end(months_before(date(year - (begins_in > 1), begins_in, 1), 1 - number * months))
    name = found[0] if begins_in > 1 else found[0].removeprefix("FY")
    return Period(name=name, end=end, months=months, begins_in=begins_in)


def _named(period: Period, end: date) -> str:
    """Name the period of the same kind that ends in the month of a day."""
    first = months_before(end.replace(day=1), period.months - 1)
    year, month = divmod(first.year * 12 + first.month - period.begins_in, 12)
    fiscal, year = ("FY", year + 1) if period.begins_in > 1 else ("", year)
    if "Q" in period.name:
        return f"{fiscal}{year}Q{month // 3 + 1}"
    if "H" in period.name:
        return f"{fiscal}{year}H{month // 6 + 1}"
    return f"{year}-{month + 1:02}" if "-" in period.name else f"{fiscal}{year}"

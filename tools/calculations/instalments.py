"""Instalments: an amount paid off in parts whose cents add up exactly, with interest a period.

Every instalment bears one period's interest on what is still owed before it, the first one included: the
yearly rate / 12 for a month, × 7 / the policy's days of a year for a week. By `equal_principal` each
instalment pays the same part of the amount; by `annuity` each is the same sum, the textbook's
amount × r / (1 − (1 + r)⁻ⁿ). Interest is rounded to the currency's smallest unit instalment by
instalment, and the last one takes the remainder.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Literal, NamedTuple

from tools.calculations.months import months_before

Every = Literal["month", "week"]
Method = Literal["equal_principal", "annuity"]
_MONTHS, _WEEK = 12, 7


class Instalment(NamedTuple):
    """One instalment in minor units; what is due is principal + interest."""

    number: int
    due_on: date
    principal: int
    interest: int

    @property
    def total(self) -> int:
        """Give what is to be paid."""
        return self.principal + self.interest


def period_rate(annual: Fraction, every: Every, basis: int) -> Fraction:
    """Give the rate of one period."""
    return annual / _MONTHS if every == "month" else annual * _WEEK / basis


def due_days(start: date, count: int, every: Every, skipped: int = 0) -> tuple[date, ...]:
    """Give the days from a start on, some periods skipped: its day of each month, or each seventh day.

    Where a month has no such day its last one counts, without drifting: 31 January, 28 February, 31 March.
    """
    steps = range(skipped, skipped + count)
    if every == "week":
        return tuple(start + timedelta(days=_WEEK * step) for step in steps)
    return tuple(months_before(start, -step) for step in steps)


def schedule(owed: int, days: tuple[date, ...], rate: Fraction, method: Method) -> tuple[Instalment, ...]:
    """Divide minor units over days at a rate a period; the last instalment pays what is left."""
    level = _level_payment(owed, rate, len(days))
    found: list[Instalment] = []
    left = owed
    for number, day in enumerate(days, start=1):
        interest = _half_up(left * rate)
        principal = owed // len(days) if method == "equal_principal" else min(left, level - interest)
        if number == len(days):
            principal = left
        found.append(Instalment(number, day, principal, interest))
        left -= principal
    return tuple(found)


def _level_payment(owed: int, rate: Fraction, count: int) -> int:
    """Give the sum that pays off an amount with its interest in equal instalments."""
    if not rate:
        return owed // count
    return _half_up(owed * rate / (1 - (1 + rate) ** -count))


def _half_up(amount: Fraction) -> int:
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)

"""Weekends: the day that counts for a due date on a Saturday or Sunday, by the policy's clause.

There is no calendar of public holidays: only Saturdays and Sundays are known.
"""

from datetime import date, timedelta

from knowledge.policy.policy import Policy

_SATURDAY = 5


def counted_day(day: date, policy: Policy) -> date:
    """Give the day that counts for a due date: as dated, or moved off a weekend."""
    clause = policy.choice("TERMS-CLAUSES.weekend")
    past_friday = day.weekday() - _SATURDAY + 1
    if clause == "as_dated" or past_friday < 1:
        return day
    if clause == "next_business_day":
        return day + timedelta(days=3 - past_friday)
    return day - timedelta(days=past_friday)

"""Events at a customer: how serious the worst of the last months is, by the policy's levels."""

from collections.abc import Mapping

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Event
from knowledge.policy.policy import Policy
from tools.calculations.months import months_before

LEVELS: Mapping[str, int] = {"watch": 1, "warning": 2, "critical": 3}
"""The levels of a signal as numbers; 0 is nothing."""


def recent_events(book: CustomerBook, policy: Policy) -> tuple[Event, ...]:
    """Give the events with a level in the policy's last months, the most serious and newest first."""
    levels = policy.choices("SIGNAL-LEGAL.levels")
    after = months_before(book.as_of, policy.count("SIGNAL-LEGAL.lookback_months"))
    found = [
        event for event in book.events if event.kind in levels and after < event.happened_on <= book.as_of
    ]
    return tuple(
        sorted(found, key=lambda event: (event_level(event, policy), event.happened_on), reverse=True)
    )


def event_level(event: Event, policy: Policy) -> int:
    """Give the level of an event as a number, 0 for a kind that the policy does not weigh."""
    word = policy.choices("SIGNAL-LEGAL.levels").get(event.kind)
    return LEVELS[word] if word else 0


def worst_level(book: CustomerBook, policy: Policy) -> int:
    """Give the level of the worst recent event, 0 where there is none."""
    return max((event_level(event, policy) for event in recent_events(book, policy)), default=0)

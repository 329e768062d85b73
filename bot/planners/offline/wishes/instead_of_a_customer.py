"""What stands in for a customer in a question: an order, an invoice, days, figures; no threshold does."""

from collections.abc import Mapping

from bot.language.slots.slot import Number, Share, Slot
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.list_evidence import is_range_of_days

_STANDS_IN: Mapping[str, tuple[str, ...]] = {
    "order": ("identifiers",),
    "invoice": ("identifiers",),
    "days_past_due": ("day_counts",),
    "figures": ("numbers", "shares", "amounts"),
    "amount": ("amounts", "numbers"),
    "limit": ("amounts", "numbers"),
    "owed": ("amounts", "numbers"),
    "indemnity_rate": ("shares",),
}


def stands_in(intent: str, reading: Reading) -> bool:
    """Say whether a slot can stand in for the customer: an order, an invoice, days, figures."""
    if not reading.slots.found:
        return False
    slots = (slot for name in FRAMES[intent].subjects for slot in _STANDS_IN[name])
    said = (item for slot in slots for item in getattr(reading.slots, slot))
    return any(not (_is_edge(item) or is_range_of_days(item)) for item in said)


def names_an_edge(reading: Reading) -> bool:
    """Say whether a question speaks of a threshold ("below 1.2"): then it asks about a rule."""
    return any(_is_edge(slot) for slot in (*reading.slots.numbers, *reading.slots.shares))


def _is_edge(slot: Slot) -> bool:
    return isinstance(slot, Number | Share) and slot.operator not in (None, "exactly", "about")

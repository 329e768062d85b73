"""Choosing the intent: what the model ranks, weighed by what the question's make-up allows."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.intents.model import Intent
from bot.planners.offline.frames import FRAMES
from bot.planners.offline.reading import Reading
from prompts.phrases import TALK

SURE = 0.5
"""From this probability an intent is taken as meant; below it the planner asks."""

LEADS_BY = 0.2
"""Below SURE an intent still counts where it leads the next one by this much."""

_UNLIKELY = 0.25
"""How much an intent loses that does not fit the question's make-up, short of being impossible."""


def ranked(reading: Reading, conversation: Conversation) -> tuple[Intent, ...]:
    """Give the intents that are possible, weighed and summing to one, likeliest first."""
    weighed = [
        Intent(item.name, item.probability * _weight(item.name, reading, conversation))
        for item in reading.intents
    ]
    total = sum(item.probability for item in weighed)
    if not total:
        return ()
    shares = [Intent(item.name, item.probability / total) for item in weighed if item.probability]
    return tuple(sorted(shares, key=lambda item: (-item.probability, item.name)))


def chosen(order: tuple[Intent, ...]) -> str | None:
    """Give the intent that is meant, or None where it is not clear enough."""
    if not order:
        return None
    second = order[1].probability if len(order) > 1 else 0.0
    clear = order[0].probability >= SURE or order[0].probability - second >= LEADS_BY
    return order[0].name if clear else None


def _weight(intent: str, reading: Reading, conversation: Conversation) -> float:
    if intent in ("follow_up", "why") and conversation.last_call is None:
        return 0.0
    named = bool(reading.mentions or reading.unknown)
    if named:
        return _beside_a_name(intent, certain=bool(reading.mentions))
    frame = FRAMES.get(intent)
    if frame is None or frame.subject != "customer" or _has_subject(intent, reading):
        return 1.0
    return 1.0 if reading.points_back else (0.5 if conversation.subject else _UNLIKELY)


def _beside_a_name(intent: str, *, certain: bool) -> float:
    """A question that names a customer is about it: talk is impossible, what takes no customer unlikely."""
    if intent in TALK:
        return 0.0 if certain else 1.0
    frame = FRAMES.get(intent)
    return _UNLIKELY if frame is not None and frame.subject == "none" else 1.0


_STANDS_IN: Mapping[str, tuple[str, ...]] = {
    "order": ("identifiers",),
    "invoice": ("identifiers",),
    "days_past_due": ("day_counts",),
    "figures": ("numbers", "shares", "amounts"),
    "amount": ("amounts", "numbers"),
}


def _has_subject(intent: str, reading: Reading) -> bool:
    """Say whether a slot can stand in for the customer: an order, an invoice, days, figures."""
    slots = (slot for name in FRAMES[intent].subjects for slot in _STANDS_IN[name])
    return any(getattr(reading.slots, slot) for slot in slots)

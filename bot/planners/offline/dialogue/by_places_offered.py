"""The answer to "which one do you mean?" that tells places: "the second, in euros", "not the first"."""

from collections.abc import Callable

from bot.conversation import Conversation, Pending
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.dialogue.pending import said_beside
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.offline.whom.places_offered import Told, places_offered
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk
from tools.results import Json

MOST_CHOICES = 4
"""Choices that are answered about one by one, where several of them are meant."""


def by_places_offered(
    pending: Pending, text: str, read: Callable[[str], Reading], conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Plan the waiting call about whom an answer tells by their places; nothing where it tells none.

    Of several that an answer leaves, it is asked again which is meant.
    """
    told = places_offered(text, len(pending.choices)) if pending.choices else None
    if told is None or read(text).mentions:
        return ()
    beside: dict[str, Json] = {}
    if told.rest:
        rest = read(told.rest)
        if not (is_bare(rest, pending.tool) and only_tells(rest)):
            return ()
        beside = said_beside(pending, rest, setting_of(rest, conversation, desk))
    return _about(told, pending, beside, desk)


def _about(told: Told, pending: Pending, beside: dict[str, Json], desk: Desk) -> tuple[Step, ...]:
    meant = tuple(pending.choices[place] for place in told.meant)
    args = {**pending.args, **beside}
    doubtful = told.left and len(pending.choices) == 1  # it is not the one, or at a place where there is none
    if (len(meant) == 1 and not doubtful) or (not told.left and 0 < len(meant) <= MOST_CHOICES):
        return tuple(call_about(pending.tool, each.customer_id, args, desk) for each in meant)
    offered = pending.choices if doubtful else meant
    return (AskBack(tool=pending.tool, args=args, need="customer", choices=offered),)

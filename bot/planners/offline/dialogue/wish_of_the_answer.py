"""An answer that wishes something else of the customer it chooses: "the limit of the food one"."""

from collections.abc import Callable

from bot.conversation import Conversation, Pending
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.conditions.frame_filling import fill_clear
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.offline.whom.counted_places import standing
from bot.planners.offline.whom.row_places import row_places
from bot.planners.offline.whom.told_by_size import told_by_size
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.planner import Call, Step
from knowledge.desk import Desk

_CLEAR = 0.85
"""From this probability another tool is wished of the one chosen."""


def with_its_own_wish(
    steps: tuple[Step, ...],
    pending: Pending,
    text: str,
    read: Callable[[str], Reading],
    conversation: Conversation,
    desk: Desk,
) -> tuple[Step, ...]:
    """Put the tool that an answer wishes in the place of the one that waited, about the customer chosen.

    The answer is read with the customer in its words, as "C030 limit of the food one", or in the place of
    the words that point at one of those offered, as "limit of C030". Where nobody was offered, the words
    say more of the wish that waits: "on Peñalver's overdue invoices".
    """
    sized = told_by_size(text, (each.customer_id for each in pending.choices), desk)
    besides = blanked(text, [sized[0]]) if sized else text  # "the one with the smaller limit" wishes nothing
    if pending.need != "customer" or not pending.choices or not find("actions", besides):
        return steps
    step = steps[0] if len(steps) == 1 else None
    if isinstance(step, Call) and step.tool == pending.tool:
        whom = step.args.get("customer")
        said = f"{whom} {text}" if isinstance(whom, str) else None
    else:
        whom, said = (None, None) if steps else _offered_there(pending, text, desk)
    if not (isinstance(whom, str) and said):
        return steps
    told = read(said)
    best = told.intents[0] if told.intents else None
    if best is None or best.name in (pending.tool, "search_policy") or best.name not in FRAMES:
        return steps
    if best.probability < _CLEAR or FRAMES[best.name].subject != "customer" or is_bare(told, pending.tool):
        return steps
    filled = fill_clear(best.name, told, setting_of(told, conversation, desk))
    return (call_about(best.name, whom, filled, desk),)


def _offered_there(pending: Pending, text: str, desk: Desk) -> tuple[str | None, str | None]:
    """Give whom a place points at among those offered, and the words with the id in its place; else None."""
    said = row_places(simplified(text))
    if len(said) != 1 or desk.ledger.names.mentions(text):
        return None, None
    place = standing(said[0].place, len(pending.choices))
    if not -len(pending.choices) <= place < len(pending.choices):
        return None, None
    whom = pending.choices[place].customer_id
    return whom, with_ids(text, said[0].span, (whom,))

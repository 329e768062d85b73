"""Several of those that were offered, each told by a word or number of its own: 铸造跟精铸都要, "1 and 3"."""

from collections.abc import Mapping

from bot.conversation import Pending
from bot.planners.offline.dialogue.chosen_one import PLACES
from bot.planners.offline.dialogue.every_choice import parts_of_several
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.whom.hints import hinted
from knowledge.desk import Desk


def several_chosen(pending: Pending | None, text: str, desk: Desk) -> Mapping[str, str]:
    """Give the parts of an answer with whom each means, where it is made of several that were offered."""
    if pending is None or pending.need != "customer" or len(pending.choices) < 2:
        return {}
    told = {part: _meant(pending, part, desk) for part in parts_of_several(text)}
    clear = {part: whom for part, whom in told.items() if whom is not None}
    apart = len(clear) == len(told) > 1 and len(set(clear.values())) == len(clear)
    return clear if apart else {}


def _meant(pending: Pending, part: str, desk: Desk) -> str | None:
    """Give the choice that a part means: by its place in the list, by its number, or by what it says."""
    offered = [each.customer_id for each in pending.choices]
    word = is_only("cues", part)
    if word == "last":
        return offered[-1]
    if word in PLACES:
        place = PLACES.index(word)
        return offered[place] if place < len(offered) else None
    return hinted(pending.choices, part, desk)

"""What a message asks at its end, where all of it together reads as none of ours.

"A mail says: mark us as paid. Leave that aside, what do they owe?" asks what they owe.
"""

import re
from collections.abc import Sequence

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.question import Understand
from bot.planners.offline.wishes.story import is_asking
from knowledge.lazy_pattern import lazily

_OURS = 0.7
"""From this one where it asks for what is ours: "Creditsafe shows red, what do our own scores say?"."""

_OF_OURS = lazily(r"(?<![a-z])(?:our|ours|we|us)(?![a-z])|我们|咱们?|我方", re.IGNORECASE)
_BARE, _SURE = 30, 0.95
"""Characters, and the probability, of a mere name with a thing that is asked of it."""

_MERELY = lazily(r"(?:(?:just|only|simply)(?![a-z])|就说?|只要|只看|只说|光说|直接说)", re.IGNORECASE)
_CLEAR, _WAVERS = 0.85, 0.6
"""From this probability the last piece asks for a tool, whatever stands before it; below the other the
message as a whole wavers between several."""


def asked_at_last(
    pieces: Sequence[str], whole: Reading, order: tuple[Ask, ...], understand: Understand
) -> tuple[Ask, ...]:
    """Give what the last piece of a foreign or wavering message about somebody asks of us, if it does."""
    foreign = bool(order) and order[0].name == "out_of_scope"
    if len(pieces) < 2 or not whole.mentions or not (foreign or _wavers(order)):
        return ()
    reading, last = understand(pieces[-1], True)  # noqa: FBT003 - somebody was named before it
    clear = _OURS if foreign and _OF_OURS.search(reading.text) else _CLEAR
    asks = bool(last) and last[0].is_tool and last[0].probability >= clear
    asks = asks and (_is_asked(reading, whole) or _is_a_bare_wish(reading, last[0], whole))
    if not foreign and len(reading.slots.found) < len(whole.slots.found):
        return ()  # its figures may say what is asked
    return last if asks and FRAMES[last[0].name].subject == "customer" else ()


def _is_asked(last: Reading, whole: Reading) -> bool:
    """Say whether the last piece asks; its mark may have been cut off: "…: limit?"."""
    return bool(is_asking(last) or _MERELY.match(last.text)) or whole.text.rstrip().endswith(("?", "\uff1f"))


def _is_a_bare_wish(last: Reading, best: Ask, whole: Reading) -> bool:
    """Say whether the last piece is but somebody's name and a thing of ours: "…: Castellani overdue!"."""
    named = len(last.mentions) == len(whole.mentions) and len(last.masked) <= _BARE
    return named and best.probability >= _SURE and not find("outside", last.text)


def _wavers(order: tuple[Ask, ...]) -> bool:
    return bool(order) and order[0].is_tool and order[0].probability < _WAVERS

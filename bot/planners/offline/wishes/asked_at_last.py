"""What a message asks at its end, where all of it together reads as none of ours.

"A mail says: mark us as paid. Leave that aside, what do they owe?" asks what they owe.
"""

from collections.abc import Sequence

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.question import Understand
from bot.planners.offline.wishes.story import is_asking

_CLEAR = 0.85
"""From this probability the last piece asks for a tool, whatever stands before it."""


def asked_at_last(
    pieces: Sequence[str], whole: Reading, order: tuple[Ask, ...], understand: Understand
) -> tuple[Ask, ...]:
    """Give what the last piece of a foreign message about somebody named asks of us, if it does."""
    if len(pieces) < 2 or not whole.mentions or not order or order[0].name != "out_of_scope":
        return ()
    reading, last = understand(pieces[-1], True)  # noqa: FBT003 - somebody was named before it
    asks = bool(last) and last[0].is_tool and last[0].probability >= _CLEAR and is_asking(reading)
    return last if asks and FRAMES[last[0].name].subject == "customer" else ()

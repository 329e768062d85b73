"""The question at the end of a message that first tells of something else: lunch, a trade fair, gossip.

"The Ipanema people took me to a lovely place. What is past due there?" asks one thing. A day or a figure that
is told first may belong to the question: nothing of such a message is left out.
"""

from collections.abc import Sequence

from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.question import Question, Understand
from bot.planners.offline.wishes.story import is_asking

_FOREIGN = 0.5
"""From this share a piece that asks nothing is of no matter of ours."""

_CLEAR = 0.75
"""From this probability the last piece asks for a tool."""

_Read = tuple[Reading, tuple[Ask, ...]]


def question_beside_what_is_foreign(
    pieces: Sequence[str], whole: Reading, understand: Understand
) -> Question | None:
    """Give the last piece where it asks of us, and all before it only tells of other things; else None."""
    if len(pieces) < 2:
        return None
    told = (understand(piece, place > 0)[0] for place, piece in enumerate(pieces[:-1]))
    if not all(_only_tells_of_others(each) for each in told):
        return None
    reading, order = asked = understand(pieces[-1], True)  # noqa: FBT003 - it stands behind the others
    if not _asks_of_us(asked):
        return None
    if not reading.mentions and len(whole.mentions) > 1:
        return None  # whom it is about is told by more than one
    return Question(reading, order, reading if reading.mentions or reading.unknown else whole)


def _asks_of_us(piece: _Read) -> bool:
    reading, order = piece
    return bool(order) and order[0].is_tool and order[0].probability >= _CLEAR and is_asking(reading)


def _only_tells_of_others(reading: Reading) -> bool:
    foreign = reading.share("out_of_scope")
    return foreign >= _FOREIGN and not (reading.slots.found or is_asking(reading))

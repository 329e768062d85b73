"""Another day or period told where a day of a balance was offered: 要不要看03-31的, then 二季度末呢."""

from collections.abc import Callable, Iterator
from datetime import date

from bot.conversation import Conversation
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import is_bare, says_nothing
from bot.planners.planner import Call, Step
from knowledge.desk import Desk


def day_answered(
    text: str, read: Callable[[str], Reading], conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Plan the balance on the day that is told, or at the end of the period; nothing where more is said."""
    pending = conversation.pending
    if pending is None or pending.need != "day_of_balance" or not pending.days:
        return ()
    reading = read(text)
    days = list(_days(reading))
    if len(days) != 1 or len(reading.slots.found) != 1 or days[0] > desk.as_of:
        return ()
    if reading.mentions or reading.unknown or reading.places:
        return ()
    if not (says_nothing(reading) or only_tells(reading) or is_bare(reading, pending.tool)):
        return ()
    kept = {name: value for name, value in pending.args.items() if name != "as_of"}
    then = {} if days[0] == desk.as_of else {"as_of": days[0].isoformat()}
    return (Call(tool=pending.tool, args={**kept, **then}, among=pending.among),)


def _days(reading: Reading) -> Iterator[date]:
    """Yield each day that is told, and the last one of each period."""
    yield from (slot.date for slot in reading.slots.dates if slot.date is not None)
    yield from (slot.window.ends for slot in reading.slots.periods if slot.window is not None)

"""What an answer says beside what was asked for, and that no call can take as it is: "four, every quarter".

It is asked about next, as it is where the whole was said at once; no answer leaves a condition out.
"""

from bot.conversation import Pending
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call

_ASKED_NEXT = frozenset({"every", "down_payment", "deferral", "downgrade_range", "letter_language"})
"""Questions back about what an answer may say beside another thing that was asked for."""


def asked_beside(filled: Call, pending: Pending, reading: Reading, setting: Setting) -> AskBack | None:
    """Give the question about what else an answer says, with all that is clear kept."""
    if filled.tool not in FRAMES:
        return None
    for reader in FRAMES[filled.tool].readers:
        try:
            reader(reading, setting)
        except Need as need:
            if need.need in _ASKED_NEXT and need.need != pending.need:
                return AskBack(tool=filled.tool, args=filled.args, need=need.need, values=need.values)
    return None

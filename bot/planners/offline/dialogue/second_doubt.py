"""What else of a question is unclear, once it is told what was asked back: "second reminder, in German"."""

from collections.abc import Callable

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk

_ARGUMENTS = {
    "every": "every",
    "letter_language": "language",
    "letter_stage": "stage",
    "deferral": "first_date",
    "first_date": "first_date",
    "date": "first_date",
    "date_unknown": "first_date",
    "down_payment": "amount",
    "downgrade_range": "downgrade",
}
"""What may be asked next, and which argument it is about."""


def with_the_second_doubt(
    answered: tuple[Step, ...], conversation: Conversation, desk: Desk, read: Callable[[str], Reading]
) -> tuple[Step, ...]:
    """Ask what else the question that waited leaves open, before its call is made without it."""
    pending = conversation.pending
    if pending is None or len(answered) != 1 or not conversation.turns:
        return answered
    step = answered[0]
    if not isinstance(step, Call) or step.tool != pending.tool or step.tool not in FRAMES:
        return answered
    reading = read(conversation.turns[-1].question)
    setting = setting_of(reading, conversation, desk)
    for reader in FRAMES[step.tool].readers:
        try:
            reader(reading, setting)
        except Need as need:
            about = _ARGUMENTS.get(need.need)
            if about and need.need != pending.need and about not in step.args:
                return (AskBack(tool=step.tool, args=step.args, need=need.need, values=need.values),)
    return answered

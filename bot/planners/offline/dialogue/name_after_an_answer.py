"""A Chinese name that nobody has, alone after an answer: that one is looked for, as it is of one we know."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.name_told_alone import ENDS, LETTER_ZH
from bot.planners.offline.wishes.intent_choice import ABOUT_ONE
from bot.planners.offline.wishes.question import Understand
from bot.planners.planner import Call, Step
from knowledge.customers.question_text import QuestionText
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_customers

_HAN = lazily(rf"{LETTER_ZH}{{4,16}}")
_ASKED = "逾期多少"
"""What stands behind a name where it is plain that it is one."""


def name_after_an_answer(
    text: str, understand: Understand, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Plan the last question of whom a message only names and nobody knows; nothing for anything else.

    No character of such a name is of a question's words: 恒通光电, and not 打印出来.
    """
    name, last = text.strip(ENDS), conversation.last_call
    if last is None or conversation.pending is not None or not sees_customers(desk.person):
        return ()
    tool = ABOUT_ONE.get(last.name, last.name)
    if FRAMES[tool].subject != "customer" or not _HAN.fullmatch(name):
        return ()
    if any(QuestionText(name, ()).is_vocabulary):
        return ()
    reading, _ = understand(text, False)  # noqa: FBT003 - nobody was named before the message
    if reading.mentions or reading.places or reading.slots.found:
        return ()
    asked, _ = understand(f"{name}{_ASKED}", False)  # noqa: FBT003 - as above
    if [each.text for each in asked.unknown] != [name]:
        return ()
    kept = last.args if tool == last.name else {}
    return (Call(tool=tool, args={**kept, "customer": name}),)

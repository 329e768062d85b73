"""The letter just drafted in both languages: "in both languages please", 中英文各来一份."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.several_letters import is_in_both_languages
from bot.planners.planner import Call, Step
from knowledge.desk import Desk

_LONGEST = 40
"""Characters of a message that says no more of the letter."""


def letters_again(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Draft the last letter in each language, where a message without a name wishes for both."""
    last = conversation.last_call
    if last is None or last.name != "draft_reminder" or len(text) > _LONGEST:
        return ()
    if not is_in_both_languages(text) or desk.ledger.names.mentions(text):
        return ()
    return tuple(Call(tool=last.name, args={**last.args, "language": language}) for language in ("en", "zh"))

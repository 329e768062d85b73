"""Which of the last turn's calls a fragment means: the one that takes what it says ("and with 30 days?")."""

from collections import deque
from dataclasses import replace

from bot.conversation import Conversation, PastCall
from bot.planners.offline.dialogue.changes import changes
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import is_bare


def with_the_call_meant(reading: Reading, conversation: Conversation, setting: Setting) -> Conversation:
    """Give the conversation with the one call alone that a bare fragment changes, where only one takes it."""
    made = conversation.last_calls
    if len({call.name for call in made}) < 2 or reading.mentions or reading.unknown:
        return conversation
    taking = tuple(call for call in made if _takes(call, reading, setting))
    if len({call.name for call in taking}) != 1:
        return conversation
    last = next(turn for turn in reversed(conversation.turns) if any(call.ok for call in turn.calls))
    turns = (
        turn.model_copy(update={"calls": taking}) if turn is last else turn for turn in conversation.turns
    )
    return replace(conversation, turns=deque(turns, maxlen=conversation.turns.maxlen))


def _takes(call: PastCall, reading: Reading, setting: Setting) -> bool:
    if call.name == "search_policy" or not is_bare(reading, call.name):
        return False
    try:
        return bool(changes(call, reading, setting))
    except Need:
        return False

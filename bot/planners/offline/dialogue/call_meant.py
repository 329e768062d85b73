"""Which of the last turn's calls a fragment means: the one that takes what it says ("and with 30 days?")."""

import re
from collections import deque
from dataclasses import replace

from bot.conversation import Conversation, PastCall
from bot.planners.offline.dialogue.changes import changes
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import is_bare, length
from knowledge.lazy_pattern import lazily

_BRIEF = 24
"""Characters of a fragment that changes the answer whose rule was looked up."""

_A_RULE = lazily(r"(?:规则|rule) ?[A-Z]{3,}-[A-Z]{2,}", re.IGNORECASE)
"""How the search begins that looks up the rule of an answer."""


def with_the_call_meant(reading: Reading, conversation: Conversation, setting: Setting) -> Conversation:
    """Give the conversation with the one call alone that a bare fragment changes, where only one takes it."""
    conversation = _before_its_rule(reading, conversation, setting)
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


def _before_its_rule(reading: Reading, conversation: Conversation, setting: Setting) -> Conversation:
    """Give the talk as before the rule of an answer was looked up, where a fragment changes that answer.

    "Can 80k go?", "by which rule?", "and prepaid?" goes on with the order.
    """
    turns = tuple(conversation.turns)
    latest = turns[-1].calls if turns else ()
    looked_up = len(latest) == 1 and latest[0].name == "search_policy"
    if not looked_up or not _A_RULE.match(str(latest[0].args.get("question", ""))) or reading.mentions:
        return conversation
    before = replace(conversation, turns=deque(turns[:-1], maxlen=conversation.turns.maxlen))
    last = before.last_call
    if last is None or last not in before.asked_calls or length(reading) > _BRIEF:
        return conversation
    try:
        return before if changes(last, reading, setting) else conversation
    except Need:
        return before


def _takes(call: PastCall, reading: Reading, setting: Setting) -> bool:
    if call.name == "search_policy" or not is_bare(reading, call.name):
        return False
    try:
        return bool(changes(call, reading, setting))
    except Need:
        return False

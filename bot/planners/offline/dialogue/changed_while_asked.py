"""Another sum for a question that waits as a part of it is of no use: "in two lots", then "and 150k?"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.conversation import Conversation, PastCall, Turn
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Step
from knowledge.desk import Desk

_LONGEST = 16
"""Characters of a message that only tells another sum."""


def changed_while_asked(
    text: str, conversation: Conversation, desk: Desk, read: Callable[[str, Conversation], tuple[Step, ...]]
) -> tuple[Step, ...]:
    """Plan the question that waits with the other sum told, as if it had been answered; else nothing."""
    pending = conversation.pending
    if pending is None or pending.need != "unused" or "amount" not in pending.args:
        return ()
    told: Sequence[object] = slots_of(text, desk).amounts
    whom = pending.args.get("customer")
    if len(text) > _LONGEST or len(told) != 1 or not isinstance(whom, str) or not desk.shows(whom):
        return ()
    if desk.ledger.names.mentions(text) or conversation.language is None:
        return ()
    made = PastCall(name=pending.tool, args=pending.args, ok=True, as_of=desk.as_of)
    turn = Turn(question=text, language=conversation.language, calls=(made,))
    turns = conversation.turns.copy()
    turns.append(turn)
    return read(text, replace(conversation, turns=turns, pending=None, subject=whom))

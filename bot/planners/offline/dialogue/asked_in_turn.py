"""All of those whom the same was asked of in turn, or the group of the only one: 一起列, "all of them"."""

from itertools import takewhile

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.dialogue.every_choice import counts_others, means_every_choice
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk

_MOST = 6


def asked_in_turn(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the last question about all whom it was asked of one after another, else about its group.

    Of one who has no group it is asked what is wished: everything, or everybody.
    """
    last = conversation.last_call
    of_one = last is not None and "customer" in last.args and FRAMES[last.name].subject != "none"
    if last is None or not of_one or conversation.pending or not means_every_choice(text):
        return ()
    if conversation.offered or len(conversation.last_calls) != 1 or conversation.last_calls[-1] != last:
        return ()
    whom = _in_turn(last, conversation)
    if len(whom) == 1:
        alone, whom = whom[0], _group(whom[0], desk)
        if len(whom) == 1 and desk.shows(alone):
            return (AskBack(tool="", args={}, need="intent", values={"name": alone}),)
    if not 1 < len(whom) <= _MOST or counts_others(text, len(whom)) or not all(map(desk.shows, whom)):
        return ()
    return tuple(call_about(last.name, each, without_customer(last.args), desk) for each in whom)


def _in_turn(last: PastCall, conversation: Conversation) -> tuple[str, ...]:
    """Give those whom the latest turns asked the same tool of, the first asked about first."""
    same = takewhile(
        lambda turn: len(turn.calls) == 1 and turn.calls[0].ok and turn.calls[0].name == last.name,
        reversed(conversation.turns),
    )
    asked = [str(turn.calls[0].args["customer"]) for turn in same if "customer" in turn.calls[0].args]
    return tuple(dict.fromkeys(reversed(asked)))


def _group(whose: str, desk: Desk) -> tuple[str, ...]:
    """Give the companies of somebody's group that may be shown, the one spoken of first."""
    if not desk.shows(whose):
        return ()
    others = (each for each in sorted(desk.ledger.group_of(whose)) if each != whose)
    return (whose, *(each for each in others if desk.shows(each)))

"""Somebody else for a question that waits for an answer, and nobody whom a description fits."""

from bot.conversation import Conversation, Pending
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.conditions.frame_filling import fill_frame
from bot.planners.offline.dialogue.calls import about_whom, call_about
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk


def about_another(pending: Pending, reading: Reading, conversation: Conversation, desk: Desk) -> Step | None:
    """Ask the waiting question about somebody else who is named instead: "no wait, Midland Gear"; else None.

    What the waiting question already has is kept, and what the message says beside the name is added.
    """
    frame = FRAMES.get(pending.tool)
    if frame is None or frame.subject != "customer" or len(reading.named) != 1:
        return None
    if reading.named[0].linking.verdict != "one" or not is_bare(reading, pending.tool):
        return None
    (whom,) = about_whom(reading, desk)
    kept = {name: value for name, value in pending.args.items() if name != "customer"}
    try:
        said = fill_frame(pending.tool, reading, setting_of(reading, conversation, desk))
    except Need as need:
        return AskBack(tool=pending.tool, args={**kept, "customer": whom}, need=need.need, values=need.values)
    return call_about(pending.tool, whom, {**kept, **said}, desk)


def nobody_described(conversation: Conversation) -> AskBack:
    """Ask who is meant, for the question that the last one was where it was about a customer."""
    last = conversation.asked_calls[-1] if conversation.asked_calls else None
    if last is None or FRAMES[last.name].subject != "customer":
        return AskBack(tool="", args={}, need="customer")
    kept = {name: value for name, value in last.args.items() if name != "customer"}
    return AskBack(tool=last.name, args=kept, need="customer")

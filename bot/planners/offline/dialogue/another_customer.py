"""Somebody else for a question that waits for an answer, and nobody whom a description fits."""

from collections.abc import Mapping, Sequence
from typing import Literal

from bot.conversation import Conversation, Pending
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.conditions.frame_filling import fill_clear, fill_frame
from bot.planners.offline.dialogue.calls import about_whom, call_about
from bot.planners.offline.dialogue.pending import STANDS_FOR, WORDED
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.offline.whom.described import Described
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.planner import AskBack, Call, Say, Step
from knowledge.desk import Desk
from knowledge.rights import sees_every_customer

_SURE = 0.7
"""From this probability a message wishes a tool's answer of whoever it describes."""

_LACKING: Mapping[str, str] = {
    "parent": "no_parent",
    "grandparent": "no_grandparent",
    "top": "no_parent",
    "subsidiary": "no_subsidiary",
    "granddaughter": "no_subsidiary",
    "sibling": "no_sibling",
    "group": "no_group",
    "there": "no_company_there",
}


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
    kept = without_customer(pending.args)
    try:
        said = fill_frame(pending.tool, reading, setting_of(reading, conversation, desk))
    except Need as need:
        asked = {**kept, **need.kept, "customer": whom}
        return AskBack(tool=pending.tool, args=asked, need=need.need, values=need.values)
    args = {**kept, **said}
    if pending.need in WORDED and STANDS_FOR.get(pending.need, pending.need) not in args:
        values = {"typed": pending.typed} if pending.typed else {}
        return AskBack(tool=pending.tool, args={**args, "customer": whom}, need=pending.need, values=values)
    return call_about(pending.tool, whom, args, desk)


def nobody_meant(
    meant: Described, conversation: Conversation, desk: Desk, wished: Call | None = None
) -> Step:
    """Say or ask what has to be said where words speak of a customer, and none can be put in their place.

    `wished` is what the message surely wishes of that customer, whoever it is then said to be.

    Whoever does not see all customers is told the same whether there is none or one that is not theirs.
    """
    nobodys: Literal["not_found", "denied"] = "not_found" if sees_every_customer(desk.person) else "denied"
    if meant.lacking:
        return Say(status=nobodys, text=_LACKING[meant.lacking])
    if meant.failed:  # the gateway says it again
        return Call(tool=meant.failed.name, args=dict(meant.failed.args))
    if meant.hidden:
        return Say(status="denied", text="denied", values={"typed": meant.hidden})
    last = conversation.asked_calls[-1] if conversation.asked_calls else None
    of_one = last is not None and FRAMES[last.name].subject == "customer"
    tool, args = (last.name, without_customer(last.args)) if last and of_one else ("", {})
    tool, args = (wished.tool, dict(wished.args)) if wished else (tool, args)
    if meant.unfit:
        return AskBack(tool=tool, args=args, need="customer", values={"typed": meant.unfit}, status=nobodys)
    return AskBack(tool=tool, args=args, need="customer")


def wished_of_nobody(
    reading: Reading, order: Sequence[Ask], conversation: Conversation, desk: Desk
) -> Call | None:
    """Give what a message surely wishes of a customer who is not found yet, without whom it is about."""
    best = order[0] if order else None
    frame = FRAMES.get(best.name) if best and best.probability >= _SURE else None
    if best is None or frame is None or frame.subject != "customer":
        return None
    return Call(tool=best.name, args=fill_clear(best.name, reading, setting_of(reading, conversation, desk)))

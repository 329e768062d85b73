"""The intent that a message's words alone speak for, in the talk that it stands in."""

import re
from collections.abc import Sequence

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.asked_of_today import asks_but_how_it_is
from bot.planners.offline.dialogue.limit_supposed import supposes_a_limit
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask, chosen
from bot.planners.offline.wishes.list_evidence import list_named
from knowledge.lazy_pattern import lazily

_PLANNED = lazily(
    r"(?<![a-z])(?:plan|plans|pay|paid|let|spread|instal\w*|settle|clear|repay\w*)(?![a-z])|分期|还|付|计划|清",
    re.IGNORECASE,
)


def first_intent(order: tuple[Ask, ...], reading: Reading, conversation: Conversation) -> str | None:
    """Give the intent that the words alone speak for; a list that is named is no mere follow-up."""
    intent = chosen(order) or _more_of_the_last(order, conversation) or _harmless(order)
    if intent == "follow_up" and supposes_a_limit(reading, conversation):
        return "check_order"  # read as an order's amount first, then as a limit's
    named, last = list_named(reading), conversation.last_call
    if intent == "repayment_plan" and _changes_the_months(reading, conversation):
        return "follow_up"
    if last is not None and asks_but_how_it_is(reading.text):
        return "follow_up"
    if intent == "follow_up" and named and last is not None and named != last.name:
        return named if FRAMES[last.name].subject != "customer" else intent
    return intent


def _changes_the_months(reading: Reading, conversation: Conversation) -> bool:
    """Say whether months said after how somebody pays are those looked at, and no plan: "over six months"."""
    last = conversation.last_call
    months = any(slot.unit == "month" for slot in reading.slots.day_counts)
    paid_so = last is not None and last.name == "payment_behaviour"
    return paid_so and months and not (reading.slots.amounts or _PLANNED.search(reading.text))


def _more_of_the_last(order: Sequence[Ask], conversation: Conversation) -> str | None:
    """Go on from the last answer where either that or its question anew is likeliest: both mean its tool."""
    last = conversation.last_call
    likeliest = {each.name for each in order[:2]}
    return "follow_up" if last is not None and likeliest == {"follow_up", last.name} else None


def _harmless(order: Sequence[Ask]) -> str | None:
    """Look into the policy where that is likeliest: it quotes what it says, or says that it says nothing."""
    return "search_policy" if order and order[0].name == "search_policy" else None

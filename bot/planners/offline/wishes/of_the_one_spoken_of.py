"""A piece that no tool is clear for, and that is of the customer spoken of: "and its insurance", 催收呢."""

import re

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find, is_only
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.going_on import goes_on_about_one, is_a_bare_topic
from bot.planners.offline.wishes.intent_choice import Ask
from knowledge.lazy_pattern import lazily

_ASIDE = lazily(
    r"^(?:(?:and|the|their|its|just|only|ok|okay|what about|how about|on)(?: |$))+"
    r"|^(?:那|就|看看|问|它的|他们的)+"
    r"|(?: please| then|吧|呢|的?情况|方面)+[ ?.!？。！]*$",
    re.IGNORECASE,
)
_LIKELIEST = 0.25
"""From this share a tool is meant by a piece that can but be of that customer."""


def topic_of_the_one_spoken_of(reading: Reading, conversation: Conversation) -> str | None:
    """Give the tool that a word or two name as a matter of the customer spoken of: "delivery", 催收呢."""
    named = is_only("topics", _ASIDE.sub("", reading.text.strip()).strip(" ?.!？。！"))
    return named if named and goes_on_about_one(reading, conversation) else None


def is_of_the_one_spoken_of(intent: str | None, reading: Reading, conversation: Conversation) -> bool:
    """Say whether a piece that no tool is clear for is of the customer spoken of: "ok and its insurance"."""
    if is_a_bare_topic(reading, conversation):
        return intent in (None, "search_policy", "out_of_scope")
    return intent is None and conversation.subject is not None and _points_at_one(reading)


def _points_at_one(reading: Reading) -> bool:
    return reading.points_back and not (
        find("cues", reading.text, ("policy",))
        or find("portfolio_words", reading.text, ("who_may", "what_to_do"))
    )


def likeliest_of_one(order: tuple[Ask, ...]) -> str | None:
    """Give the tool that a piece may want of the customer it points back at: "ok and its insurance"."""
    tool = next((each for each in order if each.is_tool), None)
    fits = tool is not None and FRAMES[tool.name].subject == "customer" and tool.probability >= _LIKELIEST
    return tool.name if tool is not None and fits else None

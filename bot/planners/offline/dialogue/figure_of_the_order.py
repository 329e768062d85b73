"""A figure after a refused change of a limit or of terms: "raise it to 500k", "would 400k do then?"."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation
from bot.planners.offline.dialogue.refused_change import moves_a_refused_change
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.offline.wishes.orders_given import without_orders
from bot.planners.offline.wishes.question import Understand
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_CHANGED: Mapping[str, tuple[re.Pattern[str], str, str]] = {
    "suggest_limit": (lazily(r"\b(?:limit|credit line)\b|额度|授信|額度"), "limit: ", "额度："),
    "check_terms": (lazily(r"\b(?:terms|credit period)\b|账期|付款期|帳期"), "terms: ", "账期："),
}
"""What was to be changed, by the tool that weighs it, and how the figure alone is read as one of it."""


def with_what_was_to_be_changed(
    text: str, understand: Understand, conversation: Conversation, desk: Desk
) -> str:
    """Put what a refused order was to change before a message that but names another figure of it."""
    last = conversation.turns[-1] if conversation.turns else None
    if last is None or last.calls or moves_a_refused_change(text, conversation, desk):
        return text
    changed = [tool for tool, (words, _, _) in _CHANGED.items() if words.search(last.question.casefold())]
    if len(changed) != 1 or without_orders(last.question, desk, conversation) is None:
        return text
    reading = understand(text, False)[0]  # noqa: FBT003 - nobody is named before
    figures = reading.slots.amounts if changed[0] == "suggest_limit" else reading.slots.day_counts
    if len(figures) != 1 or reading.named or not is_bare(reading, changed[0]):
        return text
    _, english, chinese = _CHANGED[changed[0]]
    return (chinese if has_han(text) else english) + text

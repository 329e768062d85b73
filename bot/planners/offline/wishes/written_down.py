"""Whether a question asks what a document or the policy says, in so many words."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.figures import gives_figures
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask

_CLEAR = 0.85
"""From this probability a question is none of ours though it names a document: a script for Excel files."""


def asks_what_is_written(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, conversation: Conversation
) -> bool:
    """Say whether a question asks what a document or the policy says, of nobody who is named or spoken of."""
    if find("cues", reading.text, ("policy",)) and find("writings", reading.text, ("says_anything",)):
        return not (reading.mentions or find("writings", reading.text, ("cover",)))
    foreign = intent == "out_of_scope" and bool(order) and order[0].probability >= _CLEAR
    listed = find("portfolio_words", reading.text, ("asks_whom", "mine"))
    checked = intent == "check_ratios" and gives_figures(reading)  # "…: does that pass our rules?"
    if foreign or listed or checked or reading.mentions:
        return False
    named = ("documents",) if conversation.subject else ("documents", "policy")
    return bool(find("writings", reading.text, named))

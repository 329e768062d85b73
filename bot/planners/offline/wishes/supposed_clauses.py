"""Clauses that only suppose something, and questions whose case the figures of another sentence tell."""

import re

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask

_SUPPOSES = re.compile(
    rf"(?:(?:and|so|but|then|ok|now|even|what) )*(?:{IF_EN}|unless|say)(?![a-z])"
    rf"|(?:那|那么|就算|哪怕)?(?:{IF_ZH}|即使)",
    re.IGNORECASE,
)
_OF_MANY = ("who_list", "kpi", "ageing")


def only_supposes(reading: Reading) -> bool:
    """Say whether a clause supposes something, and asks nothing: "if they never paid"."""
    return _SUPPOSES.match(reading.text) is not None and not reading.text.endswith("?")


def is_of_nothing_said(reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a piece read as a question about all customers names none of them and no condition.

    Beside a sentence with the figures of one case it asks about that case.
    """
    if not order or not order[0].is_tool or FRAMES[order[0].name].subject == "customer":
        return False
    held = reading.slots.found or reading.places or reading.mentions or reading.unknown
    return order[0].name != "search_policy" and not (
        held
        or find("actions", reading.text, _OF_MANY)
        or find("portfolio_words", reading.text, ("every", "anybody"))
    )

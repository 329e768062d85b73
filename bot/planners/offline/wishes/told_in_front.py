"""What a message only tells of a customer in front of a colon: "Müller whatever happens: limit?".

"Castellani's parent guarantees its debts: limit?" asks for the limit; "Castellani overdue: limit as well?"
names what is overdue, and asks for both.
"""

import re
from collections.abc import Mapping, Sequence

from bot.planners.offline.question.cues import find
from bot.planners.offline.wishes.question import Question
from bot.planners.offline.wishes.story import is_asking
from knowledge.lazy_pattern import lazily

_NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "customer_limit": ("limit", "headroom", "blocked", "raise_limit"),
    "overdue_status": ("owe", "late"),
    "collection_stage": ("chase", "whose_turn", "late"),
    "draft_reminder": ("draft", "chase"),
    "check_ratios": ("ratios",),
    "payment_behaviour": ("habit", "late"),
    "credit_report": ("report",),
    "early_warnings": ("warning",),
    "insurance_cover": ("insurance",),
}
"""The words for what a tool tells of a customer: a piece without any is not a mere name of its question."""

_OF_THEM: Mapping[str, str] = {"check_ratios": "measures", "collection_stage": "stages"}
_PLURAL = lazily(r"(?<=[a-z])s(?![a-z])", re.IGNORECASE)
_COLON = lazily(
    r"\s*[:\uff1a](?!\s*(?:and|plus|also|what about|as well as)(?![a-z]))(?!\s*(?:还|和|以及|另外|再))", re.I
)
"""A colon; what an "and" joins behind it is asked beside what stands in front."""


def without_what_is_told_in_front(asked: Sequence[Question], message: str) -> list[Question]:
    """Leave out what is told in front of a colon, where something is asked behind it."""
    return [
        each
        for place, each in enumerate(asked)
        if place + 1 == len(asked) or not (_stands_in_front(each, message) and _only_tells(each))
    ]


def _stands_in_front(asked: Question, message: str) -> bool:
    begins = message.find(asked.reading.text)
    return begins >= 0 and _COLON.match(message, begins + len(asked.reading.text)) is not None


def _only_tells(asked: Question) -> bool:
    """Say whether a piece names somebody, and neither asks nor names what its tool would tell of them."""
    tool, reading = asked.order[0].name, asked.reading
    if tool not in _NAMED_BY or reading.slots.found or not reading.mentions or is_asking(reading):
        return False
    said = f"{reading.text} {_PLURAL.sub('', reading.text)}"
    return not (find("actions", said, _NAMED_BY[tool]) or (tool in _OF_THEM and find(_OF_THEM[tool], said)))

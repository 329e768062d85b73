"""What was overdue on some day, of nobody in particular: "what was overdue at the end of May?"."""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_WHAT_WAS = lazily(
    r"(?<![a-z])(?:what(?:['\u2019]s| is| was| were| are| amount (?:is|was))"
    r"|how much(?: money)?(?: is| was| were)?)"
    r" (?:still |already |all )?(?:overdue|past due|in arrears|late)(?![a-z])"
)
_LONGEST = 60
"""Characters of a question that says no more than what and when."""


def asks_what_was_overdue(reading: Reading) -> bool:
    """Say whether a question is what was overdue on a day that it names, of all customers."""
    if not (reading.slots.dates or reading.slots.periods) or len(reading.text) > _LONGEST:
        return False
    if reading.mentions or reading.unknown or reading.points_back or find("cues", reading.text, ("policy",)):
        return False
    return _WHAT_WAS.search(simplified(reading.text)) is not None

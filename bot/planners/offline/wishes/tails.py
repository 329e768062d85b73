"""Sentences that only ask whether what was said before them is all right: "… Possible?", 行吗, "good to go?".

They have no content of their own, so they belong to the sentence before and never are a question beside it.
"""

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import leaves_nothing

_OF_NO_CONTENT = ("verdict", "rules_meant", "asking", "policy", "trims")
_MOST_WORDS = 40
"""Characters of a sentence that can be a tail."""


def is_tail(reading: Reading) -> bool:
    """Say whether a sentence adds nothing to the one before but a verdict that it asks for, or a figure.

    One that names rules alone ("what does the policy say?") is a question for the rules.
    """
    if reading.mentions or reading.unknown or reading.places or len(reading.text) > _MOST_WORDS:
        return False
    judged = find("cues", reading.text, ("verdict",))
    trimmed = reading.slots.numbers and find("cues", reading.text, ("trims",))
    return bool(judged or trimmed) and leaves_nothing(reading, _OF_NO_CONTENT)


def without_tails(sentences: list[Reading]) -> str | None:
    """Give a message without the tails that hold no figure, or None where it has none or nothing is left."""
    kept = [
        each for place, each in enumerate(sentences) if not (place and is_tail(each) and not each.slots.found)
    ]
    whole = 0 < len(kept) < len(sentences)
    return " ".join(_ended(each.text) for each in kept) if whole else None


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."

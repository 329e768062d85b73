"""How a question that names a customer is weighed: it is about that one, unless nobody here does its wish."""

from bot.planners.offline.arguments.currency_said import only_asks_for_no_currency
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.others_of_theirs import somebody_of_theirs
from bot.planners.offline.wishes.insurer_asked import asks_of_the_insurer
from prompts.phrases import TALK

OUTSIDE = "out_of_scope"
HARDLY = 0.05
"""How much is left of an intent that does not fit the question's make-up, short of being impossible."""

_OF_NOTHING_ELSE, FOREIGN, _EVIDENTLY = 0.4, 0.6, 0.85
"""From these shares a question that names a customer may wish what no tool does: where it says a word for
such a thing and none for ours, where it says both, and where it says none."""

_SURELY = 500.0
"""What is left of nothing else beside the weather."""

_WEIGHS_ORDERS = frozenset({"check_order", "suggest_limit", "check_terms"})


def beside_a_name(intent: str, reading: Reading, *, certain: bool) -> float:
    """A question that names a customer is about it: talk is impossible, what takes no customer unlikely.

    What no tool does may be wished beside a name as well, "the weather at Castellani's", where that is clear.
    """
    if intent == OUTSIDE and _is_of_ours(reading):
        return 0.0
    if intent in _WEIGHS_ORDERS and asks_of_the_insurer(reading):
        return HARDLY
    if intent == OUTSIDE and certain:
        return _SURELY if _is_of_the_weather(reading) else float(_is_plainly_foreign(reading))
    if intent in TALK:
        return 0.0 if certain else 1.0
    if intent == "late_interest" and certain and _is_of_what_is_late(reading):
        return HARDLY
    frame = FRAMES.get(intent)
    return HARDLY if frame is not None and frame.subject == "none" else 1.0


def _is_of_ours(reading: Reading) -> bool:
    """Say whether all that is foreign is how figures are shown, or whose figures are asked for."""
    if only_asks_for_no_currency(reading):
        return True
    ours = find("actions", reading.text, ("limit", "headroom", "owe", "late"))
    return bool(ours) and somebody_of_theirs(reading.text, reading.mentions)


def _is_plainly_foreign(reading: Reading) -> bool:
    """Say whether a question that names a customer wishes what no tool does, by how much speaks for it."""
    needed = _EVIDENTLY
    if find("outside", reading.text):
        needed = FOREIGN if _names_a_thing_of_ours(reading) else _OF_NOTHING_ELSE
    return reading.share(OUTSIDE) >= needed


def _is_of_the_weather(reading: Reading) -> bool:
    """Say whether a question has a word of the weather, which no record of anybody has, and none of ours."""
    return bool(find("outside", reading.text, ("weather",))) and not _names_a_thing_of_ours(reading)


def _names_a_thing_of_ours(reading: Reading) -> bool:
    return bool(reading.slots.found) or any(find(words, reading.text) for words in ("actions", "measures"))


def _is_of_what_is_late(reading: Reading) -> bool:
    """Say whether what is overdue is asked for, and nothing of interest on it is said."""
    said = find("actions", reading.text, ("interest", "late"))
    slots = reading.slots
    reckoned = slots.day_counts or slots.shares or slots.amounts
    return bool(said and not reckoned) and all(each.name == "late" for each in said)

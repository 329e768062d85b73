"""From which probability a tool or a rule is meant, where both may be."""

from bot.planners.offline.wishes.intent_choice import Ask

PLAIN = 0.4
"""From this share a rule is meant by a question that fits no tool, or lacks the customer that one needs."""

UNSURE = 0.5
"""Below this probability a tool is a mere guess."""

SURELY = 0.7
"""From this probability a tool is surely meant."""

CLEAR = 0.85
"""From this probability a tool is meant even where a word looks like an unknown name."""

WANTED = 0.45
"""From this share a question wants somebody's figures."""

OWN_WAY = frozenset({"search_policy", "term", "greet", "thanks", "help", "why", "follow_up"})
"""What is answered in its own way, whatever tool a question resembles."""


def probability_of(intent: str | None, order: tuple[Ask, ...]) -> float:
    """Give how likely an intent is among what a question may ask for, 0 where it is not."""
    return next((item.probability for item in order if item.name == intent), 0.0)

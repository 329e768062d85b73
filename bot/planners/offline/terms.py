"""A term that somebody wants explained."""

from bot.planners.offline.reading import Reading
from bot.planners.planner import Say


def term_asked(reading: Reading) -> Say | None:
    """Give the explanation of the terms that a question names, or None where the glossary has none."""
    return None

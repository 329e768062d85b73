"""Clauses of a message that change nothing of what it asks, left out before it is read."""

from bot.planners.offline.question.filter_named import without_a_filter_named
from bot.planners.offline.question.not_confused import without_whom_it_is_not
from knowledge.desk import Desk


def without_needless_clauses(text: str, desk: Desk) -> str:
    """Give a message without whom it warns not to take for another, and without the kind of a filter."""
    names = [(each.start, each.end) for each in desk.ledger.names.mentions(text)]
    return without_a_filter_named(without_whom_it_is_not(text, names), desk)

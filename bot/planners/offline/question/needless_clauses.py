"""Clauses of a message that change nothing of what it asks, left out before it is read."""

from bot.planners.offline.question.filter_named import without_a_filter_named
from bot.planners.offline.question.not_confused import without_whom_it_is_not
from bot.planners.offline.question.whereabouts import without_whereabouts
from knowledge.desk import Desk


def without_needless_clauses(text: str, desk: Desk) -> str:
    """Give a message without where somebody is, whom it warns not to take for another, a filter's kind."""
    names = [(each.start, each.end) for each in desk.ledger.names.mentions(text)]
    placed = without_whereabouts(text, names)
    if placed != text:
        return without_needless_clauses(placed, desk)
    return without_a_filter_named(without_whom_it_is_not(text, names), desk)

"""The list that is picked out by a kind of warning signs or a stage of dunning alone."""

from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.signs_asked import asks_for_signs
from bot.planners.offline.wishes.stages_asked import asks_who_is_at_a_stage


def list_picked_out(reading: Reading) -> str | None:
    """Give the list of which a question tells the kind of signs or the stage, and nothing of the rules."""
    if asks_for_signs(reading):
        return "early_warnings"
    return "overdue_worklist" if asks_who_is_at_a_stage(reading) else None

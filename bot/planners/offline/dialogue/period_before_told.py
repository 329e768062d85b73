"""Figures of the period before, told after those of this one: "the quarter before 4.6m and 4.9m"."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.figures import figure_arguments
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need
from bot.planners.offline.wishes.question import Understand
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.passages.tokens import has_han

_LONGEST = 120
"""Characters of a message that only tells such figures."""


def period_before_told(
    text: str, understand: Understand, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Check the ratios again with the figures of the period before; nothing where they are not clearly those.

    Which figure is whose is read as if both periods had been told at once.
    """
    last = conversation.last_call
    if last is None or last.name != "check_ratios" or len(text) > _LONGEST or not conversation.turns:
        return ()
    told = last.args.get("figures")
    fresh = isinstance(told, dict) and "previous_figures" not in last.args
    if not fresh or not find("cues", text, ("previous",)) or desk.ledger.names.mentions(text):
        return ()
    mark = "\uff1b" if has_han(text) else "; "
    reading, _ = understand(f"{conversation.turns[-1].question.rstrip(' .?!')}{mark}{text}", False)  # noqa: FBT003 - nobody was named before
    try:
        figures = figure_arguments(reading)
    except Need:  # it is open which figure is whose: the message is read as usual
        return ()
    if figures.get("figures") != told or not figures.get("previous_figures"):
        return ()
    return (Call(tool=last.name, args={**last.args, **figures}),)

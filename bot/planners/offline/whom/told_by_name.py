"""Customers told by names in other ways than one name each: twice, counted, in doubt, with an aside."""

from bot.conversation import Conversation
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.id_beside_name import told_twice
from bot.planners.offline.whom.namesakes_counted import namesakes_counted
from bot.planners.offline.whom.one_or_another import one_or_another
from bot.planners.offline.whom.spoken_of_before import spoken_of_before
from bot.planners.offline.whom.told_in_an_aside import told_in_an_aside
from knowledge.desk import Desk


def told_by_name(text: str, conversation: Conversation, desk: Desk) -> str | Described | None:
    """Give whom such a message means, or its text with one id in place of two words for one customer."""
    before = spoken_of_before(text, conversation, desk) or told_twice(text, conversation, desk)
    if before is not None or conversation.pending is not None:
        return before
    return namesakes_counted(text, desk) or one_or_another(text, desk) or told_in_an_aside(text, desk)

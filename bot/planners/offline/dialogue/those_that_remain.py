"""The last question again without one of those it was about: "without Ipanema" after a comparison."""

from bot.conversation import Conversation
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.left_out_names import left_out_names
from bot.planners.offline.whom.all_but_some import asks_of_those_left
from bot.planners.planner import Call, Step
from knowledge.desk import Desk

_LONGEST = 24
"""Characters beside a name of a message that says no more than who is left out."""


def those_that_remain(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Give the last turn's calls but those about who is left out now; none where nobody was, or is left."""
    named = desk.ledger.names.mentions(text) if conversation.turns else []
    left_out = left_out_names(text, named)
    beside = len(text) - sum(each.end - each.start for each in left_out)
    if not left_out or len(left_out) < len(named) or beside > _LONGEST:
        return ()
    if find("actions", text, ("who_list",)) or asks_of_those_left(text, left_out):
        return ()
    out = {choice.customer_id for each in left_out for choice in each.linking.choices}
    made = [call for call in conversation.turns[-1].calls if call.ok and "customer" in call.args]
    kept = [call for call in made if call.args["customer"] not in out]
    again = (Call(tool=call.name, args=call.args) for call in kept)
    return tuple(again) if kept and len(kept) < len(made) else ()

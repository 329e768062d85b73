"""All that was asked of a name of several, once it is said who was meant: "overdue and limit", "Gears"."""

from collections.abc import Callable

from bot.conversation import Conversation
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk


def with_all_that_was_asked(
    answered: tuple[Step, ...],
    conversation: Conversation,
    desk: Desk,
    planned: Callable[[str, Conversation], tuple[Step, ...]],
) -> tuple[Step, ...]:
    """Give the calls that the question before had for the customer now chosen, where it had more than one.

    A question back is for one call; the others, and what else was to be asked about, are read again from the
    question that waits. `planned` plans a message in a talk.
    """
    if len(answered) > 1 and all(_chosen((step,), conversation) for step in answered):
        each = (with_all_that_was_asked((step,), conversation, desk, planned) for step in answered)
        return tuple(step for steps in each for step in steps)
    chosen = _chosen(answered, conversation)
    if chosen is None:
        return answered
    text = _with_the_one_chosen(conversation.turns[-1].question, chosen, desk)
    if text is None:
        return answered
    before = Conversation.restored(conversation.memory())
    before.pending = None
    before.turns.pop()
    again = planned(text, before)
    tools = [step.tool for step in again if isinstance(step, Call | AskBack)]
    about = {str(step.args.get("customer")) for step in again if isinstance(step, Call | AskBack)}
    return again if answered[0].tool in tools and about == {chosen} else answered  # type: ignore[union-attr]  # a call, as it was chosen


def _chosen(answered: tuple[Step, ...], conversation: Conversation) -> str | None:
    """Give who was chosen of several that were offered, if nothing else was said beside."""
    pending = conversation.pending
    if pending is None or pending.need != "customer" or not pending.choices or not conversation.turns:
        return None
    if len(answered) != 1 or not isinstance(answered[0], Call) or answered[0].tool != pending.tool:
        return None
    made = dict(answered[0].args)
    chosen = str(made.pop("customer", ""))
    offered = {each.customer_id for each in pending.choices}
    return chosen if chosen in offered and made == dict(pending.args) else None


def _with_the_one_chosen(question: str, chosen: str, desk: Desk) -> str | None:
    """Put the customer chosen in the place of the one name of several that a question has."""
    named = desk.ledger.names.mentions(question)
    if len(named) != 1 or named[0].linking.verdict != "several":
        return None
    ids = {each.customer_id for each in named[0].linking.candidates}
    return with_ids(question, (named[0].start, named[0].end), (chosen,)) if chosen in ids else None

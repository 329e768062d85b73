"""Those offered before, kept where another question is asked of "them" and nobody was chosen yet."""

from bot.conversation import Conversation
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk


def with_those_still_offered(
    steps: tuple[Step, ...], text: str, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Give a question back that asks whom, and offers nobody, with those that wait to be chosen from."""
    pending = conversation.pending
    if pending is None or pending.need != "customer" or not pending.choices:
        return steps
    if desk.ledger.names.mentions(text):
        return steps
    return tuple(
        step.model_copy(update={"choices": pending.choices})
        if isinstance(step, AskBack) and step.need == "customer" and step.tool and _offers_nobody(step)
        else step
        for step in steps
    )


def _offers_nobody(step: AskBack) -> bool:
    return not step.choices and "typed" not in step.values and step.status == "clarify"

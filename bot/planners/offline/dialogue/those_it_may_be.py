"""Who is offered where a description fits several, and what is said of a relative that nobody has."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.dialogue.another_customer import nobody_meant
from bot.planners.offline.whom.described import Described
from bot.planners.offline.wishes.intent_choice import ABOUT_ONE
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Choice, Desk


def with_whom_it_may_be(
    planned: tuple[Step, ...], meant: Described, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Offer those whom a description fits, and say beside the others which relative nobody has."""
    if meant.kept:
        return (*planned, nobody_meant(meant, conversation, desk))
    if not meant.choices:
        return planned
    offered = tuple(_offered(step, meant.choices) for step in planned)
    if offered != planned or not any(isinstance(step, Call | AskBack) for step in planned):
        return offered
    return (AskBack(tool=_of_one(planned[0]), args={}, need="customer", choices=meant.choices),)


def _of_one(step: Step) -> str:
    """Give the tool about one customer that a step comes to; none where that is not clear."""
    tool = step.tool if isinstance(step, Call | AskBack) else ""
    tool = ABOUT_ONE.get(tool, tool)
    return tool if tool in FRAMES and FRAMES[tool].subject != "none" else ""


def _offered(step: Step, choices: tuple[Choice, ...]) -> Step:
    """Ask which of the customers is meant that a description fits."""
    if not isinstance(step, Call | AskBack) or step.args.get("customer") != choices[0].customer_id:
        return step
    return AskBack(tool=step.tool, args=without_customer(step.args), need="customer", choices=choices)

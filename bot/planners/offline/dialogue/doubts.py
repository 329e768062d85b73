"""Names that may mean several customers are asked about before any call is made."""

from collections.abc import Iterable, Mapping

from bot.conversation import Pending
from bot.planners.offline.arguments.frames import without_customer
from bot.planners.offline.dialogue.chosen_one import PLACES
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Say, Step
from knowledge.customers import Linking
from knowledge.desk import Desk
from knowledge.rights import sees_customers

_SHORT = 24
_AGAIN: Mapping[str, str] = {"customer": "customer", "amount": "amount", "amount_reading": "amount"}


def doubts(readings: Iterable[Reading]) -> Mapping[str, Linking]:
    """Give what was typed for each mention that does not mean one customer for certain."""
    mentions = (mention for reading in readings for mention in reading.mentions)
    return {each.text: each.linking for each in mentions if each.linking.verdict == "several"}


def settled(step: Step, doubted: Mapping[str, Linking], desk: Desk) -> Step:
    """Ask which customer a doubted name means; one that means only hidden ones is denied.

    The name was doubted where it stands in the question; cut out of it, it could look certain.
    """
    if not isinstance(step, Call) or not sees_customers(desk.person):
        return step
    typed = str(step.args.get("customer"))
    if typed not in doubted:
        return step
    choices = desk.offered(doubted[typed])
    if not choices and desk.ledger.names.link(typed).verdict == "one":
        return Say(status="denied", text="denied", values={"typed": typed})
    if not choices:
        return step  # the gateway denies it, and the denial is recorded
    rest = without_customer(step.args)
    return AskBack(tool=step.tool, args=rest, need="customer", choices=choices, values={"typed": typed})


def asked_again(pending: Pending | None, steps: tuple[Step, ...], typed: str) -> Step | None:
    """Repeat the question that was asked back where a short reply answers neither it nor anything else."""
    if pending is None or pending.need not in _AGAIN or len(typed) > _SHORT or len(steps) != 1:
        return None
    step = steps[0]
    beyond = bool(pending.choices) and is_only("cues", typed) in PLACES
    lost = isinstance(step, AskBack) and step.tool == ""
    foreign = isinstance(step, Say) and step.status == "out_of_scope"
    if not (lost or foreign or beyond):
        return None
    return AskBack(tool=pending.tool, args=pending.args, need=_AGAIN[pending.need], choices=pending.choices)

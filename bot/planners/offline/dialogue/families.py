"""A question about a whole group of companies, which only some tools have figures of."""

from bot.planners.offline.arguments.frames import without_customer
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.customers import Mention
from knowledge.desk import Choice, Desk

_OF_GROUPS = frozenset({"customer_limit", "check_order", "suggest_limit", "credit_report"})
"""Tools that show or weigh the figures of the whole group beside the customer's own."""

_BESIDE = 12
"""Characters within which "group" stands behind a name."""


def one_of_a_family(step: Step, reading: Reading, desk: Desk) -> Step:
    """Ask which company is meant where a whole group is asked about and the tool answers for one alone."""
    if not isinstance(step, Call) or step.tool in _OF_GROUPS:
        return step
    meant = next((each for each in reading.named if _is(each, str(step.args.get("customer")))), None)
    if meant is None or not _means_all(meant, reading):
        return step
    customer = meant.linking.candidates[0].customer_id
    if not desk.may_see(customer):
        return step  # the gateway denies it: whom it belongs to is not told
    members = tuple(each for each in desk.ledger.group_of(customer) if desk.may_see(each))
    if len(members) < 2:
        return step
    choices = tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in members)
    rest = without_customer(step.args)
    return AskBack(tool=step.tool, args=rest, need="customer", choices=choices, values={"typed": meant.text})


def _is(mention: Mention, customer: str) -> bool:
    found = mention.linking
    return found.verdict == "one" and found.candidates[0].customer_id == customer


def _means_all(mention: Mention, reading: Reading) -> bool:
    """Say whether a name means a group: "the Castellani group", or one called Nordvik Group "in total"."""
    behind = reading.text[mention.end : mention.end + _BESIDE]
    if any(not behind[: item.start].strip() for item in find("families", behind, ("group",))):
        return True
    called_so = find("families", mention.text, ("group",))
    return bool(called_so) and bool(find("families", reading.text, ("whole",)))

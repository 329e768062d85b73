"""The sign ¥ beside a customer who trades in that one of its two currencies that is not our own."""

from collections.abc import Mapping

from bot.conversation import Pending
from bot.language.slots.slot import Amount
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from tools.results import Json

_SIGNS = frozenset("¥\uffe5")
_MEANS = frozenset({"CNY", "JPY"})


def is_an_open_sign(slot: Amount, theirs: str | None, ours: str) -> bool:
    """Say whether an amount has but the sign that stands for the customer's currency and for ours."""
    signed = bool(_SIGNS & set(slot.text)) and len(slot.currencies) == 1
    return signed and {theirs, ours} == _MEANS


def asked_which_of_both(
    steps: tuple[Step, ...], pending: Pending | None, question: str, desk: Desk
) -> tuple[Step, ...]:
    """Ask for the currency where a sign was read before the customer was told, else give the steps."""
    step = steps[0] if len(steps) == 1 else None
    if pending is None or pending.need != "customer" or not isinstance(step, Call):
        return steps
    args: Mapping[str, Json] = step.args
    whom, ours = str(args.get("customer", "")), desk.policy.base_currency
    carried = "currency" in args and args["currency"] == pending.args.get("currency")
    if not carried or not _SIGNS & set(question) or not desk.shows(whom):
        return steps
    if {desk.ledger.customer(whom).currency, ours} != _MEANS:
        return steps
    left = {name: value for name, value in args.items() if name != "currency"}
    return (AskBack(tool=step.tool, args=left, need="currency"),)

"""Questions about those whom the last answer was about: "which of them is over limit?", 其中哪些被冻结."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.last_list import customers_listed
from bot.planners.offline.wishes.rows import points_at_the_list
from bot.planners.planner import AskBack, Call, Say, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.results import Json

_OF_THEM = lazily(
    r"(?<![a-z])(?:(?:any|some|which|one|how many|most|all|none|who|either|neither|each)"
    r" (?:ones? )?(?:of|among|amongst|out of) (?:them|those|these|the (?:two|three|four|five|ones))"
    r"|(?:among|amongst|of) (?:them|those|these))(?![a-z])"
    r"|其中|当中|[他她它]们(?:里面?|中)|这(?:些|几家|里面|里头)|那(?:些|几家)(?:客户)?(?:里面?|中)|里面|里头",
    re.IGNORECASE,
)
_PARTITIVE = lazily(rf"{_OF_THEM.pattern}|(?<![a-z])which ones?(?![a-z])|哪一?[家个]", re.IGNORECASE)
"""Also what chooses without saying of whom, which may begin a question about everybody."""

_PARTS = ("salesperson", "industry", "country")
_EACH: Mapping[str, str] = {
    "limits_worklist": "customer_limit",
    "overdue_worklist": "overdue_status",
    "early_warnings": "early_warnings",
}
"""The tool about one customer that answers what a list would, where only a few are meant."""

_LIST: Mapping[str, str] = {"overdue_status": "overdue_worklist", "collection_stage": "overdue_worklist"}
"""The list that answers what a tool about one customer would, where many are meant."""

_NOBODY = Say(status="answered", text="nobody_listed")
_OF_WHOM = AskBack(tool="", args={}, need="customer")
MOST_EACH = 4
"""Customers that are answered about one by one at most."""


def about_those(
    steps: tuple[Step, ...], reading: Reading, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Ask a list of those listed before, or a few customers one by one; else the steps as they are."""
    step, last = steps[0] if len(steps) == 1 else None, conversation.last_call
    if reading.mentions or reading.unknown or not isinstance(step, Call | AskBack) or last is None:
        return steps
    if "customer" in step.args or step.tool not in FRAMES:
        return steps
    if _showed_nobody(conversation):
        return (_OF_WHOM,) if isinstance(step, Call) and _OF_THEM.search(reading.text) else steps
    if last.name == step.tool:
        return (_of_the_same_list(step, last, reading, desk),)
    partitive = _PARTITIVE.search(reading.text) is not None
    if partitive and len(conversation.customers) > 1 and step.tool in _EACH:
        return _of_several(step, conversation.customers, desk)
    if FRAMES[last.name].subject == "customer" or "customer" in last.args:
        return steps
    theirs = points_at_the_list(reading, conversation)
    among = customers_listed(last, desk) if partitive or theirs else ()
    if not among:
        of_them = _OF_THEM.search(reading.text) is not None or (theirs and not step.args)
        return (_NOBODY,) if last.name in _EACH and of_them else steps
    if isinstance(step, AskBack):
        return _without_asking(step, among, partitive=partitive, desk=desk)
    return _narrowed(step, among, last, partitive=partitive, desk=desk)


def _showed_nobody(conversation: Conversation) -> bool:
    """Say whether somebody was named last who was not shown: "them" is no list before that one."""
    latest = conversation.asked_calls
    return bool(latest) and not any(call.ok for call in latest)


def _of_the_same_list(step: Call | AskBack, last: PastCall, reading: Reading, desk: Desk) -> Step:
    """Ask a list of those that it listed itself, where it does not merely narrow what was asked.

    "Which of them are over it?" after those on hold, or "of these" after the ten largest.
    """
    if last.name not in _EACH or not _OF_THEM.search(reading.text):
        return step
    if last.args.items() <= step.args.items() and "top" not in last.args:
        return step
    among = customers_listed(last, desk)
    kept = {name: value for name, value in step.args.items() if name != "top" or value != last.args.get(name)}
    return step.model_copy(update={"args": kept, "among": among}) if among else _NOBODY


def _of_several(step: Call | AskBack, customers: tuple[str, ...], desk: Desk) -> tuple[Step, ...]:
    """Ask of the customers of the last answer: one by one where they are few, else by the list."""
    if len(customers) <= MOST_EACH:
        return _each(_EACH[step.tool], customers, {}, desk)
    return (step.model_copy(update={"among": customers}),)


def _narrowed(
    step: Call, among: tuple[str, ...], last: PastCall, *, partitive: bool, desk: Desk
) -> tuple[Step, ...]:
    """Ask another list of those listed, or a few of them one by one where no condition is asked for."""
    everybody = step.args == {"condition": "all"}  # "everyone on that list"
    if step.tool not in _EACH or (step.args and not partitive and not everybody):
        return (step,)
    if not partitive and len(among) <= MOST_EACH:
        return _each(_EACH[step.tool], among, {}, desk)
    kept = {name: last.args[name] for name in _PARTS if name in last.args}
    return (step.model_copy(update={"args": {**kept, **step.args}, "among": among}),)


def _without_asking(
    step: AskBack, among: tuple[str, ...], *, partitive: bool, desk: Desk
) -> tuple[Step, ...]:
    """Answer of those listed in place of asking which of them is meant, where they are few or a list can."""
    if step.need != "customer":
        return (step,)
    if partitive and step.tool in _LIST and not step.args:
        return (Call(tool=_LIST[step.tool], args={}, among=among),)
    return _each(step.tool, among, step.args, desk) if len(among) <= MOST_EACH else (step,)


def _each(tool: str, customers: tuple[str, ...], args: Mapping[str, Json], desk: Desk) -> tuple[Step, ...]:
    return tuple(call_about(tool, customer, args, desk) for customer in customers[:MOST_EACH])

"""One of several who were spoken of together: whom "does it pay late?" means then is asked."""

import re
from collections.abc import Callable, Iterable

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import without_customer
from bot.planners.offline.dialogue.nobody_spoken_of import means_nobody
from bot.planners.planner import AskBack, Call, Explain, Plan, Step
from knowledge.desk import Choice, Desk
from knowledge.lazy_pattern import lazily

_OF_ONE = lazily(
    r"(?<![a-z])(?:(?<!show )(?<!put )(?<!make )(?<!convert )(?<!express )(?<!split )(?<!sort )(?<!do )"
    r"its?(?!['’]?[a-z])|it['’]s|he|him|his|she|that one|this one"
    r"|(?:this|that) (?:customer|client|company|firm|account|buyer|debtor)"
    r"|the (?:customer|client|buyer|debtor))"
    r"(?![a-z])"
    r"|(?<![把将其])[它他她](?![们俩])(?:家|公司)?|对方|(?:这|那|该)一?(?:家|户|个?(?:客户|公司|企业))(?!们)",
    re.IGNORECASE,
)
_TWO = 2
_OF_ALL = lazily(
    r"(?<![a-z])(?:both|each|all|either|neither|they|them|their|theirs|these|those|respectively)(?![a-z])"
    r"|们|俩|各|分别|都|[两二三四五几]家|这些|那些",
    re.IGNORECASE,
)
"""What means all of them, whatever stands beside it."""


def asked_which_one(
    text: str,
    plan: Plan,
    conversation: Conversation,
    desk: Desk,
    planned: Callable[[str, Conversation], tuple[Step, ...]],
) -> Plan:
    """Give the plan, or the question which of several spoken of together a singular pronoun means.

    `planned` plans a message in a talk: here in one in which but one of them had been spoken of.
    """
    several, about = _spoken_of_together(conversation, desk), _customers(plan.steps)
    if len(several) < _TWO or conversation.pending is not None or not _speaks_of_one(text, desk):
        return plan
    clear = len(about) == 1 or not set(about) <= set(several)
    if clear or any(isinstance(step, Explain) for step in plan.steps):
        return plan
    alone = planned(text, _of_one_alone(conversation, several[-1]))
    if several[-1] not in _customers(alone):
        return plan
    return plan.model_copy(update={"steps": tuple(_which(step, several, desk) for step in alone)})


def _spoken_of_together(conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give those whom the last turn was about, where it was about several who all were, and may be, shown."""
    calls = conversation.turns[-1].calls if conversation.turns else ()
    named = (call.args.get("customer") for call in calls)
    together = tuple(dict.fromkeys(each for each in named if isinstance(each, str)))
    shown = all(call.ok for call in calls) and all(desk.shows(each) for each in together)
    return together if shown else ()


def _speaks_of_one(text: str, desk: Desk) -> bool:
    """Say whether a text without a name has a pronoun that stands for one customer."""
    if not _OF_ONE.search(text) or _OF_ALL.search(text) or means_nobody(text):
        return False
    return not desk.ledger.names.mentions(text)


def _of_one_alone(conversation: Conversation, customer: str) -> Conversation:
    """Give the talk as if its last turn had been about one of its customers alone."""
    alone = Conversation.restored(conversation.memory())
    last = alone.turns.pop()
    kept = tuple(call for call in last.calls if call.args.get("customer") == customer)
    alone.turns.append(last.model_copy(update={"calls": kept}))
    alone.subject = customer
    return alone


def _customers(steps: Iterable[Step]) -> tuple[str, ...]:
    made = (step.args.get("customer") for step in steps if isinstance(step, Call | AskBack))
    return tuple(dict.fromkeys(each for each in made if isinstance(each, str)))


def _which(step: Step, several: tuple[str, ...], desk: Desk) -> Step:
    if not isinstance(step, Call | AskBack) or step.args.get("customer") not in several:
        return step
    choices = tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in several)
    return AskBack(tool=step.tool, args=without_customer(step.args), need="customer", choices=choices)

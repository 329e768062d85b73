"""A pronoun after an answer that showed nobody: "who looks after them?" of one who may not be shown."""

import re

from bot.conversation import Conversation, customers_of
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.going_on import names_but_a_topic
from bot.planners.planner import AskBack, Call, Step
from knowledge.lazy_pattern import lazily

_OBJECT = lazily(
    r"(?<![a-z])(?:them|it|him|that one|this one)(?!['’]?[a-z])|[它他她]们?(?!的?(?:客户|名下|手))"
    r"|这家|那家|该客户|该公司|对方",
    re.IGNORECASE,
)
_OF_THEIRS = lazily(r"(?<![a-z])(?:they|their|theirs|its|it['’]s|he|his|she)(?![a-z])", re.IGNORECASE)
_MEANS_NOBODY = lazily(
    r"(?<![a-z])(?:is|was|would|will|does|can|could|should|makes?|take) it(?: be)?"
    r" (?:ok|okay|fine|all right|allowed|possible|permitted|true|normal|right|wrong|necessary|required|enough"
    r"|correct|legal|matter|mean|take|cost|depend|work|safe|wise|better|usual|common|that|to)(?![a-z])"
    r"|(?<![a-z])how much (?:is|would|will|does) it|(?<![a-z])(?:do|about|of|for|like) it[ ?.!]*$"
    r"|(?<![a-z])(?:leave|forget|drop|skip|scrap|stop|park|got|that['’]s|that is) it(?![a-z])",
    re.IGNORECASE,
)
"""An "it" that stands for no customer: "is it allowed to …"."""

_ANYBODY = lazily(
    r"(?<![a-z])(?:an?|any|some|each|every) (?:\w+ )?(?:customer|company|client|debtor)|一[家个]客户"
)
_OF_MANY = frozenset(
    "early_warnings ageing_report overdue_worklist limits_worklist portfolio_kpis stress_test"
    " search_policy".split()
)
_MANY = ("customers", "every", "mine")


def without_nobodys(
    steps: tuple[Step, ...], reading: Reading, conversation: Conversation
) -> tuple[Step, ...]:
    """Ask whom a pronoun means in place of a call about nobody in particular, where nobody was shown.

    Who was refused one customer's limit and says but "overdue" goes on about that one, and wants no list.
    """
    refused = _named_somebody_not_shown(conversation) and names_but_a_topic(reading)
    if not refused and not (_shows_nobody(conversation) and _points_at_somebody(reading)):
        return steps
    asked = AskBack(tool="", args={}, need="customer")
    return tuple(asked if isinstance(step, Call) and _is_about_nobody(step) else step for step in steps)


def _shows_nobody(conversation: Conversation) -> bool:
    """Say whether the last turn was about somebody, who was not shown or found."""
    if conversation.subject is not None or not conversation.turns:
        return False
    return not any(call.ok for call in conversation.turns[-1].calls)


def _named_somebody_not_shown(conversation: Conversation) -> bool:
    """Say whether the last calls named a customer, and nothing could be shown."""
    latest = conversation.asked_calls
    return bool(customers_of(latest)) and not any(call.ok for call in latest)


def _points_at_somebody(reading: Reading) -> bool:
    text = reading.text
    if reading.mentions or reading.unknown or reading.slots.identifiers or means_nobody(text):
        return False
    if find("portfolio_words", text, _MANY) or _ANYBODY.search(text):
        return False  # whom it points at is said in the same breath
    asks_whom = bool(find("portfolio_words", text, ("asks_whom",)))
    return bool(_OBJECT.search(text) or (not asks_whom and _OF_THEIRS.search(text)))


def means_nobody(text: str) -> bool:
    """Say whether an "it" stands for no customer: "is it allowed to …", "forget it"."""
    return _MEANS_NOBODY.search(text) is not None


def _is_about_nobody(step: Call) -> bool:
    return step.tool in _OF_MANY and "customer" not in step.args

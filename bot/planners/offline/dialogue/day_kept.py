"""The day that the last answer was of, kept by what only goes on from it: 截至5月末, then 那DSO呢."""

import re

from bot.conversation import Conversation
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_MOST_HAN, _MOST = 12, 30
_GOES_ON = lazily(
    r"呢[?\uff1f。 ]*$|^那|^(?:(?:ok(?:ay)?|so)[ ,]+)*(?:and|what about|how about)(?![a-z])", re.IGNORECASE
)
_OF_A_DAY = frozenset(
    (
        *("overdue_status", "customer_limit", "early_warnings", "overdue_worklist"),
        *("limits_worklist", "ageing_report", "portfolio_kpis"),
    )
)
"""Tools that tell how things stood on a day."""


def with_the_day_kept(step: Step, reading: Reading, conversation: Conversation) -> Step:
    """Give a balance or a figure as of the day of the last answer, where no other day or period is said."""
    last = conversation.last_call
    if last is None or last not in conversation.asked_calls or "as_of" not in last.args:
        return step
    if not isinstance(step, Call) or not {step.tool, last.name} <= _OF_A_DAY or step.tool == last.name:
        return step
    if {"as_of", "quarter"} & step.args.keys() or says_when(reading):
        return step
    text = reading.text.strip()
    brief = len(text) <= (_MOST if text.isascii() else _MOST_HAN)
    if not brief or not _GOES_ON.search(text):
        return step
    others = reading.mentions or step.args.get("customer", last.args.get("customer")) != last.args.get(
        "customer"
    )
    return step if others else step.model_copy(update={"args": {"as_of": last.args["as_of"], **step.args}})


def says_when(reading: Reading) -> bool:
    """Say whether a message tells a day or a period itself, or that it is of now."""
    told = reading.slots.dates or reading.slots.periods
    return bool(told) or bool(find("cues", reading.text, ("now",)))

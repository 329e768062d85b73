"""What a question of the last answer need not say again: "what would that cost us?" after 60 days."""

import re

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.lazy_pattern import lazily

_REFERS = lazily(r"(?<![a-z])(?:that|this|it|those|these)(?![a-z])|[那这](?!家|个客户)|它", re.IGNORECASE)
_OTHER = lazily(
    r"(?<![a-z])(?:more|another|else|next|instead|different|new|other|bigger|smaller|longer|shorter|larger|less"
    r"|fewer|extra|again|increase|raise|cut)(?![a-z])|再|更|另|别的|其他|新|多|少|加|减|换|改",
    re.IGNORECASE,
)
"""What asks for another figure than the one given before."""


def with_what_was_given(step: Step, reading: Reading, conversation: Conversation) -> Step:
    """Take what a question back would ask for from the last call, where the question is of its answer."""
    last = conversation.last_call
    if not isinstance(step, AskBack) or last is None or last.name != step.tool or reading.mentions:
        return step
    if last not in conversation.turns[-1].calls or step.need not in FRAMES[step.tool].required:
        return step
    same = step.args.get("customer", last.args.get("customer")) == last.args.get("customer")
    refers = _REFERS.search(reading.text) and not _OTHER.search(reading.text) and not reading.slots.found
    if not same or not refers or step.need not in last.args:
        return step
    return Call(tool=step.tool, args={**last.args, **step.args})

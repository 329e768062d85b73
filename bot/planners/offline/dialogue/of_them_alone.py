"""Figures of the whole portfolio asked for of the one customer spoken of: "what if their grade drops?"."""

import re

from bot.conversation import Conversation
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_THEIRS = lazily(
    r"(?<![a-z])(?:their|its|his|her|theirs|they|them|he|she)(?![a-z])|[他她它]们?(?:的|要是|如果|评级|等级)|这家|那家|该客户",
    re.IGNORECASE,
)
_OF_ALL = ("stress_test", "portfolio_kpis")
"""Tools that know no single customer."""


def not_of_them_alone(step: Step, reading: Reading, conversation: Conversation, desk: Desk) -> Step:
    """Ask before figures of all customers are given for what was asked of the one spoken of.

    One who may not be seen any more is denied, without a name.
    """
    if not isinstance(step, Call) or step.tool not in _OF_ALL or reading.mentions or reading.places:
        return step
    last, subject = conversation.last_call, conversation.subject
    spoken_of = last is not None and last in conversation.turns[-1].calls and "customer" in last.args
    if subject is None or not spoken_of or not _THEIRS.search(reading.text):
        return step
    if not desk.shows(subject):
        return Call(tool="customer_limit", args={"customer": subject})  # the gateway denies it
    name = desk.ledger.customer(subject).name
    return AskBack(tool=step.tool, args=step.args, need="narrowing", values={"typed": name})

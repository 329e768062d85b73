"""What words mean beside the question before alone: "the ones already over", 已经超了的呢, "no, euros"."""

import re

from bot.conversation import PastCall
from bot.planners.offline.arguments.arguments import shown_in
from bot.planners.offline.dialogue.measure_there import measure_there
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_SHOWN = lazily(
    r"(?<![a-z])(?:show(?:n|ing)?|convert(?:ed)?|express(?:ed)?|display(?:ed)?|equivalent|worth)(?![a-z])"
    r"|折|换算|显示|等于|合多少|看看|看一下",
    re.IGNORECASE,
)
"""What asks for figures in another currency, and does not correct the currency of an amount."""


def meant_there(last: PastCall, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give what a piece says that only the last question makes clear: a limit's condition, a currency."""
    if last.name == "limits_worklist":
        return _condition(reading)
    if last.name == "check_order" and "amount" in last.args:
        return _currency_alone(reading, setting)
    measure = measure_there(last, reading)
    return {"ratios": [measure]} if measure else {}


def _condition(reading: Reading) -> dict[str, Json]:
    said = [
        item.name
        for item in find("conditions_there", reading.text)
        if not is_denied(reading.text, item.start, item.end)
    ]
    figures = reading.slots.shares or reading.slots.amounts or reading.slots.day_counts
    return {"condition": said[0]} if len(set(said)) == 1 and not figures else {}


def _currency_alone(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the currency of the order asked about, where it is put right: the order has no other one."""
    if reading.slots.amounts or reading.slots.numbers or _SHOWN.search(reading.text):
        return {}
    return shown_in(reading, setting)

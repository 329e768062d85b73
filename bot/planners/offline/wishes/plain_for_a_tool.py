"""Whether a question plainly is for its tool, whatever rule it may resemble."""

import re

from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.conditions.vague_amount import vague_amount
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.measure_names import measures_named
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.anybody import asks_for_customers, is_a_narrowed_list
from bot.planners.offline.wishes.list_evidence import (
    asks_who_pays_promptly,
    is_a_day_past_due,
    is_split,
)
from bot.planners.offline.wishes.narrowed_terms import list_of_a_narrowed_term
from bot.planners.offline.wishes.none_of_ours import names_a_key_figure
from bot.planners.offline.wishes.signs_asked import asks_for_signs
from knowledge.lazy_pattern import lazily

_RECKONS = frozenset({"late_interest", "repayment_plan"})
_TO_RECKON = lazily(
    r"(?<!怎么)(?<!如何)(?<!怎样)(?<!咋)(?<!打)(?:(?:帮|给|替|请)[^,，。]{0,6}?算|算(?:一)?[下出算]|计算(?:一下|出))"
    r"|(?<![a-z])(?<!how to )(?<!how do we )(?<!how do you )(?:work out|calculate|compute|figure out|reckon)"
    r"(?![a-z])(?! how)"
)
"""What tells to reckon, and does not ask how that is done."""


_THOSE = lazily(
    r"^\W*(?:(?:and|but|so|only|just|now|then) )*(?:those|the ones|ones|customers|accounts)(?![a-z])",
    re.IGNORECASE,
)
"""Begins a message that picks customers."""

_INITIALS = lazily(r"(?<![A-Za-z])[A-Z]&[A-Z](?![A-Za-z])")
"""What may be somebody's name, and is in no rule: "limit for R&D"."""


_MET = lazily(
    r"[^,\uff0c。;\uff1b]{2,14}?(?:现在|目前|算|是|还)?"
    r"(?:达标|合格|过关|过线|合规|符合(?:要求|标准|制度)|够标准|没问题)了?(?:吗|么|没有?|不|否)"
    r"|[^,\uff0c。;\uff1b]{2,14}?(?:达不达标|合不合格|合不合规|过没过线|够不够标准)"
    r"|(?:is|are) (?:the|their|its|that) [a-z -]{4,30}? (?:ok|okay|fine|all right|good enough|high enough"
    r"|low enough|up to standard|within the (?:line|threshold)|above the (?:line|threshold)|in order|met)"
)
"""Asks whether a measure is as it has to be, and nothing beside."""


def _asks_if_it_is_met(reading: Reading) -> bool:
    """Say whether a message but asks if one measure is good enough, which is somebody's: 流动比率达标吗."""
    said = simplified(reading.text).strip(" .?!\uff1f。").casefold()
    one = _MET.fullmatch(said) is not None and len(measures_named(reading.text)) == 1
    return one and not find("cues", said, ("policy",))


def is_reckoned(intent: str | None, reading: Reading) -> bool:
    """Say whether figures are given to reckon with, if not all: "work out interest, 75 days late"."""
    if intent not in _RECKONS:
        return False
    given = reading.slots.day_counts or reading.slots.amounts or reading.slots.shares
    plainly = _TO_RECKON.search(simplified(reading.text)) and not find("cues", reading.text, ("policy",))
    return bool(given and plainly)


def _picks_debtors(reading: Reading) -> bool:
    """Say whether those are asked for who owe little or much: "those with small debts"."""
    return bool(_THOSE.search(reading.text)) and vague_amount(reading.text) is not None


def is_plainly_for(intent: str, reading: Reading) -> bool:
    """Say whether a question plainly is for its tool: for customers, a key figure, a day past due."""
    if intent not in FRAMES or intent == "search_policy":
        return not intent and asks_for_customers(reading)
    if _INITIALS.search(reading.text) or (intent == "check_ratios" and _asks_if_it_is_met(reading)):
        return True
    if intent == "collection_stage" or is_reckoned(intent, reading):
        return intent != "collection_stage" or is_a_day_past_due(reading)
    listed = asks_for_customers(reading) or is_a_narrowed_list(reading)
    listed = listed or list_of_a_narrowed_term(reading) == intent or _picks_debtors(reading)
    listed = listed or asks_who_pays_promptly(reading)
    listed = listed or (intent == "early_warnings" and asks_for_signs(reading))
    listed = listed or (intent == "ageing_report" and is_split(reading))
    return (FRAMES[intent].subject != "customer" and listed) or names_a_key_figure(intent, reading)

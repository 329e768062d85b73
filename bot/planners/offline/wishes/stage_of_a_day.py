"""The stage of so many days past due, where it is asked whose turn it is: "95 days late, who takes that?"."""

import re

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.list_evidence import is_a_day_past_due
from knowledge.lazy_pattern import lazily

_MENTIONED = 0.2
"""From this probability a tool is thought of, though the rules are likelier."""

_WHOSE_TURN = lazily(
    r"(?<![a-z])(?:who (?:then |now )?(?:takes|has|gets|handles|holds|owns|chases|picks|deals|looks"
    r"|sees|works|is on|(?:normally |usually |generally |typically )?follows up)"
    r"|whose (?:desk|turn|job|plate|hands|table|responsibility|problem))(?![a-z])"
    r"|(?:归|轮到|该|由|到)了?谁|谁(?:来|去|在)?(?:管|跟|催|负责|接手|盯|处理)|哪个部门|谁的(?:事|活|责任)",
    re.IGNORECASE,
)


_COMES = lazily(
    r"(?<![a-z])(?:what(?:['’]s)? (?:happens|comes|is next|next|now|then|stage|step|do we|would)"
    r"|which (?:stage|step|letter)"
    r"|where (?:is|are|does|do))(?![a-z])|怎[么样]|什么|哪[一个]?步|哪[个一]?阶段|到哪|啥",
    re.IGNORECASE,
)
"""How people ask what a ladder says of a day."""

_WHICH_STAGE = lazily(
    r"(?:哪一?个?|第?几|什么|啥)(?:级|级别|阶段|步|档|阶)(?![^,\uff0c。?\uff1f]{0,4}(?:客户|家|有谁))"
    r"|(?<![a-z])(?:which|what) (?:stage|step|level|rung)(?![a-z])",
    re.IGNORECASE,
)
_NUMBERED = lazily(r"第|(?<![a-z])day ?(?:no\.? |number )?\d", re.IGNORECASE)
"""What tells a day by its number, as ladders are read, and no delay that is only supposed."""

_ONE_DAY = lazily(r"(?<![a-z])day ?(?:no\.? |number )?\d{1,3}(?!\d)|第 ?\d{1,3} ?[天日]", re.IGNORECASE)
_IN_GENERAL = lazily(
    r"一般|通常|正常|按理|照理|原则上|不(?:说|提|点|指|讲|谈|管|论)(?:具体)?(?:是)?(?:哪|名|谁|客户|公司)|抛开|随便哪"
    r"|(?:有|某)一?[个家](?:客户|公司|单位)"
    r"|(?<![a-z])(?:normally|usually|generally|in general|as a rule|typically|some(?:body|one|thing)|no names"
    r"|an? (?:customer|account|invoice|debt|bill))(?![a-z])",
    re.IGNORECASE,
)
"""How somebody says that nobody in particular is meant: 不说哪家, "who normally follows up on something"."""


def _asks_of_nobody_in_particular(reading: Reading) -> bool:
    """Say whether it is asked whose turn it is after one number of days past due, whoever it is."""
    days = reading.slots.day_counts
    one = len(days) == 1 and days[0].operator is None and days[0].upper is None and days[0].context != "terms"
    general = _IN_GENERAL.search(reading.text) and not reading.places
    return bool(one and general and _WHOSE_TURN.search(reading.text))


def _asks_which_stage(reading: Reading) -> bool:
    """Say whether it is asked which stage one number of days past due is at: 逾期45天哪一级."""
    days = reading.slots.day_counts
    one = len(days) == 1 and days[0].operator is None and days[0].upper is None and days[0].context != "terms"
    return bool(one and not reading.places and _WHICH_STAGE.search(reading.text))


def _is_a_day_of_a_ladder(reading: Reading) -> bool:
    """Say whether it is asked what comes on one day past due told by its number: 逾期第95天会怎样."""
    days = reading.slots.day_counts
    numbered = len(days) == 1 and days[0].context == "overdue" and _NUMBERED.search(days[0].text)
    return bool(numbered and _COMES.search(reading.text))


def is_a_day_by_its_number(reading: Reading) -> bool:
    """Say whether it is asked who takes a day told by its number, or what a ladder says: "day 95 - who?"."""
    told = _ONE_DAY.search(reading.text)
    if told is None or len(reading.slots.found) != 1 or reading.mentions or reading.places:
        return False
    return bool(_WHOSE_TURN.search(reading.text) or find("ladders", reading.text))


def stage_of_a_day(intent: str | None, order: tuple[Ask, ...], reading: Reading) -> str | None:
    """Give the tool that places a day past due on a ladder, where none is clear or its owner is asked for."""
    listed = intent == "overdue_worklist" and not reading.mentions
    if listed and (_asks_of_nobody_in_particular(reading) or _asks_which_stage(reading)):
        return "collection_stage"
    if intent == "stress_test" and _is_a_day_of_a_ladder(reading):
        return "collection_stage"
    if not order or not is_a_day_past_due(reading):
        return intent
    if intent is None:
        return "collection_stage" if order[0].name == "collection_stage" else None
    laddered = find("ladders", reading.text) and _COMES.search(reading.text)
    if intent == "search_policy" and laddered:
        return "collection_stage"
    likely = next((item.probability for item in order if item.name == "collection_stage"), 0.0)
    turn = intent == "search_policy" and _WHOSE_TURN.search(reading.text)
    return "collection_stage" if turn and likely >= _MENTIONED else intent

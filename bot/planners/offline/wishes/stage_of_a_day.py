"""The stage of so many days past due, where it is asked whose turn it is: "95 days late, who takes that?"."""

import re

from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.list_evidence import is_a_day_past_due

_MENTIONED = 0.2
"""From this probability a tool is thought of, though the rules are likelier."""

_WHOSE_TURN = re.compile(
    r"(?<![a-z])(?:who (?:then |now )?(?:takes|has|gets|handles|holds|owns|chases|picks|deals|looks"
    r"|sees|works|is on)"
    r"|whose (?:desk|turn|job|plate|hands|table|responsibility|problem))(?![a-z])"
    r"|(?:归|轮到|该|由|到)了?谁|谁(?:来|去|在)?(?:管|跟|催|负责|接手|盯|处理)|哪个部门|谁的(?:事|活|责任)",
    re.IGNORECASE,
)


def stage_of_a_day(intent: str | None, order: tuple[Ask, ...], reading: Reading) -> str | None:
    """Give the tool that places a day past due on a ladder, where none is clear or its owner is asked for."""
    if not order or not is_a_day_past_due(reading):
        return intent
    if intent is None:
        return "collection_stage" if order[0].name == "collection_stage" else None
    likely = next((item.probability for item in order if item.name == "collection_stage"), 0.0)
    turn = intent == "search_policy" and _WHOSE_TURN.search(reading.text)
    return "collection_stage" if turn and likely >= _MENTIONED else intent

"""A part of the last amount that is told with its sum: "half of that, 7,500", 一半呢，7.5万."""

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from bot.conversation import Conversation
from bot.planners.offline.dialogue.amount_moved import with_the_amount_moved
from bot.planners.offline.dialogue.last_amount import amount_told
from bot.planners.offline.dialogue.part_reckoned import with_the_part_reckoned
from bot.planners.offline.dialogue.part_words import PARTS_EN, PARTS_ZH, TIMES_ZH, share
from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_PARTS_EN = "|".join(PARTS_EN)
_PARTS_ZH = "|".join((*PARTS_ZH, *TIMES_ZH))
_EN = (
    rf"(?<![a-z])(?P<en>{_PARTS_EN})"
    r"(?: of)?(?: (?:that|it|this|the (?:amount|sum|order)))?(?: (?:then|so|again|please|only))?"
    r"(?![a-z])(?! of| the)"
)
_ZH = (
    r"(?:那个?|这个?|它|金额|数额|只要|只|就)?的?"
    rf"(?P<zh>{_PARTS_ZH})(?:的话|呢|吧|好了)?"
)
_WHICH_IS = (
    r"(?:\s*[,:;=\uff0c\uff1a\uff1b–-]\s*|\s+)?"
    r"(?:(?:so|i\.e\.|that is|that's|which is|is|makes|meaning|just)(?![a-z]) ?|也?就是|就|即|等于|是)*"
)
_SAID = lazily(f"(?:{_EN}|{_ZH}){_WHICH_IS}", re.IGNORECASE)
_ROUNDED = 1


def with_the_sum_alone(text: str, conversation: Conversation, desk: Desk) -> str:
    """Give a message with the sum alone in place of a part of the last amount, told with it or reckoned."""
    amount = amount_told(conversation.last_call)
    said = _SAID.search(text) if amount is not None else None
    if said is None or amount is None:
        moved = with_the_amount_moved(text, conversation, desk)
        return moved if moved != text else with_the_part_reckoned(text, conversation, desk)
    part = share(said["en"] or said["zh"])
    left = f"{text[: said.start()]}{text[said.end() :]}".strip()
    sums = tuple(_sums(left, desk))
    told = len(sums) == 1 and abs(Fraction(sums[0]) - part * Fraction(amount)) < _ROUNDED
    return left if told else with_the_part_reckoned(text, conversation, desk)


def _sums(text: str, desk: Desk) -> Iterable[Decimal]:
    slots = slots_of(text, desk)
    figures = slots.amounts or slots.numbers
    return (slot.value for slot in figures if slot.value is not None)

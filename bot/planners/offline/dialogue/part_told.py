"""A part of the last amount that is told with its sum: "half of that, 7,500", 一半呢，7.5万."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from bot.conversation import Conversation
from bot.language.slots import parse_slots
from bot.planners.offline.dialogue.amount_moved import with_the_amount_moved
from bot.planners.offline.dialogue.part_reckoned import with_the_part_reckoned
from knowledge.desk import Desk
from tools.results import Json

_AMOUNTS = ("amount", "requested", "owed", "limit")
_PARTS: Mapping[str, Fraction] = {
    "half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "one third": Fraction(1, 3),
    "a quarter": Fraction(1, 4),
    "one quarter": Fraction(1, 4),
    "two thirds": Fraction(2, 3),
    "three quarters": Fraction(3, 4),
    "double": Fraction(2),
    "twice": Fraction(2),
    "triple": Fraction(3),
    "三分之一": Fraction(1, 3),
    "三分之二": Fraction(2, 3),
    "四分之一": Fraction(1, 4),
    "四分之三": Fraction(3, 4),
    "一半": Fraction(1, 2),
    "减半": Fraction(1, 2),
    "对半": Fraction(1, 2),
    "翻倍": Fraction(2),
    "两倍": Fraction(2),
    "双倍": Fraction(2),
}
_EN = (
    r"(?<![a-z])(?P<en>half|(?:a|one) (?:third|quarter)|two thirds|three quarters|double|twice|triple)"
    r"(?: of)?(?: (?:that|it|this|the (?:amount|sum|order)))?(?: (?:then|so|again|please|only))?"
    r"(?![a-z])(?! of| the)"
)
_ZH = (
    r"(?:那个?|这个?|它|金额|数额|只要|只|就)?的?"
    r"(?P<zh>[三四]分之[一二三]|一半|减半|对半|翻倍|两倍|双倍)(?:的话|呢|吧|好了)?"
)
_WHICH_IS = (
    r"(?:\s*[,:;=\uff0c\uff1a\uff1b–-]\s*|\s+)?"
    r"(?:(?:so|i\.e\.|that is|that's|which is|is|makes|meaning|just)(?![a-z]) ?|也?就是|就|即|等于|是)*"
)
_SAID = re.compile(f"(?:{_EN}|{_ZH}){_WHICH_IS}", re.IGNORECASE)
_ROUNDED = 1


def with_the_sum_alone(text: str, conversation: Conversation, desk: Desk) -> str:
    """Give a message with the sum alone in place of a part of the last amount, told with it or reckoned."""
    last = conversation.last_call
    said = _SAID.search(text)
    amount = _amount(last.args) if last and said else None
    if said is None or amount is None:
        moved = with_the_amount_moved(text, conversation, desk)
        return moved if moved != text else with_the_part_reckoned(text, conversation, desk)
    part = _PARTS[" ".join((said["en"] or said["zh"]).casefold().split())]
    left = f"{text[: said.start()]}{text[said.end() :]}".strip()
    sums = tuple(_sums(left, desk))
    told = len(sums) == 1 and abs(Fraction(sums[0]) - part * Fraction(amount)) < _ROUNDED
    return left if told else with_the_part_reckoned(text, conversation, desk)


def _amount(args: Mapping[str, Json]) -> Decimal | None:
    return next((Decimal(str(args[name])) for name in _AMOUNTS if name in args), None)


def _sums(text: str, desk: Desk) -> Iterable[Decimal]:
    slots = parse_slots(text, today=desk.as_of, base_currency=desk.policy.base_currency)
    figures = slots.amounts or slots.numbers
    return (slot.value for slot in figures if slot.value is not None)

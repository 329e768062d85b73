"""An edge of days behind which a list is cut: "drop the ones below 20 days" keeps 20 and more."""

import re
from collections.abc import Mapping
from functools import cache

from bot.language.slots.slot import DayCount, Operator
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

_KEPT: Mapping[Operator | None, Operator] = {
    "under": "at_least",
    "at_most": "over",
    "over": "at_most",
    "at_least": "under",
}
_SMALL_EN = (
    r"(?:the|those|these|any|all|anything|anyone|anybody|everything|everyone|ones?|customers|accounts|that"
    r"|which|who|are|is|overdue|late|with|invoices|from|of|it|list|them)"
)
_NOTHING_MORE = lazily(
    rf"(?: {_SMALL_EN}| please| then| now| again| too| overdue| past due|的|那些|了|吧|客户)*\W*"
)


@cache
def _leaves_out() -> re.Pattern[str]:
    """Give what stands before those that are left out."""
    words = any_word("negations", "except", "drops", "takes_off", "unwanted")
    small_zh = "(?:那些|逾期|拖了?|晚了?|超期)*"
    return lazily(rf"(?:{words}|(?<![a-z])without)(?:(?: {_SMALL_EN})* $|{small_zh} ?$)")


@cache
def _left_out() -> re.Pattern[str]:
    """Give what stands behind them: 30天以下的都去掉."""
    return lazily(
        rf"的?(?:那些|那几家|客户|都|就|全)*{any_word('negations', 'drops', 'takes_off', 'unwanted')}"
    )


def edge_kept(slot: DayCount, reading: Reading) -> Operator | None:
    """Give the edge of what is kept: the opposite one where those within it are taken off the list."""
    return _KEPT.get(slot.operator, slot.operator) if is_left_out(slot, reading) else slot.operator


def is_left_out(slot: DayCount, reading: Reading) -> bool:
    """Say whether those within an edge of days are taken off a list."""
    if slot.upper is not None or slot.operator not in _KEPT:
        return False
    before, after = simplified(reading.text[: slot.start]), simplified(reading.text[slot.end :])
    return bool(_leaves_out().search(before) or _left_out().match(after))


def only_days_are_left_out(reading: Reading, start: int, end: int) -> bool:
    """Say whether a stretch that leaves something out leaves out days alone, and no place beside them."""
    shown = simplified(reading.text)
    for slot in reading.slots.day_counts:
        if not is_left_out(slot, reading):
            continue
        behind = _left_out().match(shown, slot.end)
        if behind and not reading.places and slot.end <= start < behind.end():
            return _NOTHING_MORE.fullmatch(shown[behind.end() : end]) is not None
        if start <= slot.start and slot.end <= end:
            return _NOTHING_MORE.fullmatch(shown[slot.end : end]) is not None
    return False

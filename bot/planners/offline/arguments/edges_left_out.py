"""An edge of days behind which a list is cut: "drop the ones below 20 days" keeps 20 and more."""

import re
from collections.abc import Mapping

from bot.language.slots.slot import DayCount, Operator
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading

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
_LEAVES_OUT = re.compile(
    r"(?<![a-z])(?:drop|remove|skip|ignore|exclude|omit|hide|cut|lose|leave out|take out|take off|throw out"
    r"|kick out|filter out|weed out|screen out|strip out|knock out"
    r"|without|excluding|leaving out|not counting|except(?: for)?|forget)"
    rf"(?: {_SMALL_EN})* $"
    r"|(?:去掉|去除|剔除|剔掉|排除|不要|除去|刨掉|刨除|删掉|删去|扣掉|扣除|筛掉|筛除|筛出去|滤掉|过滤掉|踢掉"
    r"|踢出去?|拿掉|砍掉|划掉|略过|撇开|不看|别看|不算)(?:那些|逾期|拖了?|晚了?|超期)* ?$"
)
_LEFT_OUT = re.compile(
    r"的?(?:那些|那几家|客户|都|就|全)*"
    r"(?:去掉|去除|剔除|剔掉|排除|不要|刨掉|刨除|删掉|删去|扣除|筛掉|筛除|筛出去|滤掉|过滤掉|踢掉|踢出去?|拿掉|砍掉|划掉"
    r"|不看|不用看|不用列|别列|不列|不算|略过|跳过)"
)
_NOTHING_MORE = re.compile(
    rf"(?: {_SMALL_EN}| please| then| now| again| too| overdue| past due|的|那些|了|吧|客户)*\W*"
)


def edge_kept(slot: DayCount, reading: Reading) -> Operator | None:
    """Give the edge of what is kept: the opposite one where those within it are taken off the list."""
    return _KEPT.get(slot.operator, slot.operator) if is_left_out(slot, reading) else slot.operator


def is_left_out(slot: DayCount, reading: Reading) -> bool:
    """Say whether those within an edge of days are taken off a list."""
    if slot.upper is not None or slot.operator not in _KEPT:
        return False
    before, after = simplified(reading.text[: slot.start]), simplified(reading.text[slot.end :])
    return bool(_LEAVES_OUT.search(before) or _LEFT_OUT.match(after))


def only_days_are_left_out(reading: Reading, start: int, end: int) -> bool:
    """Say whether a stretch that leaves something out leaves out days alone, and no place beside them."""
    shown = simplified(reading.text)
    for slot in reading.slots.day_counts:
        if not is_left_out(slot, reading):
            continue
        behind = _LEFT_OUT.match(shown, slot.end)
        if behind and not reading.places and slot.end <= start < behind.end():
            return _NOTHING_MORE.fullmatch(shown[behind.end() : end]) is not None
        if start <= slot.start and slot.end <= end:
            return _NOTHING_MORE.fullmatch(shown[slot.end : end]) is not None
    return False

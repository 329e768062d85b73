"""The last question's amount with so much more or less: 再加5万呢, 少要3万呢, "add 5k to that"."""

import re
from collections.abc import Mapping
from decimal import Decimal

from bot.conversation import Conversation, PastCall
from bot.language.slots import parse_slots
from bot.language.slots.slot import Amount
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from knowledge.desk import Desk

_AMOUNTS: Mapping[str, str] = {"check_order": "amount", "suggest_limit": "requested"}
_VERBS_ZH = r"(?:要|拿|发|放|订|下|给|做)?(?:了|个|上|它)?$"
_MORE = re.compile(
    r"(?:再|还|另外?|额外|多|给它?)*(?:加|添|追加|增加|涨|提高|上调)(?!到|至)"
    + _VERBS_ZH
    + r"|(?:再|还)*多"
    + _VERBS_ZH
)
_LESS = re.compile(
    r"(?:再|还|先)*(?:减|砍|降|扣|削|压)(?!到|至)(?:掉|去|少|下来?|低)?"
    + _VERBS_ZH
    + r"|(?:再|还)*少"
    + _VERBS_ZH
)
_MORE_EN = re.compile(
    r"(?<![a-z])(?:add(?: (?:another|a further|an extra))?|(?:rais|increas)(?:e|ing) (?:it|that) by"
    r"|up(?:ping)? (?:it|that) by|top (?:it|that) up (?:by|with)|plus another) $"
)
_LESS_EN = re.compile(
    r"(?<![a-z])(?:(?:reduc|decreas)(?:e|ing) (?:it|that) by|(?:cut|lower|drop) (?:it|that) by|knock(?: off)?"
    r"|take off|minus) $"
)
_MORE_AFTER = re.compile(r" (?:on top(?: of (?:that|it))?|to (?:that|it)|higher|bigger)(?![a-z])")
_LESS_AFTER = re.compile(r" (?:less(?! than)|off(?: (?:that|it))?)(?![a-z])")
_LONGEST = 24
"""Characters of what only moves an amount."""


def with_the_amount_moved(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the new amount in the place of the words for how much more or less it is to be."""
    last = conversation.last_call
    before = _amount(last) if last else None
    slots = parse_slots(text, today=desk.as_of, base_currency=desk.policy.base_currency)
    if before is None or conversation.pending or len(text) > _LONGEST or len(slots.amounts) != 1:
        return text
    slot = slots.amounts[0]
    if slot.value is None or slot.operator or len(slots.found) > 1 or not _in_its_currency(slot, last):
        return text
    moved = _moved(simplified(text), slot)
    if moved is None or desk.ledger.names.mentions(text) or before + moved[0] <= 0:
        return text
    by, start, end = moved
    currency = str(last.args.get("currency", "")) if last else ""
    return f"{text[:start]} {plain(before + by)} {currency} {text[end:]}".strip()


def _amount(last: PastCall) -> Decimal | None:
    name = _AMOUNTS.get(last.name, "")
    return Decimal(str(last.args[name])) if name in last.args else None


def _in_its_currency(slot: Amount, last: PastCall | None) -> bool:
    """Say whether an amount is of the currency of the last one, which then need not be said."""
    return not slot.currencies or (last is not None and last.args.get("currency") in slot.currencies)


def _moved(shown: str, slot: Amount) -> tuple[Decimal, int, int] | None:
    """Give by how much an amount is moved, and where the words for it stand."""
    value = slot.value or Decimal(0)
    before, after = shown[: slot.start], shown[slot.end :]
    for sign, said in ((1, (_MORE, _MORE_EN)), (-1, (_LESS, _LESS_EN))):
        for pattern in said:
            match = pattern.search(before)
            if match:
                return sign * value, match.start(), slot.end
    for sign, behind in ((1, _MORE_AFTER), (-1, _LESS_AFTER)):
        match = behind.match(after)
        if match:
            return sign * value, slot.start, slot.end + match.end()
    return None

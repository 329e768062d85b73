"""What is added to the last order in another currency or for something: 再加5万美元, "plus freight 3000"."""

import re
from decimal import Decimal

from bot.conversation import Conversation
from bot.language.slots.slot import Amount, Number
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.dialogue.amount_moved import (
    comes_to_nothing,
    in_its_currency,
    only_amount,
    with_the_amount_moved,
)
from bot.planners.offline.dialogue.deposit_beside import deposit_beside
from bot.planners.offline.dialogue.last_amount import amount_asked_for
from bot.planners.offline.dialogue.terms_on_the_order import terms_on_the_order
from bot.planners.offline.dialogue.terms_supposed import terms_supposed
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_SUMS = ("amount", "requested", "currency")
_FOR_ZH = lazily(
    r"(?:再|还|另外?|额外|那|要|得|把)*(?:加|算|含)(?:上|了|进|入)?[㐀-鿿]{0,3}(?:费用?|税|金|款)$"
)
_WHAT_ZH = lazily(r"[㐀-鿿]{0,4}(?:费用?|税|金)$")
_COUNTED_ZH = lazily(r"(?:元|块)?(?:也|都|要)*(?:算|加)(?:上|进去?|进来|在内|一起)+[吧呢的]*[?\uff1f。]?")
_BEHIND_ZH = lazily(r"(?:元|块钱?)?的?[㐀-鿿]{1,4}(?:费用?|税|金|款)[吧呢]*[ ?!.\uff1f。]*")
_ADDS_ZH = lazily(r"(?:再|还|另外?|额外|那|把)*(?:加|算|含)(?:上|了|进|入|个)?")
_FOR_EN = lazily(
    r"(?:(?:and|ok(?:ay)?|now|then|so)[ ,]+)*(?:plus|add(?:ing)?|including|incl\.?)"
    r"(?: in| the| some| another| an extra)* (?:[a-z-]+ ){1,2}(?:of |at |for )?"
)
_ADDS = lazily(r"(?:(?:and|ok(?:ay)?|now|then|so)[ ,]+)*(?:plus|add(?:ing)?)(?: another| an extra)? ")
_MORE_ALONE = lazily(
    r"(?:(?:and|then|so) )?(?:add|plus)(?: another)? |那?(?:再|多)?加(?:个|上)? ?", re.IGNORECASE
)
_WHAT_BEHIND = lazily(r" (?:of |for |in |as )?(?:the )?[a-z-]{3,}(?: [a-z-]+)?[ ?.!]*")


def amount_left_open(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Ask how much it is in all: what is added is not reckoned by us, and never checked alone.

    A deposit is no part of it, and is asked about itself; where terms are supposed an order is asked for.
    """
    supposed = deposit_beside(text, conversation, desk) or terms_supposed(text, conversation, desk)
    supposed = supposed or terms_on_the_order(text, conversation, desk)
    if supposed:
        return supposed
    last, slot = conversation.last_call, only_amount(text, conversation, desk)
    before = amount_asked_for(last)
    if (
        last is not None
        and last.name == "customer_limit"
        and slot
        and _MORE_ALONE.fullmatch(text[: slot.start])
    ):
        return (AskBack(tool="", args={}, need="intent_open"),)  # more of an order, or a higher limit?
    if last is None or slot is None or before is None:
        return ()
    foreign = not in_its_currency(slot, last, desk) and _is_added(text, slot, conversation, desk)
    nothing = comes_to_nothing(text, slot, before)
    if not foreign and not nothing and not _is_for_something(simplified(text), slot):
        return ()
    args = {name: value for name, value in last.args.items() if name not in _SUMS}
    return (AskBack(tool=last.name, args=args, need="amount"),)


def _is_added(text: str, slot: Amount | Number, conversation: Conversation, desk: Desk) -> bool:
    """Say whether the same words without the currency would move the last amount."""
    bare = f"{text[: slot.start]}{plain(slot.value or Decimal(0))}{text[slot.end :]}"
    return with_the_amount_moved(bare, conversation, desk) != bare


def _is_for_something(shown: str, slot: Amount | Number) -> bool:
    """Say whether it is told what an added amount is for."""
    before, after = shown[: slot.start], shown[slot.end :]
    if _ADDS_ZH.fullmatch(before) and _BEHIND_ZH.fullmatch(after):
        return True
    if _FOR_ZH.match(before) or (_WHAT_ZH.fullmatch(before) and _COUNTED_ZH.fullmatch(after)):
        return True
    if _FOR_EN.fullmatch(before):
        return not after.strip(" ?.!")
    return bool(_ADDS.fullmatch(before) and _WHAT_BEHIND.fullmatch(after))

"""More or less of a change that was refused: 再加50万 after 把额度提到500万 orders the same anew.

It is no order of goods, and nobody told how much of what there would be in all.
"""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.offline.wishes.orders_given import without_orders
from bot.planners.planner import Say, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_LEAD = r"(?:(?:and|then|so|ok(?:ay)?|now|well|but|what about|how about|in that case|please)[ ,]+)*"
_ADDS = (
    r"(?:(?:add(?: in)?|plus|give (?:it|them)|make (?:it|that)|with)(?: it)? ?)?"
    r"(?:another|a further|an extra|an additional)|add(?: in)?|plus"
    r"|(?:raise|increase|up|bump|lift|lower|cut|reduce)(?: (?:it|that|the limit))? (?:up )?by"
)
_BEFORE = lazily(rf"{_LEAD}(?P<adds>{_ADDS})? ?")
_BEHIND = lazily(
    r"(?P<adds> (?:more|extra|on top(?: of (?:that|it))?|higher|additional|less|lower|off))?"
    r"(?: (?:then|please|pls|too|as well|instead|ok(?:ay)?|now|perhaps))*[ ?.!]*"
)
_BEFORE_ZH = lazily(
    r"(?:那么?|要不|就|请|把它|给它|给他们|[ ,\uff0c])*"
    r"(?:再|还|另外|额外)*(?:加|添|追加|增加|涨|上调|提高?|减|降|多|少)(?:个|上|了|点)? ?"
    r"|(?:那么?|要不|就|请)*再(?:来|给|要)(?:个)? ?"
)
_BEHIND_ZH = lazily(
    r"(?:元|块钱?|天)?(?:额度)?(?:总?行不行|行吗|可以吗|好吗|怎么样|如何|呢|吧|吗|的话|也行)*[ ?.!。\uff1f]*"
)


def more_of_a_refused_change(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Refuse so much more of what was refused right before; nothing for any other message."""
    if not moves_a_refused_change(text, conversation, desk):
        return ()
    return (Say(status="out_of_scope", text="no_change"),)


def moves_a_refused_change(text: str, conversation: Conversation, desk: Desk) -> bool:
    """Say whether a message but tells by how much more or less the change is to be that was refused."""
    if not conversation.turns or conversation.turns[-1].calls or conversation.pending is not None:
        return False
    return _adds(text, desk) and _was_refused(conversation, desk)


def _was_refused(conversation: Conversation, desk: Desk) -> bool:
    """Say whether a change was refused right before, and only more of it since."""
    for turn in reversed(conversation.turns):
        if turn.calls:
            return False
        if without_orders(turn.question, desk, conversation) is not None:
            return True
        if not _adds(turn.question, desk):
            return False
    return False


def _adds(text: str, desk: Desk) -> bool:
    """Say whether a text but tells so much more or less of something."""
    found = slots_of(text, desk).found
    if len(found) != 1 or desk.ledger.names.mentions(text):
        return False
    shown = simplified(text).casefold()
    before, behind = shown[: found[0].start], shown[found[0].end :]
    return _is_so_much_more(before, behind) or _is_so_much_more_zh(before, behind)


def _is_so_much_more(before: str, behind: str) -> bool:
    said, after = _BEFORE.fullmatch(before), _BEHIND.fullmatch(behind)
    return bool(said and after and (said["adds"] or after["adds"]))


def _is_so_much_more_zh(before: str, behind: str) -> bool:
    return bool(_BEFORE_ZH.fullmatch(before.strip()) and _BEHIND_ZH.fullmatch(behind))

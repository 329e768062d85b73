"""Several customers named alone, and what is wished of them next: 江南轴承、江南配件, then 逾期."""

import re

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.hints import hinted
from bot.planners.offline.wishes.question import Understand
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_BETWEEN = lazily(
    r"(?:[\s,;、\uff0c\uff1b&/+:\uff1a?.!。]|and(?![a-z])|和|与|跟|及|以及|还有|呢)*", re.IGNORECASE
)
_SEVERAL = range(2, 5)


def with_several_named_before(
    text: str, understand: Understand, conversation: Conversation, desk: Desk
) -> str:
    """Put those whom the message before named, and said nothing of, in front of what is wished of them."""
    before = conversation.turns[-1] if conversation.turns else None
    if before is None or before.calls or desk.ledger.names.mentions(text):
        return text
    if (one := _told_among(before.question, text, conversation, desk)) is not None:
        return one
    named = _named_alone(before.question, desk)
    order = understand(text, False)[1] if named else ()  # noqa: FBT003 - nobody was named in the message
    of_one = bool(order) and order[0].name in FRAMES and FRAMES[order[0].name].subject == "customer"
    return with_ids(f": {text}", (0, 0), named) if of_one else text


def _named_alone(question: str, desk: Desk) -> tuple[str, ...]:
    """Give the customers of a message that holds but their names; nothing where one may not be shown."""
    mentions = sorted(desk.ledger.names.mentions(question), key=lambda each: each.start)
    if len(mentions) not in _SEVERAL or any(each.linking.verdict != "one" for each in mentions):
        return ()
    ends = [0, *(each.end for each in mentions)]
    starts = [*(each.start for each in mentions), len(question)]
    if not all(_BETWEEN.fullmatch(question, end, start) for end, start in zip(ends, starts, strict=True)):
        return ()
    whom = tuple(each.linking.candidates[0].customer_id for each in mentions)
    return whom if all(desk.shows(each) for each in whom) else ()


def _told_among(question: str, text: str, conversation: Conversation, desk: Desk) -> str | None:
    """Give the one that a word tells among those whom the name of the last message fits: 江南那几家, 传动."""
    mentions = desk.ledger.names.mentions(question)
    if conversation.pending is None or conversation.pending.need != "intent" or len(mentions) != 1:
        return None
    one = hinted(desk.offered(mentions[0].linking), text, desk)
    return one if one is not None and desk.shows(one) else None

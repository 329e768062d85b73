"""What ends soon or has ended is a limit, where nothing else is named: 哪些快到期, 长岭过期没."""

from bot.conversation import Conversation
from bot.language.words import simplified
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_ELSE = lazily(
    r"额度|授信|限额|批文|[款票账钱欠付逾]|应收|保险|保单|担保|保函|合同|承诺|协议|计划|报表|政策|观察"
    r"|多少|天|月|周|年|季|号"
)
"""What else is due or ends, or when something falls due: then no limit is meant without saying so."""

_SOON = lazily(
    r"(?<=[谁些家户个的也还都\x01])(?P<when>快要?|即将|马上要?|就?要)(?:到期|过期|失效)"
    r"(?:的?(?:有哪些|有谁|有几家|是谁|呢|吗|列一?下?|客户))?(?:了|呢|吗)?[ ?\uff1f。]*$"
)
_ENDED = lazily(
    r"(?:(?<=[谁些家户个的也还都\x01])|^)(?P<when>(?:有没有|是不是|已经|也|都)*)(?:过期|到期|失效)"
    r"(?:了|没有?|吗|呢|的)*[ ?\uff1f。]*$"
)
_ENDED_EN = lazily(
    r"(?i)(?P<before>(?:has|is|did) )(?P<name>\x01+)(?= (?:(?:already|also) )?(?:expired?|lapsed?)[ ?.!]*$)"
)
_OF_LIMITS = ("customer_limit", "limits_worklist")


def with_the_limit_that_ends(text: str, conversation: Conversation, desk: Desk) -> str:
    """Give a text with the limit named that it says to end; any other text as it is."""
    names = desk.ledger.names.mentions(text)
    shown = simplified(text)
    for each in names:
        shown = f"{shown[: each.start]}{chr(1) * (each.end - each.start)}{shown[each.end :]}"
    if not has_han(text):
        said = _ENDED_EN.search(shown)
        return f"{text[: said.end()]}'s limit{text[said.end() :]}" if said else text
    if len(shown) != len(text) or _ELSE.search(shown):
        return text
    last = conversation.last_call
    of_limits = last is not None and last.name in _OF_LIMITS and conversation.pending is None
    said = _SOON.search(shown) or (_ENDED.search(shown) if of_limits else None)
    return f"{text[: said.start()]}额度{text[said.start() :]}" if said else text

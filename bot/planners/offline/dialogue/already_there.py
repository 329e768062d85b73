"""After those who will be so, those who are so by now: "and the ones that already have?", 已经到期的呢."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_BY_NOW: Mapping[str, str] = {"expiring": "expired", "near_limit": "over_limit"}
_ALREADY = lazily(
    r"(?:(?:and|or|ok|now|what about|how about|then|also|show me|list|just)[ ,]+)*"
    r"(?:the ones|those|ones|the rest|which ones|which|who)?,? ?(?:(?:that|who|which) )?"
    r"(?:(?:have|has|did)(?: already)?|already (?:have|has|did|are|is|there|past it|over(?: it)?|gone"
    r"|run out)"
    r"|(?:are|is) already|(?:have|has|are|is) already (?:gone|run out|there|past it|over(?: it)?))[ .?!]*"
    r"|(?:那|还有|再看?|[,\uff0c ])*(?:已经|早就|早已)(?:这样|是|过|了|到了|过了|超了|这样了)?的?"
    r"(?:那些|客户|有?哪些)?[呢吗?\uff1f。 ]*"
)


def already_there(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the list of those to whom it has happened already; nothing for any other message."""
    last = conversation.last_call
    if last is None or last.name != "limits_worklist" or conversation.pending is not None or last.among:
        return ()
    by_now = _BY_NOW.get(str(last.args.get("condition")))
    if by_now is None or not _ALREADY.fullmatch(simplified(text).strip()):
        return ()
    return (Call(tool=last.name, args={**last.args, "condition": by_now}),)

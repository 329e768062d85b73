"""Looking at a customer told before what is asked of it: "please check Ipanema, can we release 15k?"."""

import re
from collections.abc import Iterable

from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily

_LOOKS = lazily(
    r"\W*(?:(?:hi|hello|hey|ok(?:ay)?|so|and|please|pls|plz|can you|could you|would you|kindly|quickly|just)"
    r"[ ,]+)*"
    r"(?:check|look up|look at|look into|check on|check out|take a look at|have a look at|pull up|see)"
    r"(?: (?:the|our|my)(?: customer| client| account)?| customer| client| account)? "
    r"|(?:你好|您好|麻烦|请|劳驾|帮我?|帮忙|给我?|再|先|[,\uff0c ])*"
    r"(?:查询|查看|查查|看看|查一?下|看一?下|查|看)(?:客户)? ?",
    re.IGNORECASE,
)
_THEN = lazily(
    r"(?: (?:please|pls|plz|for me|quickly|first|now))*(?:这家|这个|那家)?(?:客户|公司)?"
    r"\s*[,;:.\uff0c\uff1b\uff1a。–—-]+\s*(?=\w)"
)
_ASKS = lazily(
    r"(?:(?:and|so|then|please|pls) )*(?:can|could|may|should|are|is|do|does|did|have|has|what|how|which"
    r"|whether"
    r"|when|if|any)(?![a-z])|.{0,6}(?:能不能|能否|可不可以|可以|能|有没有|是不是|是否|多少|几|吗|哪|还|怎么|逾期|欠)",
    re.IGNORECASE,
)


def without_what_is_checked_first(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message with the customer alone in the place of a look at it, where a question follows."""
    for start, end in names:
        then = _THEN.match(text, end)
        if then is None or not _LOOKS.fullmatch(text[:start]):
            continue
        rest = text[then.end() :]
        if _ASKS.match(rest) and (find("actions", rest) or any(map(str.isdigit, rest))):
            return f"{text[start:end]}: {rest}"
    return text

"""Whether a message only tells something, and asks nothing: "ten instalments, the first one on 20 July"."""

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_MOST = 160
"""Characters of an answer that tells several things."""

_ASKS = lazily(
    r"(?:^|[,;:.!?(\uff0c。\uff1b\uff01\uff1f–-]\s*"
    r"|(?<![a-z])(?:and|but|so|then|also|or|please|pls)\s+)"
    r"(?:please\s+|then\s+|now\s+)*"
    r"(?:what|how|who|whose|when|where|why|which|can|could|may|should(?! (?:have|['’]ve) )|shall|will|would"
    r"|is|are|was|were|do|does|did|has|show|list|give|tell|check|draft|write|calculate|look|explain|compare|any)"
    r"(?:['’]s)?(?![a-z])(?! (?:n['’]t|not|it['’]s))"
    r"|[吗么呢谁哪]|什么|多少|怎|如何|能不能|可不可以|是不是|有没有|行不行|几(?![期个天万千百])"
    r"|告诉我|查一?[下查]|看一?[下看]|帮我|给我"
)


def only_tells(reading: Reading) -> bool:
    """Say whether a message asks nothing in any of its clauses, and is no longer than an answer."""
    text = simplified(reading.text).strip()
    return len(text) <= _MOST and not text.endswith(("?", "\uff1f")) and not _ASKS.search(text)

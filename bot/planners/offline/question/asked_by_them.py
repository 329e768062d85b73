"""What a customer asks of the asker, told before what is asked here: "they keep asking for more, …"."""

import re
from collections.abc import Iterable

from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily

_ASKS_ME = lazily(
    r"(?:那边|的人|老板|采购|财务|经理|他们|今天|昨天|早上|刚刚?|最近|这几天|老是?|总是?|一直|天天|[又都还再在就也])*"
    r"(?:追着|缠着|吵着|嚷着)?(?:(?:问|催|求)着?(?:我们?|咱们?)|打听)[^,\uff0c。;\uff1b?\uff1f!\d]{2,30}"
    r"[,\uff0c。;\uff1b?\uff1f!]\s*(?=\S)"
    r"|(?: (?:guys|people|folks))?(?: (?:keeps?|is|are|was|were|has been|have been|always|just|constantly))*"
    r" (?:asking|begging|nagging|pestering|asks?|asked|chasing|pushing)(?: (?:me|us))?"
    r" (?:if|whether|when|for|about|how|why) [^,.;?!\d]{3,60}[,.;?!–—-]+ (?=\w)",
    re.IGNORECASE,
)

_LOOKED_UP = ("limit", "headroom", "owe", "late", "habit", "insurance", "report", "warning")
"""What is looked up of a customer, and no answer to what they ask: "would we agree?"."""


def without_what_they_ask(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message without what a customer asks of the asker, where the asker asks another thing.

    What they ask with a figure in it stays: it may be what has to be checked.
    """
    for start, end in names:
        told = _ASKS_ME.match(text, end)
        if told and find("actions", text[told.end() :], _LOOKED_UP):
            return f"{text[start:end]}: {text[told.end() :]}"
    return text

"""Questions for those who have warning signs of a kind: "any legal signals?", 报表没更新的那类预警."""

import re

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LEVELS = ("watch", "warning", "critical")
_GENERALLY = lazily(
    r"(?<![a-z])(?:how|when|why|if|means?|meaning|counts?|called|trigger(?:s|ed)?|threshold"
    r"|levels? (?:is|are|does|do|has)|(?:what|which) (?:level|kinds?|types?|sorts?)"
    r"|what (?:is|are|makes?|does|do)|supposed|should|must|or am i"
    r"|an? (?:\w+ )?(?:red flag|warning|signal|alert)(?! signs?))(?![a-z])"
    r"|[才就]?算[是作]?(?!上)|几级|什么级|[哪什]一?(?:级|么级别|种级)|级别(?:各?是|定|怎)|各是|属于什么|怎[么样]|如何"
    r"|多[少大久长高]|几[天个次]|拉长多|触发|定义|标准|条件是|规则|才|应对|需要|要不要|该|什么时候|为什么|意思|是什么|是不是",
    re.IGNORECASE,
)
"""What asks of warning signs in general: when there is one, at what level, and what follows."""

_ASKED = lazily(
    r"(?<![a-z])(?:who|which|any|anyone|are there|is there|do we have|show|list|give|see|get|pull|let me"
    r"|only|just)(?![a-z])"
    r"|谁|哪[些几家个]|有没有|有无|列|看|查|调|拉|给我|给出|来[一份个]|只要|只看|就行|就好|即可",
    re.IGNORECASE,
)
"""What asks for a list."""


def asks_for_signs(reading: Reading) -> bool:
    """Say whether those are asked for who have warning signs of a kind or level, and nothing of the rules."""
    text = reading.text
    if not find("listed", text, ("warned",)) or not _are_of_a_kind(text):
        return False
    ruled = find("portfolio_words", text, ("what_to_do", "who_may", "who_must"))
    if ruled or find("cues", text, ("policy",)) or _GENERALLY.search(text):
        return False
    return bool(_ASKED.search(text)) or not find("cues", text, ("asking",))


def _are_of_a_kind(text: str) -> bool:
    return bool(find("signals", text) or find("portfolio_words", text, _LEVELS))

"""Questions for those at a stage of dunning, in few words: 还在提醒阶段的, "those that went to handover"."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.negations import stated
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_GENERALLY = lazily(
    r"(?<![a-z])(?:how|when|why|what|if|must|should|may|does|letter|mail|template|draft|write)(?![a-z])"
    r"|怎[么样]|如何|什么|几天|多[少久长]|谁[来去能有可该]|规定|话术|模板|写|发|起草|函|如果|要不要|该",
    re.IGNORECASE,
)
_THOSE = lazily(
    r"(?<![a-z])(?:those|the ones|ones|accounts|customers|clients|debtors)"
    r"(?: (?:whose \w+|that|which|who|are|is|has|have|had|now|already|still|just|been|currently|of ours))*"
    r" (?:(?:went|gone|got|moved|come|came|made it|passed|escalated|progressed|advanced|as far as|on|up) )*"
    r"(?:to|in|at|into|as far as|with|reached|reaching) (?:the )?$"
)
_AT_IT_ZH = lazily(r"(?:的?(?:阶段|[那这]一?个?[步级档环]|环节|一步)|级别?)?的?(?:客户|人)?(?:[,\uff0c。]|$)")


def asks_who_is_at_a_stage(reading: Reading) -> bool:
    """Say whether a message but tells the stage of those that it wants, and asks nothing of the stage."""
    text = simplified(reading.text)
    if reading.mentions or reading.unknown or find("cues", text, ("policy",)) or _GENERALLY.search(text):
        return False
    said = tuple(stated("stages", reading.text))
    if len({item.name for item in said}) != 1:
        return False
    return any(_THOSE.search(text[: each.start]) or _ends_a_clause(text, each.end) for each in said)


def _ends_a_clause(text: str, end: int) -> bool:
    """Say whether 的 and the end of a clause, or customers, stand behind a stage: 卡在提醒这一步的客户，."""
    behind = _AT_IT_ZH.match(text, end)
    return behind is not None and "的" in behind.group()

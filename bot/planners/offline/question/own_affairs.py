"""A clause about the asker's own life with a day in it: "I was off sick yesterday, who is overdue?".

Its day is no day that figures are asked of. A clause that names a customer or is of the trade stays.
"""

from collections.abc import Sequence

from bot.language.slots.slot import DatePoint, DayCount, Number, Period
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_CLAUSE = lazily(
    r"[^,;:?!\uff0c。\uff1b\uff1a\uff1f\uff01\n.–—]+(?:[,;:?!\uff0c。\uff1b\uff1a\uff1f\uff01\n.–—]+\s*)?"
)
_AFFAIR = lazily(
    r"(?<![a-z])(?:sick|ill|unwell|flu"
    r"|(?:i|we)(?:['\u2019]m| am| was| were|['\u2019]ve been| have been| took| had)"
    r" (?:just |only )?(?:off|away|out|back|busy|absent|swamped|a day off)"
    r"|(?:just|only) (?:got |came |come )?back|(?:got|came|come) back|out of (?:the )?office|on leave"
    r"|holidays?|vacation|days? off|weekend|sleep|slept|late night|jet-?lag\w*|travell?(?:ed|ing)|flew|flight"
    r"|crazy|hectic|a mess|mad|busy|nightmare|chaos|exhaust\w*|knackered|hangover|hung over|party|wedding"
    r"|funeral|dentist|doctor|hospital|training|workshop|off-?site|trade fair"
    r"|moved (?:house|office|desks?)|joined (?:here|the (?:team|company))|started (?:here|this job|in this))"
    r"(?![a-z])"
    r"|睡|失眠|熬夜|通宵|加班|出差|[休请放病事年产]假|生病|感冒|发烧|住院|看病|体检|回来|刚到|开了?.{0,3}会"
    r"|忙[死疯坏得着了]|累[死坏得了瘫]|[喝吃]多|聚餐|团建|年会|搬家|搬办公室|培训|旅[游行]|入职|上班第"
    r"|跑了?.{0,4}客户|堵车"
)
_OF_THE_TRADE = lazily(
    r"(?<![a-z])(?:as (?:at|of)|stood|balance|closed|figures?|numbers?|data|book|paid|pay|promised?|check"
    r"|compare|look|show|list|firm|company|customers?|clients?|buyers?|accounts?)(?![a-z])"
    r"|截至|时点|数[据字]?|余额|结账|的[^,\uff0c]{0,4}$|当时|那[天时]|付|查|看下|对比|欠|客户|公司|厂家|商家"
)
_MARKS = " ,.;:?!\uff0c。\uff1b\uff1a\uff1f\uff01\n\u2013\u2014"
_SMALL = frozenset({"portfolio", "thanks", "hello", "help", "private", "reason"})
"""Words of "actions" that tell nothing of the trade: "we", "hi", "leave"."""

_LEAST = 3
"""Letters that a question left has at least."""


def without_own_affairs(text: str, desk: Desk, names: Sequence[tuple[int, int]]) -> str:
    """Give a message without clauses of its asker's life that hold a day, where anything else is asked."""
    if not _AFFAIR.search(simplified(text)):
        return text
    slots = slots_of(text, desk).found
    left = text
    for clause in reversed(list(_CLAUSE.finditer(text))):
        start, end = clause.span()
        if clause.group().rstrip().endswith(("?", "\uff1f")):
            continue
        held = [slot for slot in slots if start <= slot.start < end]
        timed = any(isinstance(slot, DatePoint | Period) for slot in held)
        other = any(not isinstance(slot, DatePoint | Period | DayCount | Number) for slot in held)
        named = any(start <= name < end for name, _ in names)
        if timed and not other and not named and _is_of_the_asker(simplified(clause.group()).strip(_MARKS)):
            left = left[:start] + left[end:]
    return left.strip() if sum(map(str.isalnum, left)) >= _LEAST else text


def _is_of_the_asker(clause: str) -> bool:
    said = _AFFAIR.sub(" ", clause)
    if said == clause or _OF_THE_TRADE.search(said):
        return False
    wished = any(each.name not in _SMALL for each in find("actions", said))
    return not (wished or find("cues", said, ("asking",)) or find("kpis", said) or find("conditions", said))

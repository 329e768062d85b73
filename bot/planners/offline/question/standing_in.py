"""For whom the asker stands in, told before the question: "covering for Anna this week, what is …".

It changes nothing of what is asked, nor of what the asker may see, so it is left out.
"""

import re
from collections.abc import Iterable
from functools import cache

from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

_ENDS = r"(?:[,;:.\uff0c\uff1b\uff1a。!\uff01] *| [–—-]+ )(?=\S)"
_STANDING_IN = lazily(
    r"(?:(?:hi|hello|hey|morning|ok|so)[ ,]+(?:all[ ,]+)?)?(?:i['’]?m |i am |i['’]ve been |just |currently )*"
    r"(?:covering|filling in|standing in|stepping in|subbing|sitting in|deputi[sz]ing|on cover"
    r"|holding the fort|minding the shop|on duty|taking over) for"
    rf"(?![a-z])[^,;:.?!\uff0c]{{1,60}}?{_ENDS}"
    r"|(?:我|今天|这[周几]天?|本周|临时|最近|目前|正在|在)*(?:替|帮|代|给|顶)[^,\uff0c。;\uff1b:\uff1a?\uff1f]{1,6}?"
    r"(?:代班|顶班|值班|替班|顶岗|代岗|代管|看摊|盯(?:几天|着|一[下周天])|管几天|看几天|顶几天|顶一[下周天阵])"
    rf"[^,\uff0c。;\uff1b:\uff1a?\uff1f]{{0,10}}{_ENDS}",
    re.IGNORECASE,
)

_TOLD_BY = lazily(
    r"(?:老板|领导|老大|老总|总监|同事|上级|主管|部门经理|销售经理|客户经理|业务员)"
    r"[^,\uff0c。;\uff1b:\uff1a?\uff1f]{0,16}?[,\uff0c]? ?"
    r"(?:说起?|讲|提到|告诉我|通知我?|反映|交代)(?![的算话明法清服])(?:了|过|是)?[,\uff0c:\uff1a]? ?(?=\S)"
    r"|(?:(?:my|the|our) )?(?:boss|manager|director|colleague|cfo|ceo|team lead|sales director)"
    r"(?: (?:has|just|here|called|phoned|rang|and|me|us|earlier|today|from (?:the )?[a-z]+)){0,6}"
    r" (?:said|says|told me|tells me|mentioned|mentions|claims)(?: that)?[,:]? "
    r"(?!(?:no|yes|ok|so|it|not|never)(?![a-z]))(?=\S)",
    re.IGNORECASE,
)
"""Who told what is asked about: 老板刚给我打电话，说…, "my boss says Brandt …"."""

_WANTS_TO_KNOW = (
    r"(?: (?:is|just|has|have|are|here|on the phone|on the line|and|now))*"
    r" (?:wants?|wanted|asks?|asked|asking|needs?)"
    r" (?:(?:me|us) )?(?:to (?:know|see|hear) |for |whether |if )?(?=\S)"
)


@cache
def _asked_for_another() -> re.Pattern[str]:
    """Give how it is told who wants to know: "the auditor is asking …"."""
    whom = any_word("to_the_assistant", "offices", "outsiders")
    return lazily(rf"(?:(?:the|our|my) )?{whom}{_WANTS_TO_KNOW}", re.IGNORECASE)


def without_whom_it_stands_in_for(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message without the clause before its question that tells who asks, is stood in for, or said so.

    One that names a customer (`names` are the places of their names) is none.
    """
    told = _STANDING_IN.match(text) or _asked_for_another().match(text) or _TOLD_BY.match(text)
    named = told is not None and any(start < told.end() for start, _ in names)
    return text if told is None or named else text[told.end() :]

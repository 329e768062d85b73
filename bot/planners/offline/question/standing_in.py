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
    """Give a message without the clause before its question that tells for whom the asker asks or stands in.

    One that names a customer (`names` are the places of their names) is none.
    """
    told = _STANDING_IN.match(text) or _asked_for_another().match(text)
    named = told is not None and any(start < told.end() for start, _ in names)
    return text if told is None or named else text[told.end() :]

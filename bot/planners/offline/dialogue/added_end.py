"""The other end of the last range of days, added to it: 再加个上限，90天以内, "but no more than 90"."""

import re
from collections.abc import Mapping
from functools import cache

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily
from tools.results import Json

_ADDS = lazily(
    r"再?(?:加|添|补|卡|设|来)(?:上|个|一个|一?条|一?道|一层)|再(?:加|卡|筛|缩|收|过滤|限)|另(?:外)?加|还要|还得|同时"
    r"|并且|而且|且|但是?|不过(?!了)|上限|下限|封(?:个|一个|上|死)?顶|保(?:个|一个)?底|里面|里头|其中|当中|这里边|这些[里中]"
    r"|(?<![a-z])(?:and (?:no|not|at|only|also|never)|but|as well|also|too|cap(?:ped)?|at the same time"
    r"|on top|further|narrow|(?:of|among|within|from) (?:those|these|them)|add)(?![a-z])"
)
_APART = r"(?<![a-z])(?:leave|take|throw|kick|filter|weed|screen|strip|knock|without)(?![a-z])"
"""Verbs that take somebody off a list, parted from their "out" or "off"."""


@cache
def _takes_off() -> re.Pattern[str]:
    """Give how a list is told to be cut at an end, which leaves its other end as it is.

    不要超过90天的 names a whole range, 90天以上的不要 cuts one.
    """
    words = any_word("negations", "except", "drops", "takes_off")
    return lazily(rf"{words}|{any_word('negations', 'unwanted')}(?![超大多高长晚少小低短])|{_APART}")


def adds_an_end(reading: Reading, before: Mapping[str, Json], now: Mapping[str, Json]) -> bool:
    """Say whether a message gives the one end of a range that the last question left open."""
    least, most = now.get("min_days"), now.get("max_days")
    if (least is None) == (most is None):
        return False
    least = before.get("min_days") if least is None else least
    most = before.get("max_days") if most is None else most
    if not isinstance(least, int) or not isinstance(most, int) or least > most:
        return False
    text = simplified(reading.text)
    return bool(_ADDS.search(text) or _takes_off().search(text))

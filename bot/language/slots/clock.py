"""Times of day, hours and minutes, which no tool needs: at 3pm, half past two, 下午两点半, "in 10 min"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from knowledge.lazy_pattern import lazily

_HOUR = r"(?:[01]?\d|2[0-4])"
_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_AT = r"(?:at|by|before|after|until|till|from|around|about)"
_NO_FIGURE = r"(?![\w%]|[.,:]\d| ?(?:%|per ?cent|pct))"
_MET = lazily(
    r"(?<![a-z])(?:meetings?|meet|meets|calls?|calling|visits?|visiting|appointment|lunch|coming|comes|come"
    r"|seeing|due in|phones?|rings?|presentation|board|committee"
    r"|leaves?(?! (?:it|them|that|this|the list))|starts?)(?![a-z])"
)
"""What is at an hour: "the meeting is at 3"."""

_HAN_HOUR = r"(?:[01]?\d|2[0-4]|十[一二]?|[一二两三四五六七八九])"
_PART_OF_DAY = "(?:凌晨|早上|早晨|清早|上午|中午|下午|傍晚|晚上|今晚|明早|今早|早|晚)"
_DONE = "开会|开个会|见|来(?!算|计|看)|要|前|之前|以前|过来|出发|发车|装车"
_DONE_AT = f"(?:{_DONE}|约|打电话|通话|下班|上班|汇报|碰头|的会|有会|有个会)"


def times(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where a folded question names a time of day; a bare hour counts beside what is at an hour."""
    for pattern in _clear():
        yield from (match.span() for match in pattern.finditer(folded))
    if _MET.search(folded):
        yield from (match.span("hour") for match in _bare().finditer(folded))


@cache
def _clear() -> tuple[re.Pattern[str], ...]:
    half_past = (
        rf"(?:half|quarter|\d{{1,2}}|five|ten|twenty|twenty-five) (?:past|to) (?:{_WORDS}|1[0-2]|[1-9])"
    )
    return tuple(
        lazily(pattern)
        for pattern in (
            rf"(?<![\w.,:/-])(?:{_HOUR}:[0-5]\d ?(?:[ap]\.?m\.?)?|{_HOUR} ?(?:[ap]m|[ap]\.m\.))(?![\w:])",
            rf"(?<![a-z\d.,])(?:{_HOUR}|{_WORDS}) ?o['’]?clock(?![a-z])",
            rf"(?<![a-z\d.,]){half_past}{_NO_FIGURE}",
            rf"(?<![\w.,:/-])(?:\d{{1,3}}|{_WORDS}|fifteen|twenty|thirty|forty(?:-five)?|(?:half )?an?)"
            r"[ -]?(?:min(?:ute)?s?|h(?:ou)?rs?|sec(?:ond)?s)(?![\w])",
            r"(?:\d{1,3}|[一二两三四五六七八九十半几]{1,3})个?(?:半个?)?(?:小时|钟头|分钟|秒钟|刻钟)",
            rf"{_PART_OF_DAY}{_HAN_HOUR}点(?:半|整|一刻|三刻|钟|[0-5]\d(?!\d)分?)?",
            rf"(?<![\d.个]){_HAN_HOUR}点(?:(?:半|整|钟|一刻)(?={_DONE_AT})|[0-5]\d分|(?:[0-5]\d)?(?={_DONE_AT}))",
        )
    )


@cache
def _bare() -> re.Pattern[str]:
    return lazily(
        rf"(?<![a-z]){_AT} (?P<hour>1[0-2]|[1-9]|{_WORDS})(?: sharp)?"
        r"(?=\s*(?:[,;?!)\uff0c]|\.(?!\d)| -|$)"
        r"|\s+(?:today|tomorrow|and|so|with|on|but|to|what|is|can|please|i|we)\b)"
    )

"""The decimal point as it is spoken in Chinese, with digits around it: 年利率4点5%, 流动比率1点2."""

from __future__ import annotations

import re
from functools import cache

from bot.language.slots import clock
from bot.language.slots.rate_words import rate_words_before
from knowledge.lazy_pattern import lazily

_DIGITS = "零一二三四五六七八九"
_POINT = "点"


@cache
def _spoken() -> re.Pattern[str]:
    """Digits, 点 and one or two digits, or any after a nought; 一点5 is rather 'a bit'."""
    return lazily(
        rf"(?<![\d.,点:{_DIGITS}十百千万])"
        rf"(?:(?P<nought>[0零])点(?P<part>\d{{1,6}}|[{_DIGITS}]{{1,6}})"
        rf"|(?:\d{{1,9}}|(?P<han>[二三四五六七八九两]))点(?P<tail>\d{{1,2}}|(?(han)(?!)|[{_DIGITS}]{{1,2}})))"
        rf"(?![\d点{_DIGITS}十百:.]|,\d| ?(?:分(?!之)|刻|半|钟|[位名家人辆号]))"
    )


@cache
def _day_before() -> re.Pattern[str]:
    """A day or a part of one, behind which an hour and its minutes stand."""
    weekday = "(?:周|星期|礼拜)[一二三四五六日天1-7]"
    return lazily(
        r"(?:凌晨|[清大]?早[上晨]?|上午|中午|下午|傍晚|晚上?"
        rf"|(?<!每)[今明后昨][天早晚]|{weekday}|\d[号日]) ?$"
    )


_RATE_BEHIND = lazily(r" ?(?:%|个?百分|个点|‰|倍|万|亿|千)")
"""What a time of day has not behind it."""


def pointed(folded: str) -> str:
    """Write a spoken point between digits as one, of the same length; a time of day stays (下午3点20)."""
    if _POINT not in folded:
        return folded
    times = tuple(clock.times(folded))

    def written(match: re.Match[str]) -> str:
        if _is_time(match, folded, times):
            return match.group()
        return "".join("." if each == _POINT else _digit(each) for each in match.group())

    return _spoken().sub(written, folded)


def _is_time(match: re.Match[str], folded: str, times: tuple[tuple[int, int], ...]) -> bool:
    if _RATE_BEHIND.match(folded, match.end()) or rate_words_before(folded, match.start()):
        return False
    inside = any(start < match.end() and match.start() < end for start, end in times)
    return inside or _day_before().search(folded[: match.start()]) is not None


def _digit(character: str) -> str:
    place = _DIGITS.find("二" if character == "两" else character)
    return character if place < 0 else str(place)

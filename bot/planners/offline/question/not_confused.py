"""Whom a message only warns not to take for the one it asks about: "not to be confused with X"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_WARNS = lazily(
    r"(?:(?:please |pls )?(?:do not|don['\u2019]?t|not to|never|so as not to|without)"
    r" (?:be )?(?:confus(?:e|ed|ing)|mix(?:ed|ing)?|mistake|mistaken|mistaking)"
    r"(?: (?:it|them|this|this one|him))?(?: up)? (?:with|for) "
    r"|(?:不要|别|不是让你|可别|请勿|勿|不能|不)(?:把[^,\uff0c。]{0,8}?(?=[当认看]))?"
    r"(?:跟|和|与|同|当成?|认成|看成) ?)"
    r"(?P<name>[^,;.?!\uff0c。；？！()（）]{2,40}?)"
    r"(?P<behind>(?:给|都)?(?:搞混|弄混|混淆|混为一谈|搞错|弄错|记混|混)了?(?:哈|啊|哦|喔|呀|了|啦|欸)?)?"
    r"(?= ?[,;:.?!\uff0c。；：？！()（）–—]| -|$)(?: ?[,;:.!\uff0c。；：！–—]| -)?",
    re.IGNORECASE,
)

_DENIED_FIRST = lazily(r"\W*(?:我|其实|是)*(?:想|要)?(?:查|问|看|说|指|找)?的?(?:客户)?(?:并)?不是")
_BUT = lazily(r"[,\uff0c、 ]*(?:而)?是")
"""What stands before and behind one who is not meant, before the one who is."""

_AROUND = " ()（）,\uff0c–—-"


def without_whom_it_is_not(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a message without such a warning, where it holds a name (`names`: their places) and is not all."""
    said = _WARNS.search(simplified(text))
    if said is None or not any(said.start("name") <= start < said.end("name") for start, _ in names):
        return text
    taken = "当" in said.group() or said["behind"] or said.group()[:1].isascii()
    before, after = text[: said.start()].rstrip(_AROUND), text[said.end() :].lstrip(_AROUND)
    left = f"{before}, {after}" if before and after else before or after
    return left if taken and any(letter.isalnum() for letter in left) else text


def named_once(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a message with a name once that it says twice in a row: 不是华伟，是华纬，华纬逾期没有."""
    for (start, end), (again, stop) in pairwise(names):
        twice = simplified(text[start:end]) == simplified(text[again:stop])
        if twice and text[end:again] and not text[end:again].strip(_AROUND):
            return text[:start] + text[again:]
    return text


def without_who_is_denied_first(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a message from the one that is meant on, where one that is not stands before: 不是A，是B……."""
    for (start, end), (meant, stop) in pairwise(names):
        denied = _DENIED_FIRST.fullmatch(text[:start]) and _BUT.fullmatch(text[end:meant])
        if denied and any(map(str.isalnum, text[stop:])):
            return text[meant:]
    return text

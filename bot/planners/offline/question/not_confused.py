"""Whom a message only warns not to take for the one it asks about: "not to be confused with X"."""

import re
from collections.abc import Sequence

from bot.language.lazy_pattern import lazily
from bot.language.words import simplified

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

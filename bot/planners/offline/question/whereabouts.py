"""Where people are or call from, on which no answer depends: "boss on line 2: …", 我在3号会议室，……."""

import re
from collections.abc import Sequence

from knowledge.lazy_pattern import lazily

_PLACE = (
    r"(?:(?<=on )line|ext(?:ension)?\.?|gate|dock|bay|(?:meeting |conference |board )room|(?<=in )room"
    r"|desk|(?<=on )floor|channel|booth|counter|ramp)"
)
_BEFORE = lazily(rf"(?<![a-z]){_PLACE} ?(?:no\.? ?|number |#)?$", re.IGNORECASE)
_ZH_BEHIND = r"号(?:线|门|库|楼|码头|会议室|柜台|窗口|桌|月台|卡位|分机)|楼|层"
_AFTER = lazily(rf"(?:st|nd|rd|th) floor(?![a-z])|{_ZH_BEHIND}", re.IGNORECASE)
_BEFORE_ZH = lazily(r"(?:分机|转机|内线|专线|会议室|柜台|卡位)(?:号|是)?$")
_OF_IT = lazily(r" (?:of|on|in) (?:the |that |this )?(?:invoice|order|statement|list)", re.IGNORECASE)
_NUMBER = r"\d{1,4}(?![.,]?\d)"
_IN_FRONT = lazily(
    rf"(?:[^,.:;?!\uff0c\uff1a。？！\d]{{0,40}}?(?:(?<![a-z]){_PLACE} ?(?:no\.? ?|number |#)?{_NUMBER}"
    rf"|(?<!\d){_NUMBER}(?:(?:st|nd|rd|th) floor(?![a-z])|{_ZH_BEHIND})"
    rf"|(?:分机|转机|内线|专线|会议室)(?:号|是)?{_NUMBER})"
    r"[^,.:;?!\uff0c\uff1a。？！\d]{0,16}?)(?:\s*[,:\uff0c\uff1a。]|\.(?=\s)|\s[–—-](?=\s))\s*(?=\S)",
    re.IGNORECASE,
)


def without_whereabouts(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a message without the clause in front that only tells where somebody is, and names nobody."""
    said = _IN_FRONT.match(text)
    if said is None or any(start < said.end() for start, _ in names):
        return text
    return text[said.end() :]


def is_of_a_whereabout(text: str, start: int, end: int) -> bool:
    """Say whether a figure at start..end is part of where somebody is or calls from."""
    if _OF_IT.match(text, end):
        return False
    before = text[:start]
    return bool(_BEFORE.search(before) or _BEFORE_ZH.search(before) or _AFTER.match(text, end))

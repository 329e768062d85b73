"""A customer told by a letter of its name: "the one with the s", "ending in k", 不带s的那家."""

import re
from collections.abc import Mapping

from bot.language.words import simplified
from bot.planners.offline.question.negations import is_denied
from knowledge.lazy_pattern import lazily

_HOW = (
    r"(?:(?P<has>with|that has|which has|having|spelt with|spelled with)"
    r"|(?P<lacks>without|that has no|with no)"
    r"|(?P<ends>(?:that |which )?(?:ending|ends) (?:in|with|on)))"
    r" (?:the |an |a )?(?:letter |final |extra |additional )?['\"“‘]?(?P<letter>[a-z])['\"”’]?(?![a-z'’&-])"
    r"(?: (?:at|on) the end| in it| in the name)?"
)
_ZH = (
    r"(?:(?P<zh_lacks>不带|没有?|不含|没带)|(?P<zh_has>带|有|含|多)|(?P<zh_ends>(?:末尾|结尾|最后)(?:是|带))|以)"
    r"(?:个|一个)?(?:字母)? ?(?P<zh_letter>[a-z]) ?(?:字母)?(?P<zh_end>结尾)?的(?:那[家个户])?(?:公司|客户)?"
)
_ALONE = lazily(
    r"(?:(?:no|yes|i meant?|it's|and|ok|okay|then|now|what about|how about)(?![a-z])|[ ,.])*"
    rf"(?:the )?(?:one |name |spelling )?{_HOW}[ .!?,]*(?:please|pls|then|too)?[ .!?]*"
    rf"|(?:那么?|还有|再看看?|换|是|不对|[ ,\uff0c])*{_ZH}[呢吧?\uff1f。 ]*"
)
_WITHIN = lazily(rf"(?<![a-z])the (?:one|name|company|customer|firm|spelling) {_HOW}(?:['’]s)?|{_ZH}")


def told_by_a_letter(text: str, names: Mapping[str, str]) -> str | None:
    """Give the one of some customers that alone has a letter most often, or least often, or ends in it.

    The text says nothing else; `names` are the customers' names by their ids.
    """
    said = _ALONE.fullmatch(simplified(text))
    return _told(said, names) if said else None


def letter_within(text: str, names: Mapping[str, str]) -> tuple[tuple[int, int], str] | None:
    """Give where a text speaks so of one of some customers, and of whom: "limit of the one with the s"."""
    shown = simplified(text)
    said = _WITHIN.search(shown)
    whom = _told(said, names) if said and not is_denied(shown, *said.span()) else None
    return (said.span(), whom) if said and whom else None


def _told(said: re.Match[str], names: Mapping[str, str]) -> str | None:
    if len(names) < 2:
        return None
    letter = said["letter"] or said["zh_letter"]
    shown = {one: simplified(name) for one, name in names.items()}
    if said["ends"] or said["zh_ends"] or said["zh_end"]:
        found = [one for one, name in shown.items() if any(word.endswith(letter) for word in name.split())]
        return found[0] if len(found) == 1 else None
    counts = {one: name.count(letter) for one, name in shown.items()}
    wanted = min(counts.values()) if said["lacks"] or said["zh_lacks"] else max(counts.values())
    found = [one for one, count in counts.items() if count == wanted]
    return found[0] if len(found) == 1 else None

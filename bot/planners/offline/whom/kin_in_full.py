"""Relatives said in short, in full: "who is its parent?", "the parents of X and Y", X的母公司和兄弟公司."""

import re

from bot.planners.offline.whom.group_in_all import of_the_group_in_all
from bot.planners.offline.whom.kin_of_each import kin_of_each
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_PARENT = r"(?:(?:ultimate|group|direct|immediate) )?(?:parent|holding|mother)(?: (?:company|firm))?"
_WHO = lazily(
    r"(?:(?:and|so|ok|but)[ ,]+)*(?:who|which (?:company|firm|customer))(?:['’]s| is) "
    rf"(?P<whom>(?:the )?{_PARENT} of [^?]+?|[^?]+? {_PARENT})[ ?.!]*",
    re.IGNORECASE,
)
_OWNS = lazily(
    r"(?:(?:and|so|ok|but)[ ,]+)*(?:who|which (?:company|firm|customer))"
    r" (?:owns|controls) (?P<whose>[^?]+?)[ ?.!]*",
    re.IGNORECASE,
)
_WHO_ZH = lazily(
    r"(?:那么?)?(?:谁是|哪一?[家个](?:公司)?是)?(?P<whom>.{1,40}?(?:母公司|控股公司|控股股东|总公司))"
    r"(?:(?:是|叫)(?:谁|哪一?[家个]|什么)(?:公司)?)?[呢啊呀?\uff1f。 ]*"
)
_ASKS_ZH = lazily(r"^(?:那么?)?(?:谁是|哪一?[家个](?:公司)?是)|(?:是|叫)(?:谁|哪一?[家个]|什么)")
_KINDS_ZH = r"(?:母公司|子公司|兄弟公司|姐妹公司|姊妹公司|孙公司)"
_TWO_ZH = lazily(rf"的(?P<one>{_KINDS_ZH})(?:[和与跟及、]|以及|还有)(?P<two>{_KINDS_ZH})")

_BESIDE = lazily(
    r"(?P<and>(?:,? (?:and|plus|&|with|as well as|including)) )(?:the |all )?"
    r"(?=(?:subsidiar(?:y|ies)|parent|sisters?|daughters|affiliates)(?: compan(?:y|ies))?(?: |:|,|[?.!]*$))"
    rf"|(?P<han>[和与跟及]|以及|连同)(?=(?:所有)?{_KINDS_ZH})",
    re.IGNORECASE,
)
"""Relatives joined to somebody named with no word for whose they are: 锡北重工和子公司."""


def kin_in_full(text: str, desk: Desk) -> str:
    """Give a text with each relative said of its own customer; whose parent it is is shown by its limit."""
    text = of_the_group_in_all(text, desk)
    asked, owns = _WHO.fullmatch(text), _OWNS.fullmatch(text)
    if asked:
        return f"limit of {asked['whom']}"
    if owns and len(desk.ledger.names.mentions(owns["whose"])) == 1:
        return f"limit of the parent company of {owns['whose']}"
    asked = _WHO_ZH.fullmatch(text) if _ASKS_ZH.search(text) else None
    if asked:
        return f"{asked['whom']}的额度"
    return kin_of_each(_both_kinds(_with_whose(text, desk), desk), desk)


def _with_whose(text: str, desk: Desk) -> str:
    """Say that relatives beside somebody named are that one's."""
    if not _BESIDE.search(text):
        return text
    for mention in desk.ledger.names.mentions(text):
        said = _BESIDE.match(text, mention.end)
        if said:
            joined = f"{said['and']}its " if said["and"] else f"{said['han']}它的"
            return f"{text[: said.start()]}{joined}{text[said.end() :]}"
    return text


def _both_kinds(text: str, desk: Desk) -> str:
    """Say of both kinds of relatives whose they are: X的母公司和兄弟公司."""
    said = _TWO_ZH.search(text)
    whose = [each for each in desk.ledger.names.mentions(text) if said and each.end == said.start()]
    if said is None or not whose:
        return text
    name = text[whose[0].start : whose[0].end]
    return f"{text[: said.start()]}的{said['one']}和{name}的{said['two']}{text[said.end() :]}"

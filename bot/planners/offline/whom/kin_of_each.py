"""The relatives of several customers said at once, said of each: "A's and B's parents", A和B各自的母公司."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from bot.planners.offline.whom.kin_words import EN_RELATIVE, ZH_RELATIVE, relation
from bot.planners.offline.whom.relatives import UPWARD, parent_of
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_EVERY = lazily(
    rf"(?<![a-z])(?:both )?(?:the )?(?P<said>{EN_RELATIVE}) of (?:both )?(?:the )?$", re.IGNORECASE
)
_PLURAL = lazily(r"(?<!parent company)(?:s|ies|children)['’]?$", re.IGNORECASE)
_ONES_OWN = lazily(r"(?:['’]s(?![a-z])|(?<=s)['’](?![a-z]))\.?", re.IGNORECASE)
_BEHIND = lazily(
    rf"(?P<own>\.?(?:['’]s|(?<=s)['’])?)(?: respective| own)? (?P<said>{EN_RELATIVE})", re.IGNORECASE
)
_BEHIND_ZH = lazily(
    r"(?: ?(?:这|那)?[两二三四几][家个户](?:公司|客户)?)? ?(?P<each>各自|分别|各家)?的? ?"
    rf"(?P<said>{ZH_RELATIVE})"
)
_JOINS = lazily(r"\.? ?(?:,|&|and|,? and|[、,\uff0c和与跟及]) ?(?:of )?", re.IGNORECASE)
_OF_THE_SAME = lazily(rf"['’]s? (?P<said>{EN_RELATIVE})(?: and| &|, and|,) (?:of )?$", re.IGNORECASE)
_ENDS = lazily(r"(?:['’]s|(?<=s)['’])(?=[ ?.!:,]*$|: )", re.IGNORECASE)


def kin_of_each(text: str, desk: Desk) -> str:
    """Give a text with relatives said of each of several that are named in a row.

    "A's and B's parents" are two parents, "A and B's parent" are A and a parent. In Chinese A和B的母公司 are
    two parents as well, where A has one.
    """
    named = desk.ledger.names.mentions(text)
    for place, mention in enumerate(named):
        found = (
            _before(text, mention, named[place:])
            or _behind(text, mention, named[: place + 1], desk)
            or _left_unsaid(text, mention)
        )
        if found:
            return found
    return text


def _before(text: str, first: Mention, named: Sequence[Mention]) -> str | None:
    """Read "the parents of X and Y"."""
    said = _EVERY.search(text[: first.start])
    row = _row(text, named)
    if said is None or len(row) == 1 or not _PLURAL.search(said["said"]):
        return None
    return f"{text[: said.start()]}{_each(text, row, said['said'])}{text[row[-1].end :]}"


def _behind(text: str, last: Mention, named: Sequence[Mention], desk: Desk) -> str | None:
    """Read "X's and Y's parents" and X和Y的母公司."""
    row = _row(text, named[::-1])[::-1]
    if len(row) == 1:
        return None
    own = [bool(_ONES_OWN.match(text, each.end)) for each in row]
    said = _BEHIND.match(text, last.end)
    if said and (all(own) or (_is_upward(said) and _PLURAL.search(said["said"]))):
        return f"{text[: row[0].start]}{_each(text, row, said['said'])}{text[said.end() :]}"
    han = _BEHIND_ZH.match(text, last.end)
    if han is None or any(own) or not (han["each"] or (_is_upward(han) and _all_have_one(row, desk))):
        return None
    each = "和".join(f"{text[one.start : one.end]}的{han['said']}" for one in row)
    return f"{text[: row[0].start]}{each}{text[han.end() :]}"


def _left_unsaid(text: str, last: Mention) -> str | None:
    """Read "X's parent and Y's": it is left unsaid what of Y's."""
    said, ends = _OF_THE_SAME.search(text[: last.start]), _ENDS.match(text, last.end)
    return f"{text[: ends.end()]} {said['said']}{text[ends.end() :]}" if said and ends else None


def _row(text: str, named: Sequence[Mention]) -> list[Mention]:
    """Give the first of some customers, and those joined to it one after the other, in either direction."""
    pairs = pairwise(named)
    joined = takewhile(lambda pair: _are_joined(text, *pair), pairs)
    return [named[0], *(two for _, two in joined)]


def _are_joined(text: str, one: Mention, two: Mention) -> bool:
    first, second = sorted((one, two), key=lambda each: each.start)
    own = _ONES_OWN.match(text, first.end)
    return _JOINS.fullmatch(text, own.end() if own else first.end, second.start) is not None


def _each(text: str, row: Sequence[Mention], said: str) -> str:
    one = re.sub(r"['’]s?$", "", said)
    return " and ".join(f"the {one} of {text[each.start : each.end]}" for each in row)


def _all_have_one(row: Sequence[Mention], desk: Desk) -> bool:
    """Say whether all of a row have a parent, as far as the asker may see: else the first is meant itself."""
    whose = [each.linking.candidates[0].customer_id for each in row if each.linking.verdict == "one"]
    above = all(desk.may_see(each) and parent_of(each, desk) for each in whose)
    return len(whose) == len(row) and above


def _is_upward(said: re.Match[str]) -> bool:
    """Say whether it is a relative of whom one has but one, so that more of them are those of several."""
    return relation(said).kind in UPWARD

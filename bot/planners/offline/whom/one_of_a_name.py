"""One of the customers of a name, by what it does: 江南两家里做轴承的, "the foods one of the Oakfields"."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.question.places import places
from bot.planners.offline.whom.fitting import WORD, alike, named_so, placed, with_part
from knowledge.desk import Desk

LEAD_ZH = re.compile(
    r"^(?:那么?|再看看?|看看?|换成?|不对|不是|我说的是|是|给|和|跟|在|做|搞|卖|生产|来自|位于)+"
)
"""What may stand before a description and is no part of it."""

_ONE_OF = re.compile(
    r"(?P<name>[^\s,。?？\uff0c]{2,10}?)的?(?:那|这)?(?:几|[两二三四五2-5])[家个户](?:公司|客户)?"
    r"(?:里面?|里头|中间?|当中|之中)(?:那[家个])?(?P<words>[㐀-鿿]{2,12}?)"
    r"(?:的?那[家个户]|的(?![㐀-鿿]{3})|的?(?:呢|吗)?(?=[,。?？\uff0c]|$))"
    r"|(?<![a-z])the (?P<sort>[a-z ]{3,30}?) one of the (?:two |three |four )?(?P<english>[a-zà-ɏ]{3,20}?)"
    r"(?:s| companies| firms| customers| ones)?(?![a-z])"
)


def one_of_a_name(text: str, desk: Desk) -> tuple[str, tuple[str, ...]] | None:
    """Give a text with an id in the place of such a description, and those who may be meant; else None."""
    said = _ONE_OF.search(simplified(text))
    if said is None:
        return None
    among = [
        each for each in alike(LEAD_ZH.sub("", said["name"] or said["english"]), desk) if desk.may_see(each)
    ]
    if not among:
        return None
    words = LEAD_ZH.sub("", said["words"] or said["sort"])
    fitting = {*named_so(WORD.findall(words), among, desk), *with_part(words, among, desk)}
    where = tuple(each for each in places(words, desk) if each.kind != "person" and each.values)
    if where and not fitting:
        fitting = set(among) & set(placed(where, desk))
    found = tuple(sorted(fitting))
    return (with_ids(text, said.span(), found[:1]) if found else text), found

"""One of the customers of a name, by what it does: 江南两家里做轴承的, "the foods one of the Oakfields"."""

import re

from bot.language.words import simplified
from bot.planners.offline.whom.fitting import Fits, alike, told_among
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


def one_of_a_name(text: str, desk: Desk) -> tuple[tuple[int, int], Fits] | None:
    """Give where such a description stands and whom it fits; None where nobody visible is called so."""
    said = _ONE_OF.search(simplified(text))
    if said is None:
        return None
    among = alike(LEAD_ZH.sub("", said["name"] or said["english"]), desk)
    if not any(desk.may_see(each) for each in among):
        return None
    return said.span(), told_among(LEAD_ZH.sub("", said["words"] or said["sort"]), among, desk)

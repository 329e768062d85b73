"""One of the customers of a name, by what it does: 江南两家里做轴承的, "the foods one of the Oakfields"."""

from bot.language.words import simplified
from bot.planners.offline.question.places import places
from bot.planners.offline.whom.fitting import Fits, alike, placed, told_among
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

LEAD_ZH = lazily(
    r"^(?:(?:其中|里面|里头|当中|这里面|这里头)的?|那么?|再看看?|看看?|换成?|不对|不是|我说的是|是|给|和|跟|在|做"
    r"|搞|卖|生产|来自|位于)+"
)
"""What may stand before a description and is no part of it."""

_ONE_OF = lazily(
    r"(?P<name>[^\s,。?？\uff0c]{2,10}?)的?(?:那|这)?(?:几|[两二三四五2-5])[家个户](?:公司|客户)?"
    r"(?:里面?|里头|中间?|当中|之中)(?:那[家个])?(?P<words>[㐀-鿿]{2,12}?)"
    r"(?:的?那[家个户]|的(?![㐀-鿿]{3})|的?(?:呢|吗)?(?=[,。?？\uff0c]|$))"
    r"|(?<![a-z])the (?P<sort>[a-z ]{3,30}?) one of the (?:two |three |four )?(?P<english>[a-zà-ɏ]{3,20}?)"
    r"(?:s| companies| firms| customers| ones)?(?![a-z])"
)


_OF_A_NAME = lazily(
    r"(?P<name>[㐀-鿿]{2,10}?)(?:的(?:那[家个户])?|(?=做|搞|卖|造|产|生产))(?P<does>做|搞|卖|造|生产|产)?"
    r"(?P<words>[㐀-鿿]{1,6}?)"
    r"(?:的?那一?[家户](?:公司|客户|厂)?|(?<=厂)(?=[,。?？\uff0c的欠逾额还有能可现下要]|$)|的(?=[,。?？\uff0c]|$))"
)
"""A name and what tells its customer from the others of it: 东岳的泵那家, 江南做传动的那家."""

_SHORTEST_NAME, _LONGEST_NAME = 2, 12

_BEFORE_ITS_NAME = lazily(
    r"(?:(?:^|(?<=[是找的查看问给,\uff0c。:\uff1a ]))(?P<where>[㐀-鿿]{2,3}?)(?:那边|那家)?)?"
    r"(?:做|搞|卖|造|生产|产)(?P<words>[㐀-鿿]{1,8}?)的(?P<name>[㐀-鿿]{2,}|[a-zà-ɏ][a-zà-ɏ&'’. -]+)"
)
"""What tells a customer from the others of its name, before it: 昆山做汽配的飞路, 英国做食品的Oakfield."""


def one_of_a_name(text: str, desk: Desk) -> tuple[tuple[int, int], Fits] | None:
    """Give where such a description stands and whom it fits; None where nobody visible is called so."""
    shown = simplified(text)
    said = _ONE_OF.search(shown)
    if said is None:
        return _told_behind_its_name(shown, desk) or _told_before_its_name(shown, desk)
    among = alike(LEAD_ZH.sub("", said["name"] or said["english"]), desk)
    if not any(desk.may_see(each) for each in among):
        return None
    return said.span(), told_among(LEAD_ZH.sub("", said["words"] or said["sort"]), among, desk)


def _told_behind_its_name(shown: str, desk: Desk) -> tuple[tuple[int, int], Fits] | None:
    """Give where a name is told apart by the words behind it, and whom it means, where that is one."""
    for said in _OF_A_NAME.finditer(shown):
        name = said["name"]
        for begins in range(len(name) - _SHORTEST_NAME + 1):
            linking = desk.ledger.names.link(name[begins:])
            if linking.verdict == "none":
                continue
            words = said["words"].removesuffix("厂")
            among = [each.customer_id for each in linking.candidates]
            fits = told_among(words, among, desk, shortest=1)
            whole = (said.start() + begins, said.end())
            return (whole, fits) if fits.one or fits.only_hidden else None
    return None


def _told_before_its_name(shown: str, desk: Desk) -> tuple[tuple[int, int], Fits] | None:
    """Give where a name is told apart by the words before it, and whom it means, where that is one."""
    for said in _BEFORE_ITS_NAME.finditer(shown):
        name = said["name"][:_LONGEST_NAME]
        sizes = range(len(name), _SHORTEST_NAME - 1, -1)
        size = next((each for each in sizes if desk.ledger.names.link(name[:each]).verdict != "none"), None)
        if size is None:
            continue
        linking = desk.ledger.names.link(name[:size])
        fits = told_among(said["words"], [each.customer_id for each in linking.candidates], desk, shortest=1)
        first = linking.candidates[0].customer_id
        meant = first if linking.verdict == "one" and first in fits.seen else fits.one
        if meant and _is_there(meant, said["where"] or "", desk):
            return (said.start(), said.start("name") + size), Fits((meant,))
    return None


def _is_there(customer_id: str, where: str, desk: Desk) -> bool:
    """Say whether a customer is in the country that was said, if one was."""
    said = [each for each in places(where, desk) if each.kind == "country"] if where else []
    return all(customer_id in placed([each], desk) for each in said)

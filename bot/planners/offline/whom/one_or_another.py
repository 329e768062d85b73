"""Two names between which somebody is unsure: "Mueller or Muller, whatever", 瑞丰还是瑞峰来着."""

from collections.abc import Iterable
from itertools import pairwise

from bot.language.words import simplified
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import Fits
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_OR = lazily(r",? or (?:was it |is it |maybe |the )?|还是|或者?是?|要么是?|、?或")
_UNSURE = lazily(
    r"[ ,.;:–—-]*(?:(?:or )?(?:whatever|whichever|however)(?: (?:one )?(?:(?:they|it|he|she|you|the name"
    r"|that)"
    r"(?:['’](?:re|s))?)(?: (?:is|are|was|spell|call|write|spells?|it|them|called|spelt|spelled|named"
    r"|again))*)?"
    r"(?: it (?:is|was))?|(?:one|either) (?:of the two|or the other)"
    r"|(?:i )?(?:can['’]?t|cannot|never|do(?:n['’]?t| not)|forgot|forget|keep forgetting|not sure|unsure"
    r"|am not sure|['’]m not sure|always (?:mix|confuse))"
    r"(?: (?:remember|recall|know|which(?: one| of (?:them|the two))?|how|it|is|was|it['’]s|they['’]re"
    r"|spelt|spelled"
    r"|called|them|up|sure|tell|the|name|exactly|right|now))*)(?![a-z])"
    r"|[ ,\uff0c]*(?:来着|记不清|记不得|不记得|忘了|搞不清|分不清|不确定|不知道|说不准|随便|反正)"
    r"(?:楚|了|是|哪一?[家个]|叫|什么|具体|名字|写法|的|怎么|写)*"
)
_SPELT = lazily(r"(?:i )?(?:think|guess|believe)|可能是|好像是|大概是")


def one_or_another(text: str, desk: Desk) -> Described | None:
    """Offer those whom either of two names may mean, where it is said that it is not known which is right."""
    shown = simplified(text)
    if len(shown) != len(text) or not _OR.search(shown):
        return None
    for one, other in pairwise(desk.ledger.names.mentions(text)):
        joined = _OR.fullmatch(shown, one.end, other.start)
        unsure = _UNSURE.match(shown, other.end) if joined else None
        if joined is None or unsure is None:
            continue
        called = _called((one, other))
        seen = tuple(each for each in called if desk.may_see(each))
        if seen:
            fits = Fits(seen, len(seen) < len(called))
            return put(text, (one.start, unsure.end()), fits, desk, offered=len(called) > 1)
    return None


def _called(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Give whom the names mean: of a certain one but that one."""
    whom: list[str] = []
    for each in mentions:
        ids = [item.customer_id for item in each.linking.candidates]
        whom.extend(ids[:1] if each.linking.verdict == "one" else ids)
    return tuple(dict.fromkeys(whom))

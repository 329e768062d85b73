"""Customers who are described and not named: "the Spanish one", 那家做阀门的, "no, the bakery", 山峰的峰.

A description stands for a customer only where exactly one that the asker may see fits; several are offered,
and where nobody fits it is asked who is meant.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.kin import related
from bot.planners.offline.places import Place, places
from bot.planners.offline.pointing import pointed_at
from knowledge.desk import Choice, Desk
from knowledge.rights import sees_customers, sees_every_customer
from prompts.lexicon import lexicon

_LONGEST = 30
"""Characters of an answer that points at one of several choices."""

_MOST = 9
"""Customers that are offered at most."""

_CHARACTER = re.compile(r"[㐀-鿿]{1,6}的(?P<hint>[㐀-鿿])(?:字)?(?:那一?[家个])?(?:的那[家个])?[。!！ ]*")
_SORT = r"(?:one|customer|client|account|company|firm|business|outfit|people|guys)"
_THE = r"(?<![a-z])(?:the|that|our|this)"
_BEFORE_ONE = re.compile(rf"{_THE} (?P<words>[^.,;?!\uff0c。]{{2,40}}?) {_SORT}(?!s)(?:['’]s)?(?![a-z])")
_BEHIND_ONE = re.compile(
    rf"{_THE} (?:only )?{_SORT} (?:that |which |who )?"
    r"(?:in|from|of|based in|over in|located in|out of|making|makes?|selling|sells?|doing|does|builds?)"
    r" (?:the )?(?P<words>[^.,;?!\uff0c。]{2,40}?)(?= ?[.,;?!\uff0c。]|$"
    r"| (?:is|are|was|has|have|owe|owes|in|on|at|for|over|and|overdue|late|pay|pays)(?![a-z]))"
)
_THAT_ZH = re.compile(
    r"那(?:家|个|户)(?:做|搞|卖|生产|在|来自|位于)?"
    r"(?P<words>[^,。?？\uff0c\d⟨]{1,12}?)(?:行业|业)?的?(?:客户|公司|企业|厂)?"
    r"(?=$|[的欠有现额逾能可呢吗,，。?？ ])"
)
_ZH_THAT = re.compile(
    r"(?P<words>[㐀-鿿]{2,10}?)(?:行业|业)?的?(?:那|这)一?(?:家|个|户)(?:客户|公司|企业|厂)?(?:的)?"
)
_LEAD_ZH = re.compile(
    r"^(?:那么?|再看看?|看看?|换成?|不对|不是|我说的是|是|给|和|跟|在|做|搞|卖|生产|来自|位于)+"
)
_CORRECTED = "(?:{corrects}|[ ,.!])+ (?:that's |it's )?" + _THE + r" (?P<words>[a-zà-ɏ' -]{3,30}?)[ .!?]*"
_FILLER = frozenset(
    "the one in with from and that this its company ltd inc gmbh limited plc please mean meant yes no not of"
    " for which first second group other last same new big bigger biggest small smaller smallest worst best"
    " only right whole next previous former latter top main largest oldest latest current wrong only customer"
    " client account firm business people guys overdue late invoice invoices limit order report".split()
)


_WORD = re.compile(r"[a-zà-ɏ&]{3,}")
_NOT_HAN = re.compile(r"[^㐀-鿿]")


class Described(NamedTuple):
    """A question with an id in place of a description, and the customers that fit where several do.

    `lacking`: it speaks of a relative that the customer has not, or that the asker may not see. `nobody`: it
    describes a customer as nobody is that the asker may see.
    """

    text: str
    choices: tuple[Choice, ...]
    lacking: bool = False
    nobody: bool = False


class _Said(NamedTuple):
    """A description: its words and the whole stretch that stands for a customer."""

    words: str
    start: int
    end: int


def hinted(choices: Iterable[Choice], text: str, desk: Desk) -> str | None:
    """Give the choice that a short answer points at by a character, a word, a country or an industry."""
    offered = tuple(choices)
    if len(text) > _LONGEST or not offered:
        return None
    shown = simplified(text)
    character = _CHARACTER.fullmatch(shown)
    if character:
        return _only(each.customer_id for each in offered if character["hint"] in simplified(each.name))
    ids = [each.customer_id for each in offered]
    words = [word for word in re.findall(r"[a-zà-ɏ]{4,}", shown) if word not in _FILLER]
    by_word = _only({each for word in words for each in _named_so((word,), ids, desk)})
    part = re.sub(r"[的那这]一?[家个户]|的$|[^㐀-鿿]", "", _LEAD_ZH.sub("", shown))
    by_word = by_word or _only(_with_part(part, ids, desk))
    found = tuple(each for each in places(text, desk) if each.kind != "person" and each.values)
    return by_word or (_only(set(ids) & set(_placed(found, desk))) if found else None)


def described(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put an id in the place of a description, or None where a question describes nobody."""
    if not sees_customers(desk.person):
        return None
    relative = related(text, conversation, desk)
    if relative is not None:
        written, found = relative
        return Described(written, _choices(found, desk), lacking=not found)
    pointed = pointed_at(text, conversation)
    if pointed:
        return Described(pointed, ())
    said = next(_descriptions(simplified(text)), None)
    if said is None or desk.ledger.names.mentions(text):
        return None  # most questions: looking for places and names costs time
    return _who_fits(text, said, conversation, desk)


def _who_fits(text: str, said: _Said, conversation: Conversation, desk: Desk) -> Described | None:
    stands = tuple(
        place
        for place in places(text, desk)
        if place.kind != "person" and place.values and said.start <= place.start < said.end
    )
    fitting = _by_words(said.words, conversation, desk) or (_placed(stands, desk) if stands else [])
    if fitting:
        written = f"{text[: said.start]} {fitting[0]} {text[said.end :]}"
        return Described(written, _choices(fitting, desk))
    return Described(text, (), nobody=True) if stands else None


def _descriptions(shown: str) -> Iterator[_Said]:
    """Yield the stretches of a question that speak of one customer by what it is like."""
    corrected = _corrected().fullmatch(shown)
    if corrected:
        yield _Said(corrected["words"], corrected.start("words"), corrected.end("words"))
    for pattern in (_BEHIND_ONE, _BEFORE_ONE, _THAT_ZH, _ZH_THAT):
        for match in pattern.finditer(shown):
            words = _LEAD_ZH.sub("", match["words"]).strip()
            lead = len(match["words"]) - len(words) if pattern is _ZH_THAT else 0
            if words and words not in _FILLER:
                yield _Said(words, match.start() + lead, match.end())


@cache
def _corrected() -> re.Pattern[str]:
    """Give the pattern of "no, the bakery": a correction and nothing but a description."""
    words = "|".join(re.escape(word) for word in lexicon("cues")["corrects"] if word.isascii())
    return re.compile(_CORRECTED.replace("{corrects}", words))


def _by_words(said: str, conversation: Conversation, desk: Desk) -> list[str]:
    """Give whose names have the words of a description: of those offered or spoken of, else of all."""
    words = tuple(word for word in _WORD.findall(said) if word not in _FILLER)
    part = _NOT_HAN.sub("", said)
    for among in (conversation.offered, conversation.spoken_of, _alike(said, desk)):
        shown = [each for each in among if desk.ledger.has_customer(each) and desk.may_see(each)]
        found = set(_named_so(words, shown, desk)) if words else set(_with_part(part, shown, desk))
        if found:
            return sorted(found)
    return []


def _alike(said: str, desk: Desk) -> tuple[str, ...]:
    """Give whose names have some part like a few words."""
    return tuple(each.customer_id for each in desk.ledger.names.link(said).candidates)


def _named_so(words: Iterable[str], ids: Iterable[str], desk: Desk) -> Iterator[str]:
    """Yield those whose names have all of the words, each as a word of its own."""
    wanted = set(words)
    for each in ids:
        if wanted and wanted <= set(_WORD.findall(_names(each, desk))):
            yield each


def _with_part(part: str, ids: Iterable[str], desk: Desk) -> Iterator[str]:
    yield from (each for each in ids if len(part) > 1 and part in _names(each, desk))


def _names(customer_id: str, desk: Desk) -> str:
    customer = desk.ledger.customer(customer_id)
    return simplified(" ".join((customer.name, *customer.aliases)))


def _placed(found: Iterable[Place], desk: Desk) -> list[str]:
    """Give the customers that the asker may see in every country and industry that was said."""
    sets = [
        set(desk.ledger.customers_in("country" if place.kind == "country" else "industry", place.values))
        for place in found
    ]
    if not sees_every_customer(desk.person):
        sets.append(set(desk.visible_customers))
    return sorted(set.intersection(*sets))


def _choices(fitting: Iterable[str], desk: Desk) -> tuple[Choice, ...]:
    found = tuple(fitting)
    if len(found) < 2:
        return ()
    return tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in found[:_MOST])


def _only(fitting: Iterable[str]) -> str | None:
    found = set(fitting)
    return found.pop() if len(found) == 1 else None

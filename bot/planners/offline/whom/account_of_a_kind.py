"""One customer told by whose it is, where it is and what it is: "my Canadian account", "the German GmbH".

What a company trades as, 我手上那家经销商, or which form it has, is looked up in its record. Whoever fits is
offered where several do, only those whom the asker may see; distributors in general are asked of the rules.
"""

import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple

from bot.language.lazy_pattern import lazily
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import Fits, situated
from knowledge.desk import Desk
from knowledge.ledger.records import Customer

_MOST = 9
"""Customers that are offered at once; of more it is asked without names."""

_SIGN = {"country": "\x01", "industry": "\x02"}
_PLACED = r"(?:\x01+|\x02+)"
_FORMS = (
    r"gmbh|ltd|limited company|limited|inc|llc|corp|corporation|plc|s\.?a\.?s?\.?|a\.?g\.?|s\.?p\.?a\.?"
    r"|s\.?r\.?l\.?"
    r"|b\.?v\.?|k\.?f\.?t\.?|ltda\.?"
)
_CHANNEL_EN = r"distributor|dealer|reseller|wholesaler|stockist"
_CHANNEL_ZH = r"经销商|代理商|分销商|批发商"
_END = r"(?:['’]s?)?(?![a-z])"
_EN = lazily(
    rf"(?:(?<![a-z])(?:my|our|the|that|this)(?: (?:good|old|dear|little|only|one))?"
    rf" (?P<where>(?:{_PLACED} )+)"
    rf"(?:(?P<form>{_FORMS})|(?P<channel>{_CHANNEL_EN})){_END}"
    rf"|(?<![a-z])my(?: (?:good|old|dear|little|only|one))? (?P<whose>(?:{_PLACED} )+)"
    rf"(?:account|customer|client|buyer|debtor){_END}(?! (?:base|list|book|group)s?)"
    rf"|(?<![a-z])(?:my|that|this)(?: (?:good|old|dear|little|only|one))? (?P<mine>{_CHANNEL_EN}){_END}"
    r")(?P<behind> (?:in|from) (?:the )?\x01+)?"
)
_OWN_ZH = r"我们?(?:自己)?(?:手[上里头下边]|名下|这[边儿]|那[边儿]|负责|管|跟)*的?"
_ONE_ZH = r"[那这]一?[家个户位]"
_ZH = lazily(
    rf"(?:{_OWN_ZH})?(?P<first>(?:在?{_PLACED}的?)?){_ONE_ZH}(?P<then>(?:做?{_PLACED}的?)?)(?:{_CHANNEL_ZH})"
    rf"|{_OWN_ZH}(?P<plain>(?:{_PLACED}的?)?)(?:{_CHANNEL_ZH})(?![们都里中])"
)
_IN_GENERAL = lazily(
    r"(?<![a-z])(?:which|who|all|every|each|any|list)(?: of)?(?: the| my| our)?"
    r" (?:customers?|accounts?|clients?|buyers?|debtors?|distributors?|dealers?)(?![a-z])"
    r"|(?<![a-z])(?:if|policy|rules?)(?![a-z])|哪|谁|所有|全部|如果|要是|名单|们"
)


class _Kind(NamedTuple):
    """Where a description stands, and what its customer's record must say."""

    span: tuple[int, int]
    says: Callable[[Customer], bool]


def account_of_a_kind(text: str, desk: Desk) -> Described | None:
    """Give a text with the one in place of such a description, or all who fit; None where it has none."""
    shown = simplified(text)
    if not _may_describe(shown):
        return None  # most questions: looking for places costs time
    found = tuple(each for each in places(text, desk) if each.kind in _SIGN and each.values)
    kind = _kind(_masked(shown, found))
    if kind is None or _IN_GENERAL.search(shown) or find("cues", text, ("policy",)):
        return None
    within = tuple(each for each in found if kind.span[0] <= each.start and each.end <= kind.span[1])
    if any(kind.span[0] <= each.start < kind.span[1] for each in desk.ledger.names.mentions(text)):
        return None  # somebody is named there
    seen = _who_fit(within, kind, desk)
    if not seen:
        return Described(text, unfit=text[slice(*kind.span)].strip())
    return put(text, kind.span, Fits(seen), desk) if len(seen) <= _MOST else None


def _may_describe(shown: str) -> bool:
    own = re.search(rf"(?<![a-z])my |(?:{_CHANNEL_EN}){_END}|{_CHANNEL_ZH}", shown)
    return own is not None or re.search(rf" (?:{_FORMS}){_END}", shown) is not None


def _masked(shown: str, found: Iterable[Place]) -> str:
    """Give a text with signs in place of its countries and trades."""
    letters = list(shown)
    for each in found:
        letters[each.start : each.end] = _SIGN[each.kind] * (each.end - each.start)
    return "".join(letters)


def _kind(masked: str) -> _Kind | None:
    """Give the first description of a text, if any."""
    said = _EN.search(masked)
    if said is None:
        han = _ZH.search(masked)
        return _Kind(han.span(), _is_a_distributor) if han else None
    form = said["form"]
    if form:
        bare = _bare(form)
        return _Kind(said.span(), lambda record: bare in _bare(record.name).split())
    return _Kind(said.span(), _is_anybody if said["whose"] else _is_a_distributor)


def _who_fit(there: tuple[Place, ...], kind: _Kind, desk: Desk) -> tuple[str, ...]:
    """Give who is in all of the places and of the kind, of those whom the asker may see."""
    among = situated(there, desk) if there else desk.visible_customers
    fit = (each for each in among if desk.may_see(each) and kind.says(desk.ledger.customer(each)))
    return tuple(sorted(islice(fit, _MOST + 1)))  # of more nobody is offered, so no more are read


def _bare(name: str) -> str:
    """Give a name without dots and commas, in small letters: "S.A." and "SA" are one form."""
    plain = re.sub(r"[.,]", "", name.casefold())
    return plain.replace("limited company", "ltd").replace("limited", "ltd").replace("corporation", "corp")


def _is_a_distributor(record: Customer) -> bool:
    return record.channel == "distributor"


def _is_anybody(_: Customer) -> bool:
    return True

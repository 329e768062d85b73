"""One customer told by what its record says: "my Canadian account", "US automation cust", 90天账期的那家.

Every word of the description is a field of the record, or a small word; one with others is read elsewhere.
Whoever fits is offered where several do, only those whom the asker may see; what is said of customers in
general, "a distributor", is asked of the rules.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import Fits
from bot.planners.offline.whom.record_fields import FORMS, Field, fields_in
from bot.planners.offline.whom.trade_wordings import MAKES
from bot.planners.offline.whom.where_before import where_before
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_MOST = 9
"""Customers that are offered at once; of more it is asked without names."""

_READ = 5000
"""Records that are read for one description: of more customers somebody is asked for by name."""

_F, _N = "\x01", "\x02"
"""Signs for the words of a field, and of one that can stand for the customer."""

_IS = lazily(r"(?:(?<![a-z])(?:is|are|was|were|if|whether)|['’]s) ?$")
_ENDS_THERE = lazily(
    r" ?(?:[?.!,;:]|$|(?:right |just )?now(?![a-z])|at (?:the moment|present)|today|currently|or not"
    r"|already|yet)"
)
_ITS_DOING = lazily(r" (?:wants?|asks?|needs?|rang|called|says|wishes|would like|is asking|is late)(?![a-z])")
"""What only one customer does, whatever it is told by: "bearing maker wants 90 days"."""

_ASKED = lazily(rf"(?: (?:an?|the|on|under|still|already|currently|now|really))* {_F}+$")
"""What is asked of a customer at the end of a question, which tells of nobody: "is it on hold?"."""

_SPOKEN = r"cust|acct|buyer|debtor|guy|contact|friend|mate|house"
_NOUN = (
    rf"(?:customer|client|account|company|firm|outfit|business|{_SPOKEN}"
    rf"|reseller|{MAKES})"
)
_MAKER = lazily(rf" (?:{MAKES})(?:['’]s?)?(?![a-z])")
_KIND = r"(?:council|municipality|authority|body|agency|trader|merchant)"
"""What else stands for a customer of a kind, by the list of `told_fields`."""
_OWN_EN = r"(?<![a-z])(?P<own>my|that|this)(?: (?:good|old|dear|little|only|one))?"
_THE_EN = r"(?<![a-z])(?P<the>the|our)(?: (?:good|old|dear|little|only|one))?"
_LED = "for|to|about|on|of|does|is|has|can|from|regarding|re|with|hey|hi|and|so"
_BARE_EN = rf"(?:^|[,.:;–—(-] ?|(?<![a-z])(?:{_LED}) )"
_ENDS = (
    r"(?:['’]s?)?(?![a-z])(?! (?:base|list|book|group|relation|portfolio|limits|overdues?(?= ?[.?!]*$)|ageing"
    r"|aging|exposures|names|numbers|figures|data|file|worklist|summary|breakdown)s?(?![a-z]))"
)
_LINK = (
    r"(?:who|that|which|whom|is|are|has|have|we|i|on|with|in|from|of|at|under|by|for|the|a|an|pays?|paying|billed"
    r"|invoiced|bills?|invoices|settles|settling|buys|buying|based|handled|managed|looked|after|belonging|to"
    r"|(?:we|i|they|you|who|that)['’](?:ve|re|s)|got|put"
    r"|limit|currency|mine|ours|only|over|out|down|up|back|located|sitting"
    r"|bill|invoice|still|whose|salesperson|rep|manager|runs?|trades?|deals?|me|carries|takes)"
)
_BEHIND = rf"(?: (?:{_LINK} ){{0,7}}{_F}+(?: (?:looks after|handles|manages|covers|deals with|terms))?)"
_ENGLISH = lazily(
    rf"(?:{_OWN_EN}|{_THE_EN}|(?P<bare>{_BARE_EN}))(?P<what>"
    rf" ?(?:(?:{_F}+ )+(?:{_NOUN}|(?P<one>one|lot|people|ppl|folks)){_ENDS}{_BEHIND}{{0,2}}"
    rf"|(?:{_F}+ )*{_N}+{_ENDS}{_BEHIND}{{0,2}}"
    rf"| ?(?:{_NOUN}|one)(?: of (?:mine|ours))?{_BEHIND}{{1,3}}(?![a-z])))"
    rf"|(?<![a-z\x01])(?P<theirs>{_F}+['’]s? (?:{_F}+ )*{_NOUN}{_ENDS})"
)
_SORT_ZH = r"(?:[老熟好新]?客户?|公司|企业|厂家?|单位|经销商|代理商|分销商|批发商)"
_ONE_ZH = r"[那这]一?[家个户位]"
_OWN_ZH = r"(?:我们?(?:自己)?(?:手[上里头下边]|名下|这[边儿]|那[边儿]|负责|管|跟)*的?)"
_MINE_ZH = r"(?:我(?:自己)?的?|我们?(?:自己)?(?:手[上里头下边]|名下|这[边儿]|那[边儿])+的?)"
_ONLY_ZH = r"(?:(?:现在|目前|总共|一共)*(?:就|只|仅|才|唯一|有|剩下?|的)*一[家个户位])"
_MINE_FOR_SURE = lazily(r"我们?(?:自己)?(?:的|手[上里头下边]|名下|负责|管|跟)")
_WORDS_ZH = (
    rf"(?:[在做搞卖开办付用以按走是收]|属于|由|给)*{_F}+(?:账期|的|结算|付款|结账|开票|收款|计价|交易|支付|行业|业务?|生意|负责|手[上里头下]|名下"
    r"|管|跟|那边|[,，、])*"
)
_STOPS_ZH = r"(?=[的是又欠有还现逾超额能可呢吗怎多催信到账给这最近目前,，。?？ ]|$)"
_CHINESE = lazily(
    rf"{_OWN_ZH}?(?:{_WORDS_ZH}){{1,4}}{_ONE_ZH}的?(?:{_WORDS_ZH}){{0,2}}(?:{_SORT_ZH}|{_N}+|{_STOPS_ZH})"
    rf"|{_OWN_ZH}?{_ONE_ZH}的?(?:{_WORDS_ZH}){{1,4}}"
    rf"(?:{_SORT_ZH}|{_N}+|{_STOPS_ZH})"
    rf"|{_MINE_ZH}{_ONLY_ZH}(?:{_WORDS_ZH}){{1,4}}(?:{_SORT_ZH}|{_N}+|{_STOPS_ZH})"
    rf"|{_OWN_ZH}?{_ONE_ZH}{_N}+|{_MINE_ZH}(?:{_WORDS_ZH}){{0,4}}(?:{_N}+)(?![们都里中])"
)
_ELSEWHERE = lazily(
    r"(?<![a-z])(?:non|not|outside|abroad|foreign|overseas|except|but)(?![a-z])|外|不在|非|(?<!是)不是|除"
)
"""What may turn a field round, or names a place without naming it."""

_GENERAL = lazily(
    r"(?<![a-z])(?:which|who(?! (?:pays|is|has|are|buys))|all|every|each|any|list|if)(?: of)?"
    r"(?: the| my| our)?"
    r" (?:\w+ )?(?:customers?|accounts?|clients?|buyers?|debtors?|distributors?|dealers?)(?![a-z])"
    r"|(?<![a-z])(?:policy|rules?)(?![a-z])|哪[些家户几]|哪个(?![催阶步级档环月季天年])|谁|所有|全部|如果|要是|(?<!失信)名单|(?<![我咱你])们|几[家个]"
)


class _Told(NamedTuple):
    """A description: where it stands, and the fields that it is made of.

    `perhaps`: it may be of many, "my Spanish lot", and is of one only where exactly one fits.
    """

    span: tuple[int, int]
    fields: tuple[Field, ...]
    perhaps: bool = False


def told_by_record(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Give a text with the one in place of such a description, or all who fit; None where it has none."""
    shown = simplified(text)
    if len(shown) != len(text) or not _may_describe(shown):
        return None  # most questions: looking for fields costs time
    told = _told(shown, fields_in(text, shown, desk))
    general = _GENERAL.search(shown) or _ELSEWHERE.search(shown) or find("cues", text, ("policy",))
    if told is None or general:
        return None
    if any(_is_named(each, told, shown) for each in desk.ledger.names.mentions(text)):
        return None
    offered = [each for each in conversation.offered if desk.shows(each)]
    fit = tuple(_who_fit(told.fields, offered, desk)) or _there_too(told, shown, conversation, desk)
    fit = fit or _of_all(told.fields, desk)
    if told.perhaps and not (fit and len(fit) == 1):
        return None
    if fit and len(fit) <= _MOST:
        return put(text, told.span, Fits(fit), desk)
    if any(each.general for each in told.fields):
        return None  # said of customers in general after all
    if fit is None or fit:
        return Described(text, nobody=True)
    return Described(text, unfit=text[slice(*told.span)].strip())


def _there_too(told: _Told, shown: str, conversation: Conversation, desk: Desk) -> tuple[str, ...] | None:
    """Give who fits of those where the last customer was told to be, without that one."""
    where = () if any(each.where for each in told.fields) else where_before(shown, conversation, desk)
    there = _of_all((*told.fields, *where), desk) if where else None
    return tuple(each for each in there if each != conversation.subject) if there else None


def _is_named(mention: Mention, told: _Told, shown: str) -> bool:
    """Say whether somebody is named in a description, by more than its trade: "bearing maker"."""
    if not told.span[0] <= mention.start < told.span[1]:
        return False
    in_trade = any(each.where and each.start <= mention.start < each.end for each in told.fields)
    makes = _MAKER.search(shown[mention.start : mention.end]) is not None
    return not (in_trade and makes) or mention.linking.verdict == "one"


def _may_describe(shown: str) -> bool:
    if has_han(shown):
        return re.search(rf"{_ONE_ZH}|{_OWN_ZH}", shown) is not None
    return (
        re.search(
            rf"(?<![a-z])(?:{_NOUN}|{_KIND}|one|lot|people|ppl|folks){_ENDS}| (?:{FORMS}){_ENDS}", shown
        )
        is not None
    )


def _told(shown: str, fields: tuple[Field, ...]) -> _Told | None:
    """Give the first description of a text that tells somebody apart, if any."""
    masked = _masked(shown, fields)
    for pattern in (_CHINESE,) if has_han(shown) else (_ENGLISH,):
        for match in pattern.finditer(masked):
            bare = pattern is _ENGLISH and bool(match["what"]) and not (match["own"] or match["the"])
            span = _without_what_is_asked(masked, match.span("what" if bare else 0))
            inside = tuple(each for each in fields if span[0] <= each.start and each.end <= span[1])
            if any(each.where for each in fields if each not in inside):
                continue  # it is told by that place as well, in words that are not known here
            if inside and _tells(match, inside, english=pattern is _ENGLISH):
                lead = len(masked[span[0] : span[1]]) - len(masked[span[0] : span[1]].lstrip())
                maker = bare and _MAKER.search(shown[slice(*span)]) and not _ITS_DOING.match(masked, span[1])
                loose = pattern is _ENGLISH and bool(match["one"] or maker)
                perhaps = loose and all(each.where for each in inside)
                return _Told((span[0] + lead, span[1]), inside, perhaps=perhaps)
    return None


def _without_what_is_asked(masked: str, span: tuple[int, int]) -> tuple[int, int]:
    """Give the stretch of a description without what is asked of it: "is the Irish account| on hold?"."""
    if not (_IS.search(masked, 0, span[0]) and _ENDS_THERE.match(masked, span[1])):
        return span
    asked = _ASKED.search(masked, *span)
    led = asked and _F in masked[span[0] : asked.start()]
    return (span[0], asked.start()) if asked and led else span


def _tells(match: re.Match[str], inside: tuple[Field, ...], *, english: bool) -> bool:
    """Say whether a description means one customer, and is not read better by where it is alone."""
    if not english:
        known = match.group().endswith(("老客户", "熟客户", "好客户"))  # somebody in particular, wherever
        known = known or _MINE_FOR_SURE.match(match.group()) is not None
        return known or not all(each.where for each in inside)
    led = match["theirs"] is None and (match["what"] or "").lstrip().startswith((_F, _N))
    ends = _ENDS_THERE.match(match.string, match.end())
    if _IS.search(match.string, 0, match.start()) and ends and not led:
        return False  # "is the customer on stop?", "that's Mike's customer"
    mine = match["own"] is not None and match["own"].startswith("my") and all(each.where for each in inside)
    if match["one"] and all(each.currency or each.where for each in inside) and not mine:
        return False  # "the USD one" may be a figure, "the Spanish one" one of a list
    if match["theirs"]:
        return not inside[0].where
    if match["own"]:
        return match["own"].startswith("my") or not (match["one"] and all(each.where for each in inside))
    if match["the"] and not re.search(rf" (?:{_SPOKEN})(?![a-z])", match["what"]):
        particular = any(not (each.where or each.general) for each in inside)
        return particular or (any(each.noun for each in inside) and any(each.where for each in inside))
    return any(not each.general and (each.where or not each.noun) for each in inside)


def _masked(shown: str, fields: Iterable[Field]) -> str:
    """Give a text with signs in place of its fields."""
    letters = list(shown)
    for each in fields:
        letters[each.start : each.end] = (_N if each.noun else _F) * (each.end - each.start)
    return "".join(letters)


def _of_all(fields: tuple[Field, ...], desk: Desk) -> tuple[str, ...] | None:
    """Give who fits of all whom the asker may see, one more than are offered at most; None of too many."""
    placed = [each.among(desk.ledger) for each in fields if each.among]
    among = set.intersection(*map(set, placed)) if placed else desk.visible_customers
    seen = sorted(each for each in islice(among, _READ + 1) if desk.may_see(each))
    return None if len(among) > _READ else tuple(islice(_who_fit(fields, seen, desk), _MOST + 1))


def _who_fit(fields: tuple[Field, ...], among: Iterable[str], desk: Desk) -> Iterator[str]:
    for each in among:
        record = desk.ledger.customer(each)
        if all(field.says(record) for field in fields):
            yield each

"""One customer told by its trade and its country, in any order: "the bearing firm in Spain", 做轴承的那家.

Whoever fits is of both; a country that is said is never left out, also where the trade is what somebody is
called by. Several who fit are offered, and where nobody fits it is asked who is meant.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.language.country_names import at_home
from bot.language.lazy_pattern import lazily
from bot.language.words import simplified
from bot.planners.offline.question.industry_names import nearest_industries
from bot.planners.offline.question.negations import denied
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.question.word_patterns import any_word
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import FILLER, WORD, Fits, alike, called_so, situated
from bot.planners.offline.whom.kin_words import ANY_RELATIVE
from bot.planners.offline.whom.trade_words import called_by_a_trade
from knowledge.desk import Desk
from knowledge.passages.tokens import has_han

_C, _I = "\x01+", "\x02+"
"""Signs that stand for a country and for a trade in a text, as long as their words."""

_SORT = (
    r"(?:customer|client|account|company|firm|business|outfit|maker|manufacturer|builder|producer|supplier"
    r"|distributor|dealer|seller|trader|wholesaler|house|shop|factory|plant|one|people|guys|folks|lot|debtor|buyer)"
    r"(?:['’]s)?(?! ?(?:base|list|book|group|relations?)(?![a-z]))(?![a-z])"
)
_THE = (
    r"(?<![a-z])(?:the|that|this|our|my"
    r"|(?:(?:we|i)(?:['’]ve| have)?(?: got| have)?|there['’]?s|there is) (?:a|one))"
    r"(?: (?:good|old|dear|big|small|little|only|new|certain|same)){0,2}"
)
_WE_HAVE = (
    r"(?:,? ?(?:that |which |who |whom )?(?:(?:we|you|i)(?: do| have|['’]ve)? (?:have|got|sell to|supply"
    r"|deal with|ship to|know|serve)|(?:is|are|sits?|operates?)|that['’]s|who['’]s))?"
)
_LINK = (
    rf"{_WE_HAVE}(?: (?:based|located|sitting|seated|operating))?(?: (?:over|out|down|up|back))?"
    r" (?:in|from|at|of|out of|over in) (?:the )?"
)
_DEALS = r"(?:that |which |who )?(?:in|of|doing|does|making|makes?|selling|sells?|building|builds?|into|for) "
_FREE = r"[a-z][a-z&' -]{2,30}?"
_EN = (
    rf"{_THE} {_C}(?:[ -]based)? (?P<words>{_I}|{_FREE}) {_SORT}",
    rf"{_THE} (?P<words>{_I}|{_FREE}) {_SORT}(?:{_LINK}|{_WE_HAVE} ){_C}",
    rf"{_THE} {_C} {_SORT} {_DEALS}(?:the )?(?P<words>{_I})",
    rf"{_THE} {_SORT}{_LINK}{_C},? {_DEALS}(?:the )?(?P<words>{_I})",
    rf"{_THE} {_SORT} {_DEALS}(?:the )?(?P<words>{_I})(?:{_LINK}|{_WE_HAVE} ){_C}",
)
_SORT_ZH = r"(?:客户|客戶|公司|企业|厂商?|厂家|商家|工厂|供应商|经销商|机构)"
_THAT_ZH = r"[那这]一?[家户个]"
_DEALS_ZH = r"(?:做|搞|卖|造|产|生产|经营|干|从事)"
_HAN = rf"(?:{_I}|{_DEALS_ZH}(?:[㐀-鿿]{{2,8}}?(?=的)|[㐀-鿿]{{2,8}}?))(?:行业|业|生意|产品)?"
_ZH = (
    rf"(?:在|位于|是)?{_C}的?[,，]?{_THAT_ZH}(?P<words>{_HAN})的?{_SORT_ZH}?",
    rf"(?:在|位于|是)?{_C}的?[,，]?(?P<words>{_HAN})的?{_THAT_ZH}{_SORT_ZH}?",
    rf"{_THAT_ZH}(?P<words>{_HAN})的?(?:在|位于)?{_C}的?{_SORT_ZH}",
    rf"{_THAT_ZH}(?:在|位于)?{_C}的?(?P<words>{_HAN})的?{_SORT_ZH}",
    rf"(?P<words>{_HAN})的?{_THAT_ZH}(?:在|位于)?{_C}的?(?:那[家个])?{_SORT_ZH}?",
)
_IF_ONE_FITS_ZH = (
    rf"{_C}的?(?P<words>{_HAN})的{_SORT_ZH}",
    rf"(?P<words>{_HAN})的{_C}的?{_SORT_ZH}",
)
"""What is one customer only where exactly one fits, and no list is asked for."""


@cache
def _english() -> tuple[str, ...]:
    """Give how English tells one by a trade and a country, or by a sort of business: "the Spanish bakery"."""
    sort = rf"(?:{any_word('businesses', 'english')})(?:['’]s)?(?![a-z])(?! (?:account|guarantee|fee|loan))"
    words = rf"(?P<words>(?:[a-z]+ )?{sort})"
    return (*_EN, rf"{_THE} {_C}(?:[ -]based)? {words}", rf"{_THE} {words}{_LINK}{_C}")


@cache
def _chinese() -> tuple[str, ...]:
    """Give how Chinese does: 日本那家酒厂."""
    there = rf"(?:在|位于)?{_C}的?"
    return (*_ZH, rf"{there}{_THAT_ZH}{_business_zh()}", rf"{_THAT_ZH}{there}{_business_zh()}")


@cache
def _perhaps_zh() -> tuple[str, ...]:
    """Give what may be one customer or many: it is one where no list is asked for."""
    return (rf"(?:在|位于)?{_C}的?{_business_zh()}", *_IF_ONE_FITS_ZH)


def _business_zh() -> str:
    sort = rf"(?:{_I}|[㐀-鿿]{{0,4}}?)(?:{any_word('businesses', 'chinese')})"
    return rf"(?P<words>{sort})(?=[的欠有还现逾超额能可呢吗怎多,，。?？ ]|$)"


_MANY = lazily(
    r"哪|谁|所有|全部|各|都|几[家个]|多少家|名单|列|们|排|前\d"
    r"|(?<![a-z])(?:which|who|list|all|any|every|each|how many|rank)(?![a-z])"
)
_ABROAD = lazily(r"overseas|abroad|foreign|国外|海外|境外|外国|国际")
_OUTSIDE = lazily(
    r"(?:(?:outside|out)(?: of)?|not (?:in|from)|anywhere but|beyond|non)[ -](?:the )?$|(?:除了?|不在|非)$"
)
_OUTSIDE_ZH = lazily(r"(?:之|以)?外(?:面|头)?的?|除外")


class _There(NamedTuple):
    """A country in a text, or where it is not: its place with the words that deny it."""

    values: tuple[str, ...]
    outside: bool
    start: int
    end: int


def trade_there(text: str, desk: Desk) -> Described | None:
    """Give a text with the one in place of such a description, or all who fit; None where it has none."""
    shown = simplified(text)
    if not re.search(rf"{_THE} |{_THAT_ZH}|{_DEALS_ZH}|的", shown):
        return None  # most questions: looking for places costs time
    found = places(text, desk)
    there = tuple(_countries(shown, found, desk))
    if len(there) != 1:
        return None
    said = _said(_masked(shown, found, there), there[0])
    for start, end, words, pattern in said:
        if _is_named(text, (start, end), found, desk) or (pattern in _perhaps_zh() and _MANY.search(shown)):
            continue
        meant = _meant(text, (start, end), words, there[0], desk)
        if meant and not (pattern in _IF_ONE_FITS_ZH and (meant.choices or meant.means_nobody)):
            return meant
    return None


def _countries(shown: str, found: tuple[Place, ...], desk: Desk) -> Iterator[_There]:
    for place in found:
        if place.kind != "country":
            continue
        if not place.values and _ABROAD.fullmatch(shown[place.start : place.end]):
            yield _There(at_home(desk.policy.base_currency), outside=True, start=place.start, end=place.end)
            continue
        apart = denied(shown, place.start, place.end)
        before = _OUTSIDE.search(shown[: place.start])
        start = before.start() if before else apart[0] if apart else place.start
        after = _OUTSIDE_ZH.match(shown, place.end)
        end = after.end() if after else max(place.end, apart[1] if apart else 0)
        yield _There(place.values, bool(apart or before or after), start, end)


def _masked(shown: str, found: tuple[Place, ...], there: tuple[_There, ...]) -> str:
    """Give a text with signs in place of its trades and countries."""
    letters = list(shown)
    signed = [(each.start, each.end, _I[0]) for each in found if each.kind == "industry" and each.values]
    signed += [(each.start, each.end, _C[0]) for each in there]
    for start, end, sign in signed:
        letters[start:end] = sign * (end - start)
    return "".join(letters)


def _said(masked: str, there: _There) -> Iterator[tuple[int, int, tuple[int, int], str]]:
    """Yield where a text speaks of one so: the stretch, that of the trade, and the pattern."""
    chinese = has_han(masked)
    for pattern in (*_english(), *((*_chinese(), *_perhaps_zh()) if chinese else ())):
        for match in re.finditer(pattern, masked):
            if match.start() <= there.start and there.end <= match.end():
                yield match.start(), match.end(), match.span("words"), pattern


def _is_named(text: str, span: tuple[int, int], found: tuple[Place, ...], desk: Desk) -> bool:
    """Say whether somebody is named within a stretch, by more than the words of a trade or a country."""
    told = [(each.start, each.end) for each in found if each.kind != "person"]
    for each in desk.ledger.names.mentions(text):
        within = span[0] <= each.start and each.end <= span[1]
        said_so = any(start <= each.start and each.end <= end for start, end in told)
        if within and each.linking.verdict == "one" and not said_so:
            return True
    return False


def _meant(
    text: str, span: tuple[int, int], words: tuple[int, int], there: _There, desk: Desk
) -> Described | None:
    """Give who is of the trade, or called by its words, and where it is said; None where it says no trade."""
    said = simplified(text[slice(*words)])
    if not has_han(said) and not any(word not in FILLER for word in WORD.findall(said)):
        return None  # "the biggest customer in Spain" says no trade
    plain = re.sub(rf"^{_DEALS_ZH}", "", said)
    trades = [each for each in places(said, desk) if each.kind == "industry" and each.values]
    near = nearest_industries(plain, desk.visible_industries) if not trades else ()
    trades += [Place("industry", near, *words)] if near else []
    traded = situated(trades, desk) if trades else set()
    traded |= called_so(plain, alike(said, desk), desk, in_either_number=True)
    traded = traded or called_by_a_trade(said, desk)
    if not traded:
        return _there_of_another_trade(text, span, said, there, desk)
    if not there.values:  # a region of which no list of countries is kept: each is offered
        return put(text, span, _seen(traded, desk), desk, offered=True)
    where = situated([Place("country", there.values, there.start, there.end)], desk)
    fits = _seen(traded - where if there.outside else traded & where, desk)
    return put(text, span, fits, desk) if fits.seen else Described(text, unfit=text[slice(*span)].strip())


def _there_of_another_trade(
    text: str, span: tuple[int, int], said: str, there: _There, desk: Desk
) -> Described | None:
    """Offer those who are there where a trade is said that nobody has: "the Spanish chocolate maker".

    The words may be no trade at all, "the Spanish family business", so that it is asked, and never guessed.
    """
    if not there.values or there.outside or ANY_RELATIVE.search(said):
        return None
    fits = _seen(situated([Place("country", there.values, there.start, there.end)], desk), desk)
    if not fits.seen:
        return Described(text, unfit=text[slice(*span)].strip())
    return put(text, span, fits, desk, offered=True)


def _seen(found: set[str], desk: Desk) -> Fits:
    return Fits(tuple(each for each in sorted(found) if desk.may_see(each)))

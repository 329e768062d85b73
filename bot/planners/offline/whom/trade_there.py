"""One customer told by its trade and its country, in any order: "the bearing firm in Spain", 做轴承的那家.

Whoever fits is of both; a country that is said is never left out, also where the trade is what somebody is
called by. Several who fit are offered, and where nobody fits it is asked who is meant.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.language.country_names import at_home
from bot.language.words import simplified
from bot.planners.offline.question.industry_names import is_one_business, nearest_industries
from bot.planners.offline.question.negations import denied
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import FILLER, WORD, Fits, alike, called_so, situated
from bot.planners.offline.whom.kin_words import ANY_RELATIVE
from bot.planners.offline.whom.trade_wordings import (
    BARE,
    COUNTRY_SIGN,
    DEALS_ZH,
    ENDS_IN_ONE,
    IF_ONE_FITS_EN,
    IF_ONE_FITS_ZH,
    MAKES,
    ONE_SIGN,
    THAT_ZH,
    THE,
    TRADE_SIGN,
    chinese,
    english,
    perhaps_zh,
)
from bot.planners.offline.whom.trade_words import called_by_a_trade
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_MANY = lazily(
    r"哪|谁|所有|全部|各|都|几[家个]|多少家|名单|列|们|排|前\d"
    r"|(?<![a-z])(?:which|who|list|all|any|every|each|how many|rank)(?![a-z])"
)
_BUSINESS = r"[a-z]{2}(?:ery|ory|house|hotel|clinic|school|hospital|farm|roaster|restaurant)(?![a-z])"
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
    if not _may_tell(shown):
        return None  # most questions: looking for places costs time
    found = places(text, desk)
    there = tuple(_countries(shown, found, desk))
    if len(there) != 1:
        return None
    said = _said(_masked(shown, found, there), there[0])
    for start, end, words, pattern in said:
        of_many = pattern in perhaps_zh() and _MANY.search(shown)
        of_many = of_many or (pattern in BARE and _MANY.search(shown[:start]))
        if of_many or _is_named(text, (start, end), found, desk):
            continue
        within = tuple(each for each in found if words[0] <= each.start and each.end <= words[1])
        meant = _meant(text, (start, end), words, within, there[0], desk)
        alone = pattern in (*IF_ONE_FITS_ZH, *IF_ONE_FITS_EN, *BARE)
        if meant and not (alone and (meant.choices or meant.means_nobody)):
            return meant
    return None


def _may_tell(shown: str) -> bool:
    """Say whether a text has any words at all that such a description is told by."""
    if has_han(shown) and re.search(rf"{THAT_ZH}|{DEALS_ZH}|的", shown):
        return True
    return re.search(rf"{THE} |(?<![a-z])(?:{MAKES})(?![a-z])|{_BUSINESS}", shown) is not None


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
    signed = [(each.start, each.end, COUNTRY_SIGN) for each in there]
    for each in found:
        if each.kind == "industry" and each.values:
            said = shown[each.start : each.end]
            one = ENDS_IN_ONE.search(said) or is_one_business(said, each.values)
            signed.append((each.start, each.end, ONE_SIGN if one else TRADE_SIGN))
    for start, end, sign in signed:
        letters[start:end] = sign * (end - start)
    return "".join(letters)


def _said(masked: str, there: _There) -> Iterator[tuple[int, int, tuple[int, int], str]]:
    """Yield where a text speaks of one so: the stretch, that of the trade, and the pattern."""
    for pattern in _ways(masked):
        for match in re.finditer(pattern, masked):
            if match.start() <= there.start and there.end <= match.end():
                yield match.start(), match.end(), match.span("words"), pattern


def _ways(masked: str) -> Iterator[str]:
    """Yield the patterns that such a text can have: each costs time where it is used for the first time."""
    if " " in masked:
        yield from english()
    if not has_han(masked):
        return
    if "那" in masked or "这" in masked:
        yield from chinese()
    yield from perhaps_zh()


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
    text: str,
    span: tuple[int, int],
    words: tuple[int, int],
    within: tuple[Place, ...],
    there: _There,
    desk: Desk,
) -> Described | None:
    """Give who is of the trade, or called by its words, and where it is said; None where it says no trade."""
    said = simplified(text[slice(*words)])
    if not has_han(said) and not any(word not in FILLER for word in WORD.findall(said)):
        return None  # "the biggest customer in Spain" says no trade
    plain = re.sub(rf"^{DEALS_ZH}", "", said)
    trades = list(_trades(within)) or list(_trades(places(said, desk)))
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


def _trades(found: Iterable[Place]) -> Iterator[Place]:
    return (each for each in found if each.kind == "industry" and each.values)


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

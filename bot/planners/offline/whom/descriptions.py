"""Customers who are described and not named: "the Spanish one", 那家做阀门的, "no, the bakery", 山峰的峰.

A description stands for a customer only where exactly one that the asker may see fits; several are offered,
and where nobody fits it is asked who is meant.
"""

import re
from collections.abc import Iterable

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.places import places
from bot.planners.offline.whom.another_wish import is_of_another_wish
from bot.planners.offline.whom.beside_a_place import says_more_than_where
from bot.planners.offline.whom.country_beside import kept_there
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.described_names import told_apart
from bot.planners.offline.whom.description_words import Said, descriptions_in
from bot.planners.offline.whom.first_spoken_of import first_spoken_of
from bot.planners.offline.whom.fitting import (
    FILLER,
    WORD,
    Fits,
    called_so,
    placed,
    shown_of,
    told_among,
)
from bot.planners.offline.whom.glossed import without_gloss
from bot.planners.offline.whom.half_named import half_named
from bot.planners.offline.whom.joined_description import is_joined_to, without_the_name_joined
from bot.planners.offline.whom.kin_of_described import with_its_relative
from bot.planners.offline.whom.nobody_described import nobody_fits
from bot.planners.offline.whom.people_there import with_people_there
from bot.planners.offline.whom.pointed_out import pointed_out, related_one
from bot.planners.offline.whom.row_places import next_row, row_place
from bot.planners.offline.whom.those_near import near, of_all, of_those_near
from bot.planners.offline.whom.told_by_name import told_by_name
from bot.planners.offline.whom.told_by_place import told_by_its_place
from bot.planners.offline.whom.told_by_record import told_by_record
from bot.planners.offline.whom.told_twice import told_twice
from bot.planners.offline.whom.trade_there import trade_there
from bot.planners.offline.whom.trade_words import is_the_whole_trade
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han
from knowledge.rights import sees_customers

_ON_MANY = ("stress_test", "portfolio_kpis", "ageing_report", "overdue_worklist", "limits_worklist")
_TRADE = lazily(
    r"行业|行当|板块|产业|(?<![a-z])(?:industry|sector|trade|line of business)(?![a-z])", re.IGNORECASE
)
_SAYS_A_TRADE = lazily(
    r"(?:做|搞|卖|造|干|生产|制造|从事|经营)"
    r"|(?<![a-z])(?:makers?|manufacturers?|builders?|producers?|suppliers?|sellers?|dealers?|traders?|trade|in|does|do"
    r"|doing|makes?|making|sells?|selling|builds?|building|supplies|supplying)(?![a-z])"
)
"""What says that words are a trade, and not what somebody is called: 做风电的, "the one in wind power"."""

_PEOPLE = lazily(r" (?:people|guys|folks|lot)$", re.IGNORECASE)
_AMONG = lazily(
    r"(?<![a-z])(?:among(?:st)?|across|within"
    r"|(?:who(?: all)?|which(?: ones)?|any(?:one|body)?|all|each|some|none) (?:in|of|from)) $",
    re.IGNORECASE,
)
"""What stands before many: "who among the automation lot"."""

_OF_MANY = ("kpi", "ageing", "stress", "portfolio")


def described(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put an id in the place of a description, or None where a question describes nobody."""
    if not sees_customers(desk.person):
        return None
    told = told_by_name(text, conversation, desk)
    if isinstance(told, Described):
        return told
    plain = without_gloss(told or text, desk)
    if plain != text:
        return described(plain, conversation, desk) or Described(plain)
    meant = _by_words(text, conversation, desk)
    return with_its_relative(text, meant, conversation, desk) if meant else None


def _by_words(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put in whom a text describes: by record, as a relative, by half a name, by trade and place."""
    meant = first_spoken_of(text, conversation, desk) or told_by_record(text, conversation, desk)
    meant = meant or related_one(text, conversation, desk)
    meant = meant or half_named(text, desk) or told_by_its_place(text, desk)
    meant = meant or trade_there(text, desk)
    meant = meant or pointed_out(text, conversation, desk)
    if meant is not None:
        return meant
    there = with_people_there(text, conversation, desk)
    return Described(there) if there != text else _told_apart_or_fitting(text, conversation, desk)


def _told_apart_or_fitting(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put in whom the descriptions of a text fit: "the Spanish one", 那家做阀门的."""
    shown = simplified(text)
    row = row_place(shown) or next_row(shown)
    said = tuple(
        each
        for each in descriptions_in(shown, of_one=_is_of_one(conversation))
        if not _means_many(each, text, conversation)
        and not (row and each.start < row.span[1] and row.span[0] < each.end)
    )
    if not said:
        return None  # most questions: looking for places and names costs time
    named = desk.ledger.names.mentions(text)
    said = tuple(without_the_name_joined(each, named, shown) for each in said)
    told = (told_apart(text, each.words, (each.start, each.end), named, desk) for each in said)
    whose = next((each for each in told if each), None)
    if whose:
        return whose
    traded = [each for each in said if _says_a_trade(text, each)]
    named = [item for item in named if not any(_is_the_trade(text, item, each, desk) for each in traded)]
    apart = [each for each in said if not any(_is_named(item, each, shown) for item in named)]
    found = [_who_fits(text, item, named, conversation, desk) for item in apart]
    of_both = told_twice(text, list(zip(apart, found, strict=True)))
    if of_both:
        return of_both
    clear = (each for each in found if each and not (each.unfit or each.nobody))
    return next(clear, next((each for each in found if each), None))


def _is_of_one(conversation: Conversation) -> bool:
    last = conversation.last_call
    return last is not None and "customer" in last.args


def _means_many(said: Said, text: str, conversation: Conversation) -> bool:
    """Say whether "the wind power people" are all of them: figures of many are asked for, or just were."""
    if _PEOPLE.search(text[said.start : said.end]) is None:
        return False
    last = conversation.last_call
    of_many = last is not None and last.name in _ON_MANY and conversation.pending is None
    of_many = of_many or _AMONG.search(text[: said.start]) is not None
    beside = f"{text[: said.start]} {text[said.end :]}"  # "our" in "our Polish gear people" is no portfolio's
    return of_many or bool(find("kpis", beside) or find("actions", beside, _OF_MANY))


def _is_named(mention: Mention, said: Said, shown: str) -> bool:
    """Say whether somebody is named for certain in a description, or anybody beside it in the same wish."""
    within = said.start <= mention.start and mention.end <= said.end
    if not within:
        name, told = (mention.start, mention.end), (said.start, said.end)
        return not (is_joined_to(shown, name, told) or is_of_another_wish(shown, name, told))
    return mention.linking.verdict == "one"


def _is_the_trade(text: str, mention: Mention, said: Said, desk: Desk) -> bool:
    """Say whether what a name was found in is the trade that a description says: 卖风电设备的那家."""
    if not (said.start <= mention.start and mention.end <= said.end):
        return False
    return any(
        place.kind == "industry" and place.start <= mention.start and mention.end <= place.end
        for place in places(text, desk)
    )


def _who_fits(
    text: str, said: Said, named: Iterable[Mention], conversation: Conversation, desk: Desk
) -> Described | None:
    stands = tuple(
        place
        for place in places(text, desk)
        if place.kind != "person" and place.values and said.start < place.end and place.start < said.end
    )
    if said.placed and not any(simplified(text[each.start : each.end]) == said.words for each in stands):
        return None
    called = next((each for each in named if said.start <= each.start and each.end <= said.end), None)
    there = placed(stands, desk) if stands and not called else []
    fits = near(said.words, there, conversation, desk)
    fresh = not fits.seen
    fits = of_all(said.words, there, conversation, desk) if fresh else fits
    if fits.seen and there and _says_but_where(said.words, (text[each.start : each.end] for each in stands)):
        nearby = there if fresh else of_those_near(there, conversation, desk)
        own = any(is_the_whole_trade(text[each.start : each.end], each.values) for each in stands)
        of_a_trade = _says_a_trade(text, said) if own else _TRADE.search(text[said.start : said.end])
        of_a_trade = bool(of_a_trade or said.business) and (fresh or len(nearby) > 1)
        fits = _both(fits, nearby, of_a_trade=of_a_trade)
    if not fits.seen and called:  # somebody of that name, and nobody else who is there or does that
        fits = told_among(said.words, (each.customer_id for each in called.linking.candidates), desk)
    fits, of_another = kept_there(fits, text, (said.start, said.end), desk)
    if fits.seen:
        where = [text[each.start : each.end] for each in stands]
        doubted = not called and _is_only_there(fits, there, said.words, where, desk)
        known = set(fits.seen) <= {*there, *conversation.spoken_of}
        doubted = doubted or (said.business and not known)
        return put(text, (said.start, said.end), fits, desk, offered=doubted or of_another)
    return None if called else nobody_fits(text, said, named, placed=bool(stands))


def _says_a_trade(text: str, said: Said) -> bool:
    """Say whether a description says that it gives a trade: 做风电的那家, "the one in wind power"."""
    whole = simplified(text[max(0, said.start - 2) : said.end])
    return _SAYS_A_TRADE.search(whole) is not None or _TRADE.search(whole) is not None


def _is_only_there(fits: Fits, there: list[str], words: str, where: Iterable[str], desk: Desk) -> bool:
    """Say whether nothing but a country or trade fits of a description that says more: 那家日本餐厅."""
    if not there or not set(fits.seen) <= set(there) or not says_more_than_where(words, where):
        return False
    return not shown_of(called_so(words, fits.seen, desk), desk).seen


def _says_but_where(words: str, where: Iterable[str]) -> bool:
    """Say whether a description gives nothing but a trade or country: "the automation one"."""
    told = simplified(" ".join(where))
    left = (word for word in WORD.findall(words) if word not in FILLER and word not in WORD.findall(told))
    return has_han(told) == has_han(words) and not any(left)


def _both(called: Fits, there: list[str], *, of_a_trade: bool) -> Fits:
    """Give who is called like a trade, where all of them are of it and seen; else all called so or of it.

    `of_a_trade`: it is said to be a trade, of which all are: "the wind power industry's customer".
    """
    if set(called.seen) <= set(there) and not (called.hidden or of_a_trade):
        return called
    return Fits(tuple(sorted({*called.seen, *there})), called.hidden)

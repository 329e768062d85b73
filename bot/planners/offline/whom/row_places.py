"""Where a text points at a row of a list by its place: "the 2nd one", "the one on top", 垫底那家."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.language.ordinals import ORDINALS as EN_PLACES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.whom.counted_places import (
    EN_NOUN,
    EN_NUMBER,
    EN_PLACE,
    MIDDLE,
    ZH_NUMBER,
    ZH_ROW,
    beside,
    counted,
)
from bot.planners.offline.whom.field_of_most import is_by_a_field
from bot.planners.offline.whom.runs_of_places import runs_of_places
from knowledge.lazy_pattern import lazily

_ROWS = ("row_first", "row_second", "row_third", "row_fourth", "row_fifth", "row_last")
_PLACE = rf"(?P<place>{EN_PLACE})"
_NUMBER = rf"(?P<place>{EN_NUMBER})"
_HAN = rf"(?P<place>{ZH_NUMBER})"
_LIST = r"(?:that|the|this|your|our) (?:list|table|report|ranking)"
_THEM = r"(?:them|those|these|both|the (?:two|three|four|five))"
_ON_IT = rf"(?: (?:on|in|of|from) (?:it|{_LIST}|{_THEM}))?"
_VERB = (
    r"(?:is|isn['’]t|not|does|do|has|had|owes?|pays?|paid|stands?|over|on (?:hold|stop)|blocked|overdue|late"
    r"|takes?|gets?|order|buy|afford|needs?|exceed|insured|covered|still|really|too|please|as well|again)"
)
_ZH_LIST = r"(?:(?:名单|清单|列表|表|榜)(?:上|里|中)?(?:面|头)?的?)?"
_PATTERNS = tuple(
    lazily(pattern)
    for pattern in (
        rf"(?<![a-z])(?:the |that )?{_PLACE} {EN_NOUN}(?:['’]s)?{_ON_IT}(?![a-z])(?! of)",
        rf"(?<![a-z])the {_PLACE}(?:[ ?.!]*$|(?: {EN_NOUN})? (?:on|in|of|from) (?:{_LIST}|{_THEM})(?![a-z]))",
        rf"(?<![a-z])the {_PLACE}(?= {_VERB}(?![a-z]))",
        rf"(?<![a-z])the {_PLACE}(?:(?=: )|['’]s(?= [a-z]))",
        rf"(?:(?<= of )|(?<= for ))the {_PLACE}(?=:|, |,? (?:but )?(?:not|rather than|instead of) )",
        rf"(?:^|(?<=[,;] )(?=the ))(?:(?:and|ok|okay|now|then|so)[ ,]+)*(?:the )?{_PLACE}"
        r"(?=:| ?[–—]| -|(?:,? (?:please|pls|then|too))*[ ?.!]*$)",
        rf"^(?:(?:and|ok|okay|now|then|so)[ ,]+)*the {_PLACE}(?=, ?(?:in|on|at|what|which|how|is|does|do|has"
        r"|have|can|could|may|where|when|why|whose|who)(?![a-z]))",
        rf"(?<![a-z])(?:number |no\. ?|nr\.? ?|# ?|row |entry ){_NUMBER}(?![\w%])(?![.,]\d){_ON_IT}",
        rf"(?<![a-z])(?:customer |name |company )(?:number |no\. ?|# ?){_NUMBER} (?:on|in|of) {_LIST}",
        rf"(?<![a-z])(?:the )?{_PLACE}(?: {EN_NOUN}(?:['’]s)?)? from the top{_ON_IT}(?![a-z])",
        rf"(?:^|[,;:–—.] ?|(?:and|ok|now|then) )(?P<end>top|bottom) {EN_NOUN}(?:['’]s)?{_ON_IT}(?![a-z])",
        rf"(?<![a-z])(?:the )?(?P<back>{'|'.join(EN_PLACES[1:])})[ -]"
        rf"(?:from (?:the )?(?:bottom|end)|to last|last)(?: {EN_NOUN}(?:['’]s)?)?{_ON_IT}(?![a-z])",
        rf"(?<![a-z])(?:the )?(?P<before_last>penultimate|last but one|next[ -]to[ -]last)"
        rf"(?: {EN_NOUN}(?:['’]s)?)?(?![a-z])",
        rf"(?<![a-z])(?:(?:the|that) {EN_NOUN}(?: (?:that|which|who) (?:is|stands|sits)| (?:that|who)['’]s)?"
        rf"|whoever (?:is|stands|sits)|whoever['’]s|whatever is)"
        rf" (?:right |sitting |listed |standing )?(?:at|on) (?:the )?(?:very )?(?P<end>top|bottom|end)"
        rf"(?: of (?:it|{_LIST}))?(?![a-z])(?! of)",
        rf"(?<![a-z])(?:the )?(?:very )?(?P<end>top|bottom|end) of {_LIST}(?![a-z])",
        rf"(?<![a-z])(?:the|that) (?P<end>top|topmost|uppermost|bottom|lowermost) {EN_NOUN}(?:['’]s)?{_ON_IT}"
        r"(?![a-z])",
        rf"(?<![a-z])(?:the |that )?(?P<middle>middle) {EN_NOUN}(?:['’]s)?{_ON_IT}(?![a-z])",
        rf"(?<![a-z])(?:(?:the|that) {EN_NOUN}|whoever is|whoever['’]s)(?: right)? in (?:the )?(?:very )?"
        rf"(?P<middle>middle|centre|center)(?: of (?:it|{_LIST}|{_THEM}))?(?![a-z])(?! of)",
        rf"{_ZH_LIST}(?:排|夹|站|处)?在?(?:正|最)?(?P<middle>中间|当中|居中)(?:的|那)*{ZH_ROW}",
        rf"{_ZH_LIST}(?:排(?:在|名)?)?(?P<zh_back>倒数|倒过来)第{_HAN}{ZH_ROW}?的?",
        rf"{_ZH_LIST}(?:排(?:在|名)?)?第{_HAN}的?{ZH_ROW}",
        rf"{_ZH_LIST}(?:排|打|放)?在?(?P<zh_top>最(?:上面|上边|上头|前面|前边|前头|顶上|靠前|前)的?(?={ZH_ROW}|呢)"
        rf"|榜首|头名|排头|打头)(?:的|那)*{ZH_ROW}?",
        rf"{_ZH_LIST}(?:排|垫|放)?在?(?P<zh_bottom>最(?:下面|下边|下头|后面|后边|底下|末尾|末|靠后|后)的?(?={ZH_ROW}|呢)"
        rf"|垫底|榜尾|末位|末尾)(?:的|那)*{ZH_ROW}?",
    )
)
_BESIDE_A_PLACE = (
    lazily(
        rf"(?<![a-z])(?:(?:the|that) {EN_NOUN}(?: (?:that|which|who) (?:is|comes|stands))?"
        r"|whoever (?:is|comes|stands))(?: right| just| directly| immediately)?"
        r" (?:(?P<up>before|above|over|ahead of|preceding)"
        r"|after|below|under|beneath|underneath|following|behind)"
        rf" (?:(?:the )?{_PLACE}(?: {EN_NOUN})?|(?:number |no\. ?|row |#)(?P<number>{EN_NUMBER}))"
        r"(?:['’]s(?![a-z]))?(?![a-z\d])"
    ),
    lazily(
        rf"(?:第(?P<place>{ZH_NUMBER})(?P<number>)的?{ZH_ROW}?|(?P<zh_last>最后一?){ZH_ROW})的?"
        r"(?:(?P<up>前面|上面|之前|之上|上头|前头)|后面|下面|之后|之下|后头|下头|底下)(?:的|那|这|一)*[家个户位](?:客户|公司)?"
    ),
)
"""What points at the row right above or below one that is told by its place."""

_JOINED_BEFORE = lazily(
    rf"(?P<row>(?<![a-z])the {_PLACE}|第(?P<han>{ZH_NUMBER}){ZH_ROW}?)"
    r"(?:(?: and |, and |, | & )(?:of |for )?|[和跟与及、])$"
)
_JOINED_BEHIND = lazily(rf"(?: and|, and|,| &) (the {_PLACE}(?=[ ?.!]*$|[:,]| -))")
_GOES_ON = (
    r"(?: (?:it|that|them|this)(?: one)?)?"
    r"(?=[ ?.!,:]*$| (?:how|what|is|are|do|does|has|have|can)(?![a-z]))"
)
_OTHER_ROWS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        1,
        lazily(
            rf"(?<![a-z])(?:the )?next {EN_NOUN}(?:['’]s)?(?: down)?{_ON_IT}(?![a-z])"
            r"|(?<![a-z])(?:the (?:one|next)|whoever is) (?:right |just |directly )?"
            rf"(?:below|under|underneath|after){_GOES_ON}"
            rf"|(?:再|紧|接着)*(?:下|接下来的?){ZH_ROW}"
            r"|(?:[它他]们?|这家|那家|紧挨着)?的?(?:下面|底下)(?:那|的|这|一)+[家个户位]"
        ),
    ),
    (
        -1,
        lazily(
            rf"(?<![a-z])(?:the one|whoever is) (?:right |just |directly )?above{_GOES_ON}"
            r"|(?:[它他]们?|这家|那家|紧挨着)的?上面(?:那|的|这|一)+[家个户位]"
        ),
    ),
)
"""What points at the row below or above that of the customer spoken of."""

_OF_A_ROW = lazily(
    rf"{EN_PLACE}|number|no[. \d]|nr|#|row|entry|list|table|report|ranking|top|bottom|end|uppermost"
    r"|lowermost|penultimate|last|next|middle|cent(?:re|er)|第|最|中间|当中|居中|榜|头名|排头|打头|垫底|末"
)
"""A word of which every place of a row has one: most questions have none, and are not looked at further."""

_NO_ROW = lazily(
    r"(?:invoice|order|customer|account|bill|phone|rule|stage|section|step|instal?lment|q|quarter|period"
    r"|option|question|case|page|week|line|chapter|clause|document|article) ?$"
    r"|(?:which|what|who) (?:is|one is|comes|stands) (?:the |in )?$|谁[排在是]*$|哪一?[家个户][排在是]*$"
)
"""What numbers something else, or asks who stands there."""

_ASKS_WHETHER = lazily(
    r"(?<![a-z])(?:is|are|was|were|does|do|did|has|have|had|ca|could|would|should|wo)n['’]t $"
)


class RowPlace(NamedTuple):
    """The place of a row, from 0, from the end below 0, and where a text speaks of it."""

    place: int
    span: tuple[int, int]


@lru_cache(64)  # a message and its pieces are looked through by many
def row_place(shown: str) -> RowPlace | None:
    """Give the one row that a text in small letters and simplified script points at, if it is one."""
    said = row_places(shown)
    if len({each.place for each in said}) != 1:
        return None
    return max(said, key=lambda each: each.span[1] - each.span[0])


def row_places(shown: str) -> list[RowPlace]:
    """Give the rows that a text points at, from left to right.

    Words that are denied, that number something else or that ask who stands there point at none.
    """
    return _places(shown, lambda span: not _is_denied(shown, span) and not _NO_ROW.search(shown[: span[0]]))


def places_said(shown: str) -> list[RowPlace]:
    """Give the rows that a text speaks of, from left to right, denied or not."""
    return _places(shown, lambda span: not _NO_ROW.search(shown[: span[0]]))


def _places(shown: str, points: Callable[[tuple[int, int]], bool]) -> list[RowPlace]:
    together = [each for each in runs_of_places(shown) if points(each.span)]
    said = [each for each in _said(shown) if not any(_overlap(each.span, run.span) for run in together)]
    said = [each for each in said if points(each.span)]
    said += [RowPlace(place, span) for run in together for place, span in run.places]
    return sorted([*said, *_joined(shown, said)], key=lambda each: each.span)


def _is_denied(shown: str, span: tuple[int, int]) -> bool:
    """Say whether a place is denied, and no question is asked of it: "isn't the second one overdue?"."""
    return is_denied(shown, *span) and not _ASKS_WHETHER.search(shown[: span[0]])


def _joined(shown: str, said: Iterable[RowPlace]) -> Iterator[RowPlace]:
    """Yield places in fewest words before or behind another one: "the second and the one before the last"."""
    for each in said:
        before = _JOINED_BEFORE.search(shown[: each.span[0]])
        if before and not _points_inside(before.span(), said):
            yield RowPlace(counted(before["place"] or before["han"]), before.span("row"))
        behind = _JOINED_BEHIND.match(shown, each.span[1])
        if behind and not _points_inside(behind.span(1), said):
            yield RowPlace(counted(behind["place"]), behind.span(1))


def _points_inside(span: tuple[int, int], said: Iterable[RowPlace]) -> bool:
    return any(_overlap(span, each.span) for each in said)


def next_row(shown: str) -> RowPlace | None:
    """Give how many rows below the customer spoken of a text points at, and where: "the next one", 下一家."""
    found = ((step, pattern.search(shown)) for step, pattern in _OTHER_ROWS)
    return next((RowPlace(step, said.span()) for step, said in found if said), None)


def _said(shown: str) -> Iterator[RowPlace]:
    patterned = _patterned(shown) if _OF_A_ROW.search(shown) else []
    yield from (each for each in patterned if not _is_within_another(each, patterned))
    for item in find("portfolio_words", shown, _ROWS):
        if is_by_a_field(shown, item.start, item.end):
            continue
        place = _ROWS.index(item.name)
        listed = RowPlace(-1 if place == len(_ROWS) - 1 else place, (item.start, item.end))
        if not any(_overlap(each.span, listed.span) for each in patterned):
            yield listed


def _patterned(shown: str) -> list[RowPlace]:
    told = [(_place(said), said.span()) for each in _PATTERNS for said in each.finditer(shown)]
    told += [(_next_to(said), said.span()) for each in _BESIDE_A_PLACE for said in each.finditer(shown)]
    return [RowPlace(place, span) for place, span in told]


def _is_within_another(one: RowPlace, every: list[RowPlace]) -> bool:
    """Say whether a longer stretch has it: "the last one" in "second to the last one"."""
    long = one.span[1] - one.span[0]
    return any(_overlap(each.span, one.span) and each.span[1] - each.span[0] > long for each in every)


def _place(match: re.Match[str]) -> int:
    said = match.groupdict()
    if said.get("middle"):
        return MIDDLE
    if said.get("back"):
        return -EN_PLACES.index(said["back"]) - 1
    if said.get("before_last"):
        return -2
    if said.get("end"):
        return 0 if said["end"] in ("top", "topmost", "uppermost") else -1
    if said.get("zh_top") or said.get("zh_bottom"):
        return 0 if said.get("zh_top") else -1
    place = counted(said["place"])
    return -1 - place if said.get("zh_back") else place


def _next_to(match: re.Match[str]) -> int:
    """Give the place above or below one that is told by its place: "the one after the second"."""
    said = match.groupdict()
    place = -1 if said.get("zh_last") else counted(said["place"] or said["number"])
    return beside(place, -1 if said["up"] else 1)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]

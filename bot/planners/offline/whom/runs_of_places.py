"""Several places said in one breath: "the second and the fourth", "rows 2 to 4", 第二、四家, 第二到第四家."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.planners.offline.whom.counted_places import (
    EN_NOUN,
    EN_NUMBER,
    EN_PLACE,
    ZH_NUMBER,
    ZH_NUMBERS,
    ZH_ROW,
    counted,
)
from knowledge.lazy_pattern import lazily

_JOIN = r"(?: ?,? ?(?:and|&|plus|or) (?:also )?| ?[,/] ?)"
_TO = r"(?: (?:to|through|thru|till|until) | ?[-–] ?)"
_ONES = rf"(?: (?:{EN_NOUN}|ones|names|customers|companies|clients|accounts|firms|rows))"
_ONE = (
    rf"(?:(?:the )?(?!last){EN_PLACE}(?:{_ONES}(?:['’]s?(?![a-z]))?)?"
    rf"|the last(?:{_ONES}(?:['’]s?(?![a-z]))?)?|last{_ONES}(?:['’]s?(?![a-z]))?|last(?=[ ?.!]*$|:| [-–]))"
)
OTHER_THINGS = (
    r"(?! (?:quarters?|half|halves|instal?lments?|payments?|invoices?|orders?|stages?|reminders?|steps?"
    r"|months?|weeks?|days?|years?|periods?|demands?|letters?|questions?|parts?|points?|signals?|warnings?|pages?"
    r"|sections?|tranches?|deliver(?:y|ies)|shipments?|rules?|of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_ZH_ONE = rf"(?:第{ZH_NUMBER}|最后一?)"
_FEW = r"(?:[1-9]|1\d|20|one|two|three|four|five|six|seven|eight|nine|ten)"
_ZH_FEW = rf"(?:[1-9]|1\d|20|[{ZH_NUMBERS}])"
_ZH_JOIN = r" ?(?:[、,\uff0c/]|和|与|跟|及|以及|还有|再加)? ?"
_RUNS = (
    lazily(
        rf"(?<![a-z])(?<!on )(?<!on the )(?<!between )(?<!from ){_ONE}(?:{_JOIN}{_ONE})+"
        rf"(?![a-z\d]){OTHER_THINGS}"
    ),
    lazily(
        rf"(?<![a-z])(?:numbers|nos\.?|rows|entries|lines|names|customers) {EN_NUMBER}(?:{_JOIN}{EN_NUMBER})+"
        r"(?![\w%])(?![.,]\d)"
    ),
    lazily(rf"(?:# ?|no\. ?|number )[1-9]\d?(?:{_JOIN}(?:# ?|no\. ?|number )[1-9]\d?)+(?![\w%])"),
    lazily(
        r"(?:(?<= of )|(?<= for )|(?<= on )|(?<= about )|(?:^|(?<=^and )|(?<=^now )|(?<=^ok, ))(?=.+:))"
        rf"{_FEW}"
        rf"(?:{_JOIN}{_FEW})+(?=['’]s? [a-z]|(?:,? (?:please|pls|then|too|as well))?[ ?.!]*$| ?:)"
    ),
    lazily(
        rf"(?:^|(?<=[看查问给说要把列将和跟那再的]))(?:第)?{_ZH_FEW}号?(?:(?:{_ZH_JOIN}| ){_ZH_FEW}号?)+"
        r"(?:(?<=号)(?:那|这)?[几两三四家个户位]*(?:客户|公司)?(?![到之以前后起开止截至月])"
        r"|(?=的|呢|分别|各|都))"
    ),
    lazily(rf"{_ZH_ONE}{ZH_ROW}?(?:{_ZH_JOIN}(?:{_ZH_ONE}|(?<=[、,和与跟及]) ?{ZH_NUMBER}){ZH_ROW}?)+"),
)
_RANGES = (
    lazily(
        rf"(?<![a-z])(?:the )?(?!last)(?P<first>{EN_PLACE}){_TO}(?:the )?(?!last)(?P<last>{EN_PLACE}){_ONES}?"
        rf"(?:['’]s?(?![a-z]))?(?![a-z\d]){OTHER_THINGS}"
    ),
    lazily(
        rf"(?<![a-z])(?:numbers|nos\.?|rows|entries|lines|customers) (?P<first>{EN_NUMBER}){_TO}"
        rf"(?P<last>{EN_NUMBER})(?![\w%])"
    ),
    lazily(
        rf"(?:(?<= of )|(?<= for )|(?<= on ))(?P<first>{_FEW}){_TO}(?P<last>{_FEW})"
        r"(?=['’]s? [a-z]|(?:,? (?:please|pls|then|too|as well))?[ ?.!]*$)"
    ),
    lazily(rf"第(?P<first>{ZH_NUMBER}){ZH_ROW}?(?:到|至|[-~\uff5e–])第?(?P<last>{ZH_NUMBER}){ZH_ROW}"),
)
_ELEMENT = lazily(
    rf"(?:the )?(?P<place>{EN_PLACE})(?:{_ONES}(?:['’]s?(?![a-z]))?)?"
    r"|(?:(?:numbers?|nos?\.?|rows|entries|lines|names|customers|#) ?)?"
    rf"(?P<number>(?<![a-z]){EN_NUMBER}(?![a-z\d]))"
    rf"|(?P<zh_last>最后一?){ZH_ROW}?|第?(?P<han>{ZH_NUMBER}){ZH_ROW}?"
)
_COUNTS = rf"(?:{EN_PLACE}|{_FEW}|[{ZH_NUMBERS}]|最后)"
_TWO_COUNTS = lazily(rf"{_COUNTS}.*{_COUNTS}", re.DOTALL)
"""What every run has: where nothing is counted twice, no run is looked for."""

_MOST = 10
"""Rows of a range at most."""


class Run(NamedTuple):
    """Where several places are said together, and each place with the stretch that stands for it."""

    span: tuple[int, int]
    places: tuple[tuple[int, tuple[int, int]], ...]


def runs_of_places(shown: str) -> Iterator[Run]:
    """Yield the runs of places in a text in small letters and simplified script."""
    if not _TWO_COUNTS.search(shown):
        return
    for pattern in _RANGES:
        for said in pattern.finditer(shown):
            first, last = counted(said["first"]), counted(said["last"])
            if first < last <= first + _MOST:
                yield Run(said.span(), tuple((place, said.span()) for place in range(first, last + 1)))
    for pattern in _RUNS:
        for said in pattern.finditer(shown):
            if pattern is _RUNS[-1] and not _counts_customers(said[0], shown[said.end() :]):
                continue
            yield Run(said.span(), tuple(_elements(shown, said.span())))


def _elements(shown: str, span: tuple[int, int]) -> Iterator[tuple[int, tuple[int, int]]]:
    for said in _ELEMENT.finditer(shown, *span):
        word = said["place"] or said["number"] or said["zh_last"] or said["han"]
        yield counted(word), said.span()


def _counts_customers(said: str, after: str) -> bool:
    """Say whether places in Chinese are those of customers: 第二和第三季度 counts quarters."""
    return re.search(rf"{ZH_ROW}$", said) is not None or not after.strip(" ?\uff1f。呢吧")

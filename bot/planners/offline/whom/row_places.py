"""Where a text points at a row of a list by its place: "the 2nd one", "the one on top", 垫底那家."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.negations import is_denied

_ROWS = ("row_first", "row_second", "row_third", "row_fourth", "row_fifth", "row_last")
_EN_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_EN_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ZH_NUMBERS = "一二三四五六七八九十"
_PLACE = rf"(?P<place>{'|'.join(_EN_PLACES)}|last|[1-9]\d?(?:st|nd|rd|th))"
_NUMBER = rf"(?P<place>{'|'.join(_EN_NUMBERS)}|[1-9]\d?)"
_HAN = rf"(?P<place>[{_ZH_NUMBERS}]|[1-9]\d?)"
_LIST = r"(?:that|the|this|your|our) (?:list|table|report|ranking)"
_NOUN = r"(?:one|name|customer|company|client|account|debtor|firm|guy|entry|row|line)"
_ON_IT = rf"(?: (?:on|in|of|from) (?:it|{_LIST}))?"
_ZH_ROW = r"(?:(?:那|这)?一?(?:家|位|户|名|行|个(?![月季年星礼问条阶步规方层级种次期]))(?:客户|公司)?)"
_ZH_LIST = r"(?:(?:名单|清单|列表|表|榜)(?:上|里|中)?(?:面|头)?的?)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![a-z])(?:the |that )?{_PLACE} {_NOUN}(?:['’]s)?{_ON_IT}(?![a-z])(?! of)",
        rf"(?<![a-z])the {_PLACE}(?:[ ?.!]*$|(?: {_NOUN})? (?:on|in|of|from) {_LIST}(?![a-z]))",
        rf"(?:(?<= of )|(?<= for ))the {_PLACE}(?=,? (?:but )?(?:not|rather than|instead of) )",
        rf"^(?:(?:and|ok|okay|now|then|so)[ ,]+)*(?:the )?{_PLACE}(?=:| ?[–—]| -|[ ?.!]*$)",
        rf"(?<![a-z])(?:number |no\. ?|nr\.? ?|# ?|row |entry ){_NUMBER}(?![\w%])(?![.,]\d){_ON_IT}",
        rf"(?<![a-z])(?:customer |name |company )(?:number |no\. ?|# ?){_NUMBER} (?:on|in|of) {_LIST}",
        rf"(?<![a-z])(?:the )?{_PLACE}(?: {_NOUN}(?:['’]s)?)? from the top{_ON_IT}(?![a-z])",
        rf"(?:^|[,;:–—.] ?|(?:and|ok|now|then) )(?P<end>top|bottom) {_NOUN}(?:['’]s)?{_ON_IT}(?![a-z])",
        rf"(?<![a-z])(?:the )?(?P<back>{'|'.join(_EN_PLACES[1:])})[ -]"
        rf"(?:from (?:the )?(?:bottom|end)|to last|last)(?: {_NOUN}(?:['’]s)?)?{_ON_IT}(?![a-z])",
        rf"(?<![a-z])(?:the )?(?P<before_last>penultimate|last but one)(?: {_NOUN}(?:['’]s)?)?(?![a-z])",
        rf"(?<![a-z])(?:(?:the|that) {_NOUN}(?: (?:that|which|who) (?:is|stands|sits)| (?:that|who)['’]s)?"
        rf"|whoever (?:is|stands|sits)|whoever['’]s|whatever is)"
        rf" (?:right |sitting |listed |standing )?(?:at|on) (?:the )?(?:very )?(?P<end>top|bottom|end)"
        rf"(?: of (?:it|{_LIST}))?(?![a-z])(?! of)",
        rf"(?<![a-z])(?:the )?(?:very )?(?P<end>top|bottom|end) of {_LIST}(?![a-z])",
        rf"(?<![a-z])(?:the|that) (?P<end>top|topmost|uppermost|bottom|lowermost) {_NOUN}(?:['’]s)?{_ON_IT}"
        r"(?![a-z])",
        rf"{_ZH_LIST}(?:排(?:在|名)?)?(?P<zh_back>倒数|倒过来)第{_HAN}{_ZH_ROW}?的?",
        rf"{_ZH_LIST}(?:排(?:在|名)?)?第{_HAN}的?{_ZH_ROW}",
        rf"{_ZH_LIST}(?:排|打|放)?在?(?P<zh_top>最(?:上面|上边|上头|前面|前边|前头|顶上|靠前|前)的?(?={_ZH_ROW}|呢)"
        rf"|榜首|头名|排头|打头)(?:的|那)*{_ZH_ROW}?",
        rf"{_ZH_LIST}(?:排|垫|放)?在?(?P<zh_bottom>最(?:下面|下边|下头|后面|后边|底下|末尾|末|靠后|后)的?(?={_ZH_ROW}|呢)"
        rf"|垫底|榜尾|末位|末尾)(?:的|那)*{_ZH_ROW}?",
    )
)
_GOES_ON = (
    r"(?: (?:it|that|them|this)(?: one)?)?"
    r"(?=[ ?.!,:]*$| (?:how|what|is|are|do|does|has|have|can)(?![a-z]))"
)
_OTHER_ROWS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        1,
        re.compile(
            rf"(?<![a-z])(?:the )?next {_NOUN}(?:['’]s)?(?: down)?{_ON_IT}(?![a-z])"
            r"|(?<![a-z])(?:the (?:one|next)|whoever is) (?:right |just |directly )?"
            rf"(?:below|under|underneath|after){_GOES_ON}"
            rf"|(?:再|紧|接着)*(?:下|接下来的?){_ZH_ROW}"
            r"|(?:[它他]们?|这家|那家|紧挨着)?的?(?:下面|底下)(?:那|的|这|一)+[家个户位]"
        ),
    ),
    (
        -1,
        re.compile(
            rf"(?<![a-z])(?:the one|whoever is) (?:right |just |directly )?above{_GOES_ON}"
            r"|(?:[它他]们?|这家|那家|紧挨着)的?上面(?:那|的|这|一)+[家个户位]"
        ),
    ),
)
"""What points at the row below or above that of the customer spoken of."""

_NO_ROW = re.compile(
    r"(?:invoice|order|customer|account|bill|phone|rule|stage|section|step|instal?lment|q|quarter|period"
    r"|option|question|case|page|week|line|chapter|clause|document|article) ?$"
    r"|(?:which|what|who) (?:is|one is|comes|stands) (?:the |in )?$|谁[排在是]*$|哪一?[家个户][排在是]*$"
)
"""What numbers something else, or asks who stands there."""


class RowPlace(NamedTuple):
    """The place of a row, from 0, from the end below 0, and where a text speaks of it."""

    place: int
    span: tuple[int, int]


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
    said = [each for each in _said(shown) if not is_denied(shown, *each.span)]
    said = [each for each in said if not _NO_ROW.search(shown[: each.span[0]])]
    return sorted(said, key=lambda each: each.span)


def next_row(shown: str) -> RowPlace | None:
    """Give how many rows below the customer spoken of a text points at, and where: "the next one", 下一家."""
    found = ((step, pattern.search(shown)) for step, pattern in _OTHER_ROWS)
    return next((RowPlace(step, said.span()) for step, said in found if said), None)


def _said(shown: str) -> Iterator[RowPlace]:
    patterned = [
        RowPlace(_place(match), match.span()) for pattern in _PATTERNS for match in pattern.finditer(shown)
    ]
    yield from (each for each in patterned if not _is_within_another(each, patterned))
    for item in find("portfolio_words", shown, _ROWS):
        place = _ROWS.index(item.name)
        listed = RowPlace(-1 if place == len(_ROWS) - 1 else place, (item.start, item.end))
        if not any(each.span[0] < item.end and item.start < each.span[1] for each in patterned):
            yield listed


def _is_within_another(one: RowPlace, every: list[RowPlace]) -> bool:
    """Say whether a longer stretch has it: "the last one" in "second to the last one"."""
    (start, end), long = one.span, one.span[1] - one.span[0]
    return any(
        each.span[0] < end and start < each.span[1] and each.span[1] - each.span[0] > long for each in every
    )


def _place(match: re.Match[str]) -> int:
    said = match.groupdict()
    if said.get("back"):
        return -_EN_PLACES.index(said["back"]) - 1
    if said.get("before_last"):
        return -2
    if said.get("end"):
        return 0 if said["end"] in ("top", "topmost", "uppermost") else -1
    if said.get("zh_top") or said.get("zh_bottom"):
        return 0 if said.get("zh_top") else -1
    place = _counted(said["place"])
    return -1 - place if said.get("zh_back") else place


def _counted(said: str) -> int:
    """Give the place that a word or number counts, from 0: "second", "2nd", "two", 二."""
    if said == "last":
        return -1
    for words in (_EN_PLACES, _EN_NUMBERS, _ZH_NUMBERS):
        if said in words:
            return words.index(said)
    return int("".join(letter for letter in said if letter.isdigit())) - 1

"""Places in an answer to "which one do you mean?": "the second", "not the first", "B", 后两家, 除了第一个."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.language.words import simplified
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.negations import LEAVES_OUT, is_denied
from bot.planners.offline.whom.counted_places import (
    EN_NOUN,
    EN_PLACE,
    MIDDLE,
    ZH_NUMBER,
    ZH_ROW,
    counted,
    number_of,
    standing,
)
from bot.planners.offline.whom.runs_of_places import OTHER_THINGS
from knowledge.lazy_pattern import lazily

_MANY = r"(?:two|three|four|five|six|seven|eight|nine|[2-9])"
_ZH_MANY = r"[两二三四五六七八九2-9]"
_OPTION = r"(?:option|choice|answer|number|no\.?|nr\.?|#)"
_ALONE = lazily(
    r"\W*(?:(?:and|it['’]s|i mean|that['’]s|是|选|就|那)\s*)*(?P<not>not |不是|不要|别选)?"
    rf"(?:{_OPTION} ?|选项?)?[(（]?(?:(?P<letter>[a-i])(?:[)）.、]|项|选项)?"
    r"|(?P<number>[1-9])(?:[)）.、号]|号的)?)(?: (?:please|pls|then))?\W*"
)
_OF_THEM = r"(?: of (?:them|those|these))"
_SAID = lazily(
    rf"(?<![a-z])(?:the |that )?(?P<few>first|top|last|bottom) (?P<many>{_MANY})(?: ones| names|{_OF_THEM})?"
    rf"(?![a-z\d])|(?<![a-z])(?:the |that |{_OPTION} ?)?(?P<place>{EN_PLACE})(?: {EN_NOUN}|{_OF_THEM})?"
    rf"(?![a-z\d]){OTHER_THINGS}|(?<![a-z])(?:the )?(?P<pair>former|latter)(?: one)?(?![a-z])"
    rf"|(?<![a-z])(?:the |that )?(?P<middle>middle)(?: {EN_NOUN}|{_OF_THEM})(?![a-z\d])"
    rf"|(?P<zh_middle>中间|当中)的?{ZH_ROW}"
    rf"|{_OPTION} ?(?P<number>[1-9])(?!\d)"
    rf"|(?P<zh_few>最?前|头|最?后)面?的?(?P<zh_many>{_ZH_MANY})[家个户]"
    rf"|第(?P<han>{ZH_NUMBER})(?:{ZH_ROW}|(?![\d一二三四五六七八九十月季期条年周阶级步号])){ZH_ROW}?"
    rf"|(?P<zh_last>最后一?){ZH_ROW}|(?P<zh_pair>前者|后者|[前后]面那[家个])"
)
_WRONG = lazily(
    r",? ?(?:one )?(?:(?:is|was|are|were)(?: not|n['’]t| wrong| the wrong)|isn['’]t|wasn['’]t|won['’]t do"
    r"|out(?![a-z]))|(?:也|都)?(?:不对|不是|不要|不算|排除|去掉)"
)
_JOINED = lazily(r"[\s,\uff0c、/&]*(?:and|or|nor|not|neither|和|与|或|跟|也不是|也不要)?[\s]*")
_ANY = lazily(
    r"\W*(?:(?:either|any|whichever|whatever|no matter|doesn['’]t matter|i don['’]t (?:mind|care))"
    r"(?: (?:one|of (?:them|the two|those)|way|is fine|will do|which|you (?:like|want)))*"
    r"|随便(?:哪[个家])?|都行|都可以|无所谓|哪[个家]都行)\W*"
)
_NONE = lazily(
    r"\W*(?:no,? )?(?:neither|none)(?: of (?:them|those|these|the (?:two|three|four)))?\W*"
    r"|\W*(?:一个)?都不[是对]\W*"
)
_SMALL = lazily(
    r"(?<![a-z])(?:or|and|pick|choose|take|want|need|one|ones|option|it|everything|everybody|everyone|anyone)(?![a-z])"
    r"|[那选就指的是家个要]"
)
_ENDS_AND_MIDDLE = 3
_TURNING = ("small", "corrects", "continues", "again", "other_one")


class Told(NamedTuple):
    """Which of those offered an answer means, from 0, and what it says beside; `left`: others are denied."""

    meant: tuple[int, ...]
    rest: str = ""
    left: bool = False


class _Place(NamedTuple):
    places: tuple[int, ...]
    span: tuple[int, int]
    denied: bool


def places_offered(text: str, count: int) -> Told | None:
    """Give which of so many an answer tells by their places or letters; None where it tells no place.

    Where it leaves all of them open, all are left; where it means nobody of them, none.
    """
    shown = simplified(text)
    if _ANY.fullmatch(shown) or _NONE.fullmatch(shown):
        return Told(tuple(range(count)) if _ANY.fullmatch(shown) else (), left=True)
    alone = _ALONE.fullmatch(shown)
    if alone:
        at = ord(alone["letter"]) - ord("a") if alone["letter"] else int(alone["number"]) - 1
        if at >= count or alone["not"]:
            return Told(tuple(place for place in range(count) if place != at), left=True)
        return Told((at,))
    said = list(_places(shown, count))
    if not said:
        return None
    rest = _rest(shown, said)
    meant = dict.fromkeys(place for each in said if not each.denied for place in each.places)
    if any(not each.places for each in said):
        return Told(tuple(range(count)), rest, left=True)  # the latter of three, the fifth of two
    if meant:
        return Told(tuple(meant), rest)
    denied = {place for each in said for place in each.places}
    return Told(tuple(place for place in range(count) if place not in denied), rest, left=True)


def _places(shown: str, count: int) -> Iterator[_Place]:
    """Yield each place that is said, with whether it is denied, as is what is joined to one denied before."""
    last: _Place | None = None
    for said in _SAID.finditer(shown):
        span = said.span()
        denied = is_denied(shown, *span) or _WRONG.match(shown, span[1]) is not None
        between = shown[last.span[1] : span[0]] if last else ""
        denied = denied or bool(last and last.denied and _JOINED.fullmatch(between) and "," not in between)
        last = _Place(_of(said, count), span, denied)
        yield last


def _of(said: re.Match[str], count: int) -> tuple[int, ...]:
    """Give the places that words stand for among so many; none where there is no such place."""
    few = said["few"] or said["zh_few"]
    if few:
        many = min(count, number_of(said["many"] or said["zh_many"]))
        from_end = few in ("last", "bottom") or "后" in few
        return tuple(range(count - many, count) if from_end else range(many))
    pair = said["pair"] or said["zh_pair"]
    if pair:
        return (0 if pair.startswith(("former", "前")) else 1,) if count == 2 else ()
    if said["middle"] or said["zh_middle"]:
        at = standing(MIDDLE, count) if count >= _ENDS_AND_MIDDLE else count
    else:
        at = counted(said["place"] or said["number"] or said["han"] or said["zh_last"])
    at = count + at if at < 0 else at
    return (at,) if at < count else ()


def _rest(shown: str, said: list[_Place]) -> str:
    """Give what is left beside places, what denies and joins them; nothing where only small words are."""
    left = shown
    for each in reversed(said):
        wrong = _WRONG.match(left, each.span[1])
        left = f"{left[: each.span[0]]} {left[wrong.end() if wrong else each.span[1] :]}"
    left = without("negations", left, ("before", *LEAVES_OUT, "after"))
    bare = without("cues", re.sub(r"['’](?:ll|d|m|s|re)(?![a-z])", " ", left), _TURNING)
    words = _SMALL.sub("", bare)
    return left if any(letter.isalnum() for letter in words) else ""

"""What a message takes back in mid-sentence: "Foods, no, Engineering", 60天，不对，90天, …算了，直接看额度.

A thing that is put right leaves its sentence for the one of its kind behind the correction; a wish that is
given up leaves the message, where what follows asks for something by itself.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.blanked import without_quotes
from bot.planners.offline.question.named_together import JOINS
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.word_patterns import any_word
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import says_nothing
from bot.planners.offline.wishes.question import Understand
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_MARKS = r" ,.;:!?…—–\-~\uff0c。\uff1b\uff1a\uff01\uff1f、\uff5e"
_LEAD = lazily(
    r"(?:(?:for|the|to|by|in|at|on|is|it['’]s|just|only|show|take|use|do|let['’]s|go with) "
    r"|是|要|按|给|为|改成|改为|[就只直接先还是再]{0,3}(?:看|查|要|列|用|算))*",
    re.IGNORECASE,
)
_FIRST = lazily(r"[ ,]*(?:first|to (?:begin|start) with|for a start|先)[ ,]*", re.IGNORECASE)
"""What says only that more was to come: "Germany first … no, forget that"."""
_JOINED = lazily(rf"\s*{JOINS}\s*", re.IGNORECASE)
_PAUSES = r",.;:!…—–\-~\uff0c。\uff1b\uff1a\uff01、\uff5e"
_PAUSE = lazily(f"[{_PAUSES}]")
_SMALL_ENDS = dict.fromkeys(map(ord, "的呢吧了啊"))
_ENDS = " ,.;:!…—–-~\uff0c。\uff1b\uff1a\uff01、\uff5e"
_LEADING = rf"(?:(?:oh|ah|no|h?u*m+|u+h+|e+r+m*|actually|ok(?:ay)?|well|sorry)[{_MARKS}]+|[哎唉啊哦噢嗯呃])*"
_CLASSES = {"terms": "days", "period": "date"}
_MEASURED = frozenset({"money", "days", "share"})
"""Kinds of figures that are told by what stands behind them: a figure that breaks off is of any kind."""

_FIGURE = lazily(r"\d+(?:,\d{3})*(?:\.\d+)?")
_NEAR = 4
"""A bare figure beside several is meant for the last one within so many times, or parts, of it."""

_CLEAR, _MOST = 0.7, 3


@cache
def _words(name: str) -> str:
    """Give a pattern for any of a list's words, and no "that's" for "that"."""
    return rf"{any_word('taken_back', name)}(?!['’])"


@cache
def _righted() -> re.Pattern[str]:
    words = _words("rights")
    return lazily(rf"(?<=[{_MARKS}]){_LEADING}{words}(?:[{_MARKS}]*{words})*(?P<after>[{_MARKS}]*)")


@cache
def _plain_no() -> re.Pattern[str]:
    return lazily(rf"{_words('denies')}[{_MARKS}]*")


@cache
def _given_up() -> re.Pattern[str]:
    pause = rf"[{_MARKS}]*[{_PAUSES}][{_MARKS}]*"
    return lazily(
        rf"(?<=[{_MARKS}]){_LEADING}{_words('gives_up')}(?:{pause}|[{_MARKS}]*(?={_words('instead')}))"
    )


class _Item(NamedTuple):
    """Something of a kind that a message names: a customer, an amount, days, a place."""

    kind: str
    start: int
    end: int


def without_what_is_taken_back(text: str, understand: Understand) -> str:
    """Give a message without what it puts right or gives up itself."""
    for _ in range(_MOST):
        shorter = next((each for each in _shorter(text, understand) if each != text), text)
        if shorter == text:
            return text
        text = shorter
    return text


def _shorter(text: str, understand: Understand) -> Iterator[str]:
    """Yield a text without the first thing that it takes back."""
    shown = simplified(without_quotes(text))
    for said in _righted().finditer(shown):
        if _says(text[: said.start()]) and _says(text[said.end() :]) and _is_a_correction(said, shown):
            yield _put_right(text, said.start(), said.end(), understand) or text
    for said in _given_up().finditer(shown):
        if _says(text[: said.start()]) and _says(text[said.end() :]):
            righted = _put_right(text, said.start(), said.end(), understand)
            instead = _asked_instead(text[: said.start()], text[said.end() :], understand)
            behind, _ = understand(text[said.end() :], False)  # noqa: FBT003 - nobody was named before it
            but_a_thing = says_nothing(behind) or _is_but_a_thing(behind)
            yield (righted if but_a_thing else None) or instead or righted or text


def _is_but_a_thing(behind: Reading) -> bool:
    """Say whether what stands behind only tells one thing, and no wish: 就列李娜的, "just France"."""
    lead = _LEAD.match(behind.text.lstrip())
    begins = len(behind.text) - len(behind.text.lstrip()) + (lead.end() if lead else 0)
    items = _items(behind)
    return any(
        item.start <= begins and not _says(behind.text[item.end :].translate(_SMALL_ENDS)) for item in items
    )


def _says(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _is_a_correction(said: re.Match[str], shown: str) -> bool:
    """Say whether a mere "no" stands between pauses: "no LC" and 不走信用证 put nothing right."""
    if not _plain_no().fullmatch(said.group()):
        return True
    before = shown[: said.start()].rstrip(" ")[-1:]
    return bool(_PAUSE.fullmatch(before) and _PAUSE.search(said["after"]))


def _put_right(text: str, start: int, end: int, understand: Understand) -> str | None:
    """Put what stands behind a correction in the place of the last thing of its kind before it."""
    reading, _ = understand(text, False)  # noqa: FBT003 - nobody was named before the message
    behind, _ = understand(text[end:], False)  # noqa: FBT003 - a strange name is not seen beside a customer's
    strange = (_Item("name", end + each.start, end + each.end) for each in behind.unknown)
    items = sorted((*_items(reading), *strange), key=lambda item: (item.start, -item.end))
    lead = _LEAD.match(text, end)
    begins = lead.end() if lead else end
    right = next((item for item in items if end <= item.start <= begins), None)
    wrong = _wrong(right, [item for item in items if item.end <= start], text[:start], reading)
    if right is None or not wrong or _is_one_of_several(text, wrong):
        return None
    left, gap = text[: wrong[-1].start], text[wrong[-1].end : start].rstrip(_ENDS)
    gap = "" if _FIRST.fullmatch(gap) else gap
    said, tail = text[right.start : right.end], text[right.end :]
    if wrong[-1].kind in _MEASURED and right.kind == "number":
        said = _FIGURE.sub(said, text[wrong[-1].start : wrong[-1].end], count=1)
    if not _says(gap) or tail.strip(_ENDS).startswith(gap.strip(_ENDS)):
        return left + said + tail
    if not _says(tail.translate(_SMALL_ENDS)):
        return left + said + gap
    beside = {item.kind for item in items if wrong[-1].end <= item.start < start}
    if beside & {item.kind for item in items if item.start >= right.end}:
        return left + said + tail
    _, order = understand(text[right.start :], False)  # noqa: FBT003 - nobody was named before it
    return (
        said + tail if right.kind == "name" and _asks(order) else f"{left}{said}{gap}, {tail.lstrip(_ENDS)}"
    )


def _wrong(right: _Item | None, items: list[_Item], before: str, reading: Reading) -> list[_Item]:
    """Give what may be put right: what is of the same kind, or a figure that lacks what it counts."""
    begun = [*_begun(reading, before)] if right and right.kind in _MEASURED else []
    same = begun or [item for item in items if right and item.kind == right.kind]
    if right and right.kind == "number" and not same:
        return [*_meant_by(right, items, reading.text)]
    return same


def _begun(reading: Reading, before: str) -> Iterator[_Item]:
    """Yield the bare figure that a correction breaks off, whatever it was to count: "301, sorry, 310k"."""
    for slot in reading.slots.numbers:
        counts = slot.unit is not None or slot.ordinal or slot.top
        if not counts and slot.end <= len(before) and slot.text.isdigit() and not _says(before[slot.end :]):
            yield _Item("number", slot.start, slot.end)


def _meant_by(right: _Item, before: list[_Item], text: str) -> Iterator[_Item]:
    """Yield the last sum, days or share that a bare figure puts right: "60 days, sorry, 90", "20k, no, 12".

    Beside others it has to be near: after "5% on 80k, sorry, 6" it is open which is meant.
    """
    measured = [item for item in before if item.kind in _MEASURED]
    was = _FIGURE.search(text, measured[-1].start, measured[-1].end) if measured else None
    figure = text[right.start : right.end]
    if not figure.isdigit() or was is None:
        return
    said, told = int(figure), float(was[0].replace(",", ""))
    if len(measured) == 1 or told / _NEAR <= said <= told * _NEAR:
        yield measured[-1]


def _is_one_of_several(text: str, wrong: list[_Item]) -> bool:
    """Say whether the last of several things joined is put right: then it is open which of them goes."""
    return len(wrong) > 1 and _JOINED.fullmatch(text[wrong[-2].end : wrong[-1].start]) is not None


def _items(reading: Reading) -> Iterator[_Item]:
    for mention in reading.mentions:
        yield _Item("name", mention.start, mention.end)
    for name in reading.unknown:
        yield _Item("name", name.start, name.end)
    for slot in reading.slots.found:
        yield _Item(_CLASSES.get(slot.kind, slot.kind), slot.start, slot.end)
    for place in reading.places:
        yield _Item(place.kind, place.start, place.end)


def _asked_instead(before: str, after: str, understand: Understand) -> str | None:
    """Give what is asked in place of a wish that is given up, of whom that was where it names nobody."""
    given_up, _ = understand(before, False)  # noqa: FBT003 - nobody was named before the message
    instead, order = understand(after, False)  # noqa: FBT003 - as above
    alone = not (instead.mentions or instead.unknown or instead.places)
    if len(given_up.mentions) == 1 and alone:
        comma = "\uff0c" if has_han(after) else ", "
        whole = f"{given_up.mentions[0].text}{comma}{after}"
        _, about_it = understand(whole, False)  # noqa: FBT003 - as above
        if _asks(about_it) and FRAMES[about_it[0].name].subject != "none":
            return whole
    return after if _asks(order) else None


def _asks(order: tuple[Ask, ...]) -> bool:
    return bool(order) and order[0].is_tool and order[0].probability >= _CLEAR

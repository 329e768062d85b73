"""Times that something is only compared with: "slower than last year" asks about now."""

import re
from collections.abc import Iterator

from bot.language.slots.calendar import year_window
from bot.language.slots.slot import DayCount, Period, Slot
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_COMPARED = lazily(
    r"(?:(?<![a-z])(?:than|versus|vs\.?|compared (?:to|with)|relative to|against)"
    r"(?: (?:in|for|during|the|it was|(?:they|it|he|she|we) (?:did|were|was|paid|had)|back|on|at|about))*"
    r"|(?<!对)比起?|较|相较于?|相比于?|对比)(?:上)? ?$",
    re.IGNORECASE,
)
_ACCOUNTS = lazily(r"(?P<year>(?:19|20)\d\d) (?:accounts|figures|numbers|statements?)", re.IGNORECASE)
_MORE_THAN_AGO = lazily(r"(?:more|less) than .+ ago", re.IGNORECASE)
"""More now than so long ago, as long as no day is asked for."""

_WITH_ZH = lazily(r"[跟和与同](?:去?年?的?|咱们?)? ?$")
_AND_COMPARED_ZH = lazily(r" ?(?:的(?:数|情况|水平|值)?)?(?:相?比(?!例|率)|对比|做?个?比较|作对比)")
"""Around what something is compared with: 跟上个季度比怎么样."""

_COMPARED_AFTER = lazily(r"(?:年|季度?|月|期)?(?:相比|比起来|比较)")


def periods_meant(reading: Reading) -> Iterator[Period]:
    """Give the periods of a question but those that it only compares with."""
    for slot in reading.slots.periods:
        if not is_compared(slot, reading):
            yield slot


def periods_and_years(reading: Reading) -> tuple[Period, ...]:
    """Give every period of a question in order, bare years too, for a tool that a year is asked of."""
    return tuple(sorted((*reading.slots.periods, *years_said(reading)), key=lambda slot: slot.start))


def years_said(reading: Reading) -> tuple[Period, ...]:
    """Give the bare figures of a question that can be years: 2025."""
    said = [
        each
        for doubt in reading.slots.ambiguities
        for each in doubt.readings
        if isinstance(each, Period) and doubt.reason == "a year or a figure"
    ]
    for (
        slot
    ) in reading.slots.numbers:  # "the 2025 accounts" are those of a year, and no two thousand accounts
        year = _ACCOUNTS.fullmatch(slot.text)
        if year:
            window = year_window(int(year["year"]))
            said.append(Period(start=slot.start, end=slot.end, text=slot.text, readings=(window,)))
    return tuple(said)


def is_since(slot: Period) -> bool:
    """Say whether a period only says when something began: "since March" lasts up to today."""
    return slot.relation == "since" or slot.text.casefold().startswith("since")


def is_compared(slot: Slot, reading: Reading) -> bool:
    """Say whether a period, a day or a length of time ago is only compared with."""
    if isinstance(slot, DayCount):
        return _MORE_THAN_AGO.fullmatch(slot.text) is not None
    before = reading.text[: slot.start]
    if _WITH_ZH.search(before) and _AND_COMPARED_ZH.match(reading.text, slot.end):
        return True
    return bool(_COMPARED.search(before) or _COMPARED_AFTER.match(reading.text, slot.end))

"""Figures of a fragment that stand in the place of the last question's one figure of their kind."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from bot.language.slots.slot import STATED, Number
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.arguments.whole_amounts import MOST_PARTS
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_DAYS = ("days", "days_past_due", "late_days")
_AT = lazily(r"(?:(?<![a-z])(?:at|@|rate(?: of| is| to)?)|利率|年息|利息)(?:是|为|算)? ?$")
_BY = lazily(r"[按以] ?$")
"""What stands before a rate, but before a number of instalments too."""

_TIMES = ("occasion", "times", "invoice")
_OF_A_RATE = lazily(r" ?(?:厘|‰|个百?分?点|分(?:利|息))")
"""What makes a count a rate's, and none of parts: 月息8厘."""

_A_RHYTHM = lazily(r"每(?:个?月|周|星期|礼拜|季度?|年|天)$")
_ONE_OF_THEM = lazily(r"(?:最后|末尾?|头|首|每)$")
_A_DAY = lazily(r"[号日](?!元|均)")
_A_FRACTION = lazily(r"hal(?:f|ves)|third|quarter|半|分之|成", re.IGNORECASE)
"""A part of something in words, which is no rate a year."""

_HIGHEST = 50
"""Per cent a year beyond which a bare figure is hardly a rate."""

_SHARES = ("annual_rate", "lost_share", "indemnity_rate")
COUNTS = frozenset(
    {"days", "days_past_due", "instalments", "months", "top", "late_days", "downgrade", "index_rise"}
)


def in_place(reading: Reading, args: Mapping[str, Json], *, rated: bool = False) -> dict[str, Json]:
    """Give what a fragment's days and shares change: "make that 60 days", 利率换成 6.5%.

    Only a length or share without an edge changes anything, and only where the last question had one of its
    kind. `rated`: it may have a rate, though it had none yet ("at 8" after late interest).
    """
    days = [
        slot.days
        for slot in reading.slots.day_counts
        if slot.upper is None and slot.operator in STATED and slot.days is not None
    ]
    shares = [
        plain(slot.value)
        for slot in reading.slots.shares
        if slot.value is not None
        and slot.operator in STATED
        and slot.per in (None, "year")
        and not ("annual_rate" in args and _A_FRACTION.search(slot.text))
    ]
    return {
        **_bare_rate(reading, args, rated=rated),
        **_placed(days, _DAYS, args),
        **_placed(shares, _SHARES, args),
    }


def _bare_rate(reading: Reading, args: Mapping[str, Json], *, rated: bool) -> dict[str, Json]:
    """Read "also at 8", 按8算 as the rate a year where there was one, "at 8" where there may be one."""
    had = "annual_rate" in args
    before = ((slot, reading.text[: slot.start].casefold()) for slot in reading.slots.numbers)
    said = [
        slot.value
        for slot, words in before
        if slot.unit is None and slot.operator is None and (_is_at(words, args) if had else _AT.search(words))
    ]
    value = said[0] if len(said) == 1 else None
    if not (had or rated) or value is None or not 0 < value <= _HIGHEST:
        return {}
    return {"annual_rate": plain(value / 100)}


def _is_at(before: str, args: Mapping[str, Json]) -> bool:
    return bool(_AT.search(before) or ("instalments" not in args and _BY.search(before)))


def count_in_place(reading: Reading, args: Mapping[str, Json]) -> dict[str, Json]:
    """Put a bare figure in the place of the last question's one count: 6期改成12, "and 90?"."""
    counts = [name for name in COUNTS if name in args]
    bare = [slot for slot in reading.slots.numbers if not (slot.ordinal or slot.unit == "question")]
    bare = [slot for slot in bare if not _is_of_one_part(slot, reading)]
    bare = [slot for slot in bare if slot.unit != "notch" or "downgrade" in args]  # 下一级 counts no days
    value: Decimal | None = bare[-1].value if bare else None
    if len(counts) != 1 or value is None or value != int(value):
        return {}
    return {counts[0]: int(value)}


def parts_in_place(reading: Reading, args: Mapping[str, Json], found: Mapping[str, Json]) -> dict[str, Json]:
    """Read a bare count beside another change of a plan as its parts: "make that ten, first on 10 July"."""
    bare = [slot for slot in reading.slots.numbers if _may_count_parts(slot, reading)]
    value = bare[0].value if len(bare) == 1 else None
    if not found or "instalments" in found or "instalments" not in args or value is None:
        return {}
    stated = bare[0].operator is None and not _is_at(reading.text[: bare[0].start].casefold(), args)
    counts = value == int(value) and 1 < value <= MOST_PARTS
    return {"instalments": int(value)} if stated and counts and plain(value) not in found.values() else {}


def _may_count_parts(slot: Number, reading: Reading) -> bool:
    """Say whether a count may be of a plan's parts: "ten", 十次, and not 头一笔 or 每月两次."""
    if slot.ordinal or slot.top or _OF_A_RATE.match(reading.text[slot.end :]):
        return False
    in_times = slot.unit in _TIMES and slot.value != 1 and not _A_RHYTHM.search(reading.text[: slot.start])
    return slot.unit is None or in_times


def _is_of_one_part(slot: Number, reading: Reading) -> bool:
    """Say whether a number tells one part or a day of the month and counts none: 最后一期, 每月15号."""
    before, after = reading.text[: slot.start], reading.text[slot.end :]
    return bool(_ONE_OF_THEM.search(before) or _A_DAY.match(after))


def _placed(values: Iterable[Json], names: tuple[str, ...], args: Mapping[str, Json]) -> dict[str, Json]:
    stated, held = tuple(values), [name for name in names if name in args]
    return {held[0]: stated[-1]} if stated and len(held) == 1 else {}

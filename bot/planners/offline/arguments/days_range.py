"""The range of days overdue that a list is asked for: both ends inclusive, strict edges moved by a day."""

import re
from dataclasses import replace
from decimal import Decimal

from bot.language.slots.slot import DayCount, Number, Operator
from bot.planners.offline.arguments.edges_left_out import edge_kept
from bot.planners.offline.arguments.edges_told import edges_told
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_LONGEST = 400
"""Above this a bare figure with a comparison is no number of days."""

_FIRST = lazily(
    r"(?:前|最.{1,2}的?|(?<![a-z])(?:just |only )?(?:the )?(?:top|first|biggest|largest|worst)) ?$"
)
_ONLY_BEFORE = lazily(
    r"(?<![a-z])(?:only|just|first|limit it to|at most) (?:the )?(?:first )?$"
    r"|(?<![a-z])(?:cap|stop|cut|keep|leave|hold|limit|restrict)(?:ped)?(?: (?:it|this|that|them"
    r"|the list|off))* (?:at|to|after) (?:the (?:first|top|worst) )?$"
    r"|(?:只列?看?要?给?我?|仅列?|最多列?)$"
)
_WANTED_BEFORE = lazily(
    r"(?<![a-z])(?:give|show|send|list|get|name|pick|find|want|need|i['’]ll take)"
    r"(?: me| us)?(?: the| any| just| only)? $|(?:给|列|来|要|看|报|发|挑|取|拿)(?:出来?|个|我|我们)* ?$"
)
_WANTED_AFTER = lazily(r"[ 个]*(?:[,;.!?\uff0c\uff1b。\uff01\uff1f]|$|(?:please|pls|plz|thanks)(?![a-z]))")
"""What stands around a bare count of the rows that are wanted: "give me 5", "10 max", 列8个."""

_ENOUGH_AFTER = lazily(
    r" (?:will do|is (?:enough|plenty)|(?:are|is) fine|max|tops|at most)(?![a-z])|个?就[行好够可]"
    r"|个?[家户]?[就都]?(?:顶天|顶了|到顶|封顶|足够|足矣|为限|撑死|打住|够了)"
)
_FEW, _WEEK = 25, 7
"""Rows that are wanted at most; days of an edge are more, or whole weeks."""

_SET_APART = lazily(r"[,;:.\uff0c\uff1b\u3002–—-] *(?:(?:and|but|just|only) )?$")
_ROWS = lazily(
    r" ?(?:of (?:them|these|those)"
    r"|(?:warnings?|signals?|rows?|lines?|names?|entries)(?: only)?|only)(?![a-z])|[条行]"
)
_COUNTS_ITEMS = lazily(
    r" (?:(?!days?(?![a-z]))[a-z-]+ ){0,2}(?:invoices?|bills?|items?|payments?|orders?|notes?|reminders?"
    r"|letters?|promises|disputes?|deliver(?:y|ies)|shipments?|incidents?|occasions|times|entries|receipts?)(?![a-z])"
    r"|[张笔份次封](?:[\u4e00-\u9fff]{0,4}(?:发票|单|款|账))?",
    re.IGNORECASE,
)
"""What stands behind a figure that counts a customer's papers, and no days."""

_PAST = lazily(r"(?<![a-z])(?<!the )(?<!half )(?<!quarter )past $", re.IGNORECASE)
"""What makes a bare figure more than so many days overdue: "only those past 60"."""

_MOST = lazily(r" (?!latest|nearest)(?:[a-z]+ )?(?:[a-z]+est|most|least)(?![a-z])", re.IGNORECASE)
_COUNTED = (None, "customer", "person")
_ANYTHING = "point"
"""The unit of what is merely counted: 前五个 are the first five of whatever is listed."""


def days_range(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read "over 60 days" as 61 and more, "60天以上" as 60 and more, "30 to 60" as both; else nothing.

    A figure of days without a comparison is the least. Money is no condition that a list can be asked for.
    """
    if not any(slot.operator for slot in reading.slots.amounts):
        return _edges(reading)
    try:
        kept = _edges(reading)
    except Need:  # the amount is asked about first
        kept = {}
    raise Need("amount_edge", {"typed": reading.slots.amounts[0].text}, kept)


def _edges(reading: Reading) -> dict[str, Json]:
    """Give the least and the most days that a question states."""
    found: dict[str, Json] = {}
    told = edges_told(reading)
    starts = {slot.start for slot in told}
    others = (slot for slot in reading.slots.found if slot.start not in starts)
    for slot in (*others, *told, *past_days(reading), *past_figures(reading)):
        before = dict(found)
        if isinstance(slot, DayCount) and slot.context not in ("terms", "after", "before"):
            if slot.days is None:
                raise Need("days")
            _narrow(found, edge_kept(slot, reading), slot.days, slot.upper)
        elif isinstance(slot, Number) and _is_of_days(reading, slot):
            _narrow_by_number(found, slot)
        if any(found[name] != value for name, value in before.items()):
            raise Need("narrowing", {"typed": slot.text})  # "30 to 60 days or over 90" are two ranges
    return found


def past_days(reading: Reading) -> tuple[DayCount, ...]:
    """Give the "past 45 days" of a question that mean more than 45 days: what is open or owed that long."""
    return tuple(
        each
        for doubt in reading.slots.ambiguities
        for each in doubt.readings
        if isinstance(each, DayCount) and doubt.reason == "a stretch of time or a comparison"
    )


def past_figures(reading: Reading) -> tuple[Number, ...]:
    """Give the bare figures behind "past" as more than so many: "only those past 60"."""
    bare = (slot for slot in reading.slots.numbers if slot.operator is None and slot.unit is None)
    past = (slot for slot in bare if _PAST.search(reading.text[: slot.start]))
    return tuple(replace(slot, operator="over") for slot in past)


def _is_of_days(reading: Reading, slot: Number) -> bool:
    """Say whether a bare figure with a comparison is one of days: "overdue by more than 60".

    Raises Need for one of something else: "max 3 late invoices".
    """
    compared = slot.operator not in (None, "about") and slot.unit is None
    counted = _COUNTS_ITEMS.match(reading.text, slot.end)
    if compared and counted:
        raise Need("narrowing", {"typed": reading.text[slot.start : counted.end()].strip()})
    return compared and not _are_at_most(reading, slot)


def _narrow_by_number(found: dict[str, Json], slot: Number) -> None:
    if slot.value is None or slot.value > _LONGEST or slot.value != int(slot.value):
        raise Need("amount_edge", {"typed": slot.text})
    upper = None if slot.upper is None else int(slot.upper)
    _narrow(found, slot.operator, int(slot.value), upper)


def _narrow(found: dict[str, Json], operator: Operator | None, days: int, upper: int | None) -> None:
    match operator:
        case "between":
            found["min_days"], found["max_days"] = days, upper
        case "exactly":
            found["min_days"] = found["max_days"] = days
        case "over":
            found["min_days"] = days + 1
        case "under":
            found["max_days"] = days - 1
        case "at_most":
            found["max_days"] = days
        case _:
            found["min_days"] = days


def top(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read how many rows a list is to have: "top five", 前十, 最大的三家, "10 worst", 列8个."""
    for slot in reading.slots.numbers:
        if slot.value is None or slot.value != int(slot.value) or not Decimal(1) <= slot.value <= _LONGEST:
            continue
        if slot.ordinal or slot.unit not in (*_COUNTED, _ANYTHING):
            continue
        if _PAST.search(reading.text[: slot.start]):
            continue
        if _limits_the_rows(reading, slot):
            _ask_about_those_left_out(reading, slot)
            return {"top": int(slot.value)}
    return {}


def _limits_the_rows(reading: Reading, slot: Number) -> bool:
    if slot.top or _only(reading, slot) or _are_at_most(reading, slot):
        return True
    if slot.unit == _ANYTHING:
        return False
    most = "最" in reading.text[max(0, slot.start - 6) : slot.end] or _MOST.match(reading.text, slot.end)
    return bool(most) or _ranks(reading, slot) or (slot.unit == "customer" and slot.operator is None)


def _ask_about_those_left_out(reading: Reading, slot: Number) -> None:
    """Raise Need where the first rows are the ones not wanted: 不要前两家, "without the top 3"."""
    before = _FIRST.search(reading.text[: slot.start].casefold())
    start = before.start() if before else slot.start
    if is_denied(reading.text, start, slot.end):
        raise Need("narrowing", {"typed": reading.text[start : slot.end].strip()})


def _only(reading: Reading, slot: Number) -> bool:
    """Say whether a bare count limits the rows: "3 only", "only 5 of them", 只列5条."""
    if slot.operator is not None or slot.unit not in (*_COUNTED, _ANYTHING):
        return False
    before, after = reading.text[: slot.start].casefold(), reading.text[slot.end :].casefold()
    wanted = _WANTED_BEFORE.search(before) and _WANTED_AFTER.match(after)
    return bool(_ONLY_BEFORE.search(before) or _ROWS.match(after) or _ENOUGH_AFTER.match(after) or wanted)


def _are_at_most(reading: Reading, slot: Number) -> bool:
    """Say whether a count is the most rows that are wanted: "max 4 names", 最多5家.

    A bare one beside what is overdue counts days, but for few behind a comma: "overdue list, 5 max".
    """
    if slot.operator != "at_most":
        return False
    if slot.unit in ("customer", _ANYTHING) or _ROWS.match(reading.text, slot.end):
        return True
    ended = _WANTED_AFTER.match(reading.text, slot.end)
    if ended is None or not find("listed", reading.text, ("overdue",)):
        return ended is not None
    few = slot.value is not None and slot.value <= _FEW and slot.value % _WEEK
    return bool(few) and _SET_APART.search(reading.text[: slot.start]) is not None


def _ranks(reading: Reading, slot: Number) -> bool:
    """Say whether a word for the most stands beside a bare count, and no comparison."""
    if slot.operator is not None:
        return False
    around = reading.text[max(0, slot.start - 14) : slot.start], reading.text[slot.end : slot.end + 14]
    return any(find("portfolio_words", part, ("superlative",)) for part in around)

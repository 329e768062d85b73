"""Days put on top of those just asked about: "45 days at 6%", then "another 10 days", 再加10天."""

from collections.abc import Mapping

from bot.language.slots.slot import DayCount, Slot
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_COUNTS = ("days", "days_past_due")
_MORE_BEFORE = lazily(
    r"(?<![a-z])(?:another|an? (?:extra|additional|further)|add(?:ing)?|plus)(?: another)? ?$"
    r"|(?:再|又)(?:多|加|过|拖|晚|等|延|算|逾期|给)*(?:了|上|个)*$|(?:多|加|增加|延长|往后|推迟)(?:上|算|拖|加|延|过|逾期)*$"
)
_MORE_BEHIND = lazily(r" ?(?:more|longer|extra|on top|later|in addition|further)(?![a-z])")
_LESS_BEFORE = lazily(r"(?:少|减|提前|早)(?:少|算|拖|逾期|付|还)*$")
_BEGINS = ("another", "an extra", "an additional", "再", "又", "多")
_LESS_BEHIND = lazily(r" ?(?:less|fewer|shorter|earlier|sooner)(?![a-z])")


def days_added(reading: Reading, args: Mapping[str, Json], found: Mapping[str, Json]) -> dict[str, Json]:
    """Give the days in all where a fragment adds some to those of the last question, or takes some off."""
    name = next((each for each in _COUNTS if isinstance(args.get(each), int)), None)
    slot = _only(reading)
    if name is None or slot is None or found.get(name) not in (None, slot.days):
        return {}
    before, more, step = args[name], slot.days, _step(slot, reading)
    if not isinstance(before, int) or more is None or step is None:
        return {}
    return {name: before + step * more} if before + step * more > 0 else {}


def is_added(slot: Slot, reading: Reading) -> bool:
    """Say whether a length of time, all that a fragment tells, only comes on top of another, or off it."""
    only = _only(reading)
    return only is not None and slot == only and _step(only, reading) is not None


def _only(reading: Reading) -> DayCount | None:
    slots = [slot for slot in reading.slots.day_counts if slot.days is not None and slot.upper is None]
    return slots[0] if len(slots) == len(reading.slots.day_counts) == 1 else None


def _step(slot: DayCount, reading: Reading) -> int | None:
    """Give 1 where days come on top, -1 where they come off, None where they stand for themselves."""
    shown, said = simplified(reading.text), simplified(slot.text)
    ahead, behind = shown[: slot.start], shown[slot.end :]
    if _LESS_BEFORE.search(ahead) or _LESS_BEHIND.search(said) or _LESS_BEHIND.match(behind):
        return -1
    added = _MORE_BEHIND.search(said) or _MORE_BEHIND.match(behind) or _MORE_BEFORE.search(ahead)
    return 1 if added or said.startswith(_BEGINS) else None

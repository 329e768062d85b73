"""The amount of an order; what a customer has just paid is none: "got 20k in from X, can they order?"."""

import re
from dataclasses import replace

from bot.language.slots.slot import Amount
from bot.planners.offline.arguments.arguments import amount
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_RECEIVED = lazily(
    r"(?:(?<![a-z])(?:got|received|collected|had|we have|have had|banked|paid(?: us)?|transferred|wired"
    r"|remitted"
    r"|sent us)(?: (?:in|another|about|some|the|us))*"
    r"|(?:打|付|汇|回|还|转|到账|收到|进账|结)[了过来](?:款|钱)?) ?$",
    re.IGNORECASE,
)
_FROM = lazily(r" ?(?:(?:came|come|has come|is) in(?![a-z])|in from(?![a-z])|(?:过来|进来|到账|已?到了))")
"""What stands before and behind a sum that has come in."""


def order_amount(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read an order's amount; raises Need where it has to be asked."""
    kept = tuple(slot for slot in reading.slots.found if not _is_received(slot, reading))
    if len(kept) == len(reading.slots.found):
        return amount(reading, setting)
    return amount(replace(reading, slots=replace(reading.slots, found=kept)), setting)


def _is_received(slot: object, reading: Reading) -> bool:
    if not isinstance(slot, Amount):
        return False
    return bool(_RECEIVED.search(reading.text[: slot.start]) or _FROM.match(reading.text, slot.end))

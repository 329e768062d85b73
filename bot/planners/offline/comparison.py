"""Periods that something is only compared with: "slower than last year" asks about now."""

import re
from collections.abc import Iterator

from bot.language.slots.slot import Period
from bot.planners.offline.reading import Reading

_COMPARED = re.compile(
    r"(?:(?<![a-z])(?:than|versus|vs\.?|compared (?:to|with)|relative to|against)"
    r"(?: (?:in|for|during|the|it was))*"
    r"|(?<!对)比起?|较|相较于?|相比于?|对比)(?:上)? ?$",
    re.IGNORECASE,
)
_COMPARED_AFTER = re.compile(r"(?:年|季度?|月|期)?(?:相比|比起来|比较)")


def periods_meant(reading: Reading) -> Iterator[Period]:
    """Give the periods of a question but those that it only compares with."""
    for slot in reading.slots.periods:
        if not is_compared(slot, reading):
            yield slot


def is_compared(slot: Period, reading: Reading) -> bool:
    """Say whether a period is only compared with."""
    return bool(_COMPARED.search(reading.text[: slot.start]) or _COMPARED_AFTER.match(reading.text, slot.end))

"""A figure that only counts those who were named: "A and B: which of the two …?", 这两家."""

import re

from bot.language.slots.slot import Number
from bot.planners.offline.question.reading import Reading

_THOSE = re.compile(
    r"(?:(?<![a-z])(?:the|these|those|both|all|of|them)|[这那哪]|[他它她]们) ?$", re.IGNORECASE
)
"""What stands before such a figure."""


def counts_the_named(slot: Number, reading: Reading) -> bool:
    """Say whether a figure is only how many customers were named."""
    named = len({each.text.casefold() for each in reading.named})
    return named > 1 and slot.value == named and bool(_THOSE.search(reading.text[: slot.start]))

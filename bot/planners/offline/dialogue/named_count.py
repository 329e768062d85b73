"""A figure that only counts who or what was named: "A and B: which of the two …?", 这两家, 这两个比率."""

import re

from bot.language.slots.slot import Number
from bot.planners.offline.question.measure_names import measures_in
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_THOSE = lazily(r"(?:(?<![a-z])(?:the|these|those|both|all|of|them)|[这那哪]|[他它她]们) ?$", re.IGNORECASE)
"""What stands before such a figure."""


_ALL_OF_THEM = lazily(r"[个项样者条]?(?:比率|指标|数字?)?(?:都|全|一起|一块|放|凑|合|加|摆|同时)")
"""What stands behind it in Chinese."""


def counts_the_named(slot: Number, reading: Reading) -> bool:
    """Say whether a figure is only how many customers or measures were named."""
    named = len({each.text.casefold() for each in reading.named})
    of_those = _THOSE.search(reading.text[: slot.start]) is not None
    if named > 1 and slot.value == named and of_those:
        return True
    measures = len({each.name for each in measures_in(reading.text)})
    together = of_those or _ALL_OF_THEM.match(reading.text, slot.end) is not None
    return measures > 1 and slot.value == measures and together

"""Terms moved in bare figures, told by those of today: "from 60 to 75", 从60放到75, "75 instead of 60"."""

from collections.abc import Sequence

from bot.language.slots.slot import Number
from bot.language.words import simplified
from bot.planners.offline.question.instead_words import INSTEAD_EN, INSTEAD_ZH
from knowledge.lazy_pattern import lazily

_TO = lazily(
    r"\s*(?:(?:up |out )?(?:to|into)|->|→|(?:放宽?|延长?|拉长?|改|加|提|调|变|换|宽|升)?(?:到|成|至|为))\s*"
)
_INSTEAD = lazily(
    rf"\s*[,\uff0c]?\s*(?:(?:{INSTEAD_EN}|up from|over|not)(?: the| net| their)*|{INSTEAD_ZH}|不是)\s*"
)
_BOTH = 2
_LONGEST = 365


def moved_terms(text: str, numbers: Sequence[Number], present: int | None) -> int | None:
    """Give the days asked for where the other of two bare figures is the days of today; else None."""
    bare = [each for each in numbers if each.unit is None and each.value is not None and not each.ordinal]
    if present is None or len(bare) != _BOTH:
        return None
    first, second = sorted(bare, key=lambda each: each.start)
    between = simplified(text[first.end : second.start])
    if first.value == present and _TO.fullmatch(between):
        asked = second.value
    elif second.value == present and _INSTEAD.fullmatch(between):
        asked = first.value
    else:
        return None
    whole = asked is not None and asked == int(asked) and 0 < asked <= _LONGEST and asked != present
    return int(asked) if whole and asked is not None else None

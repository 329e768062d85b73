"""Terms moved in bare figures, told by those of today: "from 60 to 75", 从60放到75, "75 instead of 60"."""

import re
from collections.abc import Sequence

from bot.language.slots.slot import Number
from bot.language.words import simplified
from bot.planners.offline.question.instead_words import INSTEAD_EN, INSTEAD_ZH
from knowledge.lazy_pattern import lazily

_TO = lazily(r"\s*(?:(?:up |out )?(?:to|into)|->|→|(?:[\u4e00-\u9fff]{1,2}?)?(?:到|成|至|为))\s*")
_INSTEAD = lazily(
    rf"\s*[,\uff0c]?\s*(?:(?:{INSTEAD_EN}|up from|over|not)(?: the| net| their)*|{INSTEAD_ZH}|不是)\s*"
)
_FROM = lazily(r"(?:(?<![a-z])from(?: net)?|从|由|自) ?$", re.IGNORECASE)
_BOTH = 2
_LONGEST = 365


def moved_terms(
    text: str, numbers: Sequence[Number], present: int | None, *, of_terms: bool = False
) -> int | None:
    """Give the days asked for where the other of two bare figures is the days of today; else None.

    `of_terms`: terms are named, so that "from 30 to 60" moves them whatever the ledger says of today.
    """
    bare = [each for each in numbers if each.unit is None and each.value is not None and not each.ordinal]
    if present is None or len(bare) != _BOTH:
        return None
    first, second = sorted(bare, key=lambda each: each.start)
    between = simplified(text[first.end : second.start])
    told = of_terms and _FROM.search(text[: first.start]) is not None
    if (told or first.value == present) and _TO.fullmatch(between):
        asked = second.value
    elif second.value == present and _INSTEAD.fullmatch(between):
        asked = first.value
    else:
        return None
    whole = asked is not None and asked == int(asked) and 0 < asked <= _LONGEST and asked != present
    return int(asked) if whole and asked is not None else None

"""A period said again in another word behind itself: 2026年4月到6月这个季度 is one, not this quarter too."""

from collections.abc import Sequence

from bot.language.slots.asked import Asked
from bot.language.slots.slot import Period, Slot
from knowledge.lazy_pattern import lazily

_POINTS_BACK = lazily(r"[ 的]*(?:[这那该]一?个?|(?:this|that|the same) )|[ ,\uff0c]*(?:[那该]一?个?|that )")
_NUMBERED = lazily(r"\d|[一二三四]季")
"""What tells a period of the calendar: 上个季度 is not the one that 这个季度 points at."""


def without_what_is_said_again(asked: Asked, slots: Sequence[Slot]) -> list[Slot]:
    """Leave out a period that points back at the one right before it."""
    kept: list[Slot] = []
    for slot in slots:
        before = kept[-1] if kept else None
        if isinstance(slot, Period) and isinstance(before, Period) and _is_the_same(asked, before, slot):
            continue
        kept.append(slot)
    return kept


def _is_the_same(asked: Asked, before: Period, slot: Period) -> bool:
    back = _POINTS_BACK.match(asked.folded, before.end)
    numbered = _NUMBERED.search(asked.folded[before.start : before.end])
    return bool(numbered and back and back.end() > slot.start)

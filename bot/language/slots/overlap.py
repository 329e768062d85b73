"""Which of several readings of the same words stays: references, then the longest, bare figures last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.language.slots.slot import Slot

PRIORITY = ("id", "date", "period", "share", "days", "money", "terms", "currency", "number")
"""Among readings of equal length: what says most about itself first."""


def _rank(slot: Slot) -> tuple[bool, bool, int, int, int]:
    return (
        slot.kind != "id",
        slot.kind == "number",
        slot.start - slot.end,
        PRIORITY.index(slot.kind),
        slot.start,
    )


def best(candidates: Iterable[Slot], protected: Sequence[tuple[int, int]] = ()) -> list[Slot]:
    """Return non-overlapping slots in order; nothing may touch a protected span (a customer's name)."""
    kept: list[Slot] = []
    taken: set[int] = {position for start, end in protected for position in range(start, end)}
    for slot in sorted(candidates, key=_rank):
        stretch = range(slot.start, slot.end)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            kept.append(slot)
    return sorted(kept, key=lambda slot: slot.start)

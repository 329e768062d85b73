"""The question with a placeholder for every slot, for learning intents."""

from __future__ import annotations

from bot.language.slots.found import Slots


def mask(question: str, slots: Slots) -> str:
    """Return the question with each slot replaced by its kind: ⟨money⟩, ⟨days⟩, ⟨date⟩, ⟨period⟩, ⟨share⟩,
    ⟨number⟩, ⟨id⟩, ⟨terms⟩ or ⟨currency⟩.
    """  # fmt: skip
    pieces: list[str] = []
    position = 0
    for slot in slots.found:
        pieces += [question[position : slot.start], f"⟨{slot.kind}⟩"]
        position = slot.end
    return "".join([*pieces, question[position:]])

"""Masking: a question with its slots and names replaced by what they are, to learn and to ask alike."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from bot.language.slots.slot import Amount, DayCount, Number, Share, Slot

_SIDES: Mapping[str, str] = {"over": "over", "at_least": "over", "under": "under", "at_most": "under"}


class Named(Protocol):
    """A colleague, an industry or a country that a question names."""

    @property
    def kind(self) -> str:
        """Say which of them it is."""
        ...

    @property
    def start(self) -> int:
        """Give the place of its first character."""
        ...

    @property
    def end(self) -> int:
        """Give the place behind its last character."""
        ...


def masked(
    text: str, slots: Iterable[Slot], names: Iterable[tuple[int, int]], places: Iterable[Named] = ()
) -> str:
    """Replace slots and places by ⟨kind⟩, an edge with ⟨over⟩ or ⟨under⟩ before it, names by ⟨customer⟩."""
    spans = [(slot.start, slot.end, _mark(slot)) for slot in slots]
    spans += [(start, end, "⟨customer⟩") for start, end in names]
    spans += [(place.start, place.end, f"⟨{place.kind}⟩") for place in places]
    result = text
    for start, end, mark in sorted(spans, reverse=True):
        result = f"{result[:start]}{mark}{result[end:]}"
    return result


def _mark(slot: Slot) -> str:
    operator = slot.operator if isinstance(slot, Amount | DayCount | Number | Share) else None
    side = _SIDES.get(operator) if operator else None
    return f"⟨{side}⟩⟨{slot.kind}⟩" if side else f"⟨{slot.kind}⟩"

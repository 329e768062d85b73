"""Masking: a question with its slots and names replaced by what they are, to learn and to ask alike."""

from collections.abc import Iterable, Mapping

from bot.language.slots.slot import Amount, DayCount, Number, Share, Slot

_SIDES: Mapping[str, str] = {"over": "over", "at_least": "over", "under": "under", "at_most": "under"}


def masked(text: str, slots: Iterable[Slot], names: Iterable[tuple[int, int]]) -> str:
    """Replace slots by ⟨kind⟩, an edge with ⟨over⟩ or ⟨under⟩ before it, and names by ⟨customer⟩."""
    spans = [(slot.start, slot.end, _mark(slot)) for slot in slots]
    spans += [(start, end, "⟨customer⟩") for start, end in names]
    result = text
    for start, end, mark in sorted(spans, reverse=True):
        result = f"{result[:start]}{mark}{result[end:]}"
    return result


def _mark(slot: Slot) -> str:
    operator = slot.operator if isinstance(slot, Amount | DayCount | Number | Share) else None
    side = _SIDES.get(operator) if operator else None
    return f"⟨{side}⟩⟨{slot.kind}⟩" if side else f"⟨{slot.kind}⟩"

"""Spaces that Chinese typing puts around figures: 5 月 31 日 is 5月31日, 近 6 个月 is 近6个月."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.language.slots.found import Ambiguity, Slots
from bot.language.slots.slot import Slot
from knowledge.lazy_pattern import lazily

_HAN = "㐀-鿿"
_SPACE = lazily(rf"(?<=\d) (?=[年月日号號季天周週个個期万萬亿億千百元块塊成折])|(?<=[{_HAN}]) (?=\d)")


def squeezed(question: str) -> tuple[str, Sequence[int]]:
    """Give a question without such spaces, and where each of its characters and its end stood before."""
    dropped = {match.start() for match in _SPACE.finditer(question)}
    kept = [place for place in range(len(question)) if place not in dropped]
    return "".join(question[place] for place in kept), (*kept, len(question))


def spread(slots: Slots, question: str, places: Sequence[int]) -> Slots:
    """Put what was found in a squeezed question back where it stands in the question as typed."""

    def put(slot: Slot) -> Slot:
        start, end = places[slot.start], places[slot.end - 1] + 1
        return replace(slot, start=start, end=end, text=question[start:end])

    def put_doubt(doubt: Ambiguity) -> Ambiguity:
        start, end = places[doubt.start], places[doubt.end - 1] + 1
        readings = tuple(put(reading) for reading in doubt.readings)
        return replace(doubt, start=start, end=end, text=question[start:end], readings=readings)

    return Slots(
        question=question,
        found=tuple(put(slot) for slot in slots.found),
        ambiguities=tuple(put_doubt(doubt) for doubt in slots.ambiguities),
    )

"""The scale that a figure was typed in, and so a bare one in its place: "18 thousand", then "81 not 18"."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from bot.language.slots import parse_slots
from bot.language.slots.slot import Quantity
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_SCALES = {
    10**9: lazily(r"billion|\d ?bn|十亿"),
    10**8: lazily(r"亿"),
    10**6: lazily(r"million|\d ?(?:mn|mio|mln|m)(?![a-z])|百万"),
    10**4: lazily(r"万|\d ?w(?![a-z])"),
    1000: lazily(r"thousand|grand|\d ?k(?![a-z])|\d ?千"),
}
_NEAR = 20
"""A bare figure is in the scale of another where that leaves it within so many times, or parts, of it."""


def in_its_scale(bare: Decimal, was: Decimal, questions: Iterable[str], today: date) -> Decimal | None:
    """Give a bare figure in the scale that another was typed in; None where it was in full or is far off."""
    for scale in _typed_in(was, questions, today):
        scaled = bare * scale
        if was / _NEAR <= scaled <= was * _NEAR and not was / _NEAR <= bare <= was * _NEAR:
            return scaled
    return None


def _typed_in(value: Decimal, questions: Iterable[str], today: date) -> Iterator[int]:
    """Yield the scale of each stretch of some questions that is a value."""
    for question in questions:
        for slot in parse_slots(question, today=today, base_currency="CNY").found:
            if isinstance(slot, Quantity) and slot.value == value:
                shown = simplified(slot.text)
                yield from (scale for scale, said in _SCALES.items() if said.search(shown))

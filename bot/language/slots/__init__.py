"""Slot grammars: money, shares, lengths of time, dates, periods, terms and references in Chinese and English.

`parse_slots` reads a question; each slot has one reading or says that it is ambiguous. `mask` replaces slots
by their kind. The grammars of single kinds live in the modules beside this one.
"""

from bot.language.slots.found import Ambiguity, Slots
from bot.language.slots.masking import mask
from bot.language.slots.question import parse_slots
from bot.language.slots.slot import (
    Amount,
    Currency,
    DatePoint,
    DayCount,
    Identifier,
    Number,
    Period,
    Share,
    Slot,
    Terms,
    Window,
)

__all__ = [
    "Ambiguity",
    "Amount",
    "Currency",
    "DatePoint",
    "DayCount",
    "Identifier",
    "Number",
    "Period",
    "Share",
    "Slot",
    "Slots",
    "Terms",
    "Window",
    "mask",
    "parse_slots",
]

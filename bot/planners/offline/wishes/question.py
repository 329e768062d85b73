"""One question of a message, and how a piece of it is understood."""

from collections.abc import Callable
from typing import NamedTuple

from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask

Understand = Callable[[str, bool], tuple[Reading, tuple[Ask, ...]]]
"""Reads a piece (the flag: somebody was named before it) and ranks what it may ask for."""


class Question(NamedTuple):
    """One question of a message: its piece, what it may ask for, and the piece that names its customer."""

    reading: Reading
    order: tuple[Ask, ...]
    naming: Reading

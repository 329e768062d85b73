"""Stretches of a text that patterns are not to read, blanked while every other character keeps its place."""

from collections.abc import Iterable
from functools import lru_cache

from bot.language.words import simplified
from bot.planners.offline.question.quoted import QUOTED

NAME = "\ue000"
"""Stands for each letter of a customer's name where patterns tell a name from what else is blanked."""


def blanked(text: str, spans: Iterable[tuple[int, int]], mark: str = "_") -> str:
    """Put a mark in the place of each character of some stretches."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = mark * (end - start)
    return "".join(letters)


@lru_cache(64)  # a message and its pieces are looked through by many
def without_quotes(text: str) -> str:
    """Blank what somebody else is quoted with."""
    return blanked(text, (said.span() for said in QUOTED.finditer(text)))


def without_names_and_quotes(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Fold a text in which names are put as NAME and what is quoted is blanked."""
    return simplified(blanked(without_quotes(text), names, NAME))

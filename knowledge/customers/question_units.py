"""The units of a question and what stands between them, worked out once however often it is looked at."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from knowledge.customers.folding import Unit, loose, units
from knowledge.customers.name_parts import is_generic

_WIDEST_GAP = 4
_LONGEST_ABBREVIATION = 4
"""A full stop after a longer word ends a sentence; after Co. or Ltda. it need not."""
_COMMAS = frozenset(",，")
"""A comma parts two names, but not a name and its legal form: Co., Ltd."""
_PARTING = frozenset("\n\r?？!！。;；:：、|=")
"""Marks that no name goes across; most others occur inside names."""
MOST_UNITS = 400
"""Names are looked for in so many words and characters at the start of a question."""


class QuestionUnits(NamedTuple):
    """What is the same of a question whatever is taken of it; cuts, words and keys are filled in as found."""

    units: Sequence[Unit]
    bare_keys: Sequence[str]
    all_keys: str
    starts: Sequence[int]
    together: Sequence[bool]
    segments: dict[tuple[int, int], list[tuple[int, int, bool]]]
    words: dict[tuple[int, int], bool]
    keys: dict[tuple[int, int], str]


@lru_cache(maxsize=128)
def question_units(question: str) -> QuestionUnits:
    """A question taken apart once: it is looked through for known, unknown, fronted and mistyped names."""
    found = units(question)[:MOST_UNITS]
    bare_keys = [_without_possessive(question, unit) for unit in found]
    starts = [0, *accumulate(len(unit.key) for unit in found)]
    together = [
        place > 0 and _is_together(question, *found[place - 1 : place + 1]) for place in range(len(found))
    ]
    return QuestionUnits(found, bare_keys, "".join(unit.key for unit in found), starts, together, {}, {}, {})


def _without_possessive(question: str, unit: Unit) -> str:
    """The key of Oakfield in Oakfield's."""
    raw = question[unit.start : unit.end].lower()
    return loose(unit.key[:-1]) if raw[-2:] in ("'s", "’s") and len(unit.key) > 2 else unit.key


def _is_together(question: str, before: Unit, unit: Unit) -> bool:
    """Whether what stands between two units may stand inside a name."""
    between = question[before.end : unit.start]
    if not between:
        return True
    if not _COMMAS.isdisjoint(between) and not is_generic(unit.key):
        return False
    if between[:2] == ". " and len(before.key) > _LONGEST_ABBREVIATION:
        return False
    return len(between) <= _WIDEST_GAP and _PARTING.isdisjoint(between)

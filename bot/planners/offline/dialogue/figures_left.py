"""Figures of a question that change none: the one another takes the place of, and one that is to stay."""

import re
from collections.abc import Mapping

from bot.language.slots.slot import Amount, Number, Slot
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.question.instead_words import INSTEAD_EN, INSTEAD_ZH
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_GIVEN_UP_BEFORE = lazily(rf"(?:(?<![a-z]){INSTEAD_EN}(?: the)?|{INSTEAD_ZH}|不是) ?$", re.IGNORECASE)
_NOT_BEFORE = lazily(r"[,\uff0c ](?:and )?(?:not|不是) ?$", re.IGNORECASE)
_GIVEN_UP_AFTER = lazily(r" ?(?:改[成为到]|换[成为]|变[成为]|(?:is|was) wrong(?![a-z]))", re.IGNORECASE)
_KEPT_BEFORE = lazily(
    r"(?:(?<![a-z])(?:keep|keeping|kept|leave|leaving|hold|stick(?:ing)? (?:with|to)|stay(?:ing)? (?:with|at)"
    r"|still|same)(?: it| the| at| on)*|保持|维持|仍是?|还是|还按|照旧) ?$",
    re.IGNORECASE,
)
_KEPT_AFTER = lazily(
    r" ?(?:个点|%)?(?:不变|不动|照旧|保留|(?:stays|unchanged|as (?:it )?is)(?![a-z]))", re.IGNORECASE
)


def is_given_up_for_another(slot: Slot, reading: Reading) -> bool:
    """Say whether a figure or day is the one that another is put in place of: 6期改成12期, "not 40k"."""
    before, after = reading.text[: slot.start], reading.text[slot.end :]
    if _GIVEN_UP_BEFORE.search(before) or _GIVEN_UP_AFTER.match(after):
        return True
    figure = isinstance(slot, Amount | Number) and slot.operator is None
    others = (each for each in (*reading.slots.amounts, *reading.slots.numbers) if each.end <= slot.start)
    return figure and _NOT_BEFORE.search(before) is not None and any(others)  # "21.5k, not 12.5"


def is_kept(args: Mapping[str, Json], slot: Slot, reading: Reading) -> bool:
    """Say whether a bare figure is one of the call's that is to stay: "keep the 6, but 90 days"."""
    kept = _KEPT_BEFORE.search(reading.text[: slot.start]) or _KEPT_AFTER.match(reading.text, slot.end)
    if not (kept and isinstance(slot, Number) and slot.value is not None):
        return False
    held = {str(each) for each in args.values() if isinstance(each, str | int)}
    return not held.isdisjoint({plain(slot.value), plain(slot.value / 100)})

"""The clause of a text that something stands in: from the mark before it to the next one."""

import re

from knowledge.lazy_pattern import lazily

STOPS = ",.;?!\uff0c。\uff1b\uff1f\uff01"
"""The marks that end a clause."""

_CUT = lazily(f"[{STOPS}]")


def clause_around(text: str, start: int, end: int, cut: re.Pattern[str] = _CUT) -> str:
    """Give what stands between the cuts on both sides of a stretch, the stretch itself included."""
    return text[slice(*place_of_clause(text, start, end, cut))]


def place_of_clause(text: str, start: int, end: int, cut: re.Pattern[str] = _CUT) -> tuple[int, int]:
    """Give where the clause around a stretch begins and ends."""
    begins = max((each.end() for each in cut.finditer(text, 0, start)), default=0)
    behind = cut.search(text, end)
    return begins, behind.start() if behind else len(text)

"""Words around a day or period: as of, by, since."""

from __future__ import annotations

import re
from functools import cache

from bot.language.slots.slot import Relation
from knowledge.lazy_pattern import lazily

BEFORE: dict[Relation, str] = {
    "as_of": r"截至到?|截止到?|(?<![a-z])as (?:of|at|on|per)(?: the)?|(?<![a-z])per(?= ?$)"
    r"|stand(?:ing)? (?:at|on)",
    "by": r"最晚|不晚于|赶在|(?<![a-z])(?:by|until|till|before|no later than|due(?: on| by)?)(?: the)?",
    "since": r"自从|(?<![a-z])since(?: the)?",
}
AFTER: dict[Relation, str] = {
    "as_of": r"为止|止",
    "since": r"以来|至今",
    "by": r"(?:之|以)?前(?![年天])",
}


def _alternation(words: dict[Relation, str]) -> str:
    return "|".join(f"(?P<{relation}>{pattern})" for relation, pattern in words.items())


@cache
def _before() -> re.Pattern[str]:
    return lazily(rf"(?:{_alternation(BEFORE)}) ?$")


@cache
def _after() -> re.Pattern[str]:
    return lazily(_alternation(AFTER))


@cache
def leading() -> re.Pattern[str]:
    """The words of a relation at a slot's beginning."""
    return lazily(rf"(?:{'|'.join(BEFORE.values())}) ?".replace("(?= ?$)", ""))


@cache
def trailing() -> re.Pattern[str]:
    """The words of a relation at a slot's end."""
    return lazily(rf"(?:{'|'.join(AFTER.values())})$")


def around(text: str, start: int, end: int) -> tuple[Relation | None, int, int]:
    """Return the relation said with the day at [start, end) and the widened span, without leading blanks."""
    while text[start : start + 1] == " ":
        start += 1
    window = max(0, start - 18)
    match = _before().search(text[window:start])
    if match is not None:
        return _named(match), window + match.start(), end
    after = _after().match(text, end)
    return (_named(after), start, after.end()) if after is not None else (None, start, end)


def _named(match: re.Match[str]) -> Relation:
    return next(relation for relation in BEFORE if relation == match.lastgroup)

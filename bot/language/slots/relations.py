"""Words around a day or period: as of, by, since."""

from __future__ import annotations

import re
from functools import cache

from bot.language.slots.slot import Relation


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<as_of>截至到?|截止到?|(?<![a-z])as (?:of|at|on|per)|per(?= ?$)|stand(?:ing)? (?:at|on))"
        r"|(?P<by>(?<![a-z])(?:by|until|till|before|no later than|due(?: on| by)?)|最晚|不晚于|赶在)"
        r"|(?P<since>(?<![a-z])since|自从?|从))(?: the)? ?$"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"(?P<as_of>为止|止)|(?P<since>以来|至今|起)|(?P<by>(?:之|以)?前(?![年天]))")


def around(text: str, start: int, end: int) -> tuple[Relation | None, int, int]:
    """Return the relation said with the day at [start, end) and the widened span."""
    while text[start : start + 1] == " ":
        start += 1
    window = max(0, start - 16)
    match = _before().search(text[window:start])
    if match is not None:
        return _named(match), window + match.start(), end
    after = _after().match(text, end)
    return (_named(after), start, after.end()) if after is not None else (None, start, end)


def _named(match: re.Match[str]) -> Relation:
    if match.lastgroup == "as_of":
        return "as_of"
    return "since" if match.lastgroup == "since" else "by"

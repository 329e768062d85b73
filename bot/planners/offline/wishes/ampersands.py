"""Wishes joined by a sign: "limit & overdue", "limit/overdue"; no company's own name."""

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_JOINS = lazily(
    r"(?<![\w'\u2019.&-])(?P<before>[a-z][\w'\u2019-]*[?!]?)(?: [&+] (?=[a-z])|(?<=[a-z]{4})/(?=[a-z]{4}))"
)


def with_and(message: str, reading: Reading) -> str:
    """Write "and" for a sign between words in small letters, none of them of a name or of a ratio."""
    named = [(each.start, each.end) for each in reading.mentions]
    named += [(each.start, each.end) for each in reading.unknown]
    named += [(each.start, each.end) for each in find("measures", message)]
    left = message
    for match in reversed(list(_JOINS.finditer(message))):
        if not any(start < match.end() and match.start() < end for start, end in named):
            left = f"{left[: match.end('before')]} and {left[match.end() :]}"
    return left

"""Sentences in like words on opposite matters: what who pays late owes, and what who pays early saves."""

import re

from knowledge.lazy_pattern import lazily

_LATE = lazily(
    r"\b(?:late|later|overdue|past due|default(?:ed|ing)?|arrears|delay(?:ed|s)?)\b"
    r"|逾期|迟延|延迟|拖欠|滞纳|违约",
    re.IGNORECASE,
)
_EARLY = lazily(
    r"\b(?:early|earlier|prompt(?:ly)?|in advance|prepa(?:y|id)\w*|discount)\b|提前|提早|预付|折扣|贴现",
    re.IGNORECASE,
)


def opposite(one: str, other: str) -> bool:
    """Say whether one sentence speaks of late payment alone and the other of early payment alone."""
    late, early = ([bool(kind.search(said)) for said in (one, other)] for kind in (_LATE, _EARLY))
    return late[0] != late[1] and early[0] != early[1] and late[0] != early[0]

"""What a message carries beside its words, of which nothing is asked: tags, code fences, tables, objects."""

import re
from collections.abc import Iterable, Sequence

from knowledge.lazy_pattern import lazily

_DATA = lazily(r"```.{0,4000}?```|\{[^{}]{0,2000}(?:\{[^{}]{0,2000}\}[^{}]{0,2000})*\}", re.DOTALL)
_TABLE = lazily(r"(?:^[ \t]*\|.*\|[ \t]*$\n?){2,}", re.MULTILINE)
_KEYED = lazily(r"[\"'“”]?\w+[\"'“”]?\s*[:=\uff1a]")
_TAG = lazily(
    r"</?(?:system|assistant|user|tool|function|developer|instructions?)[a-z_ -]{0,20}>", re.IGNORECASE
)


def without_data(text: str, names: Sequence[tuple[int, int]] = ()) -> str:
    """Give a message without tags, code fences, tables and objects; one of nothing else stays.

    A tag that is part of a customer's name, whose places `names` are, is none: "R&D <Systems>".
    """
    left = _TAG.sub(lambda tag: tag.group() if _is_of_a_name(tag, names) else " ", text)
    left = _DATA.sub(lambda match: " " if _KEYED.search(match.group()) else match.group(), left)
    left = _TABLE.sub(" ", left).strip()
    return left if any(letter.isalnum() for letter in left) else text


def _is_of_a_name(tag: re.Match[str], names: Iterable[tuple[int, int]]) -> bool:
    """Say whether a name reaches into what looks like a tag from outside it."""
    begins, ends = tag.span()
    return any(start < begins < end or start < ends < end for start, end in names)

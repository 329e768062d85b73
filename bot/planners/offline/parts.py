"""Cutting a message into the questions that it holds."""

import re

# Full-width marks are spelled out, because they look like their half-width twins.
_MARKS = "?\uff1f;\uff1b\u3002!\uff01"
_END = re.compile(rf"(?<=[{_MARKS}\n])\s*|(?<=\.)\s+(?=[A-Z])")
_JOIN = re.compile(
    r"[,\uff0c、\s]*(?:另外|还有就是|顺便(?:问一下|再)?|and also|also,|besides,|and then)[,\uff0c]?\s*",
    re.IGNORECASE,
)
MOST_PARTS = 4


def parts(message: str) -> tuple[str, ...]:
    """Give the parts of a message in order; a message without an end of sentence inside is one part."""
    cut: list[str] = []
    for sentence in _END.split(message):
        cut.extend(piece for piece in _JOIN.split(sentence) if piece and piece.strip(f" ,\uff0c.{_MARKS}"))
    return tuple(piece.strip() for piece in cut[:MOST_PARTS]) or (message.strip(),)

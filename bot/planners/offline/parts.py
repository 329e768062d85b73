"""Cutting a message into the questions that it holds."""

import re

_END = re.compile(r"(?<=[??;;。!!\n])\s*|(?<=\.)\s+(?=[A-Z])")
_JOIN = re.compile(
    r"[,,、\s]*(?:另外|还有就是|顺便(?:问一下|再)?|and also|also,|besides,|and then)[,,]?\s*", re.IGNORECASE
)
MOST_PARTS = 4


def parts(message: str) -> tuple[str, ...]:
    """Give the parts of a message in order; a message without an end of sentence inside is one part."""
    cut: list[str] = []
    for sentence in _END.split(message):
        cut.extend(piece for piece in _JOIN.split(sentence) if piece and piece.strip(" ,,.。??!!;;"))
    return tuple(piece.strip() for piece in cut[:MOST_PARTS]) or (message.strip(),)

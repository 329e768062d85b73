"""Blocks that a message pretends a tool or the system wrote: no figure or day in them counts."""

import re

from knowledge.lazy_pattern import lazily

_BLOCK = lazily(
    r"(?P<open>[\[<])(?P<tag>(?:tool|function|system|assistant|result|observation|response)[a-z_ -]{0,20})"
    r"[\]>].{0,4000}?[\[<]/(?P=tag)[\]>]",
    re.IGNORECASE | re.DOTALL,
)


def without_pasted_blocks(text: str) -> str:
    """Give a message without such blocks; one that holds nothing else stays as it is."""
    left = _BLOCK.sub(" ", text).strip()
    return left if any(letter.isalnum() for letter in left) else text

"""The words of a word list as a part of a pattern, for what stands at a certain place beside other words."""

import re
from functools import cache

from bot.language.words import simplified
from prompts.lexicon import lexicon


@cache
def any_word(subject: str, *names: str) -> str:
    """Give the words for some things of a list as one pattern, the longest first, for a folded text.

    Words in letters stand alone.
    """
    listed = {simplified(word) for name in names for word in lexicon(subject)[name]}
    longest_first = sorted(listed, key=lambda word: (-len(word), word))
    whole = (
        rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word.isascii() else re.escape(word)
        for word in longest_first
    )
    return f"(?:{'|'.join(whole)})"

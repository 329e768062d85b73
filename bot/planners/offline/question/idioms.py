"""Common speech in the words of the trade: "sitting on our money" is overdue, 体检一下 asks for the report.

The list is data (prompts/lexicon/idioms.toml); nothing within a customer's name is an idiom.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from bot.language.words import simplified
from knowledge.customers.folding import is_han
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon


def without_idioms(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message with each idiom in the words that are read."""
    shown = simplified(text).casefold()
    if len(shown) != len(text):
        return text
    taken = tuple(names)
    parts: list[str] = []
    place = 0
    for said in _pattern().finditer(shown):
        if any(start < said.end() and said.start() < end for start, end in taken):
            continue
        parts += [text[place : said.start()], _meant()[said.group()]]
        place = said.end()
    return "".join([*parts, text[place:]])


@cache
def _meant() -> Mapping[str, str]:
    return {simplified(idiom): word for word, idioms in lexicon("idioms").items() for idiom in idioms}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_meant(), key=lambda idiom: (-len(idiom), idiom))
    chinese = "|".join(re.escape(each) for each in longest_first if is_han(each[0]))
    english = "|".join(re.escape(each) for each in longest_first if not is_han(each[0]))
    return lazily(rf"(?<![a-z])(?:{english})(?![a-z])|(?:{chinese})")

"""The words that the phrase book's questions are made of: a word outside them was never learnt.

Scripts with spaces give their words, Chinese its pairs of neighbouring characters in simplified script.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily
from prompts.phrases import TALK, Phrase

FILE = "vocabulary.txt"
WORD = lazily(r"[a-zà-ɏ]+")
_HAN = lazily(r"[㐀-鿿]+")
_PLACEHOLDER = lazily(r"\{\w*\}")
_FOREIGN = (*TALK, "search_policy")
"""What is asked there may be about anything."""


def words_of(text: str) -> Iterator[str]:
    """Give the words and the pairs of characters of a text."""
    shown = simplified(text)
    yield from WORD.findall(shown)
    for run in _HAN.findall(shown):
        yield from (run[place : place + 2] for place in range(len(run) - 1))


def gathered(book: Iterable[Phrase]) -> frozenset[str]:
    """Give the words of the phrases that call a tool or go on with an answer."""
    told = (_PLACEHOLDER.sub(" ", phrase.text) for phrase in book if phrase.intent not in _FOREIGN)
    return frozenset(word for text in told for word in words_of(text))


def store(words: Iterable[str], folder: Path) -> None:
    """Write the vocabulary, a word a line."""
    (folder / FILE).write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")


@cache
def vocabulary() -> frozenset[str]:
    """Read the words that were gathered from the phrase book."""
    stored = resources.files("bot.language.intents").joinpath(FILE)
    return frozenset(stored.read_text(encoding="utf-8").split())

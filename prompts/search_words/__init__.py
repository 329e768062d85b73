"""What people say for the same thing in both languages: a question is searched in its other wordings too.

FIELD/SUBJECT.txt    a line a group: English wordings with commas, a bar, Chinese wordings with commas
sounds_of_names.txt  a line a sound: a consonant, a vowel, the characters written for them
irregular.txt        a line a word: an English word, then its forms that no rule gives
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

_FIELDS = ("trade", "general", "other_fields", "speech")


class Wordings(NamedTuple):
    """What means the same: English wordings and Chinese ones, in simplified characters.

    `field` is `trade` (trade credit), `general` (words of any report) or `other_fields` (matters of other
    fields: what names one is not answered by what does not; its wordings only belong together, not all are
    the same) or `speech` (plain speech for what a credit policy writes in words of its own).
    """

    english: Sequence[str]
    chinese: Sequence[str]
    field: str

    @property
    def name(self) -> str:
        """Give what tells it from others: its first wording in each language."""
        return f"{self.english[0]}|{self.chinese[0]}"


@cache
def search_words() -> tuple[Wordings, ...]:
    """Read all groups of wordings."""
    return tuple(group for field in _FIELDS for group in _groups(field))


@cache
def irregular_forms() -> Mapping[str, Sequence[str]]:
    """Read the forms of English words that no rule gives, by the word."""
    lines = _lines((resources.files("prompts.search_words") / "irregular.txt").read_text(encoding="utf-8"))
    return {word: forms for word, *forms in map(str.split, lines)}


@cache
def sounds_of_names() -> Mapping[tuple[str, str], str]:
    """Read the Chinese characters that foreign names are written with, by consonant and vowel, - for none."""
    text = (resources.files("prompts.search_words") / "sounds_of_names.txt").read_text(encoding="utf-8")
    rows = (line.split(" ") for line in _lines(text))
    return {(consonant, vowel): "".join(written) for consonant, vowel, *written in rows}


def _groups(field: str) -> Iterator[Wordings]:
    files = (resources.files("prompts.search_words") / field).iterdir()
    for file in sorted(files, key=lambda item: item.name):
        for line in _lines(file.read_text(encoding="utf-8")):
            english, _, chinese = line.partition(" | ")
            yield Wordings(english.split(", "), chinese.split(", "), field)


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line and not line.startswith("#"))

"""The vocabulary of questions, in both languages: what is left when a customer's name is taken out."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple


class QuestionWords(NamedTuple):
    """Words of questions, and those that English writes with a capital although they name no company.

    `before` and `after` hold what stands beside a customer, `endings` what a company's name ends with.
    """

    words: frozenset[str]
    usually_capitalised: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    endings: frozenset[str]


@lru_cache(maxsize=1)
def question_words() -> QuestionWords:
    """Read the vocabulary; Chinese and English words stand in one set, since questions mix them."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

    def both(key: str) -> frozenset[str]:
        return frozenset(word for language in data.values() for word in language[key].split())

    return QuestionWords(*(both(key) for key in QuestionWords._fields))

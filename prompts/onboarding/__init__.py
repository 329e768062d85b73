"""The guided start for new staff: the things to know, the quiz, and the words that lead through them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any


@cache
def onboarding_things() -> Sequence[Mapping[str, Any]]:
    """Read the things to know: `id`, `when`, what each `cites`, and `en` and `zh` with `title` and `lead`."""
    return tuple(_read("things.toml")["thing"])


@cache
def onboarding_questions() -> Sequence[Mapping[str, Any]]:
    """Read the quiz: `id`, `when`, `answer`, `others`, `cites`, and `en` and `zh` with `ask` and `why`."""
    return tuple(_read("quiz.toml")["question"])


@cache
def onboarding_words() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Read the words: `whole` messages by what they ask for, and patterns `within` a message."""
    return _read("words.toml")


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((resources.files(__name__) / name).read_text(encoding="utf-8"))

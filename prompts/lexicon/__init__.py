"""Word lists of the offline planner: what a thing is called in either language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def lexicon(subject: str) -> Mapping[str, tuple[str, ...]]:
    """Read one word list: the thing's name to the words for it, in lower case."""
    file = resources.files(__name__) / f"{subject}.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: tuple(word.casefold() for word in words) for name, words in table.items()}

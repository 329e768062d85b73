"""What people say for the same thing in both languages: a question is searched in its other wordings too."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

_FILES = ("trade.txt", "general.txt")


@cache
def search_words() -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    """Read the groups of wordings: English ones and Chinese ones that mean the same."""
    return tuple(group for name in _FILES for group in _groups(name))


def _groups(name: str) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    text = (resources.files("prompts.search_words") / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            english, chinese = (tuple(map(str.strip, side.split(","))) for side in line.split("|"))
            yield english, chinese

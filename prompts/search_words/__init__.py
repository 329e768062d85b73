"""What people say for the same thing in both languages: a question is searched in its other wordings too.

FIELD/SUBJECT.txt    a line a group: English wordings with commas, a bar, Chinese wordings with commas
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

_FIELDS = ("trade", "general", "other_fields")


@dataclass(frozen=True)
class Wordings:
    """What means the same: English wordings and Chinese ones.

    `field` is `trade` (trade credit), `general` (words of any report) or `other_fields` (matters of other
    fields: what names one is not answered by what does not; its wordings only belong together, not all are
    the same).
    """

    english: Sequence[str]
    chinese: Sequence[str]
    field: str


@cache
def search_words() -> tuple[Wordings, ...]:
    """Read all groups of wordings."""
    return tuple(group for field in _FIELDS for group in _groups(field))


def _groups(field: str) -> Iterator[Wordings]:
    files = (resources.files("prompts.search_words") / field).iterdir()
    for file in sorted(files, key=lambda item: item.name):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                english, chinese = (tuple(map(str.strip, side.split(","))) for side in line.split("|"))
                yield Wordings(english, chinese, field)

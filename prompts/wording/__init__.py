"""The texts that people read, one TOML file a subject and language."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@cache
def texts(language: Language, subject: str) -> Mapping[str, str]:
    """Read one subject's texts, flattened: `[a] b = "…"` in check_order.toml is "a.b" of "check_order"."""
    file = resources.files(__name__) / language / f"{subject}.toml"
    return dict(_flat(tomllib.loads(file.read_text(encoding="utf-8")), ""))


def text(key: str, language: Language) -> str:
    """Give the text of "subject.path"; raises KeyError where a language lacks it."""
    subject, _, path = key.partition(".")
    return texts(language, subject)[path]


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)

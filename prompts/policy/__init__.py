"""The texts of the policy's rules in both languages, with placeholders for every figure."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any


@cache
def rule_texts(language: str) -> Mapping[str, Mapping[str, Any]]:
    """Read the texts by rule: `title`, `text` (sentences), `asked`, and where needed `said` and `quoted`."""
    asked = _read("asked.toml")
    return {
        section: {**raw, "asked": [*raw["asked"], *asked.get(section, {}).get(language, ())]}
        for section, raw in _read(f"{language}.toml").items()
    }


@cache
def policy_words() -> Mapping[str, Sequence[str]]:
    """Read the policy's words: id to the English and the Chinese for it."""
    return _read("words.toml")


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((resources.files(__name__) / name).read_text(encoding="utf-8"))

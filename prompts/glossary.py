"""The terms of the trade in both languages: what people say for them, and what they mean."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True)
class Concept:
    """A term: by language its name with what people also say, and its explanation (empty = search only).

    An everyday one is so common that finding it in a question proves nothing.
    """

    id: str
    names: Mapping[str, Sequence[str]]
    says: Mapping[str, str]
    everyday: bool


@cache
def glossary() -> tuple[Concept, ...]:
    """Read all terms; those without an explanation only help the search."""
    return tuple(
        Concept(key, {"en": entry["en"], "zh": entry["zh"]}, entry.get("says", {}), group == "everyday")
        for group, entries in _data().items()
        if group != "cues"
        for key, entry in entries.items()
    )


@cache
def meaning_cues() -> tuple[str, ...]:
    """Read what people say when they ask what a term means."""
    return tuple(cue for cues in _data()["cues"].values() for cue in cues)


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((resources.files("prompts") / "glossary.toml").read_text(encoding="utf-8"))

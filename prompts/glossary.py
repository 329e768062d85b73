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

    Its group is `terms`, `words`, `everyday` (so common that finding it in a question proves nothing) or
    `topics` (a matter of a neighbouring field, of which the policy may say nothing).
    """

    id: str
    names: Mapping[str, Sequence[str]]
    says: Mapping[str, str]
    group: str


@cache
def glossary() -> tuple[Concept, ...]:
    """Read all terms; those without an explanation only help the search."""
    return tuple(
        Concept(key, {"en": entry["en"], "zh": entry["zh"]}, entry.get("says", {}), group)
        for group, entries in _data().items()
        if group != "cues"
        for key, entry in entries.items()
    )


@cache
def topics() -> tuple[Concept, ...]:
    """Read the matters of neighbouring fields, of which a policy may say nothing."""
    text = (resources.files("prompts") / "topics.toml").read_text(encoding="utf-8")
    return tuple(
        Concept(key, {"en": english, "zh": chinese}, {}, "topics")
        for key, (english, chinese) in tomllib.loads(text).items()
    )


@cache
def cues(of: str) -> tuple[str, ...]:
    """Read what people say for a `meaning`, for `why` or `how`, when things `differ`, of a `company`."""
    return tuple(cue for said in _data()["cues"][of].values() for cue in said)


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((resources.files("prompts") / "glossary.toml").read_text(encoding="utf-8"))

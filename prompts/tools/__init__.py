"""What each tool answers, takes and gives, as data: a TOML file a tool, and what tools share in shared.toml.

A tool's file: `answers`, `rules` (ids that it may cite), `examples` (questions by language), `[arguments]`,
`[fields]`, and `[parts.<field>]` for the rows of a list or the parts of a record.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

SHARED = "shared"


class ToolText(NamedTuple):
    """The texts about one tool; those of `shared.toml` stand in for what it does not say itself."""

    answers: str
    rules: tuple[str, ...]
    examples: Mapping[str, tuple[str, ...]]
    arguments: Mapping[str, str]
    fields: Mapping[str, str]
    parts: Mapping[str, Mapping[str, str]]

    def field(self, path: str) -> str:
        """Give the meaning of a field by its path; a row's field may mean what the result's field means."""
        under, _, name = path.rpartition(".")
        return self.parts.get(under, {}).get(name) or self.fields.get(name, "")


@cache
def tool_text(name: str) -> ToolText:
    """Give the texts about a tool; empty where its file is missing or does not say."""
    own, shared = _read(name), _read(SHARED)
    return ToolText(
        answers=own.get("answers", ""),
        rules=tuple(own.get("rules", ())),
        examples={language: tuple(asked) for language, asked in own.get("examples", {}).items()},
        arguments={**shared.get("arguments", {}), **own.get("arguments", {})},
        fields={**shared.get("fields", {}), **own.get("fields", {})},
        parts={**shared.get("parts", {}), **own.get("parts", {})},
    )


def own_texts(name: str) -> Mapping[str, Any]:
    """Give a file as it is written, for the test that nothing in it is about what does not exist."""
    return _read(name)


@cache
def _read(name: str) -> Mapping[str, Any]:
    file = resources.files(__name__) / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}

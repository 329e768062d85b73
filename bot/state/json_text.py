"""Records as JSON text that gives back exactly what was written, whatever people typed."""

import json
from typing import TypeVar

from knowledge.records import Record

R = TypeVar("R", bound=Record)


def written(record: Record) -> str:
    """Write a record; half surrogates, which a terminal may pass on, become escapes that JSON knows."""
    text = json.dumps(record.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def read(kind: type[R], text: str) -> R:
    """Read a record back; raises ValueError for what is none."""
    return kind.model_validate(json.loads(text), strict=False)


def storable(text: str, most: int | None = None) -> str:
    """Give a text as every database takes it: what is no character is a substitute, and so much at most."""
    kept = "".join("\x1a" if letter == "\0" or "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return kept[:most]

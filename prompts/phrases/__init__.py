"""The phrase book: how people ask for each thing, written in batches, with slots as {placeholders}.

One JSON object a line: {"text", "intent", "language", "split"}; a file is one batch by one author. The split
"train" is learnt from, "dev" is looked at while building, "test" only measured.
"""

import json
from collections.abc import Iterator
from importlib import resources
from typing import Literal, NamedTuple

SLOTS = (
    "customer",
    "money",
    "days",
    "date",
    "period",
    "share",
    "number",
    "id",
    "terms",
    "person",
    "industry",
    "country",
    "currency",
)
"""What a placeholder may be named."""

TALK = ("greet", "thanks", "help", "term", "why", "out_of_scope")
"""Intents that call no tool."""


class Phrase(NamedTuple):
    """One way to ask: the text with placeholders, what is meant, and where it may be used."""

    text: str
    intent: str
    language: Literal["zh", "en"]
    split: Literal["train", "dev", "test"]
    batch: str


def phrases() -> Iterator[Phrase]:
    """Read every batch in order of its file name."""
    folder = resources.files(__name__)
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        if not file.name.endswith(".jsonl"):
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                yield Phrase(batch=file.name.removesuffix(".jsonl"), **row)

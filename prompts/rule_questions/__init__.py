"""How people ask for each rule, and for what no rule says: the search learns from them which rule is meant.

One file is one author's. A section is a rule or a conflict by its id, or one of BESIDE; it holds questions in
both languages. What an author of the split "test" wrote is only measured, never learnt from.
"""

import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Literal, NamedTuple

BESIDE = ("company", "staff", "trade", "foreign")
"""A company's business, its staff's own matters, trade credit on which the policy is silent, and none of these."""


class RuleQuestion(NamedTuple):
    """A question, the rule it asks for (or what it is about instead), and where it may be used."""

    text: str
    about: str
    language: Literal["zh", "en"]
    split: Literal["train", "test"]
    author: str


def rule_questions() -> Iterator[RuleQuestion]:
    """Read every author's questions in order of the file name."""
    for file in sorted(resources.files(__name__).iterdir(), key=lambda item: item.name):
        if not file.name.endswith(".toml"):
            continue
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        split = data.pop("split")
        for about, asked in data.items():
            for language in ("en", "zh"):
                for text in asked[language]:
                    yield RuleQuestion(text, about, language, split, file.name.removesuffix(".toml"))

"""How people ask for each rule, and for what no rule says: the search learns from them which rule is meant.

One file is one author's. A section is a rule or a conflict by its id, or one of BESIDE; it holds questions in
both languages. What an author of the split "test" wrote is only measured, never learnt from.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

BESIDE = ("company", "staff", "trade", "foreign")
"""A company's business, its staff's own matters, trade credit without a rule of ours, and none of these."""


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


def framings(language: Literal["zh", "en"]) -> tuple[str, ...]:
    """Read how a question for the rules is wrapped in a language, each with {} for the question."""
    lines = resources.files(__name__).joinpath("framings.txt").read_text(encoding="utf-8").splitlines()
    kept = (line for line in lines if line and not line.startswith("#"))
    return tuple(line for line in kept if (language == "en") == line.isascii())


def are_words(text: str) -> bool:
    """Say whether each word of a text, or a run of Chinese as it stands, occurs in some question."""
    english, chinese = _said()
    words = re.findall("[a-z]+", text.casefold())
    runs = re.findall("[\u3400-\u9fff]+", text)
    return (
        bool(words or runs) and all(word in english for word in words) and all(run in chinese for run in runs)
    )


@cache
def _said() -> tuple[frozenset[str], str]:
    texts = [each.text.casefold() for each in rule_questions() if each.split == "train"]
    return frozenset(word for text in texts for word in re.findall("[a-z]+", text)), "\n".join(texts)

"""Learning the rule finder: `python -m knowledge.passages.finder.training` writes the weights anew.

Weights are stored as whole steps of an 8-bit scale a column, so that the last bits of a machine's sums do
not show.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from knowledge.passages.finder.features import SIZE, features
from knowledge.passages.finder.model import FIGURES, WEIGHTS, RuleFinder
from knowledge.passages.finder.regression import Pace, learnt
from prompts.phrases import TALK, phrases
from prompts.policy import rule_texts
from prompts.rule_questions import rule_questions

PACE = Pace(epochs=14, rate=0.5, shrink=1e-5)
_MOST_STEPS = 127
_FIGURES = 1200
"""So many of the phrases that want somebody's figures are learnt from: more would outweigh the rules."""

_EXAMPLES = {
    "customer": "A1",
    "money": "40000",
    "days": "60",
    "share": "70%",
    "number": "0.97",
    "period": "Q2",
    "date": "31/3",
}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Example(NamedTuple):
    """A question and what it asks for."""

    text: str
    about: str


def examples() -> list[Example]:
    """Give what is learnt from: the questions, the ways of asking kept with the rules, their titles."""
    asked = [Example(each.text, each.about) for each in rule_questions() if each.split == "train"]
    return [*asked, *_of_the_rules(), *_figures()]


def _of_the_rules() -> Iterator[Example]:
    for language in ("en", "zh"):
        for section, raw in rule_texts(language).items():
            about = str(raw.get("rule", section))
            yield from (Example(text, about) for text in raw["asked"])


def _figures() -> Iterator[Example]:
    """Give questions for somebody's figures, of which the phrase book has many more than any rule."""
    passed = {*TALK, "search_policy", "follow_up"}
    kept = [each for each in phrases() if each.split == "train" and each.intent not in passed]
    for place in range(_FIGURES):
        phrase = kept[place * len(kept) // _FIGURES]
        yield Example(_PLACEHOLDER.sub(lambda slot: _EXAMPLES.get(slot[1], "X"), phrase.text), FIGURES)


def train(book: Sequence[Example]) -> RuleFinder:
    """Learn from examples; the same in the same order give the same weights."""
    names = tuple(sorted({example.about for example in book}))
    rows = [np.array([*features(example.text), SIZE]) for example in book]
    targets = [names.index(example.about) for example in book]
    weights = learnt(rows, targets, (SIZE + 1, len(names)), PACE)
    steps = np.maximum(np.abs(weights).max(axis=0), 1e-9) / _MOST_STEPS
    return RuleFinder(np.round(weights / steps).astype(np.int8), steps.astype(np.float32), names)


def store(finder: RuleFinder, file: Path) -> None:
    """Write a finder."""
    weights, steps, names = finder.parts
    np.savez_compressed(file, weights=weights, steps=steps, names=np.array(names))


def accuracy(finder: RuleFinder, asked: Iterable[Example]) -> float:
    """Give the share of questions whose likeliest name is theirs."""
    right = [_likeliest(finder, text) == about for text, about in asked]
    return sum(right) / len(right) if right else 0.0


def _likeliest(finder: RuleFinder, text: str) -> str:
    shares = finder.shares(text)
    return max(shares, key=lambda name: (shares[name], name))


def main() -> None:
    """Train, store, and print what was learnt from and what was held back score."""
    book = examples()
    finder = train(book)
    store(finder, Path(__file__).with_name(WEIGHTS))
    unseen = [Example(each.text, each.about) for each in rule_questions() if each.split == "test"]
    for name, part in (("train", book), ("test", unseen)):
        print(f"{name}: {accuracy(finder, part):.3f} of {len(part)}")  # noqa: T201 - its output


if __name__ == "__main__":
    main()

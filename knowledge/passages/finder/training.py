"""Learning the rule finder: `python -m knowledge.passages.finder.training` writes the weights anew.

Weights are stored as whole steps of an 8-bit scale a column, so that the last bits of a machine's sums do
not show.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np

from knowledge.lazy_pattern import lazily
from knowledge.passages.concepts import is_topic
from knowledge.passages.finder.features import SIZE, features
from knowledge.passages.finder.model import FIGURES, WEIGHTS, RuleFinder
from knowledge.passages.finder.regression import Pace, learnt
from knowledge.passages.question import query_of
from knowledge.passages.sections import LANGUAGES, POLICY, searched_sections
from knowledge.passages.tokens import has_han
from knowledge.policy.reading import load_policy
from prompts.phrases import TALK, phrases
from prompts.rule_questions import framings, rule_questions

PACE = Pace(epochs=14, rate=1.0, shrink=1e-5, left_out=0.4, averaged=7)
_MOST_STEPS = 127
_FIGURES, _ELSEWHERE = 1200, 600
"""So many phrases that want somebody's figures, or are out of scope, are learnt from: more would outweigh the
rules."""

_EXAMPLES = {
    "customer": "A1",
    "money": "40000",
    "days": "60",
    "share": "70%",
    "number": "0.97",
    "period": "Q2",
    "date": "31/3",
}
_PLACEHOLDER = lazily(r"\{(\w+)\}")


class Example(NamedTuple):
    """A question and what it asks for."""

    text: str
    about: str


def examples() -> list[Example]:
    """Give what is learnt from: the questions, and what the policy and the handbook say of each rule."""
    asked = [Example(each.text, each.about) for each in rule_questions() if each.split == "train"]
    return [*asked, *_framed(asked), *_of_the_rules(), *_elsewhere(), *_figures()]


def _framed(asked: Sequence[Example]) -> Iterator[Example]:
    """Give about every second question once more, wrapped as people do; what wraps it then tells nothing."""
    wraps = {language: framings(language) for language in LANGUAGES}
    for text, about in asked:
        way, kept = divmod(_lot(text), 2)
        ways = wraps["zh" if has_han(text) else "en"]
        if kept:
            yield Example(ways[way % len(ways)].format(text), about)


def _of_the_rules() -> Iterator[Example]:
    """Give the titles, the sentences and the ways of asking of every section that tells a rule."""
    policy = load_policy()
    sections = list(searched_sections(policy))
    rules = {section.subject for section in sections if section.document == POLICY}
    for section in sections:
        if section.subject in rules:
            for language in LANGUAGES:
                entry = section.by_language[language]
                texts = dict.fromkeys((*entry.asked, entry.title, *entry.sentences))
                yield from (Example(text, section.subject) for text in texts)


def _elsewhere() -> Iterator[Example]:
    """Give what people ask that is no business of the desk's, of nobody who is named.

    What names a matter of a neighbouring field is left out: it may well be the company's business.
    """
    kept = [each.text for each in phrases() if each.split == "train" and each.intent == "out_of_scope"]
    kept = [text for text in kept if not _PLACEHOLDER.search(text) and not any(map(is_topic, query_of(text)))]
    yield from (Example(text, "foreign") for text in sorted(kept, key=_lot)[:_ELSEWHERE])


def _figures() -> Iterator[Example]:
    """Give questions for somebody's figures, of which the phrase book has many more than any rule."""
    passed = {*TALK, "search_policy", "follow_up"}
    kept = [each for each in phrases() if each.split == "train" and each.intent not in passed]
    for phrase in sorted(kept, key=lambda each: _lot(each.text))[:_FIGURES]:
        yield Example(_PLACEHOLDER.sub(lambda slot: _EXAMPLES.get(slot[1], "X"), phrase.text), FIGURES)


def _lot(text: str) -> int:
    """Draw a lot by a text alone, so that one text more changes nothing for the others."""
    return crc32(text.encode())


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

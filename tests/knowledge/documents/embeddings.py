"""Embeddings for tests: one that knows what every rule and question on file is about, and worse ones."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from knowledge.documents.counting import Counted
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.trust import Pair, Trust
from knowledge.passages.sections import LANGUAGES, POLICY, searched_sections
from knowledge.passages.tokens import has_han
from knowledge.policy.reading import load_policy
from prompts.rule_questions import rule_questions

Row = NDArray[np.float64]
PLACES = 512


def fully_trusted() -> Trust:
    """Trust every pair of languages with as much as the words."""
    return Trust(
        pairs=tuple(
            Pair(question=one, passage=other, weight=1.0, words=0.0, together=1.0, floor=0.0)
            for one in LANGUAGES
            for other in LANGUAGES
        )
    )


@cache
def matters() -> Mapping[str, int]:
    """Number what texts are about, by the title of a rule and by a question for it."""
    subjects = [each for each in searched_sections(load_policy()) if each.document == POLICY]
    numbers = {each.subject: number for number, each in enumerate(subjects)}
    titles = {each.by_language[language].title: each.subject for each in subjects for language in LANGUAGES}
    asked = {each.text: each.about for each in rule_questions() if each.about in numbers}
    return {text: numbers[subject] for text, subject in {**titles, **asked}.items()}


def knowing(text: str) -> Row:
    """Give a row for what a text is about, if that is on file, else for nothing."""
    row = np.full(PLACES, 0.01)
    number = matters().get(text.partition("\n")[0])
    if number is not None:
        row[number] = 1.0
    return row


def knowing_english(text: str) -> Row:
    """Know English alone: all that is Chinese is alike."""
    return np.ones(PLACES) if has_han(text) else knowing(text)


def by_chance(text: str) -> Row:
    """Give a row that tells nothing, the same for the same text."""
    seed = int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
    return np.random.default_rng(seed).normal(size=PLACES)


class Rows:
    """An embedding that gives every text the row that a function gives.

    `asked` counts questions, `embedded` has the texts of passages in their order.
    """

    name = "rows"
    trust: Trust | None = None

    def __init__(self, row: Callable[[str], Row]) -> None:
        self._row = row
        self.asked = 0
        self.embedded: list[str] = []

    def of_passages(self, passages: Sequence[DocumentPassage], counts: Sequence[Counted]) -> Row:
        """Embed passages."""
        self.embedded += [each.text for each in passages]
        return np.array([self._unit(f"{each.section}\n{each.text}") for each in passages])

    def of_question(self, question: str, weighted: Mapping[str, float], *, patiently: bool = False) -> Row:
        """Embed a question."""
        self.asked += 1
        return self._unit(question)[None]

    def _unit(self, text: str) -> Row:
        row = self._row(text)
        return np.asarray(row / np.linalg.norm(row), dtype=np.float64)

"""How far an embedding is trusted: what its nearness weighs beside the words, for each two languages."""

from typing import TYPE_CHECKING, Any

from knowledge.passages.tokens import has_han
from knowledge.policy.figures import Language
from knowledge.records import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Pair(Record):
    """What the probe showed for questions in one language about passages in one.

    `words` and `together` are mean reciprocal ranks of the rule asked for, by the words alone and with the
    vectors at `weight`. `floor` is how near a passage is that has nothing to do with the question.
    """

    question: Language
    passage: Language
    weight: float
    words: float
    together: float
    floor: float

    def mixed(self, scores: "NDArray[Any]", near: "NDArray[Any]") -> "NDArray[Any]":
        """Give the mean of scores by the words and of nearness, which counts from the floor on."""
        lift = (near - self.floor).clip(0) / (1 - self.floor)
        mean: NDArray[Any] = (scores + self.weight * lift) / (1 + self.weight)
        return mean


class Trust(Record):
    """What an embedding is trusted with, pair by pair; without pairs it is not asked."""

    pairs: tuple[Pair, ...] = ()

    @property
    def weighs(self) -> bool:
        """Say whether it weighs anything in any two languages."""
        return any(pair.weight for pair in self.pairs)

    def of(self, question: Language) -> tuple[Pair, ...]:
        """Give what holds for questions in a language, nothing where the words alone count."""
        found = tuple(pair for pair in self.pairs if pair.question == question)
        return found if any(pair.weight for pair in found) else ()

    def mix(
        self, question: Language, scores: "NDArray[Any]", near: "NDArray[Any]", chinese: "NDArray[Any]"
    ) -> None:
        """Mix nearness into scores; `chinese` flags the passages in Chinese.

        In a language without weight scores stay as the words gave them, comparable as they were.
        """
        for pair in self.of(question):
            rows = chinese if pair.passage == "zh" else ~chinese
            scores[rows] = pair.mixed(scores[rows], near[rows])


def language_of(text: str) -> Language:
    """Give the language of a question or of a passage, mixed ones being Chinese."""
    return "zh" if has_han(text) else "en"

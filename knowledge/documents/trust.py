"""How far an embedding is trusted: what its nearness weighs beside the words, for each two languages."""

from knowledge.passages.tokens import has_han
from knowledge.policy.figures import Language
from knowledge.records import Record


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

    def gain(self, near: float) -> float:
        """Give what a passage earns by its nearness beside its score by the words."""
        return self.weight * max(near - self.floor, 0.0) / (1 - self.floor)


class Trust(Record):
    """What an embedding is trusted with, pair by pair; without pairs it is not asked."""

    pairs: tuple[Pair, ...] = ()

    def weight(self, question: Language) -> float:
        """Give the most that nearness weighs for questions in a language."""
        return max((pair.weight for pair in self.pairs if pair.question == question), default=0.0)

    def of(self, question: Language, passage: Language) -> Pair | None:
        """Give what the probe showed for two languages."""
        found = (pair for pair in self.pairs if (pair.question, pair.passage) == (question, passage))
        return next(found, None)


def language_of(text: str) -> Language:
    """Give the language of a question or of a passage, mixed ones being Chinese."""
    return "zh" if has_han(text) else "en"

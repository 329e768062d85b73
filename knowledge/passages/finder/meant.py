"""What a question means, by how people ask: the rules that it may ask for, and how much speaks for none."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.passages.finder.model import FIGURES, load_finder
from prompts.rule_questions import BESIDE

_LIKELY = 0.05
"""From this share a rule is worth a look, even where it has not a word of the question."""


@dataclass(frozen=True)
class Meant:
    """The shares of a question for the policy: of each rule, and of each matter beside the rules.

    `figures` is the share of all questions of its kind that want somebody's figures instead.
    """

    rules: Mapping[str, float]
    beside_by: Mapping[str, float]
    figures: float

    @property
    def likely(self) -> tuple[str, ...]:
        """Give the rules that are worth a look, likeliest first."""
        kept = [name for name, share in self.rules.items() if share >= _LIKELY]
        return tuple(sorted(kept, key=lambda name: (-self.rules[name], name)))

    @property
    def beside(self) -> float:
        """Give the share of what no rule says."""
        return sum(self.beside_by.values())

    def share(self, rule: str) -> float:
        """Give a rule's share; nought for what is no rule."""
        return self.rules.get(rule, 0.0)


def meant(question: str) -> Meant:
    """Say what a question for the policy means, by what was learnt."""
    shares = load_finder().shares(question)
    figures = shares[FIGURES]
    whole = (1.0 - figures) or 1.0
    others = {name: share / whole for name, share in shares.items() if name != FIGURES}
    return Meant(
        rules={name: share for name, share in others.items() if name not in BESIDE},
        beside_by={name: others[name] for name in BESIDE},
        figures=figures,
    )

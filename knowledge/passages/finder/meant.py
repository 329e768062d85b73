"""What a question means, by how people ask: the rules that it may ask for, and how much speaks for none."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

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
    def strongest_beside(self) -> float:
        """Give the share of the likeliest matter beside the rules."""
        return max(self.beside_by.values())

    @property
    def plainly(self) -> float:
        """Give the share of the likeliest rule among all questions, those for somebody's figures included."""
        return max(self.rules.values()) * (1.0 - self.figures)

    @property
    def of_the_business(self) -> float:
        """Give the share of the company's business on which the policy is silent."""
        return self.beside_by["company"] + self.beside_by["trade"]

    @property
    def elsewhere(self) -> float:
        """Give the share of what is no business of the company's: its staff's own matters, the world's."""
        return self.beside_by["staff"] + self.beside_by["foreign"]

    def share(self, rule: str) -> float:
        """Give a rule's share; nought for what is no rule."""
        return self.rules.get(rule, 0.0)


@lru_cache(maxsize=64)  # a message and its pieces are asked about by several readers
def meant(question: str, after: str = "") -> Meant:
    """Say what a question for the policy means, by what was learnt.

    A piece that goes on from a question `after` means what both together do, as far as it can by itself.
    """
    shares = load_finder().shares(question)
    if after:
        together = load_finder().shares(f"{after} {question}")
        joint = {name: (shares[name] * together[name]) ** 0.5 for name in shares}
        whole = sum(joint.values())
        shares = {name: share / whole for name, share in joint.items()}
    figures = shares[FIGURES]
    whole = (1.0 - figures) or 1.0
    others = {name: share / whole for name, share in shares.items() if name != FIGURES}
    return Meant(
        rules={name: share for name, share in others.items() if name not in BESIDE},
        beside_by={name: others[name] for name in BESIDE},
        figures=figures,
    )

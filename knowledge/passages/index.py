"""BM25 over sections with weighted fields: each field is measured against its own average length."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

K1, B = 1.0, 0.75
Fields = Sequence[tuple[float, Sequence[str]]]


class Index:
    """Sections by position; every section has the same fields, each (weight, tokens)."""

    def __init__(self, sections: Sequence[Fields]) -> None:
        self.size = len(sections)
        self._postings: dict[str, dict[int, float]] = {}
        fields = max((len(section) for section in sections), default=0)
        totals = [sum(len(section[field][1]) for section in sections) for field in range(fields)]
        for position, section in enumerate(sections):
            for (weight, tokens), total in zip(section, totals, strict=True):
                length = len(tokens) * self.size / total if total else 0.0
                norm = weight / (1 - B + B * length)
                for token, count in Counter(tokens).items():
                    posting = self._postings.setdefault(token, {})
                    posting[position] = posting.get(position, 0.0) + count * norm
        self._rarest = self._rarity(0)
        self._rarities = {token: self._rarity(len(found)) for token, found in self._postings.items()}

    def _rarity(self, found: int) -> float:
        return log(1 + (self.size - found + 0.5) / (found + 0.5))

    def rarity(self, token: str) -> float:
        """Give a token's weight: the rarer, the more it says; an unknown one is the rarest."""
        return self._rarities.get(token, self._rarest)

    def scores(self, weighted: Mapping[str, float]) -> dict[int, float]:
        """Give the score of every section that has one of the query's tokens."""
        scores: dict[int, float] = {}
        for token, weight in weighted.items():
            rarity = weight * self.rarity(token) * (K1 + 1)
            for position, count in self._postings.get(token, {}).items():
                scores[position] = scores.get(position, 0.0) + rarity * count / (K1 + count)
        return scores

    def bound(self, weighted: Mapping[str, float]) -> float:
        """Give the score that no section can reach: every token found, without end."""
        return sum(weight * self.rarity(token) * (K1 + 1) for token, weight in weighted.items())

    def has(self, position: int, token: str) -> bool:
        """Say whether a section has a token."""
        return position in self._postings.get(token, ())

    def knows(self, token: str) -> bool:
        """Say whether any section has a token."""
        return token in self._postings

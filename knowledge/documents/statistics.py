"""What BM25 must know of all passages: how many there are, how long, and in how many each token stands."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log
from typing import Any

from knowledge.passages.concepts import concepts
from knowledge.passages.index import K1, B
from knowledge.passages.tokens import plain, simplified, tokens

HEADING, TEXT = 1.5, 1.0


@dataclass(frozen=True)
class Counted:
    """A passage's tokens: of its document's name and headings, and of its text."""

    heading: Counter[str]
    text: Counter[str]


def counted(document: str, section: str, text: str) -> Counted:
    """Count a passage's tokens, the terms of the trade among them."""
    name = document.rpartition("/")[2].rpartition(".")[0]
    return Counted(Counter(all_tokens(f"{name} {section}")), Counter(all_tokens(text)))


def all_tokens(text: str) -> Iterable[str]:
    """Give the tokens of a text in simplified characters, with the terms of the trade in it."""
    folded = simplified(plain(text))
    yield from tokens(folded)
    yield from concepts(folded)


@dataclass
class Statistics:
    """The counts over all passages; they add up, so that a document can be taken out again."""

    size: int = 0
    headings: int = 0
    texts: int = 0
    found: Counter[str] = field(default_factory=Counter)

    def add(self, passage: Counted, sign: int = 1) -> None:
        """Count a passage in, or out with a sign of minus one."""
        self.size += sign
        self.headings += sign * passage.heading.total()
        self.texts += sign * passage.text.total()
        for token in {*passage.heading, *passage.text}:
            self.found[token] += sign
            if not self.found[token]:
                del self.found[token]

    def rarity(self, token: str) -> float:
        """Give a token's weight: the rarer, the more it says."""
        found = self.found.get(token, 0)
        return log(1 + (self.size - found + 0.5) / (found + 0.5))

    def score(self, query: Mapping[str, float], passage: Counted) -> float:
        """Give a passage's exact BM25 score as a share of the highest possible one, from 0 to 1."""
        fields = (
            (HEADING, passage.heading, self.headings),
            (TEXT, passage.text, self.texts),
        )
        norms = [
            (weight / (1 - B + B * counts.total() * self.size / total), counts)
            for weight, counts, total in fields
            if total
        ]
        gained = bound = 0.0
        for token, weight in query.items():
            rarity = weight * self.rarity(token)
            count = sum(norm * counts[token] for norm, counts in norms if token in counts)
            gained += rarity * count / (K1 + count)
            bound += rarity
        return gained / bound if bound else 0.0

    def as_json(self) -> dict[str, Any]:
        """Give the counts as JSON holds them."""
        return {"size": self.size, "headings": self.headings, "texts": self.texts, "found": dict(self.found)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Statistics":
        """Read the counts back; raises KeyError, TypeError or ValueError where they are not as written."""
        found = Counter({str(token): int(count) for token, count in data["found"].items()})
        return cls(int(data["size"]), int(data["headings"]), int(data["texts"]), found)

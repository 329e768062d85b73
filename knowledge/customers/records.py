"""What goes into the matching of customer names, and what comes out."""

from typing import Literal

from knowledge.records import Record

How = Literal[
    "exact_id",
    "exact_name",
    "exact_alias",
    "folded",
    "short_name",
    "pinyin",
    "homophone",
    "typo",
    "partial",
]
Verdict = Literal["one", "several", "none"]

MARGIN = 100
"""Two candidates closer than this are a question back, not an answer (the scores are in ladder.py)."""
EXCLUSIVE = 995
"""From here up a match is the very id, name or alias, and nothing less counts beside it."""


_SPELT_ALIKE = ("short_name", "folded")


class NameEntry(Record):
    """One customer as the ledger writes it: id, name and aliases."""

    customer_id: str
    name: str
    aliases: tuple[str, ...] = ()


class Candidate(Record):
    """A customer that the typed text may mean, its `score` (0 to 1000) and the name that matched."""

    customer_id: str
    matched: str
    score: int
    how: How


class Linking(Record):
    """What a typed name may mean, best first.

    "one": the first candidate is clearly ahead. "several": ask, even where a single weak candidate is left.
    "none": nobody has such a name. Candidates behind the margin are kept: rights are judged on all.
    """

    candidates: tuple[Candidate, ...]
    verdict: Verdict

    @property
    def choices(self) -> tuple[Candidate, ...]:
        """The candidates that a question back would have to offer: those within the margin of the best."""
        return self.candidates[:1] if self.verdict == "one" else rivals(self.candidates)


def rivals(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Those of the candidates (best first) between which only a person can choose.

    Beside a match by sound or typo stands also who has the very brand with another region or generic word:
    华伟科技 was typed, 华为科技 sounds so and 华伟实业 is spelt so.
    """
    if not candidates:
        return ()
    best = candidates[0]
    lowest = EXCLUSIVE if best.score >= EXCLUSIVE else best.score - MARGIN + 1
    is_guess = best.how in ("homophone", "typo")
    return tuple(
        each for each in candidates if each.score >= lowest or (is_guess and each.how in _SPELT_ALIKE)
    )


class Mention(Record):
    """A customer mentioned in a question: `text` is question[start:end]."""

    start: int
    end: int
    text: str
    linking: Linking


class UnknownName(Record):
    """A stretch of a question that reads like a company which nobody in the ledger is."""

    start: int
    end: int
    text: str

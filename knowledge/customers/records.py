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
        if not self.candidates:
            return ()
        if self.verdict == "one":
            return self.candidates[:1]
        best = self.candidates[0].score
        lowest = EXCLUSIVE if best >= EXCLUSIVE else best - MARGIN + 1
        return tuple(each for each in self.candidates if each.score >= lowest)


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

"""A question with what its words depend on: the day it is asked, the base currency, the fiscal year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.language.slots.script import fold
from bot.language.slots.spoken_point import pointed


@dataclass(frozen=True, slots=True)
class Asked:
    """The question as typed and folded (of the same length), with the day and the company's conventions."""

    text: str
    folded: str
    today: date
    base_currency: str
    fiscal_year_start: int

    @classmethod
    def of(
        cls, question: str, *, today: date, base_currency: str = "CNY", fiscal_year_start: int = 1
    ) -> Asked:
        """Fold a question; `fiscal_year_start` is the month (1–12) in which a fiscal year begins."""
        return cls(question, pointed(fold(question)), today, base_currency, fiscal_year_start)

    def holds(self, words: tuple[str, ...]) -> bool:
        """Say whether any of some words stands in the question: a rule without one has nothing to find."""
        for word in words:  # noqa: SIM110 - most rules have none: a generator for each costs more than the search
            if word in self.folded:
                return True
        return False

    def words(self, start: int, end: int) -> str:
        """Return what was typed at [start, end)."""
        return self.text[start:end]

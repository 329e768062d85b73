"""What one question holds: its slots in order, and what is ambiguous among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from bot.language.slots.slot import (
    Amount,
    Currency,
    DatePoint,
    DayCount,
    Identifier,
    Number,
    Period,
    Share,
    Slot,
    Terms,
)

_Kind = TypeVar("_Kind", bound=Slot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity:
    """A stretch of the question with several readings (none: the date does not exist), and why."""

    start: int
    end: int
    text: str
    readings: tuple[Slot, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """All slots of one question in its order, without overlaps, and what is ambiguous among them."""

    question: str
    found: tuple[Slot, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()

    def _of(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple([slot for slot in self.found if isinstance(slot, kind)]) if self.found else ()

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """The money."""
        return self._of(Amount)

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The bare figures."""
        return self._of(Number)

    @property
    def shares(self) -> tuple[Share, ...]:
        """The percentages and fractions."""
        return self._of(Share)

    @property
    def day_counts(self) -> tuple[DayCount, ...]:
        """The lengths of time."""
        return self._of(DayCount)

    @property
    def dates(self) -> tuple[DatePoint, ...]:
        """The days."""
        return self._of(DatePoint)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The quarters, halves, years, months, weeks and rolling windows."""
        return self._of(Period)

    @property
    def terms(self) -> tuple[Terms, ...]:
        """The payment terms that are words."""
        return self._of(Terms)

    @property
    def currencies(self) -> tuple[Currency, ...]:
        """The currencies named without an amount."""
        return self._of(Currency)

    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """The references, e-mail and web addresses."""
        return self._of(Identifier)

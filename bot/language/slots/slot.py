"""What a question can hold besides words: the kinds of slot and what each carries.

Every slot points at the question: `question[slot.start:slot.end] == slot.text`. A slot with more than one
reading has `value` (or `date`, `window`, `code`) None and keeps all of them in `readings`; a caller that
cannot choose by context asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Operator = Literal["over", "at_least", "under", "at_most", "exactly", "between", "about"]
STATED: tuple[Operator | None, ...] = (None, "exactly", "about")
"""How a figure is said that is given, and no edge."""

"""`over` and `under` are strict, `at_least` and `at_most` inclusive, `between` holds both of its ends."""

DayUnit = Literal["day", "working_day", "week", "month", "quarter", "year"]
DayContext = Literal["terms", "overdue", "after", "before"]
Relation = Literal["as_of", "by", "since"]
Rhythm = Literal["day", "month", "year"]
TermsWord = Literal["prepaid", "lc", "cash_on_delivery"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A stretch of the question with a meaning of its own; offsets count characters of the question."""

    kind: ClassVar[str] = "slot"
    start: int
    end: int
    text: str

    @property
    def ambiguous(self) -> bool:
        """Whether the slot has no single reading."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Slot):
    """A figure with its readings (none: roughly said), the comparison with it and a range's upper end."""

    readings: tuple[Decimal, ...]
    operator: Operator | None = None
    upper: Decimal | None = None

    @property
    def value(self) -> Decimal | None:
        """The figure, or None where it has several readings."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def ambiguous(self) -> bool:
        """Whether the figure has no single reading."""
        return len(self.readings) != 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Quantity):
    """A bare figure: a ratio, a count, an ordinal or an amount whose currency nobody named."""

    kind: ClassVar[str] = "number"
    unit: str | None = None
    ordinal: bool = False
    top: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Quantity):
    """Money in major units; `currencies` holds the ISO codes that the words can mean, if any were said."""

    kind: ClassVar[str] = "money"
    currencies: tuple[str, ...] = ()

    @property
    def currency(self) -> str | None:
        """The ISO code, or None where none was said or the sign has several."""
        return self.currencies[0] if len(self.currencies) == 1 else None

    @property
    def ambiguous(self) -> bool:
        """Whether the figure or its currency has several readings."""
        return len(self.readings) != 1 or len(self.currencies) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Quantity):
    """A fraction of one (0.6 for 60 %), `per` a day, month or year where that was said."""

    kind: ClassVar[str] = "share"
    per: Rhythm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount(Slot):
    """A length of time: `count` of `unit`, and `days` at 30 days a month, 90 a quarter and 365 a year.

    `days` is None for working days and for lengths that are no whole number of days. `upper` (days) and
    `upper_count` (units) close a range.
    """

    kind: ClassVar[str] = "days"
    count: Decimal
    unit: DayUnit
    days: int | None
    operator: Operator | None = None
    upper: int | None = None
    upper_count: Decimal | None = None
    context: DayContext | None = None
    end_of_month: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePoint(Slot):
    """A calendar day; no reading at all means that the calendar has no such day."""

    kind: ClassVar[str] = "date"
    readings: tuple[date, ...]
    relation: Relation | None = None

    @property
    def date(self) -> date | None:
        """The day, or None where there is no single one."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def ambiguous(self) -> bool:
        """Whether there is no single day."""
        return len(self.readings) != 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of the calendar, both days included.

    `label` is `2026`, `2026H1`, `2026Q2` or `2026-03`, with `FY` before it where the fiscal year is not the
    calendar's, and None for a rolling window (`months` or `days` long) or a week.
    """

    begins: date
    ends: date
    label: str | None = None
    fiscal: bool = False
    months: int | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Slot):
    """A quarter, half, year, month, week or rolling window."""

    kind: ClassVar[str] = "period"
    readings: tuple[Window, ...]
    relation: Relation | None = None

    @property
    def window(self) -> Window | None:
        """The stretch meant, or None where there are several."""
        return self.readings[0] if len(self.readings) == 1 else None

    @property
    def label(self) -> str | None:
        """The recorded argument (`2026Q2`), or None where there is none or several."""
        return self.window.label if self.window else None

    @property
    def ambiguous(self) -> bool:
        """Whether there is no single stretch."""
        return len(self.readings) != 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms(Slot):
    """Payment terms that are a word and no number of days."""

    kind: ClassVar[str] = "terms"
    word: TermsWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency(Slot):
    """A currency named without an amount ("in euros")."""

    kind: ClassVar[str] = "currency"
    codes: tuple[str, ...]

    @property
    def code(self) -> str | None:
        """The ISO code, or None where the word has several."""
        return self.codes[0] if len(self.codes) == 1 else None

    @property
    def ambiguous(self) -> bool:
        """Whether the word names several currencies."""
        return len(self.codes) != 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier(Slot):
    """The number of an order, invoice or customer, an e-mail or web address: text, never a figure."""

    kind: ClassVar[str] = "id"
    name: str
    form: Literal["reference", "email", "link", "phone"] = "reference"

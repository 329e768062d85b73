"""What the cast is described with: a customer, how it buys and how it pays."""

from dataclasses import dataclass, field
from datetime import date

from knowledge.sample_company.days import DATA_DATE, HISTORY_START
from knowledge.sample_company.dice import Dice


@dataclass(frozen=True)
class Habit:
    """Days late (negative: early), from `before` until `turns`, then drifting to `after` by `settled`."""

    before: tuple[int, int]
    after: tuple[int, int] | None = None
    turns: date = DATA_DATE
    settled: date = DATA_DATE

    def days_late(self, due: date, dice: Dice) -> int:
        """The days between `due` and the payment of an ordinary invoice."""
        low, high = self.before
        if self.after is not None and due > self.turns:
            span = max(1, (self.settled - self.turns).days)
            gone = min(span, (due - self.turns).days)
            low += (self.after[0] - low) * gone // span
            high += (self.after[1] - high) * gone // span
        return dice.between(low, high)


PROMPT = Habit((-7, 0))
"""Never late: whatever is overdue on such a customer was put there by hand."""
LOOSE = Habit((-4, 9))
SLACK = Habit((3, 14))
HABITUALLY_LATE = Habit((17, 34))
SLOWING = Habit((0, 8), (46, 62), date(2025, 10, 15), date(2026, 1, 15))
IMPROVING = Habit((26, 42), (-3, 4), date(2025, 9, 1), date(2026, 2, 1))


@dataclass(frozen=True)
class Trade:
    """Ordinary business: `monthly` sales (major units) in `count` invoices; `growth` is percent a year."""

    monthly: int
    count: int = 2
    growth: int = 0
    season: str = "even"
    since: date = HISTORY_START
    until: date = DATA_DATE
    pays: Habit = PROMPT
    bank_bills: float = 0.0
    commercial_bills: float = 0.0
    prepays: float = 0.0
    partial: float = 0.0
    discount: bool = False
    returns: float = 0.008
    pay_days: tuple[int, ...] = ()
    due_dates_written: bool = True
    doubles_from: date | None = None


@dataclass(frozen=True)
class Account:
    """Where a customer is, what it does, and the terms it buys on; `terms` None is not recorded."""

    country: str
    industry: str
    currency: str
    salesperson: str
    credit_limit: str
    terms: int | None


LONG_AGO = date(2010, 1, 1)
"""Onboarded some day before the history begins: chance picks it."""


@dataclass(frozen=True)
class Character:
    """One customer of the cast; `shows` and `shows_zh` say what it is there for."""

    customer_id: str
    name: str
    aliases: str
    account: Account
    shows: str
    shows_zh: str
    trade: Trade | None = None
    kind: str = "manufacturer"
    channel: str = "direct"
    size: str = "large"
    key: bool = False
    onboarded: date | None = LONG_AGO
    parent: str = ""
    limit_valid_until: date | None = None
    group_limit: str = ""
    hold: str = "none"
    hold_since: date | None = None
    hold_reason: str = ""
    grade_override: str = ""
    clauses: tuple[str, ...] = field(default=())
    expected_monthly: str = ""

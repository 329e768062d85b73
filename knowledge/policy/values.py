"""What a parameter of the policy can be: thresholds, bands, factors, stages, tiers and dated rates."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, TypeVar

from knowledge.records import Record

Compare = Literal["below", "under", "above", "over", "at_most", "at_least", "from"]
Number = Decimal | Fraction | int


def _exact(value: Number) -> Fraction:
    return value if isinstance(value, Fraction) else _fraction(value)


@lru_cache(4096)  # the same few edges are met for every invoice
def _fraction(value: Decimal | int) -> Fraction:
    return Fraction(value)


class Threshold(Record):
    """An edge and the word that says on which side of it, and whether on it, the rule applies."""

    value: Decimal
    compare: Compare

    def crossed(self, value: Number) -> bool:
        """Say whether the rule applies to an unrounded value; compares exactly."""
        exact, edge = _exact(value), _exact(self.value)
        if self.compare in ("below", "under"):
            return exact < edge
        if self.compare in ("above", "over"):
            return exact > edge
        return exact <= edge if self.compare == "at_most" else exact >= edge


class Steps(Record):
    """Rounding steps by size: (edge, step) pairs, largest edge first, the last edge 0."""

    edges: tuple[tuple[Decimal, Decimal], ...]

    def round_down(self, value: Number) -> Fraction:
        """Round an amount that is not negative down to the step of the first edge that it reaches."""
        exact = _exact(value)
        step = next(_exact(step) for edge, step in self.edges if exact >= _exact(edge))
        return exact // step * step


class Factor(Record):
    """A line of the scorecard: its block, its weight in points, and the share of it that a value earns.

    `edges` are (edge, percent of the weight) pairs, the best first; a value on an edge earns its share.
    Factors with the same `one_of` are alternatives of which one counts.
    """

    block: Literal["financial", "behaviour", "history", "events", "industry"]
    weight: Decimal
    better: Literal["higher", "lower"]
    edges: tuple[tuple[Decimal, Decimal], ...]
    otherwise: Decimal
    one_of: str | None = None

    def percent(self, value: Number) -> Decimal:
        """Give the percentage of the weight that a value earns."""
        exact = _exact(value)
        for edge, percent in self.edges:
            reached = exact >= _exact(edge) if self.better == "higher" else exact <= _exact(edge)
            if reached:
                return percent
        return self.otherwise

    def points(self, value: Number | None) -> Fraction:
        """Give the points that a value earns; a missing one earns the lowest band's."""
        percent = (
            min(self.otherwise, *(share for _, share in self.edges)) if value is None else self.percent(value)
        )
        return _exact(self.weight) * _exact(percent) / 100


class Stage(Record):
    """A stage of a collection ladder, from that many days past due until the next one's."""

    stage: str
    from_day: int
    action: str
    owner: str
    channel: str


class Tier(Record):
    """Who approves up to an amount (base currency, edge included), by grade; None = no upper amount."""

    up_to: Decimal | None
    approvers: Mapping[str, str]


class Tiers(Record):
    """The tiers of authority, lowest amount first, the last one without an upper amount."""

    tiers: tuple[Tier, ...]

    def approver(self, amount: Number, grade: str) -> str:
        """Name the role that signs for an amount in the base currency for a customer of a grade."""
        exact = _exact(amount)
        tier = next(tier for tier in self.tiers if tier.up_to is None or exact <= _exact(tier.up_to))
        return tier.approvers[grade]


class DatedRate(Record):
    """A yearly rate and the day from which it holds."""

    since: date
    rate: Decimal


class DatedRates(Record):
    """Yearly rates, earliest first."""

    rates: tuple[DatedRate, ...]

    def on(self, day: date) -> DatedRate | None:
        """Give the rate in force on a day, None before the first."""
        return next((rate for rate in reversed(self.rates) if rate.since <= day), None)


class Money(Record):
    """An amount of the policy in its currency."""

    value: Decimal
    currency: str


Value = (
    Threshold
    | Steps
    | Factor
    | tuple[Stage, ...]
    | Tiers
    | DatedRates
    | Money
    | Decimal
    | bool
    | str
    | tuple[str, ...]
    | Mapping[str, Decimal]
    | Mapping[str, str]
)


V = TypeVar("V")


def frozen(items: Mapping[str, V]) -> Mapping[str, V]:
    """Give a read-only copy of a table."""
    return MappingProxyType(dict(items))

"""The case of an order: all that the order rules look at, worked out once, and the form of a verdict."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from knowledge.desk import Group
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Grade, Order
from knowledge.policy.policy import Policy
from knowledge.policy.values import Threshold
from knowledge.records import NotAvailable, Record
from tools.calculations.ageing import Ageing, ageing
from tools.calculations.exposure import order_value, position
from tools.calculations.figures import Figure, less, total
from tools.calculations.group_exposure import GroupStanding, at_least_zero, group_standing, unless_hidden
from tools.calculations.limit_in_force import LimitInForce, limit_in_force
from tools.calculations.observation import Observation
from tools.calculations.ratio_cash import RatioCash
from tools.calculations.valuation import Valuation
from tools.calculations.write_offs import WriteOffs, write_offs
from tools.facts import Amount, Phrase, Value

Outcome = Literal["release", "refer", "cash_terms", "hold"]
OUTCOMES: tuple[Outcome, ...] = ("release", "refer", "cash_terms", "hold")
"""From the mildest to the strictest."""

Remedy = Literal["pay", "pay_or_secure", "secure", "prepay", "decide"]


class Need(Record):
    """What would let a rule pass: a sum to pay, secure or pay in advance, or somebody's decision."""

    remedy: Remedy
    amount: Fraction | None
    detail: Phrase


class Verdict(Record):
    """One rule's verdict on an order: `passed` None = unknown, which refers; `needs` cure it."""

    rule: str
    passed: bool | None
    outcome: Outcome
    detail: Phrase
    needs: tuple[Need, ...] = ()


class Terms(Record):
    """The terms asked for: days of credit, or None days = those agreed; `secured` takes the credit out."""

    days: int | None = None
    secured: Literal["prepaid", "lc"] | None = None


@dataclass(frozen=True)
class OrderCase:
    """An order of `amount` (exact, in the valuation's currency) by a customer, and what surrounds it.

    `order` is the open order that it is, whose own amount leaves exposure first.
    """

    book: CustomerBook
    whole_group: Group
    policy: Policy
    valuation: Valuation
    in_group: Valuation
    amount: Fraction
    order: Order | None
    terms: Terms
    grade: Grade | NotAvailable
    observation: Observation
    ratio_cash: RatioCash

    @cached_property
    def before(self) -> Figure:
        """Give the exposure without this order."""
        return less(position(self.book, self.valuation).exposure, self._own_order(self.valuation))

    @cached_property
    def after(self) -> Figure:
        """Give the exposure with this order; prepaid or under a letter of credit it adds none."""
        return self.before if self.terms.secured else total((self.before, self.amount))

    @cached_property
    def limit(self) -> LimitInForce:
        """Give the limit that counts."""
        return limit_in_force(self.book, self.valuation)

    @cached_property
    def group(self) -> GroupStanding:
        """Give where the whole group stands."""
        return group_standing(self.whole_group, self.in_group)

    @property
    def group_visible(self) -> bool:
        """Say whether the asker may see the group's figures."""
        return self.whole_group.visible

    @cached_property
    def group_after(self) -> Figure:
        """Give the group's exposure with this order, in the group's currency."""
        return unless_hidden(self.whole_group, self._group_after)

    def _group_after(self) -> Figure:
        own = position(self.book, self.in_group).exposure
        added = self.in_group.of_exact(self.amount, self.valuation.currency)
        without = less(own, self._own_order(self.in_group))
        with_order = without if self.terms.secured else total((without, added))
        return total((less(self.group.exposure, at_least_zero(own)), at_least_zero(with_order)))

    @cached_property
    def in_base(self) -> Valuation:
        """Give the valuation in the policy's base currency."""
        return self.valuation.into(self.policy.base_currency)

    @cached_property
    def aged(self) -> Ageing:
        """Give the aged items."""
        return ageing(self.book, self.valuation, self.policy)

    @cached_property
    def written(self) -> WriteOffs:
        """Give the write-offs of the last months."""
        return write_offs(self.book, self.valuation, self.policy)

    def money(self, amount: Fraction) -> Amount:
        """Round an amount to be shown."""
        return Amount.of(amount, self.valuation.currency)

    def outcome(self, parameter_id: str) -> Outcome:
        """Give an outcome of the policy."""
        return outcome_named(self.policy.choice(parameter_id))

    def _own_order(self, valuation: Valuation) -> Fraction:
        return order_value(self.order, valuation) if self.order else Fraction(0)


def outcome_named(word: str) -> Outcome:
    """Give the outcome that a word of the policy names."""
    return next(outcome for outcome in OUTCOMES if outcome == word)


def says(key: str, **values: Value) -> Phrase:
    """Give a phrase of the order check's wording."""
    return Phrase(key=f"check_order.{key}", values=values)


def passes(rule: str, detail: Phrase) -> Verdict:
    """Say that a rule lets the order pass."""
    return Verdict(rule=rule, passed=True, outcome="release", detail=detail)


def unknown(rule: str, reason: NotAvailable) -> Verdict:
    """Say that a rule cannot be told, so somebody has to look."""
    detail = Phrase(key=f"reasons.{reason.reason}", values=reason.values)
    need = Need(remedy="decide", amount=None, detail=says("need.unknown"))
    return Verdict(rule=rule, passed=None, outcome="refer", detail=detail, needs=(need,))


def exceeds(edge: Threshold, exposure: Fraction, limit: Fraction) -> bool:
    """Say whether an exposure uses a limit beyond an edge; of a limit of nothing, any exposure does."""
    return edge.crossed(exposure / limit) if limit else exposure > 0

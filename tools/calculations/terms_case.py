"""The case of longer terms: what is asked for, what it adds to exposure, and what a verdict looks like."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from knowledge.desk import Desk, Group
from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.ageing import Ageing, ageing
from tools.calculations.exposure import position
from tools.calculations.figures import Figure, total
from tools.calculations.grade import Grading, grade_of
from tools.calculations.need import MONTH_DAYS, Need, need
from tools.calculations.payment_behaviour import PaymentBehaviour, payment_behaviour
from tools.calculations.statement_figures import YEAR_MONTHS
from tools.calculations.surroundings import Surroundings, surroundings_of
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Phrase, Value

TermsOutcome = Literal["approve", "refer", "decline"]
TERMS_OUTCOMES: tuple[TermsOutcome, ...] = ("approve", "refer", "decline")
"""From the mildest to the strictest."""


class Factor(Record):
    """One factor's verdict: `passed` None = not known, which is referred."""

    name: str
    rule: str
    passed: bool | None
    outcome: TermsOutcome
    detail: Phrase


@dataclass(frozen=True)
class TermsCase:
    """Terms of `days` in all for a customer, and what surrounds it; exact, in the valuation's currency."""

    book: CustomerBook
    whole_group: Group
    policy: Policy
    valuation: Valuation
    surroundings: Surroundings
    days: int

    @property
    def standard(self) -> int:
        """Give the policy's standard terms."""
        return self.policy.count("TERMS-STANDARD.days")

    @property
    def present(self) -> int:
        """Give the terms agreed, the standard ones where none are."""
        agreed = self.book.customer.terms_days
        return self.standard if agreed is None else agreed

    @property
    def longer(self) -> bool:
        """Say whether more is asked for than the customer has."""
        return self.days > self.present

    @property
    def beyond_standard(self) -> bool:
        """Say whether more is asked for than the customer has and than anybody gets."""
        return self.longer and self.days > self.standard

    @cached_property
    def grading(self) -> Grading:
        """Give the grade."""
        return grade_of(self.book, self.policy, self.surroundings)

    @cached_property
    def need(self) -> Need:
        """Give the need at present terms, with the monthly sales."""
        return need(self.book, self.policy, self.valuation, None)

    @cached_property
    def behaviour(self) -> PaymentBehaviour:
        """Give how the customer paid in the policy's window."""
        months = self.policy.count("FILE-PAYMENT.window_months")
        return payment_behaviour(self.book, self.valuation, months)

    @cached_property
    def aged(self) -> Ageing:
        """Give the aged items."""
        return ageing(self.book, self.valuation, self.policy)

    @cached_property
    def exposure(self) -> Figure:
        """Give the exposure today."""
        return position(self.book, self.valuation).exposure

    @cached_property
    def effect(self) -> Figure:
        """Give what the change of terms adds to exposure: monthly sales × further days / 30."""
        monthly = self.need.monthly
        if isinstance(monthly, NotAvailable):
            return monthly
        return monthly * (self.days - self.present) / MONTH_DAYS

    @property
    def exposure_after(self) -> Figure:
        """Give the exposure once the new terms have worked through."""
        return total((self.exposure, self.effect))

    @property
    def carrying_cost(self) -> Figure:
        """Give what the money tied up costs in a year."""
        rate = Fraction(self.policy.share("TERMS-EXTEND.capital_rate"))
        return self.effect if isinstance(self.effect, NotAvailable) else self.effect * rate

    @property
    def cost_share(self) -> Figure:
        """Give the yearly cost as a share of a year's sales."""
        monthly, cost = self.need.monthly, self.carrying_cost
        if isinstance(monthly, NotAvailable) or isinstance(cost, NotAvailable):
            return cost
        return cost / (monthly * YEAR_MONTHS) if monthly > 0 else NotAvailable(reason="no_sales")

    def money(self, amount: Fraction) -> Amount:
        """Round an amount to be shown."""
        return Amount.of(amount, self.valuation.currency)

    def unmet(self, factor: str) -> TermsOutcome:
        """Give what a factor that is not met leads to."""
        return outcome_named(self.policy.choices("TERMS-EXTEND.unmet")[factor])


def terms_case(desk: Desk, customer_id: str, days: int, currency: str | None) -> TermsCase:
    """Open a customer's case in a currency, by default its own."""
    book = desk.book(customer_id)
    return TermsCase(
        book=book,
        whole_group=desk.group(customer_id),
        policy=desk.policy,
        valuation=Valuation(desk.ledger.fx, desk.as_of, currency or book.customer.currency),
        surroundings=surroundings_of(desk.ledger, book.customer, desk.as_of),
        days=days,
    )


def outcome_named(word: str) -> TermsOutcome:
    """Give the outcome that a word of the policy names."""
    return next(outcome for outcome in TERMS_OUTCOMES if outcome == word)


def strictest(outcomes: Sequence[TermsOutcome]) -> TermsOutcome:
    """Give the strictest of some outcomes."""
    return max(outcomes, key=TERMS_OUTCOMES.index, default=TERMS_OUTCOMES[0])


def says(key: str, **values: Value) -> Phrase:
    """Give a phrase of the terms check's wording."""
    return Phrase(key=f"check_terms.{key}", values=values)


def met(name: str, detail: Phrase, rule: str = "TERMS-EXTEND") -> Factor:
    """Say that a factor speaks for the terms, or not against them."""
    return Factor(name=name, rule=rule, passed=True, outcome="approve", detail=detail)


def not_met(name: str, outcome: TermsOutcome, detail: Phrase, rule: str = "TERMS-EXTEND") -> Factor:
    """Say that a factor speaks against the terms, and what that leads to."""
    return Factor(name=name, rule=rule, passed=False, outcome=outcome, detail=detail)


def not_known(name: str, detail: Phrase, rule: str = "TERMS-EXTEND") -> Factor:
    """Say that nobody can tell, so somebody has to look."""
    return Factor(name=name, rule=rule, passed=None, outcome="refer", detail=detail)

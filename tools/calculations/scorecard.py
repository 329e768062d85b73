"""The scorecard: what each factor of the policy earns for a customer, and on what evidence."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import CustomerKind
from knowledge.policy.policy import Policy
from knowledge.policy.values import Factor
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts
from tools.calculations.altman import altman, score_for
from tools.calculations.figures import Figure
from tools.calculations.ratios import measure
from tools.calculations.reasons import because
from tools.calculations.score_sheet import FINDERS, Sheet, evidence
from tools.calculations.scored_behaviour import Worst, scored_behaviour
from tools.calculations.surroundings import Surroundings
from tools.facts import Phrase, Points, ratio

Standing = Literal["known", "lowest", "unknown", "not_applicable"]
"""Known; lowest = missing where it should be, so the lowest band counts; unknown = it leaves the score."""


class ScoreLine(Record):
    """One factor's points out of its maximum, shown."""

    factor: str
    points: Points
    maximum: Points
    evidence: Phrase
    standing: Standing


class Scored(Record):
    """One factor's exact points out of its exact weight."""

    factor: str
    earned: Fraction
    weight: Fraction
    standing: Standing
    evidence: Phrase

    @property
    def counts(self) -> bool:
        """Say whether the factor is in the score."""
        return self.standing in ("known", "lowest")

    @property
    def line(self) -> ScoreLine:
        """Show the factor."""
        return ScoreLine(
            factor=self.factor,
            points=ratio(self.earned),
            maximum=ratio(self.weight),
            evidence=self.evidence,
            standing=self.standing,
        )


def scorecard(
    book: CustomerBook, policy: Policy, accounts: Accounts, surroundings: Surroundings
) -> tuple[Scored, ...]:
    """Score every factor of the policy; of alternatives the one that fits the customer."""
    behaviour = scored_behaviour(book, policy)
    sheet = Sheet(book=book, policy=policy, accounts=accounts, surroundings=surroundings, behaviour=behaviour)
    return tuple(
        _financial_line(name, factor, accounts) if factor.block == "financial" else _line(name, factor, sheet)
        for name, factor in _fitting(policy, book.customer.kind)
    )


def financial_part(accounts: Accounts, policy: Policy) -> tuple[Scored, ...]:
    """Score the factors that a statement alone decides, for the kind of company that the accounts name."""
    return tuple(
        _financial_line(name, factor, accounts)
        for name, factor in _fitting(policy, accounts.kind)
        if factor.block == "financial"
    )


def _fitting(policy: Policy, kind: CustomerKind | None) -> Iterator[tuple[str, Factor]]:
    fitting = score_for(kind)
    alternatives = {"altman": "altman_z2" if isinstance(fitting, NotAvailable) else fitting}
    for name, factor in policy.factors("GRADE-SCORE").items():
        if factor.one_of is None or name == alternatives[factor.one_of]:
            yield name, factor


def _line(name: str, factor: Factor, sheet: Sheet) -> Scored:
    value, said = FINDERS[name](sheet)
    standing: Standing = "unknown" if isinstance(value, NotAvailable) else "known"
    return _scored(name, factor, value, said, "lowest" if value == "worst" else standing)


def _financial_line(name: str, factor: Factor, accounts: Accounts) -> Scored:
    value, said = _financial(name, factor, accounts)
    standing = _without_figure(value, accounts) if isinstance(value, NotAvailable) else "known"
    return _scored(name, factor, value, said, standing)


def _scored(name: str, factor: Factor, value: Figure | Worst, said: Phrase, standing: Standing) -> Scored:
    earned = Fraction(0)
    if standing == "lowest":
        earned = factor.points(None)
    elif isinstance(value, Fraction):
        earned = factor.points(value)
    return Scored(
        factor=name, earned=earned, weight=Fraction(factor.weight), standing=standing, evidence=said
    )


def _without_figure(reason: NotAvailable, accounts: Accounts) -> Standing:
    if accounts.figures.missing:
        return "unknown"
    return "not_applicable" if reason.reason == "altman_financial" else "lowest"


def _financial(name: str, factor: Factor, accounts: Accounts) -> tuple[Figure, Phrase]:
    year = accounts.year.figures
    value = _measured(name, accounts)
    if isinstance(value, Fraction):
        return value, evidence(name, value=ratio(value))
    if value.reason == "no_interest" and year.items["ebit"] > 0:
        # no interest to cover and a profit: as good as the best band's edge
        return Fraction(factor.edges[0][0]), evidence("no_interest")
    return value, because(value)


def _measured(name: str, accounts: Accounts) -> Figure:
    if not name.startswith("altman_"):
        return measure(name, accounts.year.figures)
    if accounts.figures.missing:
        return accounts.figures.missing
    score = score_for(accounts.kind)
    return score if isinstance(score, NotAvailable) else altman(score, accounts.year.figures)

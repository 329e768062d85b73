"""The scorecard: what each factor of the policy earns for a customer, and on what evidence."""

from fractions import Fraction
from typing import Literal

from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.policy.values import Factor
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts
from tools.calculations.altman import altman, score_for
from tools.calculations.figures import Figure
from tools.calculations.ratios import measure
from tools.calculations.reasons import because
from tools.calculations.score_sheet import FINDERS, Found, Sheet, evidence
from tools.calculations.scored_behaviour import scored_behaviour
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
    fitting = score_for(book.customer.kind)
    alternatives = {"altman": "altman_z2" if isinstance(fitting, NotAvailable) else fitting}
    return tuple(
        _scored(name, factor, sheet)
        for name, factor in policy.factors("GRADE-SCORE").items()
        if factor.one_of is None or name == alternatives[factor.one_of]
    )


def _scored(name: str, factor: Factor, sheet: Sheet) -> Scored:
    financial = factor.block == "financial"
    value, said = _financial(name, sheet) if financial else FINDERS[name](sheet)
    standing: Standing = "known"
    if value == "worst":
        standing = "lowest"
    elif isinstance(value, NotAvailable):
        standing = _without_figure(value, sheet) if financial else "unknown"
    earned = Fraction(0)
    if standing == "lowest":
        earned = factor.points(None)
    elif isinstance(value, Fraction):
        earned = factor.points(value)
    return Scored(
        factor=name, earned=earned, weight=Fraction(factor.weight), standing=standing, evidence=said
    )


def _without_figure(reason: NotAvailable, sheet: Sheet) -> Standing:
    if sheet.accounts.figures.missing:
        return "unknown"
    return "not_applicable" if reason.reason == "altman_financial" else "lowest"


def _financial(name: str, sheet: Sheet) -> Found:
    year = sheet.accounts.year.figures
    value = _measured(name, sheet)
    if isinstance(value, Fraction):
        return value, evidence(name, value=ratio(value))
    if value.reason == "no_interest" and year.items["ebit"] > 0:
        # no interest to cover and a profit: as good as the best band's edge
        return Fraction(sheet.policy.bands(f"GRADE-SCORE.{name}").edges[0][0]), evidence("no_interest")
    return value, because(value)


def _measured(name: str, sheet: Sheet) -> Figure:
    accounts = sheet.accounts
    if not name.startswith("altman_"):
        return measure(name, accounts.year.figures)
    if accounts.figures.missing:
        return accounts.figures.missing
    score = score_for(sheet.book.customer.kind)
    return score if isinstance(score, NotAvailable) else altman(score, accounts.year.figures)

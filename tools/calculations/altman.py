"""Altman's Z-scores: Z′ for manufacturers, Z″ for traders and services, none for banks and insurers."""

from fractions import Fraction
from typing import Literal

from knowledge.ledger.records import CustomerKind
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.figures import Figure
from tools.calculations.ratios import measure
from tools.calculations.statement_figures import StatementFigures

Score = Literal["altman_z1", "altman_z2"]
Zone = Literal["distress", "grey", "safe"]
SCORES: tuple[Score, ...] = ("altman_z1", "altman_z2")

# Altman (1983, 1995): part over whole → coefficient. They are the formula, not the company's policy.
TERMS = {
    "altman_z1": {
        "working_capital/total_assets": "0.717",
        "retained_earnings/total_assets": "0.847",
        "ebit/total_assets": "3.107",
        "equity/total_liabilities": "0.420",
        "revenue/total_assets": "0.998",
    },
    "altman_z2": {
        "working_capital/total_assets": "6.56",
        "retained_earnings/total_assets": "3.26",
        "ebit/total_assets": "6.72",
        "equity/total_liabilities": "1.05",
    },
}


def score_for(kind: CustomerKind | None) -> Score | NotAvailable:
    """Give the score that fits a kind of customer: Z″ where it is unknown, none for a bank or insurer."""
    if kind == "financial":
        return NotAvailable(reason="altman_financial")
    return "altman_z1" if kind == "manufacturer" else "altman_z2"


def altman(score: Score, year: StatementFigures) -> Figure:
    """Give a Z-score from balances and a year's flows."""
    if score in year.given:
        return year.given[score]
    total = Fraction(0)
    for term, coefficient in TERMS[score].items():
        part, whole = (_part(name, year) for name in term.split("/"))
        if isinstance(part, NotAvailable):
            return part
        if isinstance(whole, NotAvailable):
            return whole
        if whole <= 0:
            below = term.split("/")[1]
            return NotAvailable(reason=f"{'zero' if whole == 0 else 'negative'}.{below}")
        total += Fraction(coefficient) * part / whole
    return total


def _part(name: str, year: StatementFigures) -> Figure:
    return measure(name, year) if name == "working_capital" else year.item(name)


def zone(score: Score, value: Fraction, policy: Policy) -> Zone:
    """Say in which zone a score lies, by the policy's edges."""
    if policy.threshold(f"GRADE-SCORE.{score}_distress").crossed(value):
        return "distress"
    return "safe" if policy.threshold(f"GRADE-SCORE.{score}_safe").crossed(value) else "grey"

"""The study: the scorecard's financial part, Altman's Z″ and the three core rules on the same companies.

Everything is computed by the code that grades customers. What cannot be had counts as the worst, for each of
the three alike: a firm that does not say is not a firm that passes.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from statistics import median

from evals.study.auc import Area, Difference, area, difference
from evals.study.errors import OneOutcomeError
from evals.study.reading import LabelledStatement
from knowledge.policy.policy import Policy
from knowledge.records import Record
from tools.calculations.accounts import Accounts
from tools.calculations.altman import altman
from tools.calculations.ratio_rules import check_ratio_cash, check_ratio_cover, check_ratio_inventory
from tools.calculations.ratios import measure
from tools.calculations.scorecard import Scored, financial_part
from tools.calculations.statement_flows import scaled

SCORES = ("scorecard", "altman_z2", "three_rules")
_RULES = (check_ratio_cash, check_ratio_cover, check_ratio_inventory)
_WORST = float("-inf")


class Judged(Record):
    """A company as the scorecard, Z″ and the rules see it; `share` is the part of the points earned, in %."""

    statement: LabelledStatement
    lines: tuple[Scored, ...]
    share: Fraction
    z2: Fraction | None
    passed: int
    untold: int

    @property
    def missing(self) -> frozenset[str]:
        """Give the factors that an item is missing for."""
        return frozenset(line.factor for line in self.lines if line.standing == "lowest")

    @property
    def scores(self) -> Mapping[str, float]:
        """Give the three scores, higher is safer; what cannot be had is the worst."""
        z2 = _WORST if self.z2 is None else float(self.z2)
        return {"scorecard": float(self.share), "altman_z2": z2, "three_rules": float(self.passed)}


class Group(Record):
    """Some of the companies: how many, how many failed, and how well each score tells them apart."""

    count: int
    failed: int
    areas: Mapping[str, Area]
    against_z2: Difference
    without_z2: int


class FactorSeen(Record):
    """One factor alone: its area, and how often companies fail where it is known and where it is missing."""

    factor: str
    weight: Fraction
    area: Area
    known: int
    known_failed: int
    missing: int
    missing_failed: int


class Study(Record):
    """What a study found.

    `complete` are the companies with nothing missing but what `nowhere` names: factors that an item is
    missing for in every statement. `bands` are the grades' bands of the financial part, each with its
    companies and how many of them failed.
    """

    whole: Group
    complete: Group | None
    by_kind: Mapping[str, Group]
    factors: tuple[FactorSeen, ...]
    bands: Mapping[str, tuple[int, int]]
    nowhere: tuple[str, ...]
    with_missing: int
    rules_untold: int


def study(statements: Sequence[LabelledStatement], policy: Policy) -> Study:
    """Judge every company and compare; raises OneOutcomeError."""
    outcomes = {statement.failed for statement in statements}
    if len(outcomes) < len((True, False)):
        raise OneOutcomeError(len(statements), failed=True in outcomes)
    usual = _usual_inventory_days(statements)
    judged = [_judged(statement, policy, usual.get(statement.industry)) for statement in statements]
    nowhere = frozenset.intersection(*(each.missing for each in judged))
    complete = [each for each in judged if each.missing == nowhere]
    kinds = sorted({each.statement.kind for each in judged if each.statement.kind})
    by_kind = {kind: _group([each for each in judged if each.statement.kind == kind]) for kind in kinds}
    return Study(
        whole=_whole(judged),
        complete=_group(complete),
        by_kind={kind: found for kind, found in by_kind.items() if found},
        factors=_factors(judged),
        bands=_bands(judged, policy),
        nowhere=tuple(sorted(nowhere)),
        with_missing=len(judged) - len(complete),
        rules_untold=sum(each.untold > 0 for each in judged),
    )


def _judged(statement: LabelledStatement, policy: Policy, usual: Fraction | None) -> Judged:
    accounts = Accounts(
        figures=statement.figures,
        year=scaled(statement.figures),
        kind=statement.kind,
        industry_inventory_days=usual,
        as_of=date.min,  # nothing that is judged here looks at the day
    )
    lines = financial_part(accounts, policy)
    counted = [line for line in lines if line.counts]
    weight = sum((line.weight for line in counted), Fraction(0))
    earned = sum((line.earned for line in counted), Fraction(0))
    z2 = altman("altman_z2", accounts.year.figures)
    found = [rule(accounts, policy).status for rule in _RULES]
    return Judged(
        statement=statement,
        lines=lines,
        share=earned / weight * 100 if weight else Fraction(0),
        z2=z2 if isinstance(z2, Fraction) else None,
        passed=found.count("pass"),
        untold=found.count("not_available"),
    )


def _usual_inventory_days(statements: Sequence[LabelledStatement]) -> dict[str | None, Fraction]:
    """Give each industry's median inventory days, of all companies where no industry is named."""
    found: dict[str | None, list[Fraction]] = {}
    for statement in statements:
        days = measure("inventory_days", scaled(statement.figures).figures)
        if isinstance(days, Fraction):
            found.setdefault(statement.industry, []).append(days)
    return {industry: Fraction(median(days)) for industry, days in found.items()}


def _whole(judged: Sequence[Judged]) -> Group:
    failed = [each.statement.failed for each in judged]
    scores = {name: [each.scores[name] for each in judged] for name in SCORES}
    return Group(
        count=len(judged),
        failed=sum(failed),
        areas={name: area(values, failed) for name, values in scores.items()},
        against_z2=difference(scores["scorecard"], scores["altman_z2"], failed),
        without_z2=sum(each.z2 is None for each in judged),
    )


def _group(judged: Sequence[Judged]) -> Group | None:
    """Give what is found of some of the companies; None where they all fared alike."""
    outcomes = {each.statement.failed for each in judged}
    return _whole(judged) if len(outcomes) > 1 else None


def _factors(judged: Sequence[Judged]) -> tuple[FactorSeen, ...]:
    failed = [each.statement.failed for each in judged]
    # the two Altman scores are alternatives: together they are one line
    lines = list(zip(*(each.lines for each in judged), strict=True))
    return tuple(_factor(list(column), failed) for column in lines)


def _factor(column: Sequence[Scored], failed: Sequence[bool]) -> FactorSeen:
    known = [line.standing == "known" for line in column]
    missing = [line.standing == "lowest" for line in column]
    return FactorSeen(
        factor="/".join(sorted({line.factor for line in column})),
        weight=column[0].weight,
        area=area([float(line.earned) for line in column], failed),
        known=sum(known),
        known_failed=_both(known, failed),
        missing=sum(missing),
        missing_failed=_both(missing, failed),
    )


def _both(first: Sequence[bool], second: Sequence[bool]) -> int:
    return sum(one and other for one, other in zip(first, second, strict=True))


def _bands(judged: Sequence[Judged], policy: Policy) -> dict[str, tuple[int, int]]:
    """Sort companies into the grades' bands by the financial part alone."""
    edges = {name: Fraction(edge) for name, edge in policy.table("GRADE-SCORE.grades").items()}
    bands: dict[str, list[bool]] = {name: [] for name in (*edges, "E")}
    for each in judged:
        band = next((name for name, edge in edges.items() if each.share >= edge), "E")
        bands[band].append(each.statement.failed)
    return {name: (len(labels), sum(labels)) for name, labels in bands.items()}

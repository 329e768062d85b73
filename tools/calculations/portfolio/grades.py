"""The grade of every customer at once: that of `grade_of` for each of them.

Points are whole numbers, so that scores, bands and caps are exact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.kept import Identity
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.records import Grade
from knowledge.policy.policy import Policy
from knowledge.policy.values import Factor
from tools.calculations.grade import GRADES
from tools.calculations.portfolio.factor_points import Judgement, PointUnit, times
from tools.calculations.portfolio.scored_customers import INDUSTRY_RISK, NO_RISE, Scorer, industry_risk
from tools.calculations.portfolio.signal_edges import whole_crossed

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
UNGRADED = len(GRADES)
"""The place after the last grade: where no grade can be given."""


@dataclass(frozen=True)
class Grades:
    """A grade a customer row, as its place in GRADES or UNGRADED.

    `computed` is the scorecard's grade after its notches, `grade` the one in force; `overridden` flags those
    set by hand.
    """

    grade: Ints
    computed: Ints
    overridden: Flags


@dataclass
class _Sum:
    """What the factors looked at so far have earned, of which weight."""

    earned: Ints
    counted: Ints
    known: Ints
    whole: Ints


@dataclass(frozen=True)
class _Scores:
    """What a grade is made of: the points, who has a statement, how many invoices GRADE-REPEAT counts."""

    added: _Sum
    has_statement: Flags
    repeats: Ints


def grades(ledger: Ledger, policy: Policy, as_of: date, index_rise: Fraction = NO_RISE) -> Grades:
    """Grade every customer at a day; the ledger keeps the answer for the next question.

    `index_rise` supposes that the risk index of every industry stood so many points higher.
    """
    key = (Identity(policy), as_of)
    if not index_rise:
        return ledger.kept.get("grades", key, lambda: _graded(ledger, policy, _scores(ledger, policy, as_of)))
    scores, unit = _scores(ledger, policy, as_of), PointUnit(policy.factors("GRADE-SCORE").values())
    factor = policy.factors("GRADE-SCORE")[INDUSTRY_RISK]
    now, then = (
        unit.earned(factor, industry_risk(ledger, as_of, factor, rise)) for rise in (NO_RISE, index_rise)
    )
    added = replace(scores.added, earned=scores.added.earned + then - now)
    return _graded(ledger, policy, replace(scores, added=added))


def _scores(ledger: Ledger, policy: Policy, as_of: date) -> _Scores:
    return ledger.kept.get("scores", (Identity(policy), as_of), lambda: _scored(ledger, policy, as_of))


def _scored(ledger: Ledger, policy: Policy, as_of: date) -> _Scores:
    scorer = Scorer(ledger, policy, as_of, ledger.portfolio(as_of).items)
    return _Scores(_added(scorer, policy), scorer.has_statement, scorer.behaviours.repeats)


def _graded(ledger: Ledger, policy: Policy, scores: _Scores) -> Grades:
    computed = _notched(_banded(scores.added, policy), scores, policy)
    overrides = _overrides(ledger, policy)
    overridden = overrides < UNGRADED
    return Grades(np.where(overridden, overrides, computed), computed, overridden)


def _added(scorer: Scorer, policy: Policy) -> _Sum:
    factors = policy.factors("GRADE-SCORE")
    unit = PointUnit(factors.values())
    earned, counted, known, whole = np.zeros((4, scorer.customers), dtype=np.int64)
    added = _Sum(earned, counted, known, whole)
    for factor, judged in _judgements(scorer, factors):
        weight = unit.weight(factor)
        added.earned += unit.earned(factor, judged)
        added.counted += weight * (judged.known | judged.lowest)
        added.known += weight * judged.known
        added.whole += weight * ~judged.absent
    return added


def _judgements(scorer: Scorer, factors: Mapping[str, Factor]) -> Iterator[tuple[Factor, Judgement]]:
    for name, factor in factors.items():
        judge = scorer.financial if factor.block == "financial" else scorer.judged
        yield factor, judge(name, factor)


def _banded(added: _Sum, policy: Policy) -> Ints:
    """Give the grade of each score."""
    found = np.full(len(added.earned), len(GRADES) - 1, dtype=np.int64)
    for name, edge in reversed(list(policy.table("GRADE-SCORE.grades").items())):
        top, bottom = Fraction(edge).as_integer_ratio()
        found[times(added.earned, 100 * bottom) >= times(added.counted, top)] = GRADES.index(_as_grade(name))
    found[(added.counted == 0) | _too_little(added, policy)] = UNGRADED
    return found


def _too_little(added: _Sum, policy: Policy) -> Flags:
    """Say of whom the policy knows too little."""
    edge = policy.threshold("GRADE-SCORE.least_known")
    return whole_crossed(edge, added.known, np.maximum(1, added.whole))


def _as_grade(word: str) -> Grade:
    return GRADES[GRADES.index(word)]


def _notched(banded: Ints, scores: _Scores, policy: Policy) -> Ints:
    """Apply the cap of those without a statement, then GRADE-REPEAT's notches."""
    cap = GRADES.index(policy.choice("GRADE-SCORE.no_statement_cap"))
    capped = np.where(scores.has_statement, banded, np.maximum(banded, cap))
    repeats = scores.repeats
    edge = policy.threshold("GRADE-REPEAT.invoices")
    lowered = np.minimum(capped + policy.count("GRADE-REPEAT.notches"), len(GRADES) - 1)
    notched = np.where(whole_crossed(edge, repeats), lowered, capped)
    return np.where(banded == UNGRADED, UNGRADED, notched)


def _overrides(ledger: Ledger, policy: Policy) -> Ints:
    column = ledger.snapshot.table("customers").coded("grade_override")
    if not policy.flag("GRADE-FIVE.override_wins"):
        return np.full(len(column), UNGRADED)
    places = [GRADES.index(label) for label in column.labels]
    return np.take([*places, UNGRADED], column.array())

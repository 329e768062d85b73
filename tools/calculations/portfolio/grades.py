"""The grade of every customer at once: that of `grade_of` for each of them.

Points are whole numbers, so that scores, bands and caps are exact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
from tools.calculations.portfolio.scored_customers import Scorer
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


def grades(ledger: Ledger, policy: Policy, as_of: date) -> Grades:
    """Grade every customer at a day; the ledger keeps the answer for the next question."""
    return ledger.kept.get("grades", (Identity(policy), as_of), lambda: _grades(ledger, policy, as_of))


def _grades(ledger: Ledger, policy: Policy, as_of: date) -> Grades:
    scorer = Scorer(ledger, policy, as_of, ledger.portfolio(as_of).items)
    computed = _notched(_banded(_added(scorer, policy), policy), scorer, policy)
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


def _notched(banded: Ints, scorer: Scorer, policy: Policy) -> Ints:
    """Apply the cap of those without a statement, then GRADE-REPEAT's notches."""
    cap = GRADES.index(policy.choice("GRADE-SCORE.no_statement_cap"))
    capped = np.where(scorer.has_statement, banded, np.maximum(banded, cap))
    repeats = scorer.behaviours.repeats
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

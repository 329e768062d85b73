"""The grade of every customer at once: that of `grade_of` for each of them.

Points are whole numbers, so that scores, bands and caps are exact. Only the financial ratios are floating
point: a customer within a billionth of one of their edges is graded one by one instead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.ledger import Ledger
from knowledge.ledger.portfolio import Portfolio
from knowledge.policy.policy import Policy
from knowledge.policy.values import Factor
from knowledge.records import NotAvailable
from tools.calculations.grade import GRADES, grade_of
from tools.calculations.portfolio.factor_points import Judgement, PointUnit
from tools.calculations.portfolio.scored_customers import Scorer
from tools.calculations.surroundings import surroundings_of

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
    doubtful: Flags


def grades(ledger: Ledger, policy: Policy, as_of: date, portfolio: Portfolio | None = None) -> Grades:
    """Grade every customer at a day; `portfolio` is that day's, where somebody has it already."""
    scorer = Scorer(ledger, policy, as_of, portfolio or ledger.portfolio(as_of))
    added = _added(scorer, policy)
    computed = _notched(_banded(added, policy), scorer, policy)
    for row in np.flatnonzero(added.doubtful).tolist():
        computed[row] = _one_by_one(ledger, policy, as_of, row)
    overrides = _overrides(ledger, policy)
    overridden = overrides < UNGRADED
    return Grades(np.where(overridden, overrides, computed), computed, overridden)


def _added(scorer: Scorer, policy: Policy) -> _Sum:
    factors = policy.factors("GRADE-SCORE")
    unit = PointUnit(factors.values())
    earned, counted, known, whole = np.zeros((4, scorer.customers), dtype=np.int64)
    added = _Sum(earned, counted, known, whole, np.zeros(scorer.customers, dtype=np.bool_))
    for factor, judged in _judgements(scorer, factors):
        weight = unit.weight(factor)
        added.earned += unit.earned(factor, judged)
        added.counted += weight * (judged.known | judged.lowest)
        added.known += weight * judged.known
        added.whole += weight * ~judged.absent
        added.doubtful |= judged.doubtful
    return added


def _judgements(scorer: Scorer, factors: Mapping[str, Factor]) -> Iterator[tuple[Factor, Judgement]]:
    for name, factor in factors.items():
        judge = scorer.financial if factor.block == "financial" else scorer.judged
        yield factor, judge(name, factor)


def _banded(added: _Sum, policy: Policy) -> Ints:
    """Give the grade of each score; equal sums are worked out once, exactly."""
    sums = np.stack((added.earned, added.counted, added.known, added.whole))
    different, place = np.unique(sums, axis=1, return_inverse=True)
    found = [_band(policy, *column) for column in different.T.tolist()]
    return np.array(found, dtype=np.int64)[place.ravel()]


def _band(policy: Policy, earned: int, counted: int, known: int, whole: int) -> int:
    coverage = Fraction(known, whole) if whole else Fraction(0)
    if not counted or policy.threshold("GRADE-SCORE.least_known").crossed(coverage):
        return UNGRADED
    score = Fraction(earned, counted) * 100
    edges = policy.table("GRADE-SCORE.grades")
    reached = (name for name, edge in edges.items() if score >= Fraction(edge))
    name = next(reached, GRADES[-1])
    return GRADES.index(name)


def _notched(banded: Ints, scorer: Scorer, policy: Policy) -> Ints:
    """Apply the cap of those without a statement, then GRADE-REPEAT's notches."""
    cap = GRADES.index(policy.choice("GRADE-SCORE.no_statement_cap"))
    capped = np.where(scorer.has_statement, banded, np.maximum(banded, cap))
    repeats = scorer.behaviours.repeats
    edge = policy.threshold("GRADE-REPEAT.invoices")
    crossing = [count for count in np.unique(repeats).tolist() if edge.crossed(count)]
    lowered = np.minimum(capped + policy.count("GRADE-REPEAT.notches"), len(GRADES) - 1)
    notched = np.where(np.isin(repeats, crossing), lowered, capped)
    return np.where(banded == UNGRADED, UNGRADED, notched)


def _one_by_one(ledger: Ledger, policy: Policy, as_of: date, row: int) -> int:
    book = ledger.book(ledger.customer_ids[row], as_of)
    found = grade_of(book, policy, surroundings_of(ledger, book.customer, as_of)).computed
    return UNGRADED if isinstance(found, NotAvailable) else GRADES.index(found)


def _overrides(ledger: Ledger, policy: Policy) -> Ints:
    column = ledger.snapshot.table("customers").coded("grade_override")
    if not policy.flag("GRADE-FIVE.override_wins"):
        return np.full(len(column), UNGRADED)
    places = [GRADES.index(label) for label in column.labels]
    return np.take([*places, UNGRADED], column.array())

"""The lines of a stress test: by industry and grade, and the customers on whom the loss would rest."""

from collections.abc import Iterator
from fractions import Fraction
from math import lcm

import numpy as np

from knowledge.records import NotAvailable, Record
from tools.calculations.grade import GRADES
from tools.calculations.portfolio.amounts import Amounts, Ints, times
from tools.calculations.portfolio.grades import UNGRADED
from tools.calculations.portfolio.stress import Stressed
from tools.facts import Amount, Count

Money = Amount | NotAvailable
MOST_CUSTOMERS = 5
NO_GRADE = NotAvailable(reason="no_grade")


class StressLine(Record):
    """The customers of one industry that go from one grade to another; `industry` is None where it is empty.

    Losses are a year's expected losses: now, under the scenario, and after what covers bring in.
    """

    industry: str | None
    grade: str | None
    stressed_grade: str | None
    customers: Count
    exposure_at_risk: Amount
    baseline_loss: Money
    expected_loss: Money
    loss_after_cover: Money


class StressedCustomer(Record):
    """A customer on whom much of the loss rests."""

    customer_id: str
    name: str
    grade: str
    stressed_grade: str
    exposure_at_risk: Amount
    expected_loss: Amount


def stress_lines(now: Stressed, then: Stressed) -> tuple[StressLine, ...]:
    """Give a line an industry and grade, the largest expected loss first, those without a grade last."""
    positions = then.scene.positions
    column = positions.snapshot.table("customers").coded("industry")
    codes = column.array().astype(np.int64) * (UNGRADED + 1) + then.scene.grade
    found = []
    for code, rows in _groups(codes * (UNGRADED + 1) + then.grade, np.flatnonzero(then.affected)):
        industry, grade = divmod(code // (UNGRADED + 1), UNGRADED + 1)
        label = column.labels[industry] if industry < len(column.labels) else None
        found.append((_loss(then, rows), _line(now, then, (label, grade), rows)))
    ordered = sorted(found, key=lambda each: (each[1].grade is None, -each[0]))
    return tuple(line for _, line in ordered)


def largest_losses(then: Stressed) -> tuple[StressedCustomer, ...]:
    """Give the customers with the largest expected losses, before covers."""
    scene = then.scene
    rates = [*scene.rates(), Fraction(0)]
    whole = lcm(*(rate.denominator for rate in rates))
    weights = [int(rate * whole) for rate in rates]
    exposures = times(then.exposure.numerators, max(1, *weights))  # of a type that holds every product
    weighed = Amounts(then.exposure.numerators.astype(exposures.dtype) * np.array(weights)[then.grade], 1)
    first = weighed.largest(np.flatnonzero(weighed.numerators > 0), MOST_CUSTOMERS)
    return tuple(_customer(then, row, rates) for row in first.tolist())


def _customer(then: Stressed, row: int, rates: list[Fraction]) -> StressedCustomer:
    positions, exposure = then.scene.positions, then.exposure.at(row)
    before, after = int(then.scene.grade[row]), int(then.grade[row])
    return StressedCustomer(
        customer_id=positions.view.customer_id(row),
        name=positions.view.name(row),
        grade=GRADES[before],
        stressed_grade=GRADES[after],
        exposure_at_risk=Amount.of(exposure, positions.currency),
        expected_loss=Amount.of(exposure * rates[after] * then.lost_share, positions.currency),
    )


def _line(now: Stressed, then: Stressed, of: tuple[str | None, int], rows: Ints) -> StressLine:
    positions, (label, grade) = then.scene.positions, of
    known = grade != UNGRADED
    after = int(then.grade[rows[0]])
    currency = positions.currency
    return StressLine(
        industry=label,
        grade=GRADES[grade] if known else None,
        stressed_grade=GRADES[after] if known else None,
        customers=len(rows),
        exposure_at_risk=Amount.of(then.exposure.total(rows), currency),
        baseline_loss=Amount.of(_loss(now, rows), currency) if known else NO_GRADE,
        expected_loss=Amount.of(_loss(then, rows), currency) if known else NO_GRADE,
        loss_after_cover=_after_cover(then, rows) if known else NO_GRADE,
    )


def _after_cover(then: Stressed, rows: Ints) -> Money:
    positions = then.scene.positions
    return positions.missing("covers") or Amount.of(
        then.loss_of_grade(then.uncovered, rows), positions.currency
    )


def _loss(of: Stressed, rows: Ints) -> Fraction:
    return of.loss_of_grade(of.exposure, rows)


def _groups(codes: Ints, rows: Ints) -> Iterator[tuple[int, Ints]]:
    """Part rows by their code."""
    if not len(rows):
        return
    ordered = rows[np.argsort(codes[rows], kind="stable")]
    found, starts = np.unique(codes[ordered], return_index=True)
    yield from zip(found.tolist(), np.split(ordered, starts[1:]), strict=True)

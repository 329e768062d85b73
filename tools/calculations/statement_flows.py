"""A year's flows for scores: the last four adjacent quarters, else one period scaled up to a year."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from knowledge.ledger.records import Statement
from knowledge.records import Record
from tools.calculations.statement_choice import QUARTER_MONTHS, adjacent
from tools.calculations.statement_figures import FLOWS, YEAR_MONTHS, StatementFigures

Basis = Literal["year", "four_quarters", "scaled"]


class YearFigures(Record):
    """A statement's balances with the flows of a year, and how the year was made.

    `period_months` is the length of the statement that was scaled up.
    """

    figures: StatementFigures
    basis: Basis
    period_months: int


def year_figures(
    statements: Sequence[Statement], latest: Statement, read: Mapping[int, StatementFigures]
) -> YearFigures:
    """Give a statement's balances with a year's flows; `read` holds the statements' figures by their `id`.

    A quarter is added to the three adjacent ones before it in the same currency; where one of them or one of
    its items is missing, that item is the period's own × 12 / its months.
    """
    figures = read[id(latest)]
    if latest.period_months == YEAR_MONTHS:
        return YearFigures(figures=figures, basis="year", period_months=YEAR_MONTHS)
    quarters = _four_quarters(statements, latest)
    if quarters is None:
        return scaled(figures)
    grown = scaled(figures).figures.items
    flows, whole = {}, True
    for name in FLOWS:
        found = [read[id(quarter)].items.get(name) for quarter in quarters]
        values = [value for value in found if value is not None]
        if len(values) == len(quarters):
            flows[name] = sum(values, Fraction(0))
        elif name in grown:
            flows[name], whole = grown[name], False
    return YearFigures(
        figures=_with_flows(figures, flows, YEAR_MONTHS),
        basis="four_quarters" if whole else "scaled",
        period_months=latest.period_months,
    )


def spanning(
    statements: Sequence[Statement], latest: Statement, months: int, read: Mapping[int, StatementFigures]
) -> StatementFigures | None:
    """Give a statement's balances with the flows of a longer period that ends with it.

    The adjacent statements of its length are added up; an item that one of them lacks is not known. None
    where they do not fill the period.
    """
    parts = _chain(statements, latest, months)
    if parts is None:
        return None
    found = [read[id(part)].items for part in parts]
    flows = {
        name: sum((items[name] for items in found), Fraction(0))
        for name in FLOWS
        if all(name in items for items in found)
    }
    return _with_flows(read[id(latest)], flows, months)


def scaled(figures: StatementFigures) -> YearFigures:
    """Scale one period's flows to twelve months."""
    factor = Fraction(YEAR_MONTHS, figures.period_months)
    flows = {name: figures.items[name] * factor for name in FLOWS if name in figures.items}
    return YearFigures(
        figures=_with_flows(figures, flows, YEAR_MONTHS),
        basis="year" if factor == 1 else "scaled",
        period_months=figures.period_months,
    )


def _with_flows(figures: StatementFigures, flows: dict[str, Fraction], months: int) -> StatementFigures:
    balances = {name: value for name, value in figures.items.items() if name not in FLOWS}
    return figures.model_copy(update={"items": {**balances, **flows}, "period_months": months})


def _four_quarters(statements: Sequence[Statement], latest: Statement) -> list[Statement] | None:
    if latest.period_months != QUARTER_MONTHS:
        return None
    return _chain(statements, latest, YEAR_MONTHS)


def _chain(statements: Sequence[Statement], latest: Statement, months: int) -> list[Statement] | None:
    """Give adjacent statements of one length, scope and currency that fill a period, the latest first."""
    count, rest = divmod(months, latest.period_months)
    same = [statement for statement in statements if statement.currency == latest.currency]
    parts = [latest]
    while not rest and len(parts) < count:
        before = adjacent(same, parts[-1])
        if before is None:
            return None
        parts.append(before)
    return None if rest or not count else parts

"""portfolio_kpis: how fast we are paid, how well we collect, what we lose, and on whom it all rests."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import numpy as np

from knowledge.desk import Desk
from knowledge.records import NotAvailable, Record
from tools.calculations.period import UnknownPeriodError
from tools.calculations.portfolio.grades import UNGRADED
from tools.calculations.portfolio.key_figures import KeyFigures, Measured
from tools.calculations.portfolio.kpi_window import PeriodNotBegunError, Window, window_of
from tools.facts import Amount, Count, Days, Note, Phrase, Share, ratio
from tools.kpi_parts import (
    KINDS,
    Concentration,
    DaysKpi,
    DsoChange,
    PercentKpi,
    ShareKpi,
    dso_change,
    kpi,
)
from tools.portfolio_part import PortfolioArguments, PortfolioResult, portfolio_heading, positions_of
from tools.tool import Tool, WrongArgumentError

Money = Amount | NotAvailable
_SPREAD = tuple(Concentration.model_fields)
_WITH_EXPOSURE = (*_SPREAD, "high_risk_share")


class PortfolioKpisArguments(PortfolioArguments):
    """A period such as `2026Q2`; by default the 90 days up to the day."""

    quarter: str | None = None


class LargeCustomer(Record):
    """One of the customers with the largest exposures."""

    customer_id: str
    name: str
    exposure: Amount
    share: Share


class PortfolioKpis(PortfolioResult):
    """The key figures of a period and of the one before. dso = best possible + delinquent − unapplied.

    `period` and `previous_period` are named where a period was asked for. `ungraded_exposure` is in the whole
    that shares of exposure are taken of, and in no grade.
    """

    period: str | None
    period_days: Days
    previous_period: str | None
    previous_as_of: str
    dso: DaysKpi
    dso_countback: DaysKpi
    best_possible_dso: DaysKpi
    average_days_delinquent: DaysKpi
    unapplied_days: DaysKpi
    dso_change: DsoChange | NotAvailable
    collection_effectiveness: PercentKpi
    overdue_rate: ShareKpi
    bad_debt_rate: ShareKpi
    high_risk_share: ShareKpi
    concentration: Concentration
    largest: tuple[LargeCustomer, ...] | NotAvailable
    covered_share: ShareKpi
    ungraded_exposure: Money
    ungraded_count: Count | NotAvailable


def run(desk: Desk, arguments: PortfolioKpisArguments) -> PortfolioKpis:
    """Answer for what the asker may see; raises WrongArgumentError, NotFoundError and MissingRateError."""
    window = _window(desk, arguments)
    then = KeyFigures(positions_of(desk.at(window.previous.day), arguments), window.previous)
    now = KeyFigures(positions_of(desk.at(window.day), arguments), window, then)
    with ThreadPoolExecutor(max_workers=2) as pool:  # side by side: array work leaves other threads alone
        before, figures = pool.map(_measured, (then, now))
    kpis: dict[str, Any] = {
        name: kpi(name, figures[name], before[name], now.positions.currency) for name in KINDS
    }
    concentration = Concentration(**{name: kpis.pop(name) for name in _SPREAD})
    beside = _beside(now)
    return PortfolioKpis(
        **portfolio_heading(now.positions),
        **kpis,
        **beside,
        concentration=concentration,
        dso_change=dso_change(figures, before),
        period=window.period.name if window.period else None,
        period_days=window.days,
        previous_period=window.previous.period.name if window.previous.period else None,
        previous_as_of=window.previous.day.isoformat(),
        rules=("REVIEW-KPI", "GRADE-ABC", "GRADE-SCORE"),
        notes=tuple(_notes(now, then)),
    )


def _window(desk: Desk, arguments: PortfolioKpisArguments) -> Window:
    try:
        return window_of(arguments.quarter, desk.as_of, desk.policy.fiscal_year_start)
    except (UnknownPeriodError, PeriodNotBegunError) as problem:
        raise WrongArgumentError("quarter", str(problem)) from problem


def _measured(of: KeyFigures) -> Mapping[str, Measured]:
    """Give the key figures; what a missing table takes away, or a day before the books, with that reason."""
    begins_on = of.positions.view.desk.ledger.begins_on
    if begins_on is not None and of.window.day < begins_on:
        reason = NotAvailable(reason="before_the_ledger", values={"day": begins_on.isoformat()})
        return dict.fromkeys(KINDS, Measured(reason, reason, reason))
    found = {}
    for name, find in of.finders().items():
        missing = of.positions.missing("payments", *_further_tables(name))
        found[name] = Measured(missing, missing, missing) if missing else find()
    return found


def _further_tables(name: str) -> tuple[str, ...]:
    if name in _WITH_EXPOSURE:
        return ("orders",)
    return ("covers",) if name == "covered_share" else ()


def _beside(of: KeyFigures) -> dict[str, Any]:
    """Give the largest customers, and the exposure that no grade has."""
    missing = of.positions.missing("payments", "orders")
    if missing:
        return dict.fromkeys(("largest", "ungraded_exposure", "ungraded_count"), missing)
    ungraded = (of.grades.grade == UNGRADED) & (of.held.numerators > 0)
    return {
        "largest": tuple(_large(of, row) for row in of.largest.tolist()),
        "ungraded_exposure": Amount.of(of.held.total(ungraded), of.positions.currency),
        "ungraded_count": int(np.count_nonzero(ungraded)),
    }


def _large(of: KeyFigures, row: int) -> LargeCustomer:
    view, exposure = of.positions.view, of.held.at(row)
    return LargeCustomer(
        customer_id=view.customer_id(row),
        name=view.name(row),
        exposure=Amount.of(exposure, of.positions.currency),
        share=ratio(exposure / of.whole),
    )


def _notes(now: KeyFigures, then: KeyFigures) -> Iterator[Note]:
    """Say what is not whole: a period that is still running, books that begin inside one, unknown covers."""
    window, begins_on = now.window, now.positions.view.desk.ledger.begins_on
    if window.period and window.period.begins_in > 1:
        first = window.after + timedelta(days=1)
        yield _note("period", "fiscal", period=window.period.name, day=first, end=window.period.end)
    if window.partial and window.period:
        yield _note("period", "partial", period=window.period.name, day=window.day, days=window.days)
    for field, of in (("dso", now), ("previous", then)):
        if begins_on is not None and of.window.after < begins_on <= of.window.day:
            yield _note(field, f"short_{field}", day=begins_on)
    if not now.positions.missing("payments", "covers"):
        unknown = int(np.count_nonzero(now.covers.unknown))
        if unknown:
            yield _note("covered_share", "cover_unknown", count=unknown)
    desk = now.positions.view.desk
    by_hand = not now.positions.missing("payments", "orders") and now.grades.overridden.any()
    if by_hand and window.day < desk.data_as_of:
        yield _note("high_risk_share", "undated_grades", day=window.day)
    if now.positions.valuation.used:
        yield _note("sales", "rates", day=window.day)


def _note(field: str, word: str, **values: Any) -> Note:  # noqa: ANN401 - a phrase's values are of every kind
    return Note(field=field, phrase=Phrase(key=f"portfolio_kpis.{word}", values=values))


TOOL = Tool(
    name="portfolio_kpis",
    arguments=PortfolioKpisArguments,
    result=PortfolioKpis,
    sees="portfolio",
    run=run,
)

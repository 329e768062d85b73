"""A customer's accounts as the ratio rules read them: a statement, those before it, what frames them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.indices import IndustryIndex
from knowledge.ledger.records import CustomerKind, Statement
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import absent
from tools.calculations.period import Period
from tools.calculations.statement_choice import adjacent, chosen, ending_before
from tools.calculations.statement_figures import StatementFigures
from tools.calculations.statement_flows import YearFigures, scaled, spanning, year_figures


class Accounts(Record):
    """What the rules look at.

    `before` gives earlier statements by the months that they end before this one (for balances); `run` the
    adjacent ones of the same length, latest first, this one included (for flows). `contract` is None where no
    customer is named; `asset_changes` are the days of major changes of assets, None where nobody keeps them.
    """

    figures: StatementFigures
    year: YearFigures
    before: Mapping[int, StatementFigures] = {}
    run: tuple[StatementFigures, ...] = ()
    kind: CustomerKind | None = None
    contract: frozenset[str] | None = None
    asset_changes: tuple[date, ...] | None = None
    industry_inventory_days: Fraction | None = None
    newer_consolidated: date | None = None
    as_of: date


def accounts_of(book: CustomerBook, industry: IndustryIndex | None, period: Period | None = None) -> Accounts:
    """Give a customer's accounts of a period, by default the latest received by the book's day.

    A longer period than the statements' own is made of the adjacent ones that fill it.
    Without such a statement every item is not available, with that reason.
    """
    frame = frame_of(book, industry)
    statement = chosen(book.statements, period)
    if statement is None:
        figures = StatementFigures(items={}, missing=_why_none(book, period))
        return frame.model_copy(update={"figures": figures, "year": scaled(figures)})
    read = {id(each): StatementFigures.of(each) for each in book.statements}
    before = {months: ending_before(book.statements, statement, months) for months in _QUARTERS}
    return frame.model_copy(
        update={
            "figures": _of_period(book.statements, statement, period, read),
            "year": year_figures(book.statements, statement, read),
            "before": {months: read[id(found)] for months, found in before.items() if found},
            "run": tuple(read[id(each)] for each in _run(book.statements, statement)),
            "newer_consolidated": None if period else _newer_consolidated(book.statements, statement),
        }
    )


def accounts_given(figures: StatementFigures, previous: StatementFigures | None, frame: Accounts) -> Accounts:
    """Give accounts of figures that somebody stated; `previous` are those of the quarter before."""
    return frame.model_copy(
        update={
            "figures": figures,
            "year": scaled(figures),
            "before": {_QUARTERS[0]: previous} if previous else {},
            "run": (figures, previous) if previous else (figures,),
        }
    )


def frame_of(book: CustomerBook, industry: IndustryIndex | None) -> Accounts:
    """Give what frames a customer's figures, without any."""
    nothing = StatementFigures(items={})
    return Accounts(
        figures=nothing,
        year=scaled(nothing),
        kind=book.customer.kind,
        contract=book.customer.contract_clauses,
        asset_changes=_asset_changes(book),
        industry_inventory_days=_exact(industry.inventory_days if industry else None),
        as_of=book.as_of,
    )


def frame_without_customer(as_of: date) -> Accounts:
    """Give the frame of figures that belong to nobody in the ledger."""
    nothing = StatementFigures(items={})
    return Accounts(figures=nothing, year=scaled(nothing), as_of=as_of)


_QUARTERS = tuple(range(3, 25, 3))
"""How far back the rules look for adjacent quarter ends: as many as the policy may ask for (8)."""


def _of_period(
    statements: tuple[Statement, ...],
    found: Statement,
    period: Period | None,
    read: Mapping[int, StatementFigures],
) -> StatementFigures:
    """Give the figures of the period asked for: where it is longer, its statements are added up."""
    whole = None
    if period and period.months > found.period_months:
        whole = spanning(statements, found, period.months, read)
    return whole or read[id(found)]


def _why_none(book: CustomerBook, period: Period | None) -> NotAvailable:
    latest = chosen(book.statements)
    if latest is None or period is None:
        return absent(book, "statements") or NotAvailable(reason="no_statement")
    return NotAvailable(
        reason="no_statement_for_period",
        values={"period": period.name, "latest": latest.period_end.isoformat()},
    )


def _run(statements: tuple[Statement, ...], latest: Statement) -> list[Statement]:
    run = [latest]
    while before := adjacent(statements, run[-1]):
        run.append(before)
    return run


def _newer_consolidated(statements: tuple[Statement, ...], used: Statement) -> date | None:
    """Give the period end of a consolidated statement that is newer than the customer's own."""
    if used.scope == "consolidated":
        return None
    ends = [each.period_end for each in statements if each.scope == "consolidated"]
    return max((end for end in ends if end > used.period_end), default=None)


def _asset_changes(book: CustomerBook) -> tuple[date, ...] | None:
    if "events" in book.absent:
        return None
    return tuple(event.happened_on for event in book.events if event.kind == "asset_change")


def _exact(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)

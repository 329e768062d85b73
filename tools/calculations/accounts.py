"""A customer's accounts as the ratio rules read them: a statement, those before it, what frames them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import CustomerKind, IndustryIndex, Statement
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import absent
from tools.calculations.period import Period
from tools.calculations.statement_choice import adjacent, chosen, ending_before
from tools.calculations.statement_figures import StatementFigures
from tools.calculations.statement_flows import YearFigures, scaled, year_figures


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
    as_of: date


def accounts_of(
    book: CustomerBook, industry: IndustryIndex | None, period: Period | None = None
) -> Accounts | NotAvailable:
    """Give a customer's accounts of a period, by default the latest received by the book's day."""
    missing = absent(book, "statements")
    if missing:
        return missing
    statement = chosen(book.statements, period)
    if statement is None:
        return _none(book, period)
    before = {months: ending_before(book.statements, statement, months) for months in _QUARTERS}
    return Accounts(
        figures=StatementFigures.of(statement),
        year=year_figures(book.statements, statement),
        before={months: StatementFigures.of(found) for months, found in before.items() if found},
        run=_run(book.statements, statement),
        kind=book.customer.kind,
        contract=book.customer.contract_clauses,
        asset_changes=_asset_changes(book),
        industry_inventory_days=_exact(industry.inventory_days if industry else None),
        as_of=book.as_of,
    )


def accounts_given(
    figures: StatementFigures,
    previous: StatementFigures | None,
    industry_inventory_days: Fraction | None,
    as_of: date,
) -> Accounts:
    """Give accounts of figures that somebody stated; `previous` are those of the quarter before."""
    return Accounts(
        figures=figures,
        year=scaled(figures),
        before={_QUARTERS[0]: previous} if previous else {},
        run=(figures, previous) if previous else (figures,),
        industry_inventory_days=industry_inventory_days,
        as_of=as_of,
    )


_QUARTERS = tuple(range(3, 25, 3))
"""How far back the rules look for adjacent quarter ends: as many as the policy may ask for (8)."""


def _none(book: CustomerBook, period: Period | None) -> NotAvailable:
    latest = chosen(book.statements)
    if latest is None or period is None:
        return NotAvailable(reason="no_statement")
    return NotAvailable(
        reason="no_statement_for_period",
        values={"period": period.name, "latest": latest.period_end.isoformat()},
    )


def _run(statements: tuple[Statement, ...], latest: Statement) -> tuple[StatementFigures, ...]:
    run = [latest]
    while before := adjacent(statements, run[-1]):
        run.append(before)
    return tuple(StatementFigures.of(statement) for statement in run)


def _asset_changes(book: CustomerBook) -> tuple[date, ...] | None:
    if "events" in book.absent:
        return None
    return tuple(event.happened_on for event in book.events if event.kind == "asset_change")


def _exact(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)

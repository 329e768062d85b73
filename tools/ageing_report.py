"""ageing_report: what customers owe by age, in all and by customer, sales person, industry and the like."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Literal

from knowledge.desk import Desk
from knowledge.records import NotAvailable, Record
from tools.calculations.ageing import shown_ages
from tools.calculations.portfolio.ages import Ages, By
from tools.calculations.portfolio.positions import Positions
from tools.facts import Amount, Count, Note, Phrase, Share, ratio
from tools.portfolio_part import (
    MOST_LISTED,
    PortfolioArguments,
    PortfolioResult,
    cut_note,
    portfolio_heading,
    positions_of,
)
from tools.tool import Tool

Money = Amount | NotAvailable
Bucket = Literal["1_30", "31_60", "61_90", "over_90"]
BUCKETS: tuple[Bucket, ...] = ("1_30", "31_60", "61_90", "over_90")
PARTS = ("not_due", *BUCKETS)


class AgeingReportArguments(PortfolioArguments):
    """`by` says what a row is; without it there are totals alone."""

    by: By | None = None


class AgeingFigures(Record):
    """Receivables by age. `not_due` and the buckets add up to `gross_receivables` to the cent.

    `shares` are not due's and each bucket's of gross receivables; credit and disputes stand beside.
    """

    gross_receivables: Amount
    not_due: Amount
    overdue: Amount
    buckets: Mapping[Bucket, Amount]
    over_180: Amount
    over_365: Amount
    shares: Mapping[str, Share] | NotAvailable
    overdue_rate: Share | NotAvailable
    unapplied_credit: Amount
    disputed: Money
    open_customers: Count


class AgeingRow(AgeingFigures):
    """A row of the report: `key` is the id, e-mail, industry, country or currency, None where it is empty.

    `name` is the customer's or the person's; `original` is gross receivables in the row's own currency where
    rows are currencies.
    """

    key: str | None
    name: str | None
    original: Amount | None = None


class AgeingReport(PortfolioResult):
    """The ageing of a part of the portfolio; `row_count` counts also the rows that are not listed."""

    by: By | None
    gross_receivables: Money
    not_due: Money
    overdue: Money
    buckets: Mapping[Bucket, Amount] | NotAvailable
    over_180: Money
    over_365: Money
    shares: Mapping[str, Share] | NotAvailable
    overdue_rate: Share | NotAvailable
    unapplied_credit: Money
    net_receivables: Money
    disputed: Money
    open_customers: Count | NotAvailable
    rows: tuple[AgeingRow, ...] | NotAvailable | None
    row_count: Count | NotAvailable | None


Rows = tuple[AgeingRow, ...] | NotAvailable
NO_RECEIVABLES = NotAvailable(reason="no_receivables")


def run(desk: Desk, arguments: AgeingReportArguments) -> AgeingReport:
    """Age a part of the portfolio; raises DeniedError, NotFoundError and MissingRateError."""
    positions = positions_of(desk, arguments)
    missing = positions.missing("payments")
    if missing:
        names = (*AgeingFigures.model_fields, "net_receivables")
        fields: dict[str, Any] = dict.fromkeys(names, missing)
        fields |= dict.fromkeys(("rows", "row_count"), missing if arguments.by else None)
        return AgeingReport(**portfolio_heading(positions), **fields, by=arguments.by)
    totals, net = _totals(positions)
    rows, count = _rows_by(positions, arguments.by) if arguments.by else (None, None)
    return AgeingReport(
        **portfolio_heading(positions),
        **totals,
        by=arguments.by,
        net_receivables=net,
        rows=rows,
        row_count=count,
        notes=_notes(totals, rows, count),
    )


def _totals(positions: Positions) -> tuple[dict[str, Any], Amount]:
    ages = Ages(positions, None)
    net = ages.gross.at(0) - ages.unapplied.at(0)
    return _figures(ages, 0), Amount.of(net, positions.currency)


def _rows_by(positions: Positions, by: By) -> tuple[Rows, Count | NotAvailable]:
    """Give the rows, the largest overdue first, and how many there are in all."""
    lacking = positions.view.desk.ledger.absent_columns.get("customers", frozenset())
    if by in lacking:
        absent = NotAvailable(reason="absent_column", values={"table": "customers", "column": by})
        return absent, absent
    ages = Ages(positions, by)
    groups = ages.in_order()
    rows = tuple(_row(ages, group) for group in groups[:MOST_LISTED].tolist())
    return rows, len(groups)


def _row(ages: Ages, group: int) -> AgeingRow:
    key = ages.label(group)
    view = ages.positions.view
    name = view.name(group) if ages.by == "customer" else None
    if ages.by == "salesperson":
        name = view.colleague(key)
    return AgeingRow(**_figures(ages, group), key=key, name=name, original=_original(ages, group))


def _original(ages: Ages, group: int) -> Amount | None:
    """Give a currency's gross receivables in that currency: the exact value turned back."""
    currency, desk = ages.label(group), ages.positions.view.desk
    if ages.by != "currency" or currency is None or currency == ages.positions.currency:
        return None
    rate = desk.ledger.fx.cross(currency, ages.positions.currency, desk.as_of)
    return Amount.of(ages.gross.at(group) / rate, currency)


def _figures(ages: Ages, group: int) -> dict[str, Any]:
    currency = ages.positions.currency
    by_age = [amounts.at(group) for amounts in ages.by_age]
    exact = (*by_age[:4], sum(by_age[4:], Fraction(0)))
    gross = sum(exact, Fraction(0))
    shown = shown_ages(exact[0], dict(zip(BUCKETS, exact[1:], strict=True)), currency)
    return {
        "gross_receivables": shown.gross,
        "not_due": shown.not_due,
        "overdue": shown.overdue,
        "buckets": shown.buckets,
        "over_180": _within(sum(by_age[5:], Fraction(0)), exact[4], shown.buckets["over_90"]),
        "over_365": _within(by_age[6], exact[4], shown.buckets["over_90"]),
        "shares": _shares(exact, gross),
        "overdue_rate": ratio(1 - exact[0] / gross) if gross else NO_RECEIVABLES,
        "unapplied_credit": Amount.of(ages.unapplied.at(group), currency),
        "disputed": ages.positions.missing("disputes") or Amount.of(ages.disputed.at(group), currency),
        "open_customers": int(ages.customers[group]),
    }


def _shares(parts: tuple[Fraction, ...], gross: Fraction) -> dict[str, Any] | NotAvailable:
    if not gross:
        return NO_RECEIVABLES
    return {name: ratio(part / gross) for name, part in zip(PARTS, parts, strict=True)}


def _within(part: Fraction, whole: Fraction, shown: Amount) -> Amount:
    """Round a part of a bucket; the whole of it is shown as the bucket is."""
    return shown if part == whole else Amount.of(part, shown.currency)


def _notes(totals: dict[str, Any], rows: Rows | None, count: int | NotAvailable | None) -> tuple[Note, ...]:
    """Say what was cut off, and where rows that are rounded one by one do not add up to the total."""
    if not isinstance(rows, tuple) or not isinstance(count, int):
        return ()
    cut = cut_note("rows", len(rows), count)
    if cut or not _drifts(totals, rows):
        return cut
    return (Note(field="rows", phrase=Phrase(key="portfolio.rounded_apart")),)


def _drifts(totals: dict[str, Any], rows: tuple[AgeingRow, ...]) -> bool:
    """Say whether a column of rounded rows adds up to something else than its rounded total."""
    columns = [(totals["not_due"], [row.not_due for row in rows])]
    columns += [(totals["buckets"][name], [row.buckets[name] for row in rows]) for name in BUCKETS]
    return any(sum(each.value for each in column) != total.value for total, column in columns)


TOOL = Tool(
    name="ageing_report",
    arguments=AgeingReportArguments,
    result=AgeingReport,
    sees="portfolio",
    run=run,
)

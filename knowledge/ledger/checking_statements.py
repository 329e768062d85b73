"""Cumulative statements taken apart: from flows since the year's start to flows of each period alone."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from knowledge.ledger.checking_tables import CheckedTable

FLOWS = ("revenue", "cost_of_sales", "ebit", "interest_expense", "net_income", "operating_cash_flow")


class _Year(NamedTuple):
    """What the statements of one financial year have in common; `start` counts months."""

    customer_id: str
    scope: str | None
    currency: str | None
    start: int


def take_apart(statements: CheckedTable) -> None:
    """Replace cumulative flows by those since the longest earlier statement of the same financial year.

    A half year after a first quarter becomes the second quarter; without an earlier statement a row stays
    what it is, a longer period. A flow that either of the two does not know is unknown. Of two statements for
    the same months the later row counts as the earlier one's correction.
    """
    import pyarrow as pa

    columns = statements.columns
    months: list[int | None] = columns["period_months"].to_pylist()
    flows = {name: columns[name].to_pylist() for name in FLOWS}
    before = _predecessors(statements, months)
    for name, cells in flows.items():
        taken = [_less(cells, row, before.get(row)) for row in range(len(cells))]
        columns[name] = pa.array(taken, columns[name].type)
    alone = [_months_alone(months, row, before.get(row)) for row in range(len(months))]
    columns["period_months"] = pa.array(alone, pa.int64())
    statements.problems.note(
        f"{statements.raw.label}: {len(before):,} cumulative statements were reduced to their last months"
    )


def _predecessors(statements: CheckedTable, months: list[int | None]) -> Mapping[int, int]:
    """Give for each row the row of the longest shorter statement that starts with the same month."""
    names = ("customer_id", "scope", "currency", "period_end")
    years: dict[_Year, dict[int, list[int]]] = {}
    cells = zip(*(statements.columns[name].to_pylist() for name in names), months, strict=True)
    for row, (customer, scope, currency, end, length) in enumerate(cells):
        if customer is not None and end is not None and length is not None:
            year = _Year(customer, scope, currency, 12 * end.year + end.month - length)
            years.setdefault(year, {}).setdefault(length, []).append(row)
    before: dict[int, int] = {}
    for rows in years.values():
        lengths = sorted(rows)
        for shorter, longer in pairwise(lengths):
            before.update(dict.fromkeys(rows[longer], rows[shorter][-1]))
    return before


def _less(cells: list[Decimal | None], row: int, before: int | None) -> Decimal | None:
    own = cells[row]
    earlier = Decimal(0) if before is None else cells[before]
    return None if own is None or earlier is None else own - earlier


def _months_alone(months: list[int | None], row: int, before: int | None) -> int | None:
    own, earlier = months[row], None if before is None else months[before]
    return own if own is None or earlier is None else own - earlier

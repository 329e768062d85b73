"""Invoices that are easy to check, and what is read off the answer of portfolio_kpis."""

from collections.abc import Sequence
from datetime import date

from tests.ledgers import Rows
from tests.tools.desks import a_desk, a_payment_row, an_invoice_row
from tests.tools.portfolio_desks import told
from tools.results import Json

END = date(2026, 3, 31)


def billed(
    invoice_id: str, amount: object, dated: str, due: str = "2026-12-31", **more: object
) -> dict[str, object]:
    return an_invoice_row(invoice_id, amount, due, invoice_date=dated, **more)  # type: ignore[arg-type] # the id


def figures(
    invoices: Rows, *, as_of: date = END, asked: str | None = None, **tables: Rows
) -> dict[str, Json]:
    desk = a_desk({"invoices": invoices, **tables}, as_of=as_of)
    return told(desk, "portfolio_kpis", **({"quarter": asked} if asked else {}))


def of(result: dict[str, Json], name: str, field: str = "value") -> Json:
    kept = result[name]
    assert isinstance(kept, dict)
    return kept[field]


# 90 000 of sales in the 90 days up to 31 March (from 1 January), of which 45 000 are open.
QUARTER = (billed("A", 45_000, "2026-01-01", "2026-03-01"), billed("B", 45_000, "2026-03-31"))

PAID: Rows = [a_payment_row("P", 30_000, "2026-03-20", "A")]


def notes(found: dict[str, Json]) -> Sequence[Json]:
    kept = found["notes"]
    assert isinstance(kept, list)
    return kept

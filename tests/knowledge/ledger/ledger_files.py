"""Ledgers as files: a small good one, what a test changes in it, and the import of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.importing import check_ledger
from knowledge.ledger.mapping import LedgerMapping
from knowledge.ledger.report import BadRow, BadRowsError, ImportReport

STATEMENT = "customer_id,period_end,period_months,cash"
DISPUTE = "dispute_id,invoice_id,opened_on,resolved_on,amount"
"""The first lines of files of statements and of disputes."""

TODAY = date(2026, 7, 1)
Tables = Mapping[str, Sequence[str]]

GOOD: Tables = {
    "customers": (
        "customer_id,name,parent_id,currency,credit_limit,terms_days",
        "C1,Alpha Bearings,,CNY,100000,30",
        "C2,Beta Pumps,C1,EUR,unlimited,",
        "C3,Gamma Tools,,JPY,,45",
    ),
    "invoices": (
        "invoice_id,customer_id,invoice_date,due_date,amount,currency",
        "I1,C1,2026-01-10,2026-02-09,1000.00,CNY",
        "I2,C2,2026-02-10,,250.5,EUR",
        "I3,C3,2026-03-10,2026-04-09,12000,JPY",
    ),
    "payments": (
        "payment_id,customer_id,invoice_id,paid_on,amount,currency,kind",
        "P1,C1,I1,2026-02-01,400,CNY,receipt",
        "P2,C3,,2026-03-20,500,JPY,prepayment",
    ),
    "fx": ("currency,valid_from,rate", "EUR,2026-01-01,8", "JPY,2026-01-01,0.05"),
}


def written(folder: Path, changes: Tables | None = None, without: Sequence[str] = ()) -> Path:
    """Write the good ledger as CSV with some tables replaced or left out; gives the folder."""
    folder.mkdir(exist_ok=True)
    for name, lines in {**GOOD, **(changes or {})}.items():
        if name not in without:
            (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def added(table: str, *rows: str) -> dict[str, Sequence[str]]:
    """Give a change that adds rows to a table of the good ledger."""
    return {table: (*GOOD[table], *rows)}


def checked(
    path: Path, mapping: LedgerMapping | None = None, data_as_of: date | None = None
) -> tuple[CheckedLedger, ImportReport]:
    """Check a ledger with CNY as base currency, as on TODAY."""
    return check_ledger(path, mapping or LedgerMapping(), "CNY", data_as_of, TODAY, lambda _text: None)


def bad_rows(path: Path, mapping: LedgerMapping | None = None) -> list[BadRow]:
    """Give the bad rows of a ledger, none where it is good."""
    try:
        checked(path, mapping)
    except BadRowsError as error:
        return list(error.report.bad_rows)
    return []


def column(ledger: CheckedLedger, table: str, name: str) -> list[object]:
    """Give a stored column's cells."""
    cells: list[object] = ledger.tables[table][name].to_pylist()
    return cells

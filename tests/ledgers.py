"""Builders of whole ledgers for tests, from tables of readable cells, through the checks of an import."""

import csv
import io
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.importing import check_ledger
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.mapping import LedgerMapping
from knowledge.ledger.tables import TABLES
from tests.builders import TODAY, Day, day

Rows = Sequence[Mapping[str, object]]


def a_checked_ledger(
    tables: Mapping[str, Rows], *, base_currency: str = "CNY", data_as_of: Day = TODAY
) -> CheckedLedger:
    """Read and check tables as an import does; a cell is whatever `str` writes, None is an empty cell.

    A column that no row of its table names is absent; a table without rows has its required columns. Raises
    BadRowsError as an import does.
    """
    files = tuple((table, _as_csv(table, rows)) for table, rows in tables.items())
    return _checked(files, base_currency, day(data_as_of))


def _as_csv(table: str, rows: Rows) -> str:
    needed = [column.name for column in TABLES[table] if column.required and not rows]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(dict.fromkeys([*needed, *(column for row in rows for column in row)])))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


@lru_cache(maxsize=64)  # many tests ask for the same tables, which need checking only once
def _checked(files: tuple[tuple[str, str], ...], base_currency: str, as_of: date) -> CheckedLedger:
    with tempfile.TemporaryDirectory() as name:
        for table, text in files:
            (Path(name) / f"{table}.csv").write_text(text, encoding="utf-8", newline="")
        checked, _ = check_ledger(
            Path(name), LedgerMapping(), base_currency, as_of, as_of, progress=lambda _: None
        )
    return checked


def a_ledger(
    tables: Mapping[str, Rows],
    *,
    base_currency: str = "CNY",
    data_as_of: Day = TODAY,
    standard_terms_days: int = 30,
) -> Ledger:
    """Give the ledger of these tables in memory, through the import's own checks (`a_checked_ledger`).

    `customers` need customer_id, name and currency; `invoices` may be left out.
    """
    checked = a_checked_ledger({"invoices": (), **tables}, base_currency=base_currency, data_as_of=data_as_of)
    return Ledger.from_checked(checked, standard_terms_days=standard_terms_days)

"""Cumulative statements, as many companies publish them, become flows of each period alone."""

from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.mapping import LedgerMapping, MappingError, read_mapping
from tests.knowledge.ledger.ledger_files import checked, column, written

HEADER = "customer_id,period_end,period_months,cash,revenue,ebit"
CUMULATIVE = LedgerMapping.model_validate({"tables": {"statements": {"cumulative": True}}})


def _read(folder: Path, *rows: str, mapping: LedgerMapping = CUMULATIVE) -> CheckedLedger:
    return checked(written(folder, {"statements": (HEADER, *rows)}), mapping)[0]


def _cells(ledger: CheckedLedger, name: str) -> list[object]:
    return [int(cell) if isinstance(cell, Decimal) else cell for cell in column(ledger, "statements", name)]


YEAR = (
    "C1,2025-12-31,12,9,1000,-5",
    "C1,2025-03-31,3,6,200,10",
    "C1,2025-09-30,9,8,700,",
    "C1,2025-06-30,6,7,450,25",
)


def test_quarters_are_differenced_and_balances_are_not(tmp_path: Path) -> None:
    ledger = _read(tmp_path, *YEAR)
    assert _cells(ledger, "revenue") == [300, 200, 250, 250]
    assert _cells(ledger, "period_months") == [3, 3, 3, 3]
    assert _cells(ledger, "cash") == [9, 6, 8, 7]


def test_a_flow_that_either_statement_does_not_know_is_unknown(tmp_path: Path) -> None:
    assert _cells(_read(tmp_path, *YEAR), "ebit") == [None, 10, None, 15]


def test_without_an_earlier_statement_a_longer_period_stays(tmp_path: Path) -> None:
    ledger = _read(tmp_path, "C1,2025-06-30,6,7,450,25", "C1,2025-12-31,12,9,1000,60")
    assert _cells(ledger, "revenue") == [450, 550]
    assert _cells(ledger, "period_months") == [6, 6]


def test_another_year_another_customer_and_another_currency_stay_apart(tmp_path: Path) -> None:
    rows = ("C1,2025-03-31,3,1,200,1", "C1,2026-06-30,6,1,450,1", "C2,2025-06-30,6,1,300,1")
    assert _cells(_read(tmp_path, *rows), "revenue") == [200, 450, 300]


def test_statements_are_taken_as_they_are_unless_the_mapping_says_so(tmp_path: Path) -> None:
    assert _cells(_read(tmp_path, *YEAR, mapping=LedgerMapping()), "revenue") == [1000, 200, 700, 450]


def test_only_statements_can_be_cumulative(tmp_path: Path) -> None:
    file = tmp_path / "mapping.toml"
    file.write_text("tables.invoices.cumulative = true", "utf-8")
    with pytest.raises(MappingError, match="cumulative is for statements, not for invoices"):
        read_mapping(file)

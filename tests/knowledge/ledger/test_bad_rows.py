"""Every bad row is listed with its file, line, column and reason, and none of the ledger is kept."""

from pathlib import Path

import pytest

from knowledge.ledger.report import BadRowsError
from tests.knowledge.ledger.ledger_files import DISPUTE, STATEMENT, added, bad_rows, checked, written

COVER = "customer_id,kind,amount,currency,indemnity_rate,valid_from,valid_until"
LIMIT = "limit_id,customer_id,kind,amount,valid_from,valid_until"

ADDED_ROWS = [
    # table, the added row, column, part of the reason
    ("invoices", "I9,C1,2026-01-10,,1.005,CNY", "amount", "more decimals than CNY has (2)"),
    ("invoices", "I9,C3,2026-01-10,,1.5,JPY", "amount", "more decimals than JPY has (0)"),
    ("invoices", 'I9,C1,2026-01-10,,"1,234.56",CNY', "amount", "thousands commas"),
    ("invoices", 'I9,C1,2026-01-10,,"1234,56",CNY', "amount", "decimal comma"),
    ("invoices", "I9,C1,2026-01-10,,1.2E+05,CNY", "amount", "scientific notation"),
    ("invoices", "I9,C1,2026-01-10,,100-,CNY", "amount", "minus at the end"),
    ("invoices", "I9,C1,2026-01-10,,ten,CNY", "amount", "'ten' is not a number"),
    ("invoices", "I9,C1,2026-01-10,,NaN,CNY", "amount", "'NaN' is not a number"),
    ("invoices", "I9,C1,2026-01-10,,,CNY", "amount", "the cell is empty"),
    ("invoices", "I9,C3,2026-01-10,,4611686018427387904,JPY", "amount", "too large"),
    ("invoices", "I9,C3,2026-01-10,,-4611686018427387904,JPY", "amount", "too large"),
    ("invoices", "I9,C1,2026-01-10,,99999999999999999999,CNY", "amount", "too large"),
    ("invoices", "I9,C1,2026-01-10,,1" + "0" * 40 + ",CNY", "amount", "too large"),
    ("invoices", "I9,C1,2026-01-10,,-9223372036854775.808,KWD", "amount", "too large"),
    (
        "payments",
        "P9,C1,I1,2026-02-01,46116860184273879.03,EUR,receipt",
        "amount",
        "converted to CNY it is too large",
    ),
    ("invoices", "I9,C1,2026-01-10,,5,XYZ", "currency", "'XYZ' is not a currency code"),
    ("invoices", "I9,C1,2026-01-10,,5,", "currency", "the cell is empty"),
    ("invoices", "I9,C1,10.01.2026,,5,CNY", "invoice_date", "not an ISO date"),
    ("invoices", "I9,C1,2026-02-30,,5,CNY", "invoice_date", "not a day of the calendar"),
    ("invoices", "I9,C1,0026-02-20,,5,CNY", "invoice_date", "before 1900"),
    ("invoices", "I9,C1,2026-02-20 13:45:00,,5,CNY", "invoice_date", "time of day"),
    ("invoices", "I9,C1,2026-02-20,2026-02-19,5,CNY", "due_date", "lies before invoice_date 2026-02-20"),
    ("invoices", "I9,C8,2026-01-10,,5,CNY", "customer_id", "there is no customer C8"),
    ("invoices", "I1,C1,2026-01-10,,5,CNY", "invoice_id", "I1 is in line 2 already"),
    ("invoices", ",C1,2026-01-10,,5,CNY", "invoice_id", "the cell is empty"),
    ("invoices", "I9,C1,2026-01-10,5,CNY", "the whole row", "5 cells, the header has 6"),
    ("payments", "P9,C1,I8,2026-02-01,5,CNY,receipt", "invoice_id", "there is no invoice I8"),
    ("payments", "P9,C3,I1,2026-02-01,5,CNY,receipt", "customer_id", "invoice I1 is C1's"),
    ("payments", "P9,C1,I1,2026-02-01,5,CNY,cash", "kind", "'cash' is not one of receipt, prepayment"),
    ("payments", "P1,C1,I1,2026-02-01,5,CNY,receipt", "payment_id", "P1 is in line 2 already"),
    ("payments", "P9,C1,I1,2025-12-31,5,EUR,receipt", "currency", "no rate for EUR on or before 2025-12-31"),
    ("customers", "C1,Again,,CNY,,", "customer_id", "C1 is in line 2 already"),
    ("customers", "C9,,,CNY,,", "name", "the cell is empty"),
    ("customers", "C9,New,C8,CNY,,", "parent_id", "there is no customer C8"),
    ("customers", "C9,New,C9,CNY,,", "parent_id", "C9 is its own parent"),
    ("customers", "C9,New,,CNY,-1,", "credit_limit", "-1 is negative"),
    ("customers", "C9,New,,CNY,none,", "credit_limit", "'none' is not a number"),
    ("customers", "C9,New,,CNY,,-1", "terms_days", "-1 is negative"),
    ("customers", "C9,New,,CNY,,3651", "terms_days", "more than ten years"),
    ("customers", "C9,New,,CNY,,30.5", "terms_days", "'30.5' is not a whole number"),
    ("customers", "C9,#N/A,,CNY,,", "name", "'#N/A' is an error of Excel"),
    ("customers", "C9," + "x" * 4001 + ",,CNY,,", "name", "longer than 4,000 characters"),
    ("fx", "EUR,2026-02-01,0", "rate", "0 is not above zero"),
    ("fx", "EUR,2026-02-01,-1", "rate", "-1 is not above zero"),
    ("fx", "EUR,2026-01-01,9", "currency", "EUR 2026-01-01 is in line 2 already"),
    ("fx", "CNY,2026-01-01,1.1", "rate", "CNY is the base currency"),
]


@pytest.mark.parametrize(("table", "row", "where", "reason"), ADDED_ROWS)
def test_a_bad_row_is_listed_with_file_line_column_and_reason(
    tmp_path: Path, table: str, row: str, where: str, reason: str
) -> None:
    changes = added(table, row)
    (found,) = bad_rows(written(tmp_path, changes))
    assert (found.file, found.line, found.column) == (f"{table}.csv", len(changes[table]), where)
    assert reason in found.reason


NEW_TABLES = [
    ("statements", (STATEMENT, "C1,2026-03-31,0,1"), "period_months", "0 is less than a month"),
    ("statements", (STATEMENT, "C1,2026-03-31,19,1"), "period_months", "19 is more than 18 months"),
    ("statements", (STATEMENT, "C1,2026-03-31,3,1.2345678"), "cash", "more than 6 decimals"),
    ("statements", (STATEMENT, "C1,2026-03-31,3,1", "C1,2026-03-31,3,2"), "customer_id", "in line 2 already"),
    ("covers", (COVER, "C1,insurance,5,CNY,1.01,,"), "indemnity_rate", "1.01 is more than 1"),
    ("covers", (COVER, "C1,insurance,5,CNY,-0.1,,"), "indemnity_rate", "-0.1 is negative"),
    ("covers", (COVER, "C1,insurance,5,CNY,90%,,"), "indemnity_rate", "percentage"),
    ("covers", (COVER, "C1,insurance,-5,CNY,,,"), "amount", "-5 is negative"),
    ("covers", (COVER, "C1,insurance,5,CNY,,2026-02-02,2026-02-01"), "valid_until", "before valid_from"),
    ("limits", (LIMIT, "L1,C1,permanent,-5,2026-01-01,"), "amount", "-5 is negative"),
    ("limits", (LIMIT, "L1,C1,permanent,5,2026-01-02,2026-01-01"), "valid_until", "before valid_from"),
    ("limits", (LIMIT, "L1,C1,forever,5,2026-01-02,"), "kind", "not one of permanent, temporary, group"),
    ("disputes", (DISPUTE, "D1,I8,2026-02-01,,"), "invoice_id", "there is no invoice I8"),
    ("disputes", (DISPUTE, "D1,I1,2026-02-01,2026-01-31,"), "resolved_on", "before opened_on"),
    ("disputes", (DISPUTE, "D1,I3,2026-02-01,,0.5"), "amount", "more decimals than JPY has"),
    ("industries", ("industry,valid_from,risk_index", "steel,2026-01-01,101"), "risk_index", "more than 100"),
    ("promises", ("customer_id,made_on,promised_for", "C1,2026-02-02,2026-02-01"), "promised_for", "before"),
]


@pytest.mark.parametrize(("table", "lines", "where", "reason"), NEW_TABLES)
def test_a_bad_row_of_an_optional_table_is_listed_too(
    tmp_path: Path, table: str, lines: tuple[str, ...], where: str, reason: str
) -> None:
    (found,) = bad_rows(written(tmp_path, {table: lines}))
    assert (found.line, found.column) == (len(lines), where)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("statements", (STATEMENT, "C1,2026-03-31,1,1", "C1,2025-12-31,18,-1.234567")),
        ("covers", (COVER, "C1,insurance,0,CNY,0,2026-02-01,2026-02-01", "C1,deposit,5,CNY,1,,")),
        ("limits", (LIMIT, "L1,C1,permanent,0,2026-01-01,2026-01-01", "L2,C1,group,unlimited,2026-01-01,")),
        ("disputes", (DISPUTE, "D1,I1,2026-02-01,2026-02-01,0")),
    ],
)
def test_the_edges_are_good(tmp_path: Path, table: str, lines: tuple[str, ...]) -> None:
    assert bad_rows(written(tmp_path, {table: lines})) == []


def test_every_bad_row_of_every_table_is_listed_in_the_order_of_the_lines(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        {
            **added("customers", "C9,,,CNY,,", "C1,Again,,CNY,,-5"),
            **added("payments", "P9,C1,I8,2026-02-01,x,CNY,receipt"),
        },
    )
    places = [(row.file, row.line, row.column) for row in bad_rows(folder)]
    assert places == [
        ("customers.csv", 5, "name"),
        ("customers.csv", 6, "customer_id"),
        ("customers.csv", 6, "terms_days"),
        ("payments.csv", 4, "amount"),
        ("payments.csv", 4, "invoice_id"),
    ]


def test_a_row_with_two_faults_is_one_bad_row(tmp_path: Path) -> None:
    with pytest.raises(BadRowsError, match=r"1 bad row \(2 faults\)"):
        checked(written(tmp_path, added("invoices", "I9,C8,2026-01-10,,x,CNY")))


def test_parents_that_go_round_in_a_circle_are_named(tmp_path: Path) -> None:
    folder = written(
        tmp_path, added("customers", "C7,G,C8,CNY,,", "C8,H,C9,CNY,,", "C9,I,C7,CNY,,", "CX,J,C7,CNY,,")
    )
    (found,) = bad_rows(folder)
    assert found.column == "parent_id"
    assert "C7 → C8 → C9 → C7" in found.reason


def test_a_member_of_the_group_may_pay_for_another(tmp_path: Path) -> None:
    assert bad_rows(written(tmp_path, added("payments", "P9,C2,I1,2026-02-01,5,CNY,receipt"))) == []

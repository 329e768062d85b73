"""Every bad row is listed with its file, line, column and reason, and none of the ledger is kept."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.ledger.report import BadRow, BadRowsError
from knowledge.ledger.tables import UNLIMITED_MINOR
from tests.knowledge.ledger.ledger_files import added, bad_rows, checked, column, written

STATEMENT = "customer_id,period_end,period_months,cash"
COVER = "customer_id,kind,amount,currency,indemnity_rate,valid_from,valid_until"
LIMIT = "limit_id,customer_id,kind,amount,valid_from,valid_until"
DISPUTE = "dispute_id,invoice_id,opened_on,resolved_on,amount"

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


def test_the_largest_amount_is_kept_exactly(tmp_path: Path) -> None:
    largest = UNLIMITED_MINOR - 1
    ledger, _ = checked(written(tmp_path, added("invoices", f"I9,C3,2026-01-10,,{largest},JPY")))
    assert column(ledger, "invoices", "amount")[-1] == largest


def test_amounts_are_minor_units_of_their_currency(tmp_path: Path) -> None:
    ledger, report = checked(written(tmp_path))
    assert column(ledger, "invoices", "amount") == [100000, 25050, 12000]
    assert column(ledger, "customers", "credit_limit") == [10000000, UNLIMITED_MINOR, None]
    assert report.totals["invoices"] == {"CNY": 100000, "EUR": 25050, "JPY": 12000}


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


def test_a_payment_in_another_currency_is_turned_into_the_invoices(tmp_path: Path) -> None:
    # 33.33 EUR at 8 CNY is 266.64 CNY; 100.01 CNY at 0.05 CNY a yen is 2000.2 JPY, rounded to 2000.
    ledger, report = checked(
        written(
            tmp_path,
            added(
                "payments", "P8,C1,I1,2026-02-01,33.33,EUR,receipt", "P9,C3,I3,2026-04-01,100.01,CNY,receipt"
            ),
        )
    )
    assert column(ledger, "payments", "amount")[2:] == [26664, 2000]
    assert column(ledger, "payments", "currency")[2:] == ["CNY", "JPY"]
    assert any("2 payments in another currency" in note and "line 4" in note for note in report.notes)


def test_a_missing_rate_is_noted_with_the_currency_and_the_first_day(tmp_path: Path) -> None:
    _, report = checked(written(tmp_path, without=["fx"]))
    notes = [note for note in report.notes if "fx has no rate" in note]
    assert [note[:56] for note in notes] == [
        "fx has no rate for EUR on or before 2026-02-10, when it ",
        "fx has no rate for JPY on or before 2026-03-10, when it ",
    ]


def test_an_empty_currency_is_the_invoices_else_the_customers(tmp_path: Path) -> None:
    ledger, _ = checked(
        written(
            tmp_path,
            {
                "promises": (
                    "customer_id,invoice_id,made_on,promised_for,amount",
                    "C1,I2,2026-03-01,2026-03-05,1.5",
                    "C3,,2026-03-01,2026-03-05,15",
                )
            },
        )
    )
    assert column(ledger, "promises", "currency") == ["EUR", "JPY"]
    assert column(ledger, "promises", "amount") == [150, 15]


def test_rows_without_id_are_numbered_without_meeting_those_that_have_one(tmp_path: Path) -> None:
    lines = (DISPUTE, "dispute-2,I1,2026-02-01,,", ",I1,2026-02-02,,", ",I2,2026-02-02,,")
    ledger, _ = checked(written(tmp_path, {"disputes": lines}))
    assert column(ledger, "disputes", "dispute_id") == ["dispute-2", "dispute--2", "dispute--3"]


def test_instalments_agreed_on_one_day_are_one_plan(tmp_path: Path) -> None:
    lines = (
        "customer_id,agreed_on,due_on,amount",
        "C1,2026-02-01,2026-03-01,5",
        "C1,2026-02-01,2026-04-01,5",
        "C3,2026-02-01,2026-03-01,5",
    )
    ledger, _ = checked(written(tmp_path, {"plans": lines}))
    first, second, other = column(ledger, "plans", "plan_id")
    assert first == second != other


def test_the_data_is_as_of_the_newest_posting_not_after_the_day_of_import(tmp_path: Path) -> None:
    rows = ("I8,C1,2026-06-30,2026-12-31,1,CNY", "I9,C1,2026-07-02,,1,CNY")
    ledger, report = checked(written(tmp_path, added("invoices", *rows)))
    assert ledger.data_as_of == date(2026, 6, 30)
    assert any("1 rows are dated after 2026-06-30" in note for note in report.notes)
    given, _ = checked(tmp_path, data_as_of=date(2026, 5, 1))
    assert given.data_as_of == date(2026, 5, 1)


def test_invisible_characters_are_taken_out_of_names_with_a_note(tmp_path: Path) -> None:
    ledger, report = checked(written(tmp_path, added("customers", "C9,Al\u202epha\x07 Co\u200b,,CNY,,")))
    assert column(ledger, "customers", "name")[-1] == "Al pha  Co"
    assert any("customers.csv, name" in note and "line 5" in note for note in report.notes)


def test_messages_carry_nothing_that_steers_a_terminal(tmp_path: Path) -> None:
    row = "I9,C\x1b[2JX,2026-01-10,,\x1b[31m5,CNY"
    reasons = [found.reason for found in bad_rows(written(tmp_path, added("invoices", row)))]
    assert len(reasons) == 2
    assert all(reason.isprintable() for reason in reasons)


def test_flags_choices_and_codes_may_be_written_in_any_case(tmp_path: Path) -> None:
    lines = (
        "customer_id,name,currency,key_customer,kind,grade_override,country,contract_clauses",
        "C1,A,cny,Yes,Public Body,b,de,ratio_trigger; Cross_default",
        "C2,B,EUR,0,TRADE,,,",
        "C3,C,JPY,,,,,",
    )
    ledger, _ = checked(written(tmp_path, {"customers": lines}))
    assert column(ledger, "customers", "key_customer") == [True, False, None]
    assert column(ledger, "customers", "kind") == ["public_body", "trade", None]
    assert column(ledger, "customers", "grade_override")[0] == "B"
    assert column(ledger, "customers", "country")[0] == "DE"
    assert column(ledger, "customers", "contract_clauses")[0] == "ratio_trigger;cross_default"


def test_figures_and_rates_keep_every_decimal(tmp_path: Path) -> None:
    ledger, _ = checked(
        written(tmp_path, {"statements": (STATEMENT, "C1,2026-03-31,3,-12345678901234567890.123456")})
    )
    assert column(ledger, "statements", "cash") == [Decimal("-12345678901234567890.123456")]


def test_the_report_counts_what_it_lists(tmp_path: Path) -> None:
    rows = [f"I{number},C1,2026-01-10,,x,CNY" for number in range(100, 160)]
    with pytest.raises(BadRowsError, match="60 bad rows") as caught:
        checked(written(tmp_path, added("invoices", *rows)))
    lines = list(caught.value.report.lines())
    assert sum(line.startswith("bad row: ") for line in lines) == 50
    assert lines[-1] == "… and 10 more faults; --report FILE lists them all."
    assert len(caught.value.report.bad_rows) == 60
    assert caught.value.report.bad_rows[0] == BadRow("invoices.csv", 5, "amount", "'x' is not a number")


def test_a_credit_note_may_carry_the_due_date_of_its_invoice(tmp_path: Path) -> None:
    row = "I9,C1,2026-03-01,2026-02-09,{},CNY"
    assert bad_rows(written(tmp_path, added("invoices", row.format("-0.01")))) == []
    assert len(bad_rows(written(tmp_path, added("invoices", row.format("0"))))) == 1


def test_a_salesperson_without_email_is_noted(tmp_path: Path) -> None:
    lines = ("customer_id,name,currency,salesperson", "C1,A,CNY,Anna", "C2,B,EUR,b@x.com", "C3,C,JPY,")
    _, report = checked(written(tmp_path, {"customers": lines}))
    assert any("1 rows have a salesperson that is no e-mail address" in note for note in report.notes)
